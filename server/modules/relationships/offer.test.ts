import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GrantId, TenantId } from '#kernel/ids.ts';
import type { Grant } from '#modules/delegated-admin/index.ts';
import { establish } from './establish.ts';
import { isOtherName } from './expected-customer.ts';
import { choose, obstacles, offerOf, type Party, type Situation } from './offer.ts';

const id = (n: number) => `a0000000-0000-7000-8000-${String(n).padStart(12, '0')}` as TenantId;
const now = new Date('2026-06-01T12:00:00Z');
const [reseller, provider, customer] = [id(1), id(2), id(3)];

const party = (it: Partial<Party> & Pick<Party, 'id' | 'kind'>): Party => ({
  name: `partner ${it.id.at(-1)}`,
  domain: 'p.example',
  country: 'DE',
  mpnId: '1',
  cloud: 'public',
  programme: 'active',
  vettedAt: null,
  ...it,
});

const joint = (more: Partial<Situation> = {}): Situation => ({
  link: {
    purpose: 'standing-link',
    id: id(9),
    generation: 1,
    inviterId: reseller,
    providerId: provider,
    rightsMode: 'gdap',
  },
  parties: [party({ id: reseller, kind: 'reseller' }), party({ id: provider, kind: 'provider' })],
  reader: { id: customer, name: 'Bergmann', domain: 'b.example', country: 'DE', cloud: 'public' },
  pairs: [
    { partnerId: reseller, relationship: null, grants: [] },
    { partnerId: provider, relationship: null, grants: [] },
  ],
  agreement: { version: '1', url: 'https://x.example' },
  ...more,
});

const gdap = (more: Partial<Grant & { kind: 'gdap' }> = {}): Grant => ({
  kind: 'gdap',
  id: id(50) as string as GrantId,
  partnerId: reseller,
  roles: offerOf(joint(), now).grants[0]?.roles ?? [],
  since: new Date('2026-05-01T00:00:00Z'),
  until: new Date('2027-06-01T00:00:00Z'),
  endedAt: null,
  ...more,
});

describe('the digest of what is shown', () => {
  const text = (it: Situation, at = now) => offerOf(it, at).textVersion;

  test('is the same all day long, and another the next day where granular rights have an end', () => {
    expect(text(joint(), new Date('2026-06-01T00:00:00Z'))).toBe(
      text(joint(), new Date('2026-06-01T23:59:59Z')),
    );
    expect(text(joint(), new Date('2026-06-02T00:00:00Z'))).not.toBe(text(joint()));
    const yesterday = offerOf(joint(), new Date('2026-06-02T00:00:01Z'), now);
    expect(yesterday.textVersion).toBe(text(joint()));
  });

  test('changes with everything that is shown, and with how things stand', () => {
    const base = joint();
    const [r, p] = base.parties as [Party, Party];
    const pairs = (at: number, more: object) =>
      base.pairs.map((it, n) => (n === at ? { ...it, ...more } : it));
    const since = new Date('2026-05-01T00:00:00Z');
    const others: Situation[] = [
      { ...base, parties: [{ ...r, name: 'Other' }, p] },
      { ...base, parties: [r, { ...p, mpnId: '2' }] },
      { ...base, parties: [r, { ...p, country: 'AT' }] },
      { ...base, parties: [r, { ...p, id: id(7) }] },
      { ...base, parties: [r] },
      { ...base, reader: { ...base.reader, id: id(8) } },
      { ...base, agreement: null },
      { ...base, agreement: { version: '2', url: 'https://x.example' } },
      { ...base, link: { ...base.link, id: id(10) } },
      { ...base, link: { ...base.link, rightsMode: 'dap' } },
      { ...base, link: { ...base.link, rightsMode: 'none' } },
      { ...base, pairs: pairs(0, { relationship: { since, until: null } }) },
      { ...base, pairs: pairs(0, { relationship: { since, until: now } }) },
      { ...base, pairs: pairs(1, { relationship: { since, until: null } }) },
      { ...base, pairs: pairs(0, { grants: [gdap()] }) },
      { ...base, pairs: pairs(0, { grants: [gdap({ endedAt: now })] }) },
    ];
    const texts = [base, ...others].map((it) => text(it));
    expect(new Set(texts).size).toBe(texts.length);
    // Also where no right is asked for whose id would tell.
    const none = [base, ...others.slice(-5)].map((it) =>
      text({ ...it, link: { ...it.link, rightsMode: 'none' } }),
    );
    expect(new Set(none).size).toBe(none.length);
  });
});

