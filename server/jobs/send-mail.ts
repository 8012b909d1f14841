import { parseId } from '#kernel/ids.ts';
import { type MailDeps, sendMail } from '#modules/notifications/index.ts';
import type { Task } from './worker.ts';

/** Hands one mail to the mail server. */
export const sendMailTask =
  (deps: MailDeps): Task =>
  async ({ tenantId, mailId }) => {
    const tenant = parseId<'tenant'>(String(tenantId));
    const mail = parseId<'mail'>(String(mailId));
    if (!tenant || !mail) throw new Error('A send-mail job names a tenant and a mail.');
    await sendMail(deps, tenant, mail);
  };
