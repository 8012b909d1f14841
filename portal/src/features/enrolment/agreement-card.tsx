import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Fault } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { Card } from '../../ui/card.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CheckField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type Enrollment, useEnrollment, useKeepEnrollment, usePartnerId } from './enrollment.ts';

const useStyles = makeStyles({
  body: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
  text: { margin: 0, maxWidth: '72ch' },
});

/** The partner agreement: to read, to keep, to accept; and, once signed, by whom and when. */
export function AgreementCard({ enrollment }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const t = useText();
  const { agreement } = enrollment;
  if (!agreement) return null;
  const signed = agreement.acceptedAt;
  return (
    <Card title={t('enrolment.agreement.title')}>
      <div className={styles.body}>
        {signed ? (
          <>
            {enrollment.state === 'active' && (
              <div role="status">
                <Notice intent="success">
                  <Text id="enrolment.agreement.signed" />
                </Notice>
              </div>
            )}
            <DefinitionList
              rows={[
                [t('enrolment.agreement.version'), <bdi key="version">{agreement.version}</bdi>],
                [t('enrolment.agreement.accepted-on'), <DateText key="at" at={signed} as="moment" />],
                [t('enrolment.agreement.accepted-by'), <bdi key="by">{agreement.acceptedBy}</bdi>],
              ]}
            />
            <Reading {...agreement} />
          </>
        ) : (
          // A newer version is a new text to agree to.
          <Accept key={agreement.version} enrollment={enrollment} agreement={agreement} />
        )}
      </div>
    </Card>
  );
}

function Reading({ url, version }: { url: string; version: string }) {
  const styles = useStyles();
  return (
    <div className={styles.links}>
      <Link href={url} target="_blank" rel="noopener noreferrer">
        <Text id="enrolment.agreement.read" />
      </Link>
      <Link href={url} download={`partner-agreement-${version}.html`}>
        <Text id="enrolment.agreement.download" />
      </Link>
    </div>
  );
}

function Accept({
  enrollment,
  agreement,
}: {
  enrollment: Enrollment;
  agreement: NonNullable<Enrollment['agreement']>;
}) {
  const styles = useStyles();
  const api = useApi();
  const t = useText();
  const { tenant } = useMe();
  const keep = useKeepEnrollment();
  const again = useEnrollment();
  const [read, setRead] = useState(false);
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const sign = useMutation({
    mutationFn: () =>
      api.post('/v1/enrollments/{enrollmentId}/agreement', {
        params: { path: { enrollmentId: enrollment.id } },
        body: { accepted: true, version: agreement.version },
      }),
    onSuccess: keep,
    onError: (error) => {
      if (error instanceof Fault && error.status === 409) void again.refetch();
    },
  });
  const { version } = agreement;
  const partnerId = usePartnerId(enrollment);
  return (
    <>
      <p className={styles.text}>
        <Text id="enrolment.agreement.text" values={{ version: <bdi key="version">{version}</bdi> }} />
      </p>
      <Reading {...agreement} />
      {partnerId ? (
        <>
          <div ref={box}>
            <CheckField
              label={t('enrolment.agreement.confirm', { version, company: tenant.name })}
              checked={read}
              onChange={setRead}
              error={asked && !read ? t('enrolment.agreement.confirm-first') : undefined}
            />
          </div>
          {sign.error && <ProblemNotice error={sign.error} focus />}
          <Button
            appearance="primary"
            disabledFocusable={sign.isPending}
            onClick={() => {
              setAsked(true);
              if (read) sign.mutate();
              else box.current?.querySelector('input')?.focus();
            }}
          >
            <Text id="enrolment.button.accept" />
          </Button>
        </>
      ) : (
        <p className={styles.text}>
          <Text id="enrolment.agreement.needs-id" />
        </p>
      )}
    </>
  );
}
