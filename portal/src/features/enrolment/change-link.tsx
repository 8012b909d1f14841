import { addresses } from '../../lib/addresses.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type StepId, stepTitle } from './steps.ts';

/** Back to a step of the form. */
export function ChangeLink({ step }: { step: StepId }) {
  const t = useText();
  return (
    <AppLink
      to={addresses.enrollmentForm}
      search={{ step }}
      aria-label={t('enrolment.review.change-step', { step: t(stepTitle[step]) })}
    >
      <Text id="enrolment.button.change" />
    </AppLink>
  );
}
