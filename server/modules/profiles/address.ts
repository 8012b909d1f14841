import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { hasHiddenCharacters } from '#kernel/text.ts';

/** An address in the published shape. */
export interface Address {
  readonly country: string;
  readonly city?: string;
  readonly state?: string;
  readonly region?: string;
  readonly district?: string;
  readonly addressLine1?: string;
  readonly addressLine2?: string;
  readonly addressLine3?: string;
  readonly postalCode?: string;
  readonly firstName?: string;
  readonly middleName?: string;
  readonly lastName?: string;
  readonly phoneNumber?: string;
}

export interface Contact {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly phoneNumber?: string;
}

/**
 * What is wrong with texts of a profile, as the name of the first member that is not as it must be.
 *
 * @param needed members that must not be empty
 */
export function firstWrong(
  needed: Readonly<Record<string, string | undefined>>,
  all: readonly object[],
): string | undefined {
  for (const [field, value] of Object.entries(needed)) if (!value?.trim()) return field;
  for (const part of all)
    for (const [field, value] of Object.entries(part))
      if (typeof value === 'string' && hasHiddenCharacters(value)) return field;
  return undefined;
}

/** The same texts without what surrounds them, and without what is empty. */
export function tidy<T extends object>(it: T): T {
  const kept = Object.entries(it)
    .map(([name, value]) => [name, typeof value === 'string' ? value.normalize('NFC').trim() : value])
    .filter(([, value]) => value !== '' && value !== undefined);
  return Object.fromEntries(kept) as T;
}

/** @param country where a number without a country code is meant to be dialled */
export const isPhoneNumber = (text: string, country: string): boolean =>
  parsePhoneNumberFromString(text, country as 'US')?.isPossible() ?? false;

/** Whether two addresses say the same, however they are written down. */
export const sameTexts = (one: object, other: object): boolean => key(one) === key(other);

const key = (it: object): string =>
  JSON.stringify(Object.entries(tidy(it)).sort(([a], [b]) => (a < b ? -1 : 1)));
