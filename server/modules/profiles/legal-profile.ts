import { ok, type Result, refuse } from '#kernel/result.ts';
import { isMailAddress } from '#kernel/text.ts';
import { type Address, type Contact, firstWrong, isPhoneNumber, sameTexts, tidy } from './address.ts';
import { countryFixed, invalidPhoneNumber, invalidValue } from './problems.ts';

/** Who the company is before the law, and whom the vendor talks to about it. */
export interface LegalProfile {
  readonly companyName: string;
  readonly address: Address;
  readonly primaryContact: Contact;
  readonly approverAddress: Address;
  readonly approverEmail?: string;
}

/** The parts whose change the vendor looks at again. */
export type LegalPart = 'name' | 'address';

/**
 * ```
 *            change of name or address
 * authorized ─────────────────────────► pending ──► authorized | rejected
 *      ▲                                   ▲                        │
 *      └── back to what was vetted ────────┴──── another change ────┘
 * ```
 * Meanwhile everybody else goes on seeing what was vetted last.
 */
export interface StoredLegalProfile {
  readonly profile: LegalProfile;
  readonly vetting: 'pending' | 'authorized' | 'rejected';
  /** What of it is not vetted. */
  readonly changed: readonly LegalPart[];
  readonly reason?: string;
  /** What was vetted last, where that is something else. */
  readonly vetted?: LegalProfile;
}

/** What is in force: of a profile that waits or was refused, what was vetted before it. */
export const inForce = (it: StoredLegalProfile): StoredLegalProfile =>
  it.vetting !== 'authorized' && it.vetted ? { profile: it.vetted, vetting: 'authorized', changed: [] } : it;

/** What becomes of a profile when its company writes this. */
export function changeLegalProfile(before: StoredLegalProfile, wanted: LegalProfile): StoredLegalProfile {
  const base = before.vetting === 'authorized' ? before.profile : before.vetted;
  const changed: LegalPart[] = base
    ? [
        ...(base.companyName === wanted.companyName ? [] : ['name' as const]),
        ...(sameTexts(base.address, wanted.address) ? [] : ['address' as const]),
      ]
    : ['name', 'address'];
  if (changed.length === 0) return { profile: wanted, vetting: 'authorized', changed };
  // Contacts count at once: only name and address are looked at again.
  const vetted = base && { ...wanted, companyName: base.companyName, address: base.address };
  return { profile: wanted, vetting: 'pending', changed, ...(vetted ? { vetted } : {}) };
}

/** What becomes of it when the vendor has looked at it. */
export function settleLegalProfile(
  it: StoredLegalProfile,
  outcome: 'authorized' | 'rejected',
  reason: string | undefined,
): StoredLegalProfile {
  if (outcome === 'authorized') return { profile: it.profile, vetting: 'authorized', changed: [] };
  return { ...it, vetting: 'rejected', ...(reason ? { reason } : {}) };
}

/** What a legal profile must hold to be written; its country is that of the account for good. */
export function checkLegalProfile(
  it: LegalProfile,
  country: string,
): Result<LegalProfile, typeof invalidValue | typeof countryFixed | typeof invalidPhoneNumber> {
  const wrong = firstWrong(
    {
      companyName: it.companyName,
      'address.country': it.address.country,
      'address.city': it.address.city,
      'address.addressLine1': it.address.addressLine1,
      'primaryContact.firstName': it.primaryContact.firstName,
      'primaryContact.lastName': it.primaryContact.lastName,
      'primaryContact.email': it.primaryContact.email,
    },
    [{ companyName: it.companyName }, it.address, it.primaryContact, it.approverAddress],
  );
  if (wrong) return refuse(invalidValue, { field: wrong });
  if (it.address.country.toUpperCase() !== country) return refuse(countryFixed, { field: 'address.country' });
  for (const [field, email] of [
    ['primaryContact.email', it.primaryContact.email],
    ['companyApproverEmail', it.approverEmail],
  ] as const)
    if (email && !isMailAddress(email.trim())) return refuse(invalidValue, { field });
  const { phoneNumber } = it.primaryContact;
  if (phoneNumber?.trim() && !isPhoneNumber(phoneNumber, country))
    return refuse(invalidPhoneNumber, { field: 'primaryContact.phoneNumber' });
  return ok({
    companyName: it.companyName.normalize('NFC').trim(),
    address: { ...tidy(it.address), country },
    primaryContact: tidy(it.primaryContact),
    approverAddress: { ...tidy(it.approverAddress), country: it.approverAddress.country.toUpperCase() },
    ...(it.approverEmail ? { approverEmail: it.approverEmail.trim() } : {}),
  });
}
