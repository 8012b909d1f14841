import { expect, test } from 'vitest';
import type { MailKind } from '#database/mail.store.ts';
import { newId } from '#kernel/ids.ts';
import { locales } from '#kernel/words.ts';
import { compose } from './send-mail.ts';

const person = {
  id: newId<'user'>(),
  tenantId: newId<'tenant'>(),
  companyName: 'Kleeblatt Systeme GmbH',
  userPrincipalName: 'rita@kleeblatt.example',
  displayName: 'Rita Sommer',
  email: 'rita.sommer@mail.example',
  mfaState: 'enforced',
} as const;

const kinds: MailKind[] = [
  'password-reset-link',
  'password-reset',
  'password-changed',
  'factor-added',
  'factor-removed',
  'recovery-code-used',
  'recovery-codes-created',
  'mfa-reset',
];

const mailOf = (kind: MailKind) => ({
  id: newId<'mail'>(),
  to: { userId: person.id },
  kind,
  rowId: null,
  facts: { factor: 'passkey', left: 3 },
  createdAt: new Date('2026-03-01T10:00:00Z'),
});

test.each(kinds)('%s says in every language whose account it is about', (kind) => {
  const subjects = locales.map((locale) => {
    const message = compose(
      mailOf(kind),
      { ...person, locale },
      'https://partners.example',
      'https://link.example',
    );
    expect(message.text).toContain('rita@kleeblatt.example');
    expect(message.text).not.toMatch(/[{}]/);
    expect(message.subject).not.toMatch(/[\r\n]/);
    expect(message.from.address).toBe('no-reply@partners.example');
    expect(message.text.includes('https://link.example')).toBe(kind === 'password-reset-link');
    return message.subject;
  });
  expect(new Set(subjects).size).toBe(locales.length);
});

/** What each mail to a contact says, by what it is about. */
const states = ['under_review', 'rejected', 'qualified', 'active', 'restricted', 'suspended', 'deauthorized'];
const contactMails: [MailKind, Record<string, string>, string | undefined][] = [
  ['sign-up', { domain: 'havelnetz.partners.example' }, 'havelnetz.partners.example'],
  ['enrolment-verification', { generation: '1' }, undefined],
  ['enrolment-evidence-wanted', { wanted: '– Business: the extract' }, '– Business: the extract'],
  ...states.map((state): [MailKind, Record<string, string>, string] => [
    'enrolment-state',
    { state, reason: 'Because of that.' },
    'Because of that.',
  ]),
];

test.each(contactMails)(
  '%s %j says in every language what happened and what comes next',
  (kind, facts, said) => {
    const texts = locales.map((locale) => {
      const message = compose(
        { ...mailOf(kind), facts: { company: 'Havelnetz GmbH', ...facts } },
        { ...person, displayName: 'Bela Horn', locale },
        'https://partners.example',
        'https://link.example',
      );
      for (const part of ['Bela Horn', 'Havelnetz GmbH', 'https://link.example', said ?? ''])
        expect(message.text).toContain(part);
      expect(`${message.subject}${message.text}`).not.toMatch(/[{}]|\n{3}/);
      expect(message.subject).not.toMatch(/[\r\n]/);
      return `${message.subject}\n${message.text}`;
    });
    expect(new Set(texts).size).toBe(locales.length);
    const plain = compose(
      { ...mailOf(kind), facts: { company: 'Havelnetz GmbH', ...facts, reason: '' } },
      { ...person, locale: 'en' },
      'https://partners.example',
      'https://link.example',
    );
    expect(plain.text, 'no reason leaves no hole').not.toMatch(/\n{3}/);
  },
);

test('a mail has one id for all its tries', () => {
  const mail = mailOf('mfa-reset');
  const ids = [1, 2].map(
    () => compose(mail, { ...person, locale: null }, 'https://p.example', undefined).messageId,
  );
  expect(ids).toEqual([`<${mail.id}@p.example>`, `<${mail.id}@p.example>`]);
});
