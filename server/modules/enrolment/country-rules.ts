/** What a country calls the number a company is registered under, and how it reads. */
interface RegistrationNumber {
  /** As people there call it. */
  readonly name: string;
  readonly reads: (number: string) => boolean;
}

const digits = (text: string): number[] => [...text].map(Number);
const weighed = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (digits(text)[at] ?? 0), 0);
const pattern = (it: RegExp) => (number: string) => it.test(number);
const last = (text: string): number => Number(text.at(-1));

/** Brazil: two check digits over the twelve before. */
function cnpj(it: string): boolean {
  if (!/^\d{14}$/.test(it) || /^(\d)\1+$/.test(it)) return false;
  const check = (weights: readonly number[]) => {
    const rest = weighed(it, weights) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  const first = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  return check(first) === digits(it)[12] && check([6, ...first]) === digits(it)[13];
}

/** Russia: the number before, divided by eleven, leaves the last digit. */
const ogrn = (it: string): boolean =>
  /^[15]\d{12}$/.test(it) && Number((BigInt(it.slice(0, 12)) % 11n) % 10n) === last(it);

/** Ukraine: two sets of weights, by the size of the number. */
function edrpou(it: string): boolean {
  if (!/^\d{8}$/.test(it)) return false;
  const middle = Number(it) >= 30_000_000 && Number(it) <= 60_000_000;
  const weights = middle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  const rest = weighed(it, weights) % 11;
  const again =
    weighed(
      it,
      weights.map((weight) => weight + 2),
    ) % 11;
  return (rest < 10 ? rest : again % 10) === last(it);
}

/** Kazakhstan: eleven weights, and others where those leave ten. */
function bin(it: string): boolean {
  if (!/^\d{12}$/.test(it)) return false;
  const rest = weighed(it, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const again = weighed(it, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  const check = rest < 10 ? rest : again;
  return check < 10 && check === last(it);
}

/** Belarus. */
const unp = (it: string): boolean =>
  /^\d{9}$/.test(it) && weighed(it, [29, 23, 19, 17, 13, 7, 5, 3]) % 11 === last(it);

/** Thailand: thirteen digits, the last completes eleven. */
const thai = (it: string): boolean =>
  /^\d{13}$/.test(it) &&
  (11 - (weighed(it, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === last(it);

/** Viet Nam: ten digits, and three more for a branch. */
const mst = (it: string): boolean =>
  /^\d{10}(-?\d{3})?$/.test(it) &&
  10 - (weighed(it, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11) === digits(it)[9];

const anyNumber = pattern(/^[\p{L}\p{N}][\p{L}\p{N} ./-]{1,29}$/u);

/** The countries whose companies give it. */
export const registrationNumbers: Readonly<Record<string, RegistrationNumber>> = {
  AM: { name: 'ՀՎՀՀ', reads: pattern(/^\d{8}$/) },
  AZ: { name: 'VÖEN', reads: pattern(/^\d{10}$/) },
  BY: { name: 'УНП', reads: unp },
  BR: { name: 'CNPJ', reads: cnpj },
  HU: { name: 'Cégjegyzékszám', reads: pattern(/^\d{10}$/) },
  IN: { name: 'CIN', reads: pattern(/^[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}$/) },
  IQ: { name: 'رقم التسجيل', reads: anyNumber },
  KZ: { name: 'БИН', reads: bin },
  KG: { name: 'ИНН', reads: pattern(/^\d{14}$/) },
  MD: { name: 'IDNO', reads: pattern(/^\d{13}$/) },
  MM: { name: 'ကုမ္ပဏီ မှတ်ပုံတင်အမှတ်', reads: anyNumber },
  PL: { name: 'KRS', reads: pattern(/^\d{10}$/) },
  RU: { name: 'ОГРН', reads: ogrn },
  SA: { name: 'رقم السجل التجاري', reads: pattern(/^\d{10}$/) },
  ZA: { name: 'CIPC', reads: pattern(/^\d{4}\/?\d{6}\/?\d{2}$/) },
  SS: { name: 'Registration number', reads: anyNumber },
  TJ: { name: 'ЕИН', reads: pattern(/^\d{9,10}$/) },
  TH: { name: 'เลขทะเบียนนิติบุคคล', reads: thai },
  TR: { name: 'MERSİS', reads: pattern(/^\d{16}$/) },
  UA: { name: 'ЄДРПОУ', reads: edrpou },
  AE: { name: 'رقم الرخصة التجارية', reads: anyNumber },
  UZ: { name: 'STIR', reads: pattern(/^\d{9}$/) },
  VE: { name: 'RIF', reads: pattern(/^[JGCPV]\d{9}$/) },
  VN: { name: 'MST', reads: mst },
};

/** A registration number without what people put between its parts, where the country has none of that in it. */
export const plainNumber = (number: string): string =>
  number.replaceAll(/[\s.‐-―]|(?<=\w)-(?=\w)/g, '').trim();

export function judgeRegistrationNumber(
  country: string,
  number: string | undefined,
): 'fine' | 'missing' | 'malformed' {
  const rule = registrationNumbers[country];
  if (number === undefined || number === '') return rule ? 'missing' : 'fine';
  if (!rule) return anyNumber(number) ? 'fine' : 'malformed';
  return rule.reads(number) || rule.reads(plainNumber(number)) ? 'fine' : 'malformed';
}

const postalCodes: Readonly<Record<string, RegExp>> = {
  AT: /^\d{4}$/, AU: /^\d{4}$/, BE: /^\d{4}$/, BR: /^\d{5}-?\d{3}$/, CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, CH: /^\d{4}$/,
  CN: /^\d{6}$/, CZ: /^\d{3} ?\d{2}$/, DE: /^\d{5}$/, DK: /^\d{4}$/, ES: /^\d{5}$/, FI: /^\d{5}$/, FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, HU: /^\d{4}$/, IN: /^\d{6}$/, IT: /^\d{5}$/, JP: /^\d{3}-?\d{4}$/,
  KZ: /^\d{6}$/, NL: /^\d{4} ?[A-Z]{2}$/i, NO: /^\d{4}$/, PL: /^\d{2}-?\d{3}$/, PT: /^\d{4}-?\d{3}$/, RU: /^\d{6}$/,
  SE: /^\d{3} ?\d{2}$/, TR: /^\d{5}$/, UA: /^\d{5}$/, US: /^\d{5}(-?\d{4})?$/,
}; // biome-ignore format: one table
const withoutPostalCode = new Set([
  'AE',
  'AG',
  'AO',
  'BS',
  'FJ',
  'GH',
  'HK',
  'JM',
  'KI',
  'MO',
  'QA',
  'SB',
  'SS',
  'UG',
  'YE',
  'ZW',
]);
const withState = new Set(['AU', 'BR', 'CA', 'CN', 'IN', 'JP', 'MX', 'US']);

export function judgePostalCode(country: string, code: string | undefined): 'fine' | 'missing' | 'malformed' {
  if (!code) return withoutPostalCode.has(country) ? 'fine' : 'missing';
  return (postalCodes[country] ?? /^[\p{L}\p{N}][\p{L}\p{N} -]{1,11}$/u).test(code) ? 'fine' : 'malformed';
}

export const needsState = (country: string): boolean => withState.has(country);

/** What a form asks of a company of a country. */
export const askedIn = (country: string) => ({
  /** As people there call the number; the country gives it no name of its own where nobody has to give it. */
  registrationNumber: {
    required: Object.hasOwn(registrationNumbers, country),
    name: registrationNumbers[country]?.name,
  },
  postalCodeRequired: !withoutPostalCode.has(country),
  stateRequired: needsState(country),
});
