import { useFormat } from '../../ui/format.ts';
import { useText } from '../../ui/text.tsx';
import type { ProfileField } from './profile-form.tsx';

interface Address {
  readonly country: string;
  readonly addressLine1?: string;
  readonly addressLine2?: string;
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
}

interface Contact {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly phoneNumber?: string;
}

type Values = Readonly<Record<string, string>>;
const filled = (all: Readonly<Record<string, string | undefined>>): Values =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value ?? '']));

/** An address as fields and as rows. Its country is that of the account and no field. */
export function useAddressFields() {
  const t = useText();
  const format = useFormat();
  const fields: readonly ProfileField[] = [
    {
      name: 'addressLine1',
      label: t('profiles.field.street'),
      maxLength: 200,
      autoComplete: 'address-line1',
    },
    {
      name: 'addressLine2',
      label: t('profiles.field.street2'),
      maxLength: 200,
      optional: true,
      autoComplete: 'address-line2',
    },
    {
      name: 'postalCode',
      label: t('profiles.field.postal-code'),
      maxLength: 20,
      optional: true,
      autoComplete: 'postal-code',
    },
    { name: 'city', label: t('profiles.field.city'), maxLength: 100, autoComplete: 'address-level2' },
    {
      name: 'state',
      label: t('profiles.field.state'),
      maxLength: 50,
      optional: true,
      autoComplete: 'address-level1',
    },
  ];
  return {
    fields,
    rows: (it: Address) =>
      [
        ...fields.map((field) => [field.label, it[field.name as keyof Address]] as const),
        [t('profiles.field.country'), format.country(it.country)] as const,
      ] as const,
    values: (it: Address): Values =>
      filled(Object.fromEntries(fields.map(({ name }) => [name, it[name as keyof Address]]))),
    read: (values: Values, before: Address): Address => ({
      ...before,
      ...Object.fromEntries(fields.map(({ name }) => [name, (values[name] ?? '').trim()])),
    }),
  };
}

/** A person to turn to, as fields and as rows. */
export function useContactFields() {
  const t = useText();
  const fields: readonly ProfileField[] = [
    { name: 'firstName', label: t('profiles.field.first-name'), maxLength: 50, autoComplete: 'given-name' },
    { name: 'lastName', label: t('profiles.field.last-name'), maxLength: 50, autoComplete: 'family-name' },
    { name: 'email', label: t('profiles.field.email'), maxLength: 254, type: 'email', autoComplete: 'email' },
    {
      name: 'phoneNumber',
      label: t('profiles.field.telephone'),
      maxLength: 40,
      type: 'tel',
      optional: true,
      autoComplete: 'tel',
    },
  ];
  return {
    fields,
    rows: (it: Contact) => fields.map((field) => [field.label, it[field.name as keyof Contact]] as const),
    values: (it: Contact): Values =>
      filled(Object.fromEntries(fields.map(({ name }) => [name, it[name as keyof Contact]]))),
    read: (values: Values): Contact =>
      Object.fromEntries(fields.map(({ name }) => [name, (values[name] ?? '').trim()])),
  };
}
