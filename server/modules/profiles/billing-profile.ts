import countryToCurrency from 'country-to-currency';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { isMailAddress } from '#kernel/text.ts';
import { type Address, type Contact, firstWrong, isPhoneNumber, tidy } from './address.ts';
import { countryFixed, invalidPhoneNumber, invalidValue } from './problems.ts';

/** To whom the vendor sends this partner's bills. */
export interface BillingProfile {
  readonly companyName: string;
  readonly address: Address;
  readonly primaryContact: Contact;
  readonly purchaseOrderNumber?: string;
  readonly taxId?: string;
}

/** What a billing profile must hold to be written; its country is that of the account for good. */
export function checkBilling(it: BillingProfile, country: string): Result<BillingProfile> {
  const wrong =
    firstWrong(
      {
        companyName: it.companyName,
        'address.country': it.address.country,
        'address.city': it.address.city,
        'address.addressLine1': it.address.addressLine1,
        'primaryContact.firstName': it.primaryContact.firstName,
        'primaryContact.lastName': it.primaryContact.lastName,
        'primaryContact.email': it.primaryContact.email,
      },
      [it, it.address, it.primaryContact],
    ) ?? (isMailAddress(it.primaryContact.email?.trim() ?? '') ? undefined : 'primaryContact.email');
  if (wrong) return refuse(invalidValue, { field: wrong });
  if (it.address.country.toUpperCase() !== country) return refuse(countryFixed, { field: 'address.country' });
  const { phoneNumber } = it.primaryContact;
  if (phoneNumber?.trim() && !isPhoneNumber(phoneNumber, country))
    return refuse(invalidPhoneNumber, { field: 'primaryContact.phoneNumber' });
  return ok({
    ...tidy(it),
    address: { ...tidy(it.address), country },
    primaryContact: tidy(it.primaryContact),
  });
}

const currencies: Readonly<Record<string, string>> = countryToCurrency;

/** US dollars where a country has no currency of its own that we know. */
export const currencyOf = (country: string): string => currencies[country] ?? 'USD';
