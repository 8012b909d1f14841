import type { Tx } from '#database/connection.ts';
import {
  type Contact,
  findWaitingMail,
  markMailFailed,
  markMailSent,
  type WaitingMail,
} from '#database/mail.store.ts';
import type { Deps } from '#database/work.ts';
import type { Id, TenantId } from '#kernel/ids.ts';
import { type Locale, say, sayDate } from '#kernel/words.ts';
import { enrolmentPageLink, verificationLink } from '#modules/enrolment/index.ts';
import { findPerson, passwordResetLink, signUpLink } from '#modules/tenancy/index.ts';
import { type Message, refusalOf, type Transport } from './transport.ts';

export interface MailDeps extends Pick<Deps, 'database' | 'securityClock' | 'linkKeys' | 'publicUrl'> {
  readonly transport: Transport;
}

/** Who reads a mail. */
export interface Reader {
  readonly displayName: string;
  readonly email: string;
  /** The account it is about; a contact has none. */
  readonly userPrincipalName: string;
  readonly companyName: string;
  readonly locale: Locale | null;
}

/**
 * Sends a mail that waits; one that was sent, or whose receiver is gone, is done. May be called again after a crash:
 * the Message-ID is the same, so the receiver's mail program shows one.
 *
 * @throws what the mail server said, so that the job is tried again; not where it said no for good
 */
export async function sendMail(deps: MailDeps, tenantId: TenantId, id: Id<'mail'>): Promise<void> {
  const own = { read: [tenantId], write: [tenantId] };
  const message = await deps.database.read(own, async (tx) => {
    const mail = await findWaitingMail(tx, tenantId, id);
    const reader = mail && (await readerOf(tx, tenantId, mail.to));
    if (!mail || !reader) return undefined;
    const link = await linkIn(tx, deps, tenantId, mail);
    // A link that has run out meanwhile is not worth a mail.
    if (link === 'gone') return undefined;
    return compose(mail, reader, deps.publicUrl, link);
  });
  if (!message) return;
  try {
    await deps.transport.send(message);
  } catch (error) {
    const { failure, forGood } = refusalOf(error);
    const now = deps.securityClock();
    await deps.database.transaction(own, (tx) => markMailFailed(tx, tenantId, id, { failure, forGood, now }));
    if (forGood) return;
    throw error;
  }
  await deps.database.transaction(own, (tx) => markMailSent(tx, tenantId, id, deps.securityClock()));
}

async function readerOf(tx: Tx, tenantId: TenantId, to: WaitingMail['to']): Promise<Reader | undefined> {
  if ('userId' in to) return findPerson(tx, tenantId, to.userId);
  const { name, address, locale }: Contact = to;
  return { displayName: name, email: address, userPrincipalName: address, companyName: '', locale };
}

/** The link a mail carries, made now: none, or none any more. */
async function linkIn(
  tx: Tx,
  deps: MailDeps,
  tenantId: TenantId,
  { kind, rowId, facts }: WaitingMail,
): Promise<string | undefined> {
  if (rowId === null) return undefined;
  switch (kind) {
    case 'sign-up':
      return (await signUpLink(tx, deps, tenantId, rowId)) ?? 'gone';
    case 'enrolment-verification':
      return (await verificationLink(tx, deps, tenantId, rowId, Number(facts['generation']))) ?? 'gone';
    case 'enrolment-evidence-wanted':
    case 'enrolment-state':
      return enrolmentPageLink(deps);
    default:
      return (await passwordResetLink(tx, deps, tenantId, rowId)) ?? 'gone';
  }
}

/** The mail as text, in the language of whoever reads it. */
export function compose(
  mail: WaitingMail,
  reader: Reader,
  publicUrl: string,
  link: string | undefined,
): Message {
  const locale: Locale = reader.locale ?? 'en';
  const { hostname, host } = new URL(publicUrl);
  const values = {
    name: reader.displayName,
    account: reader.userPrincipalName,
    company: reader.companyName,
    when: sayDate(locale, mail.createdAt, 'minute'),
    link: link ?? '',
    minutes: 30,
    host,
    ...mail.facts,
  };
  // A value that is left out leaves no hole.
  const body = say(locale, `mails.${mail.kind}.body`, values).replaceAll(/\n{3,}/g, '\n\n');
  return {
    messageId: `<${mail.id}@${hostname}>`,
    from: { name: say(locale, 'shell.app.name'), address: `no-reply@${hostname}` },
    to: { name: reader.displayName, address: reader.email },
    subject: say(locale, `mails.${mail.kind}.subject`, values),
    text: `${body}\n\n-- \n${say(locale, 'mails.footer', values)}\n`,
    locale,
    date: mail.createdAt,
  };
}
