import type { ReactNode } from 'react';
import { useFormat } from '../../ui/format.ts';
import { useText } from '../../ui/text.tsx';
import { addressFormatOf } from './address-format.ts';
import { contactName, type Enrollment } from './enrollment.ts';

type Rows = readonly (readonly [label: string, value: ReactNode])[];

/** What an application says, as rows of a list, by the steps of the form. */
export function useSaid(
  it: Enrollment,
): Readonly<Record<'partner-id' | 'legal' | 'contact' | 'support', Rows>> {
  const t = useText();
  const format = useFormat();
  const { legalProfile, primaryContact, support, mpnId, asked } = it;
  const { country } = legalProfile.address;
  const { order } = addressFormatOf(country);
  const text = (value: string | undefined) => (value ? <bdi>{value}</bdi> : undefined);
  const street = order
    .map((part) => legalProfile.address[part])
    .filter(Boolean)
    .join(', ');
  const number = asked?.registrationNumber.name;
  return {
    'partner-id': [[t('shell.company.mpn-id'), text(mpnId) ?? t('enrolment.partner-id.none')]],
    legal: [
      [t('enrolment.field.companyName'), text(legalProfile.companyName)],
      [t('enrolment.field.address'), text(street)],
      [t('shell.company.country'), format.country(country)],
      [
        number
          ? t('enrolment.field.registration-number-named', { name: number })
          : t('enrolment.field.registration-number'),
        text(legalProfile.organizationRegistrationNumber),
      ],
      [t('enrolment.field.duns'), text(legalProfile.dunsNumber)],
    ],
    contact: [
      [t('enrolment.field.contact-name'), text(contactName(it))],
      [t('enrolment.field.work-email'), text(primaryContact.email)],
      [t('enrolment.field.phone'), text(primaryContact.phoneNumber)],
    ],
    support: [
      [t('enrolment.field.support-email'), text(support.email)],
      [t('enrolment.field.support-phone'), text(support.telephone)],
      [t('enrolment.field.website'), text(support.website)],
    ],
  };
}
