import { ok, type Result, refuse } from '#kernel/result.ts';
import { foldKey, hasHiddenCharacters } from '#kernel/text.ts';
import { invalidSignUp } from './problems.ts';

/** A company that signs up, as somebody without an account writes it down. */
export interface NewcomerWanted {
  readonly companyName: string;
  /** The first label of its domain here. */
  readonly domainPrefix: string;
  /** ISO 3166-1 alpha-2; fixed from then on. */
  readonly country: string;
  readonly culture?: string | undefined;
  readonly admin: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly password: string;
  };
}

/** The same, checked. */
export interface Newcomer {
  readonly companyName: string;
  readonly domain: string;
  readonly country: string;
  readonly culture: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly userPrincipalName: string;
}

/** Labels that would look like the platform's own. */
const reserved = new Set([
  'admin',
  'api',
  'app',
  'help',
  'login',
  'mail',
  'microsoft',
  'no-reply',
  'partner',
  'partnercenter',
  'portal',
  'postmaster',
  'security',
  'signin',
  'support',
  'twotier',
  'www',
]);

/**
 * Checks what a newcomer gives; the password is judged elsewhere. The first user is called after the local part of the
 * mail address.
 *
 * @param platformDomain what every new tenant's domain ends with until it proves one of its own
 * @returns refusal `tenancy/invalid-sign-up` naming the field
 */
export function newcomer(
  wanted: NewcomerWanted,
  platformDomain: string,
): Result<Newcomer, typeof invalidSignUp> {
  const wrong = (field: string) => refuse(invalidSignUp, { field });
  const companyName = nameOf(wanted.companyName, 200);
  if (!companyName) return wrong('companyName');
  const prefix = wanted.domainPrefix.trim().toLowerCase();
  // Punycode is left out: a label that reads like another one is no name to trust.
  if (
    !/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(prefix) ||
    prefix.startsWith('xn--') ||
    reserved.has(prefix)
  )
    return wrong('domainPrefix');
  if (!isCountry(wanted.country)) return wrong('country');
  const culture = wanted.culture?.trim() || `en-${wanted.country}`;
  if (!/^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2})?$/.test(culture)) return wrong('culture');
  const firstName = nameOf(wanted.admin.firstName, 50);
  if (!firstName) return wrong('admin.firstName');
  const lastName = nameOf(wanted.admin.lastName, 50);
  if (!lastName) return wrong('admin.lastName');
  const email = wanted.admin.email.normalize('NFC').trim();
  if (!isMailAddress(email)) return wrong('admin.email');
  const domain = `${prefix}.${platformDomain}`;
  return ok({
    companyName,
    domain,
    country: wanted.country,
    culture,
    firstName,
    lastName,
    email,
    userPrincipalName: `${localPartOf(email)}@${domain}`,
  });
}

/** A name somebody can be shown, or undefined. */
function nameOf(text: string, longest: number): string | undefined {
  const name = text.normalize('NFC').trim();
  return name !== '' && name.length <= longest && !hasHiddenCharacters(name) ? name : undefined;
}

const localPartOf = (email: string): string =>
  foldKey(email.slice(0, email.lastIndexOf('@')))
    .normalize('NFD')
    .replaceAll(/[^a-z0-9._-]/g, '')
    .replaceAll(/^[._-]+|[._-]+$/g, '')
    .slice(0, 40) || 'admin';

/** One plain address: nothing a mail header could read as more than that. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@"(),:;<>[\\\]]+\.[^\s@"(),:;<>[\\\].]{2,}$/u.test(text) &&
  !/\.\.|^\.|\.@|@\./.test(text) &&
  !hasHiddenCharacters(text);

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Whether there is such a country. */
export const isCountry = (code: string): boolean => {
  if (!/^[A-Z]{2}$/.test(code) || ['EU', 'EZ', 'QO', 'UN', 'ZZ', 'XA', 'XB'].includes(code)) return false;
  try {
    return regions.of(code) !== undefined;
  } catch {
    return false;
  }
};
