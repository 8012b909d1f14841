import { makeStyles, tokens } from '@fluentui/react-components';
import { useFormat } from '../../ui/format.ts';
import { Text, useText } from '../../ui/text.tsx';
import type { Enrollment } from './enrollment.ts';
import { type FieldSpec, FormStep } from './form-step.tsx';
import type { StepProps } from './legal-step.tsx';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
});

/** Whom the company's customers turn to. */
export function SupportStep(props: StepProps) {
  const styles = useStyles();
  return (
    <FormStep
      {...props}
      step="support"
      fields={useSupportFields(props.enrollment)}
      intro={
        <p className={styles.text}>
          <Text id={props.enrollment.knownCompany ? 'enrolment.support.known' : 'enrolment.support.intro'} />
        </p>
      }
    />
  );
}

export function useSupportFields({ legalProfile }: Enrollment): readonly FieldSpec[] {
  const t = useText();
  const format = useFormat();
  const country = format.country(legalProfile.address.country);
  return [
    {
      path: 'support.email',
      label: t('enrolment.field.support-email'),
      type: 'email',
      maxLength: 254,
    },
    {
      path: 'support.telephone',
      label: t('enrolment.field.support-phone'),
      hint: t('enrolment.field.phone-hint', { country }),
      type: 'tel',
      maxLength: 60,
    },
    {
      path: 'support.website',
      label: t('enrolment.field.website'),
      maxLength: 200,
      optional: true,
    },
  ];
}
