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
  userId: person.id,
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

test('a mail has one id for all its tries', () => {
  const mail = mailOf('mfa-reset');
  const ids = [1, 2].map(
    () => compose(mail, { ...person, locale: null }, 'https://p.example', undefined).messageId,
  );
  expect(ids).toEqual([`<${mail.id}@p.example>`, `<${mail.id}@p.example>`]);
});
