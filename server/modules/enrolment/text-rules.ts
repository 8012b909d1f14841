import { foldKey, hasHiddenCharacters } from '#kernel/text.ts';

/** A line somebody typed, made ready to store: composed, one space between words; undefined where it cannot be shown. */
export function line(text: string, longest: number): string | undefined {
  const clean = text
    .normalize('NFC')
    .replaceAll(/\p{Zs}+/gu, ' ')
    .trim();
  return clean.length <= longest && !hasHiddenCharacters(clean) ? clean : undefined;
}

/** Whether a text can be a company's legal name: words, not an address, a link or decoration. */
export const isLegalName = (text: string): boolean =>
  text.length >= 2 &&
  /\p{L}.*[\p{L}\p{N}]/u.test(text) &&
  !/[<>{}|\\^~`@#$*=_;]|:\/\/|^www\./i.test(text) &&
  !/(.)\1{4,}/u.test(text);

// Letters of other scripts that read as a Latin one: enough of Unicode's table for names.
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', н: 'h', о: 'o',
  р: 'p', ѕ: 's', т: 't', у: 'y', ѵ: 'v', х: 'x', α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'u', ν: 'v',
  ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ω: 'w', ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe',
  '0': 'o', '1': 'l', '|': 'l',
}; // biome-ignore format: one table

/** The form in which names that look the same are the same. */
export const skeleton = (text: string): string =>
  [...foldKey(text).normalize('NFD').replaceAll(/\p{M}/gu, '')]
    .map((it) => lookalikes[it] ?? it)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Thai'].map(
  (it) => new RegExp(`\\p{Script=${it}}`, 'u'),
);

/** Whether a word mixes letters of scripts that nobody mixes. */
export const mixesScripts = (text: string): boolean =>
  text.split(/[^\p{L}]+/u).some((word) => scripts.filter((it) => it.test(word)).length > 1);

/** What two addresses are compared by. */
export const addressKey = (it: {
  readonly country: string;
  readonly city?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly addressLine1?: string | undefined;
}): string =>
  [it.country, it.postalCode, it.city, it.addressLine1].map((part) => skeleton(part ?? '')).join('|');
