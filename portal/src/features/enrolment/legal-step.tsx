import { makeStyles, tokens } from '@fluentui/react-components';
import { useFormat } from '../../ui/format.ts';
import { Text, useText } from '../../ui/text.tsx';
import { type AddressPart, addressFormatOf } from './address-format.ts';
import type { Enrollment } from './enrollment.ts';
import { type FieldSpec, FormStep } from './form-step.tsx';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
});

export interface StepProps {
  readonly enrollment: Enrollment;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

/** Who the company is before the law, as its country writes it down. */
export function LegalStep(props: StepProps) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const { country } = props.enrollment.legalProfile.address;
  return (
    <FormStep
      {...props}
      step="legal"
      fields={useLegalFields(props.enrollment)}
      intro={
        <p className={styles.text}>
          <Text
            id="enrolment.legal.intro"
            values={{ country: <strong key="country">{format.country(country)}</strong> }}
          />{' '}
          {t('enrolment.legal.country-fixed')}
        </p>
      }
    />
  );
}

export function useLegalFields({ legalProfile, asked }: Enrollment): readonly FieldSpec[] {
  const t = useText();
  const { country } = legalProfile.address;
  const format = addressFormatOf(country);
  const { name, required = false } = asked?.registrationNumber ?? {};
  const at = (part: AddressPart) => `legalProfile.address.${part}`;
  const parts: Record<AddressPart, FieldSpec> = {
    addressLine1: {
      path: at('addressLine1'),
      label: t('enrolment.field.street'),
      maxLength: 100,
      autoComplete: 'address-line1',
    },
    addressLine2: {
      path: at('addressLine2'),
      label: t('enrolment.field.street2'),
      maxLength: 100,
      optional: true,
      autoComplete: 'address-line2',
    },
    city: {
      path: at('city'),
      label: t('enrolment.field.city'),
      maxLength: 100,
      autoComplete: 'address-level2',
    },
    state: {
      path: at('state'),
      label: t(format.state),
      maxLength: 100,
      optional: !asked?.stateRequired,
      autoComplete: 'address-level1',
    },
    postalCode: {
      path: at('postalCode'),
      label: t(format.postalCode),
      maxLength: 40,
      optional: asked?.postalCodeRequired === false,
      autoComplete: 'postal-code',
    },
  };
  return [
    {
      path: 'legalProfile.companyName',
      label: t('enrolment.field.companyName'),
      hint: t('enrolment.field.companyName-hint'),
      maxLength: 200,
      autoComplete: 'organization',
    },
    ...format.order.map((part) => parts[part]),
    {
      path: 'legalProfile.organizationRegistrationNumber',
      label: name
        ? t('enrolment.field.registration-number-named', { name })
        : t('enrolment.field.registration-number'),
      hint: t('enrolment.field.registration-number-hint'),
      maxLength: 60,
      optional: !required,
    },
    {
      path: 'legalProfile.dunsNumber',
      label: t('enrolment.field.duns'),
      hint: t('enrolment.field.duns-hint'),
      maxLength: 20,
      optional: true,
    },
  ];
}
