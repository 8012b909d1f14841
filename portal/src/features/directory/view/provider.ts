/** A provider as `GET /v1/providers` gives it. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly countries: readonly string[];
  readonly services: readonly Service[];
  readonly supportLevel?: 'business_hours' | 'extended_hours' | 'around_the_clock';
  readonly description: Readonly<Record<string, string>>;
  readonly contact: { readonly email: string; readonly telephone?: string; readonly website?: string };
  readonly confirmedAt: string;
}

export const services = ['customerSupport', 'technicalAssistance', 'marketing', 'financing'] as const;
export type Service = (typeof services)[number];

/** What the reader looks for, as the address says it. */
export interface Search {
  readonly country: string;
  readonly services: readonly string[];
  readonly q: string;
  readonly compare: readonly string[];
}

/** The provider's own words, in the reader's language where there are some, and in which language they are. */
export function wordsFor(it: Provider, locale: string): { text: string; lang: string } | undefined {
  const found = [locale, 'en', ...Object.keys(it.description)].find((each) => it.description[each]);
  return found ? { text: it.description[found] ?? '', lang: found } : undefined;
}

/** The address as a link; an address may hold signs that would end it there and add copies or a text. */
export const mailTo = (email: string): string =>
  `mailto:${email.split('@').map(encodeURIComponent).join('@')}`;
