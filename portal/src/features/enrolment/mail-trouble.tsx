import { addresses } from '../../lib/addresses.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { Enrollment } from './enrollment.ts';

/** The newest mail did not arrive, or not yet: what the mail server said, and the way out. */
export function MailTrouble({ enrollment: it }: { enrollment: Enrollment }) {
  const t = useText();
  const [mail] = [...(it.mails ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  if (mail?.state !== 'undeliverable' && mail?.state !== 'delayed') return null;
  const to = mail.to ?? it.primaryContact.email;
  const values = {
    email: <bdi key="email">{to}</bdi>,
    domain: <bdi key="domain">{to.split('@').at(-1)}</bdi>,
    said: <bdi key="said">{mail.serverSaid ?? ''}</bdi>,
  };
  return (
    <Notice
      intent="warning"
      title={t(`enrolment.mail-trouble.${mail.state}-title`)}
      actions={
        it.state === 'awaiting_email' && (
          <AppLinkButton to={addresses.enrollmentForm} search={{ step: 'contact' }}>
            <Text id="enrolment.button.other-contact" />
          </AppLinkButton>
        )
      }
    >
      <Text id={`enrolment.mail-trouble.${mail.state}`} values={values} />{' '}
      {mail.serverSaid && <Text id="enrolment.mail-trouble.said" values={values} />}
    </Notice>
  );
}
