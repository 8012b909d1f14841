import { type Id, newId, type TenantId, type UserId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import type { Tx } from './connection.ts';
import { enqueue } from './jobs.store.ts';

/** The mails the system itself sends: to people about their sign-in, and to an applicant's contact. */
export type MailKind =
  | 'password-reset-link'
  | 'password-reset'
  | 'password-changed'
  | 'factor-added'
  | 'factor-removed'
  | 'recovery-code-used'
  | 'recovery-codes-created'
  | 'mfa-reset'
  | 'sign-up'
  | 'enrolment-verification'
  | 'enrolment-evidence-wanted'
  | 'enrolment-state';

interface MailContent {
  readonly tenantId: TenantId;
  readonly kind: MailKind;
  /** The row whose link it carries, or which it is about; the link itself is made when the mail is sent. */
  readonly rowId?: string;
  /** Values of its text. Never a secret. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Real time. */
  readonly now: Date;
}

export interface NewMail extends MailContent {
  readonly userId: UserId;
}

/** Somebody who need not have an account here. */
export interface Contact {
  readonly name: string;
  readonly address: string;
  readonly locale: Locale;
}

/** Leaves a mail to be sent with the transaction that causes it. A mail that cannot go out holds nothing up. */
export const queueMail = (tx: Tx, it: NewMail): Promise<void> =>
  insertMail(tx, it, { user_id: it.userId }, 'send-mail');

/** The same to an address that is nobody's account. Its job has a name of its own, so that a worker of the previous release leaves it alone. */
export const queueMailTo = (tx: Tx, it: MailContent & { readonly to: Contact }): Promise<void> =>
  insertMail(
    tx,
    it,
    { user_id: null, to_name: it.to.name, to_address: it.to.address, locale: it.to.locale },
    'send-mail-to-contact',
  );

async function insertMail(
  tx: Tx,
  it: MailContent,
  to: { user_id: UserId | null; to_name?: string; to_address?: string; locale?: string },
  task: string,
): Promise<void> {
  const id = newId<'mail'>();
  await tx
    .insertInto('mail')
    .values({
      tenant_id: it.tenantId,
      id,
      kind: it.kind,
      ...to,
      row_id: it.rowId ?? null,
      facts: JSON.stringify(it.facts ?? {}),
      created_at: it.now,
    })
    .execute();
  await enqueue(tx, { task, payload: { tenantId: it.tenantId, mailId: id }, key: `mail:${id}` });
}

export interface WaitingMail {
  readonly id: Id<'mail'>;
  /** A user of the tenant, or a contact. */
  readonly to: { readonly userId: UserId } | Contact;
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
    .select(['id', 'user_id', 'to_name', 'to_address', 'locale', 'kind', 'row_id', 'facts', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('given_up', '=', false)
    .executeTakeFirst();
  return (
    row && {
      id: row.id as Id<'mail'>,
      to:
        row.user_id === null
          ? { name: row.to_name ?? '', address: row.to_address ?? '', locale: row.locale as Locale }
          : { userId: row.user_id as UserId },
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
    .set({ sent_at: now, failed_at: null, failure: null })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** The same for all that a company has waiting. */
export async function markAllMailsSent(tx: Tx, tenantId: TenantId, now: Date): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ sent_at: now })
    .where('tenant_id', '=', tenantId)
    .where('sent_at', 'is', null)
    .execute();
}

/** Keeps what the mail server said to a mail it did not take, for whoever waits for that mail to arrive. */
export async function markMailFailed(
  tx: Tx,
  tenantId: TenantId,
  id: string,
  it: { failure: string; forGood: boolean; now: Date },
): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ failed_at: it.now, failure: it.failure, given_up: it.forGood })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** How a mail fares. */
export interface MailStatus {
  readonly kind: MailKind;
  readonly address: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** What the mail server said to the last try, while it has not taken the mail. */
  readonly failure: string | null;
  readonly givenUp: boolean;
}

/** The mails about one row, newest first. */
export async function mailsAbout(
  tx: Tx,
  tenantId: TenantId,
  rowId: string,
  limit: number,
): Promise<MailStatus[]> {
  const rows = await tx
    .selectFrom('mail')
    .select(['kind', 'to_address', 'created_at', 'sent_at', 'failure', 'given_up'])
    .where('tenant_id', '=', tenantId)
    .where('row_id', '=', rowId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((it) => ({
    kind: it.kind as MailKind,
    address: it.to_address,
    createdAt: it.created_at,
    sentAt: it.sent_at,
    failure: it.failure,
    givenUp: it.given_up,
  }));
}

/** When the mails of a kind that a company caused since were caused, the first of the last `most` of them; null: there were fewer. */
export async function firstOfLastMails(
  tx: Tx,
  it: { tenantId: TenantId; kind: MailKind; since: Date; most: number },
): Promise<Date | null> {
  const row = await tx
    .selectFrom('mail')
    .select('created_at')
    .where('tenant_id', '=', it.tenantId)
    .where('kind', '=', it.kind)
    .where('created_at', '>', it.since)
    .orderBy('created_at', 'desc')
    .offset(it.most - 1)
    .limit(1)
    .executeTakeFirst();
  return row?.created_at ?? null;
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
