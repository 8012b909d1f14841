import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Facts, ProblemType } from '#kernel/problem.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { isMailAddress } from '#modules/tenancy/index.ts';
import { judgePostalCode, judgeRegistrationNumber, needsState } from './country-rules.ts';
import {
  countryFixed,
  invalidValue,
  phoneMissing,
  registrationNumberMalformed,
  registrationNumberMissing,
  webMailRefused,
} from './problems.ts';
import { isLegalName, line } from './text-rules.ts';

/** What a company says of itself, as far as it has come. Empty text is stored as nothing. */
export interface Application {
  readonly mpnId: string | null;
  readonly legalProfile: {
    readonly companyName?: string;
    readonly address: Address;
    readonly organizationRegistrationNumber?: string;
    readonly dunsNumber?: string;
  };
  readonly primaryContact: {
    readonly firstName?: string;
    readonly lastName?: string;
    readonly email?: string;
    readonly phoneNumber?: string;
  };
  readonly support: { readonly email?: string; readonly telephone?: string; readonly website?: string };
}

export interface Address {
  readonly country: string;
  readonly addressLine1?: string;
  readonly addressLine2?: string;
  readonly addressLine3?: string;
  readonly city?: string;
  readonly state?: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly firstName?: string;
  readonly middleName?: string;
  readonly lastName?: string;
  readonly phoneNumber?: string;
}

type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A change: members that are left out stay, empty text takes a value away. */
export interface ApplicationWanted {
  readonly mpnId?: string | undefined;
  readonly legalProfile?:
    | (Given<Omit<Application['legalProfile'], 'address'>> & {
        readonly address?: Given<Address> | undefined;
      })
    | undefined;
  readonly primaryContact?: Given<Application['primaryContact']> | undefined;
  readonly support?: Given<Application['support']> | undefined;
}

/** A field with what is wrong with it, as a submission would be refused for it. */
export interface Flaw {
  readonly field: string;
  readonly type: ProblemType;
  readonly facts: Facts;
}

const longest: Readonly<Record<string, number>> = { companyName: 200, website: 200, email: 254 };

/**
 * Writes a change into an application. Only what nobody could be shown is refused: a form that is half-filled, or filled
 * wrongly, is kept, and {@link flaws} says what a submission would still stumble over.
 *
 * @returns refusal `enrolment/invalid-value`, `enrolment/country-fixed`
 */
export function write(
  before: Application,
  wanted: ApplicationWanted,
): Result<Application, typeof invalidValue | typeof countryFixed> {
  const { country } = before.legalProfile.address;
  const asked = wanted.legalProfile?.address?.country;
  if (asked !== undefined && asked !== country) return refuse(countryFixed, { country });
  const { address: addressWanted, ...profileWanted } = wanted.legalProfile ?? {};
  const { address: _, ...profile } = before.legalProfile;
  const blocks = [
    merge(profile, profileWanted, 'legalProfile'),
    merge(before.legalProfile.address, addressWanted ?? {}, 'legalProfile.address'),
    merge(before.primaryContact, wanted.primaryContact ?? {}, 'primaryContact'),
    merge(before.support, wanted.support ?? {}, 'support'),
  ] as const;
  for (const it of blocks) if (typeof it === 'string') return refuse(invalidValue, { field: it });
  const [legal, address, primaryContact, support] = blocks as readonly Record<string, string>[];
  const mpnId = wanted.mpnId === undefined ? before.mpnId : wanted.mpnId.trim() || null;
  if (mpnId !== null && !/^\d{1,18}$/.test(mpnId)) return refuse(invalidValue, { field: 'mpnId' });
  return ok({
    mpnId,
    legalProfile: { ...legal, address: { country, ...address } },
    primaryContact: primaryContact ?? {},
    support: support ?? {},
  });
}

