import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { locales } from '../../lib/locale.ts';
import { useFormat } from '../../ui/format.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { Enrollment } from './enrollment.ts';
import { type FieldSpec, FormStep } from './form-step.tsx';
import type { StepProps } from './legal-step.tsx';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
});

/** The person the vendor talks to about the application: the reader, or a colleague. */
export function ContactStep(props: StepProps) {
  const { enrollment } = props;
  const styles = useStyles();
  const t = useText();
  const [locale, setLocale] = useState(enrollment.locale ?? 'en');
  return (
    <FormStep
      {...props}
      step="contact"
      fields={useContactFields(enrollment)}
      extra={{ locale }}
      extraChanged={locale !== (enrollment.locale ?? 'en')}
      intro={
        <p className={styles.text}>
          <Text id="enrolment.contact.intro" />
        </p>
      }
      more={
        <SelectField
          label={t('enrolment.field.mail-language')}
          value={locale}
          onChange={setLocale}
          options={locales.map((it) => [it, t(`shell.language.${it}`)])}
        />
      }
    />
  );
}

export function useContactFields({ state, legalProfile }: Enrollment): readonly FieldSpec[] {
  const t = useText();
  const format = useFormat();
  const country = format.country(legalProfile.address.country);
  // Who has confirmed the mail stays whom the mails go to.
  const fixed = state === 'action_required';
  return [
    {
      path: 'primaryContact.firstName',
      label: t('enrolment.field.firstName'),
      maxLength: 100,
      autoComplete: 'given-name',
    },
    {
      path: 'primaryContact.lastName',
      label: t('enrolment.field.lastName'),
      maxLength: 100,
      autoComplete: 'family-name',
    },
    {
      path: 'primaryContact.email',
      label: t('enrolment.field.work-email'),
      hint: t(fixed ? 'enrolment.field.work-email-fixed' : 'enrolment.field.work-email-hint'),
      type: 'email',
      maxLength: 254,
      autoComplete: 'email',
      disabled: fixed,
    },
    {
      path: 'primaryContact.phoneNumber',
      label: t('enrolment.field.phone'),
      hint: t('enrolment.field.phone-hint', { country }),
      type: 'tel',
      maxLength: 60,
      autoComplete: 'tel',
    },
  ];
}
