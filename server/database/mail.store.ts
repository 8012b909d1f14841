import { type Id, newId, type TenantId, type UserId } from '#kernel/ids.ts';
import type { Tx } from './connection.ts';
import { enqueue } from './jobs.store.ts';

/** The mails the system itself sends to people about their sign-in. */
export type MailKind =
  | 'password-reset-link'
  | 'password-reset'
  | 'password-changed'
  | 'factor-added'
  | 'factor-removed'
  | 'recovery-code-used'
  | 'recovery-codes-created'
  | 'mfa-reset';

export interface NewMail {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly kind: MailKind;
  /** The row whose link it carries; the link itself is made when the mail is sent. */
  readonly rowId?: string;
  /** Values of its text. Never a secret. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Real time. */
  readonly now: Date;
}

/** Leaves a mail to be sent with the transaction that causes it. A mail that cannot go out holds nothing up. */
export async function queueMail(tx: Tx, it: NewMail): Promise<void> {
  const id = newId<'mail'>();
  await tx
    .insertInto('mail')
    .values({
      tenant_id: it.tenantId,
      id,
      kind: it.kind,
      user_id: it.userId,
      row_id: it.rowId ?? null,
      facts: JSON.stringify(it.facts ?? {}),
      created_at: it.now,
    })
    .execute();
  await enqueue(tx, { task: 'send-mail', payload: { tenantId: it.tenantId, mailId: id }, key: `mail:${id}` });
}

export interface WaitingMail {
  readonly id: Id<'mail'>;
  readonly userId: UserId;
  readonly kind: MailKind;
  readonly rowId: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly createdAt: Date;
}

/** A mail that is still to be sent. */
export async function findWaitingMail(
  tx: Tx,
  tenantId: TenantId,
  id: string,
): Promise<WaitingMail | undefined> {
  const row = await tx
    .selectFrom('mail')
    .select(['id', 'user_id', 'kind', 'row_id', 'facts', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      id: row.id as Id<'mail'>,
      userId: row.user_id as UserId,
      kind: row.kind as MailKind,
      rowId: row.row_id,
      facts: row.facts as Record<string, string | number>,
      createdAt: row.created_at,
    }
  );
}

export async function markMailSent(tx: Tx, tenantId: TenantId, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ sent_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** How many mails of a kind were caused since: for one person, and for the whole company. */
export async function countMails(
  tx: Tx,
  it: { tenantId: TenantId; userId: UserId; kind: MailKind; hourAgo: Date; dayAgo: Date },
): Promise<{ ofPerson: number; ofCompany: number }> {
  const row = await tx
    .selectFrom('mail')
    .select((eb) => [
      eb.fn
        .countAll<string>()
        .filterWhere('user_id', '=', it.userId)
        .filterWhere('created_at', '>', it.hourAgo)
        .as('person'),
      eb.fn.countAll<string>().as('company'),
    ])
    .where('tenant_id', '=', it.tenantId)
    .where('kind', '=', it.kind)
    .where('created_at', '>', it.dayAgo)
    .executeTakeFirstOrThrow();
  return { ofPerson: Number(row.person), ofCompany: Number(row.company) };
}