describe('rights asked for', () => {
  test('are the inviter’s alone, for a year from the day', () => {
    const { grants } = offerOf(joint(), now);
    expect(grants).toMatchObject([
      { partnerId: reseller, kind: 'gdap', until: new Date('2027-06-01T00:00:00Z'), held: null },
    ]);
  });

  test('carry the id they will have, and another one after a right ended', () => {
    const first = offerOf(joint(), now).grants[0]?.id;
    expect(offerOf(joint(), now).grants[0]?.id).toBe(first);
    const ended = joint({
      pairs: [
        { partnerId: reseller, relationship: null, grants: [gdap({ endedAt: now })] },
        { partnerId: provider, relationship: null, grants: [] },
      ],
    });
    expect(offerOf(ended, now).grants[0]?.id).not.toBe(first);
  });

  test.each([
    ['as long', gdap(), true],
    ['longer', gdap({ until: new Date('2028-01-01T00:00:00Z') }), true],
    ['not as long', gdap({ until: new Date('2027-05-31T00:00:00Z') }), false],
    ['fewer roles', gdap({ roles: ['directory_readers'] }), false],
    ['ended', gdap({ endedAt: now }), false],
  ])('held already %s: %#', (_, grant, held) => {
    const situation = joint({
      pairs: [
        { partnerId: reseller, relationship: null, grants: [grant] },
        { partnerId: provider, relationship: null, grants: [] },
      ],
    });
    expect(offerOf(situation, now).grants[0]?.held === grant).toBe(held);
  });

  test('a tenant-wide right narrowed to some services is not all of it', () => {
    const dap = {
      kind: 'dap',
      id: id(51) as string as GrantId,
      partnerId: reseller,
      since: now,
      endedAt: null,
    } as const;
    const with_ = (services: readonly string[] | null) => {
      const base = joint();
      return offerOf(
        {
          ...base,
          link: { ...base.link, rightsMode: 'dap' },
          pairs: [{ partnerId: reseller, relationship: null, grants: [{ ...dap, services }] }],
        },
        now,
      ).grants[0];
    };
    expect(with_(null)?.held).not.toBeNull();
    expect(with_(['mail'])?.held).toBeNull();
  });

  test('whole rights may be left out, none added', () => {
    const { grants } = offerOf(joint(), now);
    const asked = grants[0]?.id as string;
    expect(choose(grants, true)).toEqual({ ok: true, value: grants });
    expect(choose(grants, [asked.toUpperCase(), asked])).toEqual({ ok: true, value: grants });
    expect(choose(grants, [])).toEqual({ ok: true, value: [] });
    expect(choose(grants, [asked, id(99)])).toMatchObject({ ok: false });
  });
});

test('obstacles come in the order an answer is refused for them', () => {
  const base = joint({
    parties: [
      party({ id: reseller, kind: 'reseller', programme: 'suspended', country: 'US', cloud: 'usgov' }),
      party({ id: provider, kind: 'provider' }),
    ],
  });
  const all = obstacles(
    {
      ...base,
      tracked: { state: 'withdrawn', expiresOn: null },
      partnershipActive: false,
      meantForAnother: true,
    },
    now,
  );
  expect(all.map((it) => it.type.code)).toEqual([
    'relationships/invitation-decided',
    'relationships/meant-for-another-company',
    'relationships/partner-inactive',
    'relationships/partnership-ended',
    'relationships/other-cloud',
    'relationships/other-region',
  ]);
});

test('whatever exists already: each pair lives once afterwards, older dates stay, and spans never overlap', () => {
  const instant = fc.integer({ min: -1000, max: 1000 }).map((n) => new Date(now.getTime() + n));
  const pair = fc.option(fc.tuple(instant, fc.option(instant, { nil: null })), { nil: null });
  fc.assert(
    fc.property(pair, pair, fc.constantFrom('gdap', 'dap', 'none'), (first, second, rightsMode) => {
      const base = joint();
      const relationships = [first, second].map((it) => {
        if (!it) return null;
        const [a, b] = it;
        if (b === null) return { since: a, until: null };
        return a < b ? { since: a, until: b } : { since: b, until: new Date(a.getTime() + 1) };
      });
      const situation: Situation = {
        ...base,
        link: { ...base.link, rightsMode },
        pairs: base.pairs.map((it, at) => ({ ...it, relationship: relationships[at] ?? null })),
      };
      const made = establish(situation, offerOf(situation, now).grants, now, {
        acceptanceId: id(70) as never,
        acceptedBy: 'chris',
        agreementVersion: '1',
      });
      for (const [at, partnerId] of [reseller, provider].entries()) {
        const before = relationships[at];
        const accepted = made.accepted.relationships.find((it) => it.partnerId === partnerId);
        const fresh = made.relationships.filter((it) => it.partnerId === partnerId);
        expect(accepted).toBeDefined();
        if (before && before.until === null) {
          expect(fresh).toEqual([]);
          expect(accepted?.since).toEqual(before.since);
        } else {
          expect(fresh).toHaveLength(1);
          expect(fresh[0]?.since).toEqual(accepted?.since);
          if (before?.until) expect(fresh[0]?.since.getTime()).toBeGreaterThan(before.until.getTime() - 1);
          expect(fresh[0]?.since.getTime()).toBeGreaterThanOrEqual(now.getTime());
        }
      }
      expect(made.accepted.grants).toHaveLength(rightsMode === 'none' ? 0 : 1);
      expect([...made.gdap, ...made.dap].every((it) => it.partnerId === reseller)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

describe('prepared for another name', () => {
  const reader = {
    name: 'Bergmann GmbH',
    domains: ['bergmann.example'],
    addresses: ['chris@bergmann.example', 'chris@mail.example'],
  };
  test.each([
    [null, null, false],
    ['Bergmann GmbH', null, false],
    ['  bergmann gmbh ', null, false],
    ['Albatros', null, true],
    [null, 'someone@bergmann.example', false],
    ['Albatros', 'someone@BERGMANN.example', false],
    [null, 'someone@elsewhere.example', true],
    ['Bergmann GmbH', 'someone@elsewhere.example', false],
    [null, 'Chris@mail.example', false],
  ])('named %j, address %j: %j', (customerName, customerEmail, other) => {
    expect(isOtherName({ customerName, customerEmail }, reader)).toBe(other);
  });
});
