import { describe, expect, test } from 'vitest';
import type { PartnershipId, PartnershipRequestId, TenantId, UserId } from '#kernel/ids.ts';
import { consentText, textVersionOf } from './consent-text.ts';
import type { Partnership } from './partnership.ts';
import {
  canBePartners,
  mayUse,
  type PartnershipRequest,
  type Party,
  withdraw,
} from './partnership-request.ts';

const kleeblatt = 'a0000000-0000-4000-8000-000000000001' as TenantId;
const alpenblick = 'a0000000-0000-4000-8000-000000000002' as TenantId;
const at = new Date('2026-06-01T12:00:00Z');

const request = (overrides: Partial<PartnershipRequest> = {}): PartnershipRequest => ({
  id: 'b0000000-0000-7000-8000-000000000001' as PartnershipRequestId,
  providerId: 'a0000000-0000-4000-8000-000000000003' as TenantId,
  state: 'prepared',
  generation: 1,
  keyId: 'k',
  email: null,
  locale: 'en',
  createdAt: at,
  createdBy: 'c0000000-0000-4000-8000-000000000001' as UserId,
  createdByName: 'anton@nordhandel.example',
  openedAt: null,
  decidedAt: null,
  resellerId: null,
  partnershipId: null,
  textVersion: null,
  ...overrides,
});
const used = request({
  state: 'authorized',
  resellerId: kleeblatt,
  partnershipId: 'd0000000-0000-7000-8000-000000000001' as PartnershipId,
  textVersion: 'read-then',
});

describe('who may use a request', () => {
  test.each([
    ['an open one, whoever comes first', request(), kleeblatt, 'x', false, 'use'],
    ['one that was read before', request({ state: 'opened' }), kleeblatt, 'x', false, 'use'],
    [
      'a withdrawn one',
      request({ state: 'withdrawn' }),
      kleeblatt,
      'x',
      false,
      'partnerships/request-withdrawn',
    ],
    ['one another company used', used, alpenblick, 'x', false, 'partnerships/request-used'],
    [
      'one another company used, with its consent',
      used,
      alpenblick,
      'read-then',
      true,
      'partnerships/request-used',
    ],
    ['the same consent again', used, kleeblatt, 'read-then', true, 'answer-again'],
    ['the same consent again after the end', used, kleeblatt, 'read-then', false, 'answer-again'],
    ['another consent while it holds', used, kleeblatt, 'read-now', true, 'answer-again'],
    ['another consent after the end', used, kleeblatt, 'read-now', false, 'partnerships/partnership-ended'],
  ])('%s', (_, it, reseller, textVersion, active, outcome) => {
    const result = mayUse(it, reseller, textVersion, active);
    expect(result.ok ? result.value : result.problem.code).toBe(outcome);
  });
});

test.each([
  ['prepared', 'withdraw'],
  ['opened', 'withdraw'],
  ['withdrawn', 'withdrawn-already'],
  ['authorized', 'partnerships/request-used'],
] as const)('taking back a request that is %s: %s', (state, outcome) => {
  const result = withdraw(request({ state }));
  expect(result.ok ? result.value : result.problem.code).toBe(outcome);
});

const party = (overrides: Partial<Party> = {}): Party => ({
  id: kleeblatt,
  name: 'Kleeblatt IT GmbH',
  country: 'DE',
  cloud: 'public',
  mpnId: '4710311',
  programme: 'active',
  ...overrides,
});
const provider = party({ id: alpenblick, name: 'Nordhandel', mpnId: '2080154' });

test.each([
  ['two of one country', provider, party(), 'ok'],
  ['two of one region', provider, party({ country: 'NO' }), 'ok'],
  ['two regions', provider, party({ country: 'US' }), 'partnerships/other-region'],
  ['two clouds', provider, party({ cloud: 'china' }), 'partnerships/other-cloud'],
  ['a suspended provider', { ...provider, programme: 'suspended' }, party(), 'partnerships/partner-inactive'],
  ['a reseller under review', provider, party({ programme: 'pending' }), 'partnerships/partner-inactive'],
  ['one company with both programmes', party(), party(), 'partnerships/own-company'],
])('%s: %s', (_, one, other, outcome) => {
  const result = canBePartners(one, other);
  expect(result.ok ? 'ok' : result.problem.code).toBe(outcome);
});

describe('the text version', () => {
  const partnership: Partnership = {
    id: 'd0000000-0000-7000-8000-000000000001' as PartnershipId,
    providerId: provider.id,
    resellerId: kleeblatt,
    state: 'active',
    since: at,
    until: null,
    adminAccess: 'granted',
  };
  const versions = [
    textVersionOf(provider, party(), undefined),
    textVersionOf({ ...provider, name: 'Nordhandel AG' }, party(), undefined),
    textVersionOf({ ...provider, country: 'AT' }, party(), undefined),
    textVersionOf(provider, party({ id: alpenblick }), undefined),
    textVersionOf(provider, party(), partnership),
    textVersionOf(provider, party(), { ...partnership, adminAccess: 'removed' }),
    textVersionOf(provider, party(), { ...partnership, state: 'ended' }),
  ];

  test('differs with everything shown and with how the two stand to each other', () => {
    expect(new Set(versions).size).toBe(versions.length);
  });

  test('is the same for the same', () => {
    expect(textVersionOf(provider, party(), partnership)).toBe(
      textVersionOf({ ...provider }, party(), { ...partnership }),
    );
  });
});

test('both effects are told in each language, with both names', () => {
  for (const locale of ['en', 'zh-CN', 'ru'] as const) {
    const { effects, confirmation } = consentText(locale, provider, party());
    expect(effects.map((it) => it.code)).toEqual(['orders', 'admin-access']);
    for (const text of [...effects.map((it) => it.text), confirmation]) {
      expect(text).toContain('Nordhandel');
      expect(text).toContain('Kleeblatt');
    }
  }
});
