/**
 * The key names are sorted and searched by: composed, without case, without surrounding space. Stored beside
 * the name, because under row-level security only plain comparisons reach an index.
 */
export const foldKey = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('en').trim();

/** The smallest text after every text that starts with `prefix`, for a range in byte order. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}

// Controls, bidirectional overrides and isolates, zero-width characters, byte order marks and tag characters.
// ZWJ and ZWNJ stay allowed inside the scripts that spell with them.
const hidden =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Khmer}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Mongolian}\p{Mn}])[\u200C\u200D]/u;

/** Whether a name holds characters nobody can see, or that turn the line around. */
export const hasHiddenCharacters = (text: string): boolean => hidden.test(text);

export const isMailAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** A culture or language as it is written everywhere, `de-DE` for `DE-de`; undefined for what is none. */
export function canonicalCulture(text: string): string | undefined {
  try {
    const locale = new Intl.Locale(text);
    return locale.language.length === 2 ? locale.toString() : undefined;
  } catch {
    return undefined;
  }
}
