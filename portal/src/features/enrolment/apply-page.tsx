import { makeStyles } from '@fluentui/react-components';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useMay } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { useText } from '../../ui/text.tsx';
import { ContactStep } from './contact-step.tsx';
import { type Enrollment, useBegunEnrollment } from './enrollment.ts';
import { LegalStep } from './legal-step.tsx';
import { NotForReader } from './not-for-reader.tsx';
import { PartnerIdStep } from './partner-id-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { StepList } from './step-list.tsx';
import { nextStep, openSteps, type StepId, stepTitle } from './steps.ts';
import { SupportStep } from './support-step.tsx';

const useStyles = makeStyles({ page: { maxWidth: '760px' }, place: { ':focus': { outline: 'none' } } });
const usual = { step: '' };

/** The form of the application, a step at a time. Opening it begins one; each step is saved, so it can be left. */
export function ApplyPage() {
  const may = useMay();
  return may('enrollment.start') ? <Apply /> : <NotForReader />;
}

function Apply() {
  const styles = useStyles();
  const t = useText();
  const begun = useBegunEnrollment(true);
  const [{ step: asked }] = useUrlState(usual);
  const { data } = begun;
  if (!data)
    return (
      <Page>
        <div className={styles.page}>
          {begun.error ? (
            <ProblemNotice error={begun.error} onRetry={() => void begun.refetch()} />
          ) : (
            <SkeletonLines count={8} />
          )}
        </div>
      </Page>
    );
  const open = openSteps(data);
  const step = open.find((it) => it === asked) ?? (data.state === 'draft' ? nextStep(data) : undefined);
  // Sent, and nothing of it asked for: how it stands is on the other page.
  if (!step) return <Navigate to={addresses.enrollment} replace />;
  const draft = data.state === 'draft';
  return (
    <Page
      {...(draft ? {} : { title: t('enrolment.form.correct') })}
      crumbs={draft ? [] : [{ to: addresses.enrollment, name: t('enrolment.page.title') }]}
    >
      <div className={styles.page}>
        {draft && <StepList enrollment={data} steps={open} current={step} />}
        <OpenStep enrollment={data} step={step} />
      </div>
    </Page>
  );
}

interface StepProps {
  readonly enrollment: Enrollment;
  readonly step: StepId;
}

/** Whoever pressed Next stands at the top of what comes. */
function OpenStep({ enrollment, step }: StepProps) {
  const styles = useStyles();
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) place.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {/* Another step is another form. */}
      {step === 'partner-id' ? (
        <Step key={step} enrollment={enrollment} step={step} />
      ) : (
        <Card title={t(stepTitle[step])}>
          <Step key={step} enrollment={enrollment} step={step} />
        </Card>
      )}
    </div>
  );
}

function Step({ enrollment, step }: StepProps) {
  const navigate = useNavigate();
  const leave = () => void navigate({ to: addresses.enrollment } as never);
  const to = (next: StepId) =>
    enrollment.state === 'draft'
      ? void navigate({ to: addresses.enrollmentForm, search: { step: next } } as never)
      : leave();
  const props = { enrollment, onLeave: leave };
  switch (step) {
    case 'partner-id':
      return <PartnerIdStep {...props} onNext={() => to('legal')} />;
    case 'legal':
      return <LegalStep {...props} onNext={() => to('contact')} />;
    case 'contact':
      return <ContactStep {...props} onNext={() => to('support')} />;
    case 'support':
      return <SupportStep {...props} onNext={() => to('review')} />;
    default:
      return <ReviewStep {...props} onNext={leave} />;
  }
}
