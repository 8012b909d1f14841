import { findWaitingMail, markMailSent, type WaitingMail } from '#database/mail.store.ts';
import type { Deps } from '#database/work.ts';
import type { Id, TenantId } from '#kernel/ids.ts';
import { type Locale, say, sayDate } from '#kernel/words.ts';
import { findPerson, type Person, passwordResetLink } from '#modules/tenancy/index.ts';
import type { Message, Transport } from './transport.ts';

export interface MailDeps extends Pick<Deps, 'database' | 'securityClock' | 'linkKeys' | 'publicUrl'> {
  readonly transport: Transport;
}

/**
 * Sends a mail that waits; one that was sent, or whose receiver is gone, is done. May be called again after a crash:
 * the Message-ID is the same, so the receiver's mail program shows one.
 *
 * @throws what the mail server said, so that the job is tried again
 */
export async function sendMail(deps: MailDeps, tenantId: TenantId, id: Id<'mail'>): Promise<void> {
  const own = { read: [tenantId], write: [tenantId] };
  const message = await deps.database.read(own, async (tx) => {
    const mail = await findWaitingMail(tx, tenantId, id);
    const person = mail && (await findPerson(tx, tenantId, mail.userId));
    if (!mail || !person) return undefined;
    const link = mail.rowId === null ? undefined : await passwordResetLink(tx, deps, tenantId, mail.rowId);
    // A link that has run out meanwhile is not worth a mail.
    if (mail.rowId !== null && link === undefined) return undefined;
    return compose(mail, person, deps.publicUrl, link);
  });
  if (!message) return;
  await deps.transport.send(message);
  await deps.database.transaction(own, (tx) => markMailSent(tx, tenantId, id, deps.securityClock()));
}

/** The mail as text, in the language of whoever reads it. */
export function compose(
  mail: WaitingMail,
  person: Person,
  publicUrl: string,
  link: string | undefined,
): Message {
  const locale: Locale = person.locale ?? 'en';
  const { hostname, host } = new URL(publicUrl);
  const values = {
    name: person.displayName,
    account: person.userPrincipalName,
    company: person.companyName,
    when: sayDate(locale, mail.createdAt, 'minute'),
    link: link ?? '',
    minutes: 30,
    host,
    ...mail.facts,
  };
  const body = say(locale, `mails.${mail.kind}.body`, values);
  return {
    messageId: `<${mail.id}@${hostname}>`,
    from: { name: say(locale, 'shell.app.name'), address: `no-reply@${hostname}` },
    to: { name: person.displayName, address: person.email },
    subject: say(locale, `mails.${mail.kind}.subject`, values),
    text: `${body}\n\n-- \n${say(locale, 'mails.footer', values)}\n`,
    locale,
    date: mail.createdAt,
  };
}
