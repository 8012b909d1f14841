import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { ChangeLink } from './change-link.tsx';
import { contactName, type Enrollment, useKeepEnrollment } from './enrollment.ts';
import { flawOf, useFlawText } from './flaws.ts';
import type { StepProps } from './legal-step.tsx';
import { missingIn, parts, stepOf, stepTitle } from './steps.ts';
import { useSaid } from './what-was-said.tsx';

const useStyles = makeStyles({
  step: { display: 'grid', gap: tokens.spacingVerticalL },
  head: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', alignItems: 'baseline', marginBottom: '4px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0, maxWidth: '72ch' },
  // Far enough apart for a finger.
  list: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Everything once more, what is still missing, whom the mail goes to, and **Enroll now**. */
export function ReviewStep({ enrollment, onNext, onLeave }: StepProps) {
  const styles = useStyles();
  const api = useApi();
  const t = useText();
  const said = useSaid(enrollment);
  const keep = useKeepEnrollment();
  const submit = useMutation({
    mutationFn: () =>
      api.post('/v1/enrollments/{enrollmentId}/submit', {
        params: { path: { enrollmentId: enrollment.id } },
      }),
    onSuccess: (sent) => {
      keep(sent);
      onNext();
    },
  });
  const missing = enrollment.missing ?? [];
  return (
    <div className={styles.step}>
      {missing.length > 0 && <Missing enrollment={enrollment} />}
      {parts.map((block) => (
        <section key={block} aria-label={t(stepTitle[block])}>
          <div className={styles.head}>
            <h3 className={styles.title}>{t(stepTitle[block])}</h3>
            <ChangeLink step={block} />
          </div>
          <DefinitionList rows={said[block]} />
        </section>
      ))}
      {missingIn(enrollment, 'contact').length === 0 && (
        <p className={styles.text}>
          <Text
            id="enrolment.review.mail"
            values={{
              name: <bdi key="name">{contactName(enrollment)}</bdi>,
              email: <bdi key="email">{enrollment.primaryContact.email}</bdi>,
            }}
          />
        </p>
      )}
      {!enrollment.mpnId && (
        <p className={styles.text}>
          <Text id="enrolment.partner-id.later-blocks" />
        </p>
      )}
      {Boolean(submit.error) && <Refused error={submit.error} missing={missing} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={submit.isPending} onClick={() => submit.mutate()}>
          <Text id="enrolment.button.enroll-now" />
        </Button>
        <Button onClick={onLeave}>
          <Text id="enrolment.button.later" />
        </Button>
      </div>
    </div>
  );
}

/** The refusal in the words of its field, where it is about one. */
function Refused({ error, missing }: { error: unknown; missing: NonNullable<Enrollment['missing']> }) {
  const styles = useStyles();
  const t = useText();
  const said = useFlawText();
  const flaw = flawOf(
    error,
    missing.map((it) => it.field),
  );
  if (!flaw) return <ProblemNotice error={error} focus />;
  return (
    <div role="alert">
      <Notice intent="error" title={t('enrolment.review.not-sent')}>
        <span className={styles.text}>{said(flaw)}</span>
      </Notice>
    </div>
  );
}

function Missing({ enrollment }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const t = useText();
  const said = useFlawText();
  const label = useFieldLabel();
  return (
    <Notice intent="warning" title={t('enrolment.review.missing')}>
      <ul className={styles.list}>
        {(enrollment.missing ?? []).map((it) => (
          <li key={it.field}>
            <AppLink to={addresses.enrollmentForm} search={{ step: stepOf(it.field) }}>
              {label(it.field)}
            </AppLink>
            : {said(it)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What a field is called beside others; its step where it has no name of its own. */
function useFieldLabel(): (field: string) => string {
  const t = useText();
  return (field) => {
    const names = {
      'legalProfile.companyName': t('enrolment.field.companyName'),
      'legalProfile.address.addressLine1': t('enrolment.field.street'),
      'legalProfile.address.city': t('enrolment.field.city'),
      'legalProfile.address.state': t('enrolment.field.state'),
      'legalProfile.address.postalCode': t('enrolment.field.postal-code'),
      'legalProfile.organizationRegistrationNumber': t('enrolment.field.registration-number'),
      'legalProfile.dunsNumber': t('enrolment.field.duns'),
      'primaryContact.firstName': `${t('enrolment.step.contact')}, ${t('enrolment.field.firstName')}`,
      'primaryContact.lastName': `${t('enrolment.step.contact')}, ${t('enrolment.field.lastName')}`,
      'primaryContact.email': `${t('enrolment.step.contact')}, ${t('enrolment.field.work-email')}`,
      'primaryContact.phoneNumber': `${t('enrolment.step.contact')}, ${t('enrolment.field.phone')}`,
      'support.email': t('enrolment.field.support-email'),
      'support.telephone': t('enrolment.field.support-phone'),
      'support.website': t('enrolment.field.website'),
    } as Readonly<Record<string, string>>;
    return names[field] ?? t(stepTitle[stepOf(field)]);
  };
}
