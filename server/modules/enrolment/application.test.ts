import { describe, expect, test } from 'vitest';
import { anApplication, somePdf, somePng } from '#testing/enrolment.ts';
import { hostileTexts } from '#testing/hostile.ts';
import { type Application, flaws, write } from './application.ts';
import { askedIn, judgePostalCode, judgeRegistrationNumber, registrationNumbers } from './country-rules.ts';
import { judgeDocument, largestDocument, shownFileName } from './documents.ts';
import { addressKey, isLegalName, mixesScripts, skeleton } from './text-rules.ts';
import { resendFrom } from './verification.ts';
import { webMailDomains } from './web-mail.ts';

const isWebMail = webMailDomains();
const empty = (country = 'DE'): Application => ({
  mpnId: null,
  legalProfile: { address: { country } },
  primaryContact: {},
  support: {},
});
const written = (wanted: Parameters<typeof write>[1], before = empty()): Application => {
  const it = write(before, wanted);
  if (!it.ok) throw new Error(`${it.problem.code} ${JSON.stringify(it.facts)}`);
  return it.value;
};
const whole = written(anApplication);
const wrongWith = (it: Application, knownCompany = false) =>
  flaws(it, { isWebMail, knownCompany }).map(({ field, type }) => `${field} ${type.code.split('/')[1]}`);

describe('the form', () => {
  test('lacks nothing when it lacks nothing, and says everything it lacks', () => {
    expect(wrongWith(whole)).toEqual([]);
    expect(wrongWith(empty())).toEqual([
      'legalProfile.companyName invalid-value',
      'legalProfile.address.addressLine1 invalid-value',
      'legalProfile.address.city invalid-value',
      'legalProfile.address.postalCode invalid-value',
      'primaryContact.firstName invalid-value',
      'primaryContact.lastName invalid-value',
      'primaryContact.email invalid-value',
      'primaryContact.phoneNumber phone-number-missing',
      'support.email invalid-value',
      'support.telephone phone-number-missing',
    ]);
  });

  test('A7: a company in the programme already is asked only whom its customers turn to', () => {
    const known = written({
      primaryContact: { firstName: 'Rita', lastName: 'Imhoff', email: 'rita@kleeblatt.example' },
    });
    expect(wrongWith(known, true)).toEqual([
      'support.email invalid-value',
      'support.telephone phone-number-missing',
    ]);
  });

  test.each([
    'bela@gmail.com',
    'bela@Yahoo.com',
    'bela@icloud.com',
    'bela@aol.com',
    'bela@outlook.com',
    'b@x.gmail.com',
  ])('A9: %s is no address of a company', (email) => {
    expect(wrongWith(written({ primaryContact: { email } }, whole))).toEqual([
      'primaryContact.email web-mail-refused',
    ]);
  });

  test('members that are left out stay, empty ones go, and blocks do not touch each other', () => {
    const it = written({ support: { website: '' }, primaryContact: { lastName: 'Wald' } }, whole);
    expect(it.support).not.toHaveProperty('website');
    expect(it.primaryContact).toEqual({ ...whole.primaryContact, lastName: 'Wald' });
    expect(it.legalProfile).toEqual(whole.legalProfile);
  });

  test('the country is fixed', () => {
    expect(write(whole, { legalProfile: { address: { country: 'AT' } } })).toMatchObject({
      ok: false,
      facts: { country: 'DE' },
    });
    expect(write(whole, { legalProfile: { address: { country: 'DE' } } }).ok).toBe(true);
  });

  test('text nobody could be shown is refused by its field; anything else is kept until it is submitted', () => {
    for (const text of hostileTexts) {
      const it = write(whole, { legalProfile: { companyName: text } });
      if (!it.ok) expect(it.facts).toEqual({ field: 'legalProfile.companyName' });
      else if (it.value.legalProfile.companyName !== undefined)
        expect(it.value.legalProfile.companyName).not.toMatch(/[\p{Cc}\u200b\u202e\ufeff]/u);
    }
    expect(write(whole, { primaryContact: { firstName: 'a\u202eb' } }).ok).toBe(false);
    expect(wrongWith(written({ primaryContact: { email: 'a@b.example, c@d.example' } }, whole))).toEqual([
      'primaryContact.email invalid-value',
    ]);
  });
});

