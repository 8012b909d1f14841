import type { MessageId } from '#locales/ids.ts';

export type AddressPart = 'addressLine1' | 'addressLine2' | 'city' | 'state' | 'postalCode';

interface AddressFormat {
  /** As people of the country write it. */
  readonly order: readonly AddressPart[];
  readonly state: MessageId;
  readonly postalCode: MessageId;
}

const codeFirst: AddressFormat['order'] = ['addressLine1', 'addressLine2', 'postalCode', 'city', 'state'];
const codeLast: AddressFormat['order'] = ['addressLine1', 'addressLine2', 'city', 'state', 'postalCode'];
const largeToSmall: AddressFormat['order'] = ['postalCode', 'state', 'city', 'addressLine1', 'addressLine2'];

const orders: readonly (readonly [countries: string, order: AddressFormat['order']])[] = [
  ['AU BR CA GB IE IN MX NZ PH SG TH US VN ZA', codeLast],
  ['CN JP KR TW', largeToSmall],
  ['AM AZ BY KG KZ MD RU TJ UA UZ', ['postalCode', 'state', 'city', 'addressLine1', 'addressLine2']],
];

const stateNames: Readonly<Record<string, MessageId>> = {
  AU: 'enrolment.field.state-au',
  BR: 'enrolment.field.state-state',
  CA: 'enrolment.field.state-province',
  CN: 'enrolment.field.state-province',
  IN: 'enrolment.field.state-state',
  JP: 'enrolment.field.state-prefecture',
  MX: 'enrolment.field.state-state',
  US: 'enrolment.field.state-state',
};

/** How a country writes addresses: in which order, and what it calls the parts. */
export const addressFormatOf = (country: string): AddressFormat => ({
  order: orders.find(([countries]) => countries.includes(country))?.[1] ?? codeFirst,
  state: stateNames[country] ?? 'enrolment.field.state',
  postalCode: country === 'US' ? 'enrolment.field.postal-code-us' : 'enrolment.field.postal-code',
});
