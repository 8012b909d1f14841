import { describe, expect, test } from 'vitest';
import { hasSeen } from '#kernel/etag.ts';
import type { TenantId } from '#kernel/ids.ts';
import { checkBillingProfile } from './billing-profile.ts';
import { hasDutyWithoutRights, type OwnCustomer, type OwnRights, standing } from './customer.ts';
import { ruleFor } from './removal.ts';
import { maxTags, tidyTags } from './tag-customer.ts';

const now = new Date('2026-06-01T12:00:00Z');
const rights = (overrides: Partial<OwnRights> = {}): OwnRights => ({
  dap: false,
  dapServices: null,
  gdapUntil: null,
  had: true,
  ...overrides,
});
const customer = (overrides: Partial<OwnCustomer> = {}): OwnCustomer => ({
  id: 'a0000000-0000-4000-8000-000000000001' as TenantId,
  name: 'Bergmann',
  companyName: 'Bergmann GmbH',
  domain: 'bergmann.example',
  country: 'DE',
  relationships: [{ kind: 'reseller', active: true, since: now, until: null, origin: 'invited' }],
  rights: rights(),
  agreementVersion: null,
  tags: [],
  ...overrides,
});

test.each([
  ['never had any', rights({ had: false }), false],
  ['have all gone', rights(), true],
  ['are tenant-wide', rights({ dap: true }), false],
  ['are tenant-wide for some services', rights({ dap: true, dapServices: ['mail'] }), true],
  ['are granular', rights({ gdapUntil: new Date('2026-06-01T12:00:01Z') }), false],
  ['were granular until now', rights({ gdapUntil: now }), true],
])('rights that %s leave a duty without them: %3$s', (_, held, duty) => {
  expect(hasDutyWithoutRights(held, now)).toBe(duty);
});

const ended = { kind: 'reseller', active: false, since: now, until: now, origin: 'invited' } as const;

test.each([
  ['nobody knows', undefined, 'none', false],
  ['is served', customer(), 'active', false],
  ['was served', customer({ relationships: [ended] }), 'ended', false],
  [
    'was served and gave rights',
    customer({ relationships: [ended], rights: rights({ dap: true }) }),
    'ended',
    true,
  ],
])('a customer that %s', (_, it, relationship, liveRights) => {
  expect(standing(it, now)).toEqual({ self: false, relationship, liveRights });
});

test('one relationship that sells by itself brings the stricter rule; an ended one brings none', () => {
  const direct = { kind: 'direct', active: true, since: now, until: null, origin: 'created' } as const;
  expect(ruleFor(customer())).toBe('reseller');
  expect(ruleFor(customer({ relationships: [direct, ...customer().relationships] }))).toBe('seller');
  expect(
    ruleFor(
      customer({ relationships: [...customer().relationships, { ...direct, active: false, until: now }] }),
    ),
  ).toBe('reseller');
});

test.each([
  ['nothing said', undefined, undefined, true],
  ['the header names it', '7', undefined, true],
  ['in quotes', '"7"', undefined, true],
  ['weakly', 'W/"7"', undefined, true],
  ['among others', '"5", "7"', undefined, true],
  ['any', '*', undefined, true],
  ['the body names it', undefined, '7', true],
  ['the header is old, the body is not', '"6"', '7', false],
  ['the body is old', undefined, '6', false],
  ['the body’s empty one says nothing', undefined, '', true],
])('who writes over etag 7, %s: %4$s', (_, header, body, seen) => {
  expect(hasSeen('7', header, body)).toBe(seen);
});

describe('tags', () => {
  test('are trimmed, composed and each once, in the order given', () => {
    expect(tidyTags([' Nord ', 'e\u0301', 'é', 'Nord', 'nord'])).toMatchObject({
      value: ['Nord', 'é', 'nord'],
    });
  });
  test.each([
    ['one too many', Array.from({ length: maxTags + 1 }, (_, at) => `${at}`)],
    ['51 characters', ['x'.repeat(51)]],
    ['spaces alone', ['  ']],
    ['a hidden character', ['a\u2066b']],
  ])('%s is refused', (_, tags) => {
    expect(tidyTags(tags)).toMatchObject({ ok: false });
  });
  test('the same tag over and over is one', () => {
    expect(tidyTags(Array.from({ length: 400 }, () => 'x'))).toMatchObject({ value: ['x'] });
  });
  test('50 characters outside the basic plane are 50', () => {
    expect(tidyTags(['🍀'.repeat(50)])).toMatchObject({ ok: true });
  });
});

test('a billing profile keeps what it is given, its name composed and its country in capitals', () => {
  const profile = {
    email: 'a@b.example',
    culture: 'de-DE',
    language: 'de',
    companyName: ' Mu\u0308ller ',
    defaultAddress: { country: 'de', city: 'Kassel', addressLine1: 'Sternweg 1', postalCode: '34117' },
  };
  expect(checkBillingProfile(profile)).toMatchObject({
    value: { companyName: 'Müller', defaultAddress: { country: 'DE', postalCode: '34117' } },
  });
});
