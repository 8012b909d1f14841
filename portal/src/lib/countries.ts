const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const noCountry = new Set(['EU', 'EZ', 'QO', 'UN', 'ZZ', 'XA', 'XB']);

/** Every country there is, with its name in a language, in that language's order. */
export function countriesIn(locale: string): readonly (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const { compare } = new Intl.Collator(locale);
  return letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => !noCountry.has(code) && isCurrent(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name ? [[code, name] as const] : [];
    })
    .sort(([, one], [, other]) => compare(one, other));
}

/** Whether a code stands for itself: `SU` and `DD` are read as what became of those countries. */
const isCurrent = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
