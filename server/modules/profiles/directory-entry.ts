import { ok, type Result, refuse } from '#kernel/result.ts';
import { foldKey, hasHiddenCharacters, isMailAddress } from '#kernel/text.ts';
import { isPhoneNumber } from './address.ts';
import { invalidPhoneNumber, invalidValue } from './problems.ts';

/** What a provider may do for its resellers. */
export const services = ['customerSupport', 'technicalAssistance', 'marketing', 'financing'] as const;
export type Service = (typeof services)[number];

export type SupportLevel = 'business_hours' | 'extended_hours' | 'around_the_clock';

/** What the public directory says of a provider. Its name is not asked for: it is that of the company. */
export interface DirectoryEntry {
  /** Where it serves resellers; ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly services: readonly Service[];
  readonly supportLevel?: SupportLevel;
  /** In the languages the provider writes; a reader gets the own one, else the first there is. */
  readonly description: { readonly en?: string; readonly 'zh-CN'?: string; readonly ru?: string };
  readonly contact: { readonly email: string; readonly telephone?: string; readonly website?: string };
}

/** What an entry must hold. Its contact is public, so a web address is one of https or http and nothing else. */
export function checkEntry(
  it: DirectoryEntry,
  country: string,
): Result<DirectoryEntry, typeof invalidValue | typeof invalidPhoneNumber> {
  const countries = [...new Set(it.countries.map((each) => each.toUpperCase()))].sort();
  if (countries.length === 0) return refuse(invalidValue, { field: 'countries' });
  const email = it.contact.email.trim();
  if (!isMailAddress(email)) return refuse(invalidValue, { field: 'contact.email' });
  const telephone = it.contact.telephone?.trim();
  if (telephone && !isPhoneNumber(telephone, country))
    return refuse(invalidPhoneNumber, { field: 'contact.telephone' });
  const website = it.contact.website?.trim() ? webAddress(it.contact.website) : undefined;
  if (it.contact.website?.trim() && !website) return refuse(invalidValue, { field: 'contact.website' });
  const texts = Object.entries(it.description)
    .map(([locale, text]) => [locale, (text ?? '').normalize('NFC').replaceAll('\r\n', '\n').trim()] as const)
    .filter(([, text]) => text !== '');
  for (const [locale, text] of texts)
    if (hasHiddenCharacters(text.replaceAll('\n', '')))
      return refuse(invalidValue, { field: `description.${locale}` });
  if (hasHiddenCharacters(`${email}${telephone ?? ''}`)) return refuse(invalidValue, { field: 'contact' });
  return ok({
    countries,
    services: services.filter((each) => it.services.includes(each)),
    ...(it.supportLevel ? { supportLevel: it.supportLevel } : {}),
    description: Object.fromEntries(texts),
    contact: { email, ...(telephone ? { telephone } : {}), ...(website ? { website } : {}) },
  });
}

/** An address of the web as it may be linked to; undefined for what is none. */
export function webAddress(text: string): string | undefined {
  const given = text.trim();
  try {
    const url = new URL(/^https?:\/\//i.test(given) ? given : `https://${given}`);
    const plain = url.username === '' && url.password === '' && url.hostname.includes('.');
    return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** What one may search an entry by, folded. */
export const wordsOf = (name: string, it: DirectoryEntry): string =>
  foldKey([name, ...Object.values(it.description)].join('\n'));
