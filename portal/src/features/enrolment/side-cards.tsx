import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../lib/api.ts';
import { saveFile } from '../../lib/save-file.ts';
import { breakable } from '../../ui/breakable.tsx';
import { Card } from '../../ui/card.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useHasText, useText } from '../../ui/text.tsx';
import { ChangeLink } from './change-link.tsx';
import type { Enrollment } from './enrollment.ts';
import { openSteps, parts, stepTitle } from './steps.ts';
import { useSaid } from './what-was-said.tsx';

const useStyles = makeStyles({
  side: { display: 'grid', gap: tokens.spacingVerticalL, gridTemplateColumns: 'minmax(0, 1fr)' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', alignItems: 'baseline', marginBottom: '4px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0 },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  value: { margin: '0 0 8px', overflowWrap: 'anywhere' },
  lines: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  quiet: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  name: { overflowWrap: 'anywhere', whiteSpace: 'normal', textAlign: 'start', minWidth: 0 },
});

/** What was sent, what was mailed, which documents there are, and what happened. */
export function SideCards({ enrollment }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const t = useText();
  return (
    <aside className={styles.side} aria-label={t('enrolment.side.label')}>
      <Sent enrollment={enrollment} />
      <Documents enrollment={enrollment} />
      <Mails enrollment={enrollment} />
      <History enrollment={enrollment} />
    </aside>
  );
}

function Sent({ enrollment }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const t = useText();
  const said = useSaid(enrollment);
  const open = openSteps(enrollment);
  return (
    <Card title={t('enrolment.side.said')}>
      {parts.map((part) => (
        <section key={part} aria-label={t(stepTitle[part])}>
          <div className={styles.head}>
            <h3 className={styles.title}>{t(stepTitle[part])}</h3>
            {open.includes(part) && <ChangeLink step={part} />}
          </div>
          <dl className={styles.list}>
            {said[part]
              .filter(([, value]) => value)
              .map(([label, value]) => (
                <div key={label}>
                  <dt className={styles.term}>{label}</dt>
                  <dd className={styles.value}>{breakable(value)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Card>
  );
}

function Documents({ enrollment }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const api = useApi();
  const t = useText();
  const all = enrollment.evidence ?? [];
  const open = useMutation({
    mutationFn: async ({ id, fileName }: (typeof all)[number]) =>
      saveFile(
        await api.file('/v1/enrollments/{enrollmentId}/evidence/{documentId}', {
          params: { path: { enrollmentId: enrollment.id, documentId: id } },
        }),
        fileName,
      ),
  });
  if (all.length === 0) return null;
  return (
    <Card title={t('enrolment.side.documents')}>
      {open.error && <ProblemNotice error={open.error} focus />}
      <ul className={styles.lines}>
        {all.map((it) => (
          <li key={it.id}>
            {it.deletedAt ? (
              <bdi>{it.fileName}</bdi>
            ) : (
              <Button
                className={styles.name}
                size="small"
                disabledFocusable={open.isPending}
                aria-label={t('enrolment.side.download', { name: it.fileName })}
                onClick={() => open.mutate(it)}
              >
                <bdi>{it.fileName}</bdi>
              </Button>
            )}
            <span className={styles.quiet}>
              {t(`enrolment.check.${it.check}`)} · <DateText at={it.deletedAt ?? it.uploadedAt} />
              {it.deletedAt && (
                <>
                  {' · '}
                  <Text id="enrolment.side.deleted" />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Mails({ enrollment }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const t = useText();
  const has = useHasText();
  const mails = [...(enrollment.mails ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  if (mails.length === 0) return null;
  const kind = (id: string) => (has(id) ? t(id) : t('enrolment.mail.enrolment-state'));
  return (
    <Card title={t('enrolment.side.mails')}>
      <ul className={styles.lines}>
        {mails.map((it) => (
          <li key={`${it.kind} ${it.at}`}>
            {kind(`enrolment.mail.${it.kind}`)}
            <span className={styles.quiet}>
              <DateText at={it.sentAt ?? it.at} as="moment" /> · {t(`enrolment.mail-state.${it.state}`)}
            </span>
            {it.to && (
              <span className={styles.quiet}>
                <bdi>{breakable(it.to)}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function History({ enrollment }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const t = useText();
  const steps = [...(enrollment.history ?? [])].reverse();
  if (steps.length === 0) return null;
  return (
    <Card title={t('enrolment.side.history')}>
      <ol className={styles.lines}>
        {steps.map((it) => (
          <li key={`${it.at} ${it.state}`}>
            {t(`enrolment.state.${it.state}`)}
            <span className={styles.quiet}>
              <DateText at={it.at} as="moment" /> · {t(`enrolment.by.${it.by as 'applicant'}`)}
            </span>
            {it.reason && (
              <span className={styles.quiet}>
                <bdi>{it.reason}</bdi>
              </span>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