/** The block with the change in it, or the name of the field that cannot be taken. */
function merge(before: object, wanted: object, path: string): Record<string, string> | string {
  const after: Record<string, string> = { ...(before as Record<string, string>) };
  for (const [name, text] of Object.entries(wanted as Record<string, string | undefined>)) {
    if (text === undefined) continue;
    const clean = line(text, longest[name] ?? 100);
    if (clean === undefined) return `${path}.${name}`;
    if (clean === '') delete after[name];
    else after[name] = clean;
  }
  return after;
}

/**
 * What a submission would be refused for, first things first; empty: nothing.
 *
 * @param how.isWebMail whether a domain is one of a public mail service
 * @param how.knownCompany in the programme already: only whom its customers turn to is asked
 */
export function flaws(
  it: Application,
  how: { readonly isWebMail: (domain: string) => boolean; readonly knownCompany: boolean },
): Flaw[] {
  return [
    ...(how.knownCompany ? [] : profileFlaws(it.legalProfile)),
    ...contactFlaws(it, how),
    ...supportFlaws(it),
  ];
}

const wrong = (field: string, type: ProblemType = invalidValue, facts: Facts = {}): Flaw => ({
  field,
  type,
  facts: { field, ...facts },
});

function profileFlaws({ companyName, address, ...more }: Application['legalProfile']): Flaw[] {
  const { country } = address;
  const number = judgeRegistrationNumber(country, more.organizationRegistrationNumber);
  const at = 'legalProfile.organizationRegistrationNumber';
  return [
    ...(companyName && isLegalName(companyName) ? [] : [wrong('legalProfile.companyName')]),
    ...(address.addressLine1 ? [] : [wrong('legalProfile.address.addressLine1')]),
    ...(address.city ? [] : [wrong('legalProfile.address.city')]),
    ...(address.state || !needsState(country) ? [] : [wrong('legalProfile.address.state')]),
    ...(judgePostalCode(country, address.postalCode) === 'fine'
      ? []
      : [wrong('legalProfile.address.postalCode')]),
    ...(number === 'missing' ? [wrong(at, registrationNumberMissing, { country })] : []),
    ...(number === 'malformed' ? [wrong(at, registrationNumberMalformed, { country })] : []),
    ...(more.dunsNumber === undefined || /^\d{9}$/.test(more.dunsNumber)
      ? []
      : [wrong('legalProfile.dunsNumber')]),
  ];
}

function contactFlaws(
  { primaryContact: it, legalProfile }: Application,
  how: { isWebMail: (domain: string) => boolean; knownCompany: boolean },
): Flaw[] {
  const { country } = legalProfile.address;
  const found: Flaw[] = [];
  if (!it.firstName) found.push(wrong('primaryContact.firstName'));
  if (!it.lastName) found.push(wrong('primaryContact.lastName'));
  if (!it.email || !isMailAddress(it.email)) found.push(wrong('primaryContact.email'));
  else if (how.isWebMail(domainOf(it.email)))
    found.push(wrong('primaryContact.email', webMailRefused, { domain: domainOf(it.email) }));
  if (!it.phoneNumber) {
    if (!how.knownCompany) found.push(wrong('primaryContact.phoneNumber', phoneMissing));
  } else if (!isPhone(it.phoneNumber, country)) found.push(wrong('primaryContact.phoneNumber'));
  return found;
}

function supportFlaws({ support: it, legalProfile }: Application): Flaw[] {
  const found: Flaw[] = [];
  if (!it.email || !isMailAddress(it.email)) found.push(wrong('support.email'));
  if (!it.telephone) found.push(wrong('support.telephone', phoneMissing));
  else if (!isPhone(it.telephone, legalProfile.address.country)) found.push(wrong('support.telephone'));
  if (
    it.website !== undefined &&
    !/^(https?:\/\/)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#][^\s<>"]*)?$/iu.test(it.website)
  )
    found.push(wrong('support.website'));
  return found;
}

/** A number as people of that country write it, or with its country code. */
const isPhone = (text: string, country: string): boolean =>
  parsePhoneNumberFromString(text, country as 'US')?.isPossible() ?? false;

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

export const contactName = ({ firstName, lastName }: Application['primaryContact']): string =>
  [firstName, lastName].filter(Boolean).join(' ');
