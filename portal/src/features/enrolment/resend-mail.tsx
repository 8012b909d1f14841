import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useNow } from '../../lib/now.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text } from '../../ui/text.tsx';
import { type Enrollment, useKeepEnrollment } from './enrollment.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Another mail to the primary contact, once the last is a business day old; or another contact. */
export function ResendMail({ enrollment: it }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const api = useApi();
  const now = useNow();
  const format = useFormat();
  const keep = useKeepEnrollment();
  const resend = useMutation({
    mutationFn: () =>
      api.post('/v1/enrollments/{enrollmentId}/resendverification', {
        params: { path: { enrollmentId: it.id } },
      }),
    onSuccess: keep,
  });
  const { verification } = it;
  if (!verification) return null;
  const early = now < new Date(verification.resendFrom);
  const over = now >= new Date(verification.expiresAt);
  return (
    <div className={styles.box}>
      {over && (
        <p className={styles.text}>
          <Text id="enrolment.resend.expired" />
        </p>
      )}
      {resend.error && <ProblemNotice error={resend.error} focus />}
      <p className={styles.text} role="status">
        {resend.isSuccess ? (
          <Text
            id="enrolment.resend.done"
            values={{ email: <bdi key="email">{it.primaryContact.email}</bdi> }}
          />
        ) : (
          early && (
            <Text id="enrolment.resend.from" values={{ time: format.dateTime(verification.resendFrom) }} />
          )
        )}
      </p>
      <div className={styles.actions}>
        {!early && (
          <Button appearance="primary" disabledFocusable={resend.isPending} onClick={() => resend.mutate()}>
            <Text id="enrolment.button.resend" />
          </Button>
        )}
        <AppLinkButton to={addresses.enrollmentForm} search={{ step: 'contact' }}>
          <Text id="enrolment.button.other-contact" />
        </AppLinkButton>
      </div>
    </div>
  );
}
