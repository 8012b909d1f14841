import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { canonicalCulture, hasHiddenCharacters, isMailAddress } from '#kernel/text.ts';
import type { CompanyDetails } from './customer.store.ts';
import type { OwnCustomer } from './customer.ts';
import { invalidValue } from './problems.ts';

/** To whom and where a partner bills a customer. It belongs to the contract with this partner, not to the customer. */
export interface BillingProfile {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  readonly culture: string;
  readonly language: string;
  readonly companyName: string;
  readonly defaultAddress: Address;
}

export interface Address {
  readonly country: string;
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly region?: string | undefined;
  readonly district?: string | undefined;
  readonly addressLine1?: string | undefined;
  readonly addressLine2?: string | undefined;
  readonly addressLine3?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly firstName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly phoneNumber?: string | undefined;
}

export interface StoredBillingProfile {
  readonly profile: BillingProfile;
  /** A signed 64-bit integer as text, as the published clients know it. */
  readonly etag: string;
}

/** Until the partner has written one, it is what it knows of the customer. */
export function initialBillingProfile(
  customer: OwnCustomer,
  details: CompanyDetails | undefined,
): StoredBillingProfile {
  const profile: BillingProfile = {
    ...(details?.email ? { email: details.email } : {}),
    culture: details?.culture ?? 'en-US',
    language: details?.language ?? 'en',
    companyName: customer.name,
    defaultAddress: { country: customer.country, ...details?.address },
  };
  // Nothing is stored that could count versions, and yet what is shown may change: its etag is that of its content.
  const digest = createHash('sha256').update(JSON.stringify(profile)).digest().readBigUInt64BE() >> 1n;
  return { profile, etag: String(-digest - 1n) };
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Named beside the countries: nowhere, unions, and pseudo-regions for trying out translations. */
const noCountries = new Set(['ZZ', 'EU', 'EZ', 'UN', 'QO', 'XA', 'XB']);
/** Markets the published list has and nobody else: Bonaire, Jan Mayen, Saba. */
const marketsOnly = new Set(['XE', 'XJ', 'XS']);

const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) &&
  (marketsOnly.has(code) || (countries.of(code) !== undefined && !noCountries.has(code)));

/** What a billing profile must hold to be written. The culture is written as everywhere, the language stays as it was sent. */
export function checkBillingProfile(it: BillingProfile): Result<BillingProfile, typeof invalidValue> {
  const { defaultAddress: address } = it;
  const needed: Record<string, string | undefined> = {
    email: it.email,
    companyName: it.companyName,
    culture: it.culture,
    language: it.language,
    'defaultAddress.country': address.country,
    'defaultAddress.city': address.city,
    'defaultAddress.addressLine1': address.addressLine1,
  };
  for (const [field, value] of Object.entries(needed))
    if (!value?.trim()) return refuse(invalidValue, { field });
  if (!isMailAddress(it.email?.trim() ?? '')) return refuse(invalidValue, { field: 'email' });
  const culture = canonicalCulture(it.culture);
  if (!culture) return refuse(invalidValue, { field: 'culture' });
  if (!/^[A-Za-z]{2}$/.test(it.language)) return refuse(invalidValue, { field: 'language' });
  const country = address.country.toUpperCase();
  if (!isCountry(country)) return refuse(invalidValue, { field: 'defaultAddress.country' });
  for (const [field, value] of [...Object.entries(it), ...Object.entries(address)])
    if (typeof value === 'string' && hasHiddenCharacters(value)) return refuse(invalidValue, { field });
  return ok({
    ...it,
    culture,
    companyName: it.companyName.normalize('NFC').trim(),
    defaultAddress: { ...address, country },
  });
}