test.each([
  ['DE', undefined, 'fine'],
  ['DE', 'HRB 12345', 'fine'],
  ['BR', '11.222.333/0001-81', 'malformed'],
  ['BR', '11222333000181', 'fine'],
  ['BR', '11222333000182', 'malformed'],
  ['RU', '1027700132195', 'fine'],
  ['RU', '1027700132196', 'malformed'],
  ['UA', '32855961', 'fine'],
  ['UA', '32855962', 'malformed'],
  ['BY', '100582333', 'fine'],
  ['BY', '100582334', 'malformed'],
  ['VN', '0100109106', 'fine'],
  ['VN', '0100109107', 'malformed'],
  ['TH', '0107537000521', 'fine'],
  ['TH', '0107537000522', 'malformed'],
  ['HU', '01-09-562739', 'fine'],
  ['PL', '0000123456', 'fine'],
  ['KZ', undefined, 'missing'],
  ['KZ', '123', 'malformed'],
  ['SS', 'any 1', 'fine'],
])('registration number of %s: %s is %s', (country, number, verdict) => {
  expect(judgeRegistrationNumber(country, number)).toBe(verdict);
});

test('a form asks for what its country writes', () => {
  expect(askedIn('RU')).toEqual({
    registrationNumber: { required: true, name: 'ОГРН' },
    postalCodeRequired: true,
    stateRequired: false,
  });
  expect(askedIn('AE').postalCodeRequired).toBe(false);
  expect(askedIn('US')).toMatchObject({ registrationNumber: { required: false }, stateRequired: true });
});

test('twenty-four countries ask for a registration number', () => {
  expect(Object.keys(registrationNumbers).sort().join(' ')).toBe(
    'AE AM AZ BR BY HU IN IQ KG KZ MD MM PL RU SA SS TH TJ TR UA UZ VE VN ZA',
  );
});

test('postal codes read as each country writes them', () => {
  expect(judgePostalCode('DE', '14467')).toBe('fine');
  expect(judgePostalCode('DE', '1446')).toBe('malformed');
  expect(judgePostalCode('NL', '1012 AB')).toBe('fine');
  expect(judgePostalCode('HK', undefined)).toBe('fine');
  expect(judgePostalCode('FR', undefined)).toBe('missing');
});

test('names that look alike have one skeleton; mixed scripts show', () => {
  expect(skeleton('Kl\u0435\u0435blatt IT GmbH')).toBe(skeleton('Kleeblatt  IT GMBH'));
  expect(skeleton('Kleeblatt')).not.toBe(skeleton('Kleebaltt'));
  expect(mixesScripts('Kl\u0435eblatt')).toBe(true);
  expect(mixesScripts('Клевер IT')).toBe(false);
  expect(isLegalName('Müller & Söhne (Berlin) GmbH')).toBe(true);
  for (const it of ['', 'x', 'www.kleeblatt.example', 'a@b.example', '!!!!!!', '<b>K</b>'])
    expect(isLegalName(it)).toBe(false);
  const one = { country: 'DE', city: 'Potsdam', postalCode: '14467', addressLine1: 'Uferpromenade 30' };
  expect(addressKey(one)).toBe(addressKey({ ...one, city: 'POTSDAM', addressLine1: 'Uferpromenade  30' }));
});

test('A5: another mail may be sent on the next business day', () => {
  const from = (at: string) => resendFrom(new Date(at)).toISOString();
  expect(from('2026-06-01T12:00:00Z'), 'Monday').toBe('2026-06-02T12:00:00.000Z');
  expect(from('2026-06-05T12:00:00Z'), 'Friday').toBe('2026-06-08T12:00:00.000Z');
  expect(from('2026-06-06T12:00:00Z'), 'Saturday').toBe('2026-06-08T12:00:00.000Z');
});

describe('a document', () => {
  const verdict = (content: Buffer) => {
    const it = judgeDocument(content);
    return it.ok ? it.value : it.problem.code;
  };
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffd9', 'hex');
  test('is what its content says', () => {
    expect(verdict(somePdf)).toBe('application/pdf');
    expect(verdict(somePng)).toBe('image/png');
    expect(verdict(jpeg)).toBe('image/jpeg');
    for (const it of ['', '%PDF-1.4 cut off', 'PK\u0003\u0004', '<svg/>', '<html>', 'GIF89a', '\u00ff\u00d8'])
      expect(verdict(Buffer.from(it, 'latin1')), it).toBe('enrolment/document-refused');
  });
  test('too large, or a picture that unpacks to more than a scanner makes, is refused', () => {
    expect(verdict(Buffer.alloc(largestDocument + 1))).toBe('enrolment/document-too-large');
    const bomb = Buffer.from(somePng);
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    expect(verdict(bomb)).toBe('enrolment/document-refused');
  });
  test('shows the last part of its name', () => {
    expect(shownFileName('..\\..\\etc/passwd', 'application/pdf')).toBe('passwd');
    expect(shownFileName('a\u202eb.pdf', 'application/pdf')).toBe('ab.pdf');
    expect(shownFileName('', 'image/png')).toBe('document.png');
  });
});
