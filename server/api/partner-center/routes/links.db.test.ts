import type pg from 'pg';
import { describe, expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';
import { hashLinkToken, linkToken } from '#kernel/link-token.ts';
import { endRelationship } from '#modules/relationships/index.ts';
import { credentialsOf } from '#testing/api.ts';
import { aCompany, anApp, aPerson, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { eventsOf, operationsOf } from '#testing/events.ts';
import { type Answer, aWorld, tokenOf, yes } from '#testing/links.ts';

const by = (token: string) => `/v1/invitations/by-token/${token}`;
const refusal = (it: Answer) => [it.status, it.body?.code, it.body?.errorName];

/** Everything a tenant's rows say but its log: what a refusal must leave as it was. */
async function everythingOf(owner: pg.Client, ...tenants: readonly TenantId[]): Promise<string> {
  const tables = [
    'standing_link',
    'invitation',
    'joint_invitation',
    'acceptance',
    'reseller_relationship',
    'dap_grant',
    'gdap_relationship',
    'access_assignment',
    'customer_agreement',
    'partner_customer',
    'counterpart',
  ];
  await owner.query("begin; set local app.migrating = 'on'");
  const rows = [];
  for (const table of tables) {
    const found = await owner.query(
      `select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as all from ${table} t where tenant_id = any ($1)`,
      [tenants],
    );
    rows.push([table, found.rows[0].all]);
  }
  await owner.query('commit');
  return JSON.stringify(rows);
}

/** Changes something no operation of this issue changes, as the owner of the tables. */
async function byHand(owner: pg.Client, sql: string, values: unknown[]): Promise<void> {
  await owner.query("begin; set local app.migrating = 'on'");
  await owner.query(sql, values);
  await owner.query('commit');
}

const programme = (owner: pg.Client, { tenantId }: Company, state: string) =>
  byHand(owner, 'update tenant set programme = $2 where tenant_id = $1', [tenantId, state]);

async function endPartnership(owner: pg.Client, reseller: Company, at: Date): Promise<void> {
  await byHand(
    owner,
    'update partnership set valid_during = tstzrange(lower(valid_during), $2) where tenant_id = $1 and upper_inf(valid_during)',
    [reseller.tenantId, at],
  );
}

async function remove(database: Database, partner: Company, customer: Company, now: Date): Promise<void> {
  const both = [partner.tenantId, customer.tenantId];
  await database.transaction({ read: both, write: both }, (tx) =>
    endRelationship(tx, {
      customerId: customer.tenantId,
      partnerId: partner.tenantId,
      kind: 'reseller',
      by: partner.userId,
      now,
    }),
  );
}

describe('reading a link', () => {
  test('anybody, any number of times, in any state: the names and the state, and nothing changes', async ({
    database,
    owner,
  }) => {
    const world = await aWorld(database);
    const { script, reseller, provider, customer, inviteJointly, deps } = world;
    const made = await inviteJointly({ expiresOn: '2026-06-05T00:00:00Z' });
    const standing = await world.standingToken(provider.tenantId);
    const all = [reseller.tenantId, provider.tenantId, customer.tenantId];
    const before = await everythingOf(owner, ...all);
    for (const token of [made.token, standing])
      for (const method of ['GET', 'HEAD', 'GET'] as const) {
        const page = await script.call(method, null, by(token));
        expect(page.status).toBe(200);
        expect(page.headers).not.toHaveProperty('set-cookie');
        expect(page.headers).toMatchObject({
          'referrer-policy': 'no-referrer',
          'x-robots-tag': 'noindex',
          'cache-control': 'private, no-store',
        });
        if (method === 'GET')
          expect(page.body).toEqual({
            kind: 'joint',
            state: 'prepared',
            reseller: { name: 'Kleeblatt', country: 'DE', mpnId: reseller.mpnId },
            provider: { name: 'Nordhandel', country: 'DE', mpnId: provider.mpnId },
            attributes: { objectType: 'InvitationPreview' },
          });
      }
    expect(await everythingOf(owner, ...all)).toBe(before);

    deps.moveTo('2026-06-06T00:00:00Z');
    expect((await script.get(null, by(made.token))).body.state).toBe('lapsed');
    await script.post(reseller, `/v1/invitations/${made.id}/withdraw`);
    const page = await script.get(customer, by(made.token));
    expect([page.status, page.body.state]).toEqual([200, 'withdrawn']);
  });

  test('opened is the first GET by a signed-in person of a company that could accept, of any role', async ({
    database,
  }) => {
    const { script, reseller, provider, customer, inviteJointly, invite } = await aWorld(database);
    const { id, token } = await inviteJointly({ customer: { email: `info@${customer.domain}` } });
    const state = async () => (await script.get(reseller, `/v1/invitations/${id}`)).body.state;
    const erik = await aPerson(database, customer);
    const elsewhere = await aCompany(database, 'customer', { country: 'BR' });
    const another = await aCompany(database, 'customer');
    const app = await anApp(database, customer, 'admin_agent');

    for (const [who, method] of [
      [null, 'GET'],
      [erik, 'HEAD'],
      [reseller, 'GET'],
      [provider, 'GET'],
      [elsewhere, 'GET'],
      [another, 'GET'], // the invited address is another company's
      [credentialsOf(app, { kind: 'app' }), 'GET'],
    ] as const) {
      expect((await script.call(method, who, by(token))).status).toBe(200);
      expect(await state()).toBe('prepared');
    }
    expect((await script.get(erik, by(token))).body.state).toBe('opened');
    expect(await state()).toBe('opened');
    const seen = await script.get(provider, `/v1/invitations/${id}`);
    expect(seen.body).toMatchObject({ state: 'opened', stages: [{}, { stage: 'opened' }] });

    // Looked at again, it is not opened again.
    const lapsing = await invite({ expiresOn: '2026-06-02T00:00:00Z' });
    await script.get(erik, by(lapsing.token));
    await script.get(customer, by(lapsing.token));
    const opened = (await operationsOf(database, reseller.tenantId)).filter((it) => it.endsWith('opened'));
    expect(opened).toHaveLength(2);
  });

  test('a reader of any company of the programme sees the names alone, and why', async ({ database }) => {
    const { script, reseller, provider, inviteJointly } = await aWorld(database);
    const { token } = await inviteJointly();
    const rival = await aCompany(database, 'reseller');
    const direct = await aCompany(database, 'direct');
    const vendor = await aCompany(database, 'vendor');
    const dual = await aCompany(database, 'reseller', { kinds: ['reseller', 'customer'] });
    for (const who of [reseller, provider, rival, direct, vendor, dual]) {
      const page = await script.get(who, by(token));
      expect(Object.keys(page.body).sort()).toEqual(
        ['attributes', 'blockers', 'id', 'kind', 'may', 'provider', 'reseller', 'state'].sort(),
      );
      expect(page.body).toMatchObject({ blockers: [{ code: 'relationships/not-a-customer' }], may: [] });
      for (const [verb, body] of [
        ['accept', { ...yes, textVersion: 'v1.x' }],
        ['decline', {}],
      ] as const)
        expect(refusal(await script.post(who, `${by(token)}/${verb}`, body))).toEqual([
          403,
          990200,
          'relationships/not-a-customer',
        ]);
    }
  });

  test('a token that is unknown, malformed, misspelt in its last character, replaced, or of another purpose is the same 404', async ({
    database,
  }) => {
    const world = await aWorld(database);
    const { script, customer, deps, invite } = world;
    const { token, id } = await invite();
    const old = await world.standingToken();
    await script.post(world.reseller, '/v1/customers/relationshiprequests/rotate', {});
    // The last of 43 characters carries two bits that mean nothing: four spellings decode to the same bytes.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(token.at(-1) as string);
    const misspelt = `${token.slice(0, -1)}${alphabet[last ^ 1]}`;
    expect(Buffer.from(misspelt, 'base64url')).toEqual(Buffer.from(token, 'base64url'));
    const keyId = deps.linkKeys.current;
    const asReset = linkToken(deps.linkKeys, {
      purpose: 'password-reset',
      rowId: id,
      generation: 1,
      keyId,
    });
    await database.transaction({ read: [world.reseller.tenantId], write: [world.reseller.tenantId] }, (tx) =>
      tx
        .insertInto('link')
        .values({
          token_hash: hashLinkToken(asReset),
          tenant_id: world.reseller.tenantId,
          purpose: 'password-reset',
          row_id: id,
          generation: 1,
        })
        .execute(),
    );
    const nowhere = [
      'A'.repeat(43),
      misspelt,
      old,
      asReset,
      'short',
      'x'.repeat(250),
      `${token}A`,
      encodeURIComponent("' or 1=1 --"),
      '%00',
    ];
    const bodies = new Set<string>();
    for (const it of nowhere)
      for (const who of [null, customer]) {
        const page = await script.get(who, by(it));
        expect(page.status).toBe(404);
        bodies.add(JSON.stringify(page.body));
      }
    for (const it of nowhere.slice(0, 5)) {
      const refused = await script.post(customer, `${by(it)}/accept`, { ...yes, textVersion: 'v1.x' });
      expect(refused.status).toBe(404);
      bodies.add(JSON.stringify(refused.body));
      expect((await script.post(customer, `${by(it)}/decline`, {})).status).toBe(404);
      expect((await script.post(null, `${by(it)}/accept`, {})).status).toBe(401);
    }
    expect(bodies.size).toBe(1);
  });
});

describe('who may answer', () => {
  test('nobody without sign-in, without a second factor, or in the portal with a stale proof', async ({
    database,
  }) => {
    const { script, customer, invite } = await aWorld(database);
    const { token } = await invite();
    const page = await script.get(customer, by(token));
    const answer = { ...yes, textVersion: page.body.textVersion };
    const stale = new Date(Date.now() - 16 * 60_000);
    for (const [who, errorName] of [
      [null, 'access/unauthenticated'],
      [credentialsOf(customer, { mfa: false }), 'access/mfa-required'],
      [credentialsOf(customer, { via: 'session', provedAt: stale }), 'access/step-up-required'],
    ] as const)
      for (const [verb, body] of [
        ['accept', answer],
        ['decline', {}],
      ] as const) {
        const refused = await script.post(who, `${by(token)}/${verb}`, body);
        expect([refused.status, refused.body.errorName]).toEqual([401, errorName]);
        expect(refused.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
      }
    const fresh = credentialsOf(customer, { via: 'session', provedAt: new Date() });
    expect((await script.post(fresh, `${by(token)}/accept`, answer)).status).toBe(200);
  });

  test('no app alone, no guest', async ({ database, owner }) => {
    const { script, customer, invite } = await aWorld(database);
    const { token } = await invite();
    const { textVersion } = (await script.get(customer, by(token))).body;
    const app = await anApp(database, customer, 'global_admin');
    const guest = await aPerson(database, customer, 'global_admin');
    await byHand(owner, 'update tenant_user set is_guest = true where id = $1', [guest.userId]);
    for (const who of [credentialsOf(app, { kind: 'app' }), guest]) {
      expect((await script.post(who, `${by(token)}/accept`, { ...yes, textVersion })).status).toBe(403);
      expect((await script.post(who, `${by(token)}/decline`, {})).status).toBe(403);
    }
  });

  test('not the wrong company: an invited address of a company here is that company’s, and the link stays open', async ({
    database,
    owner,
  }) => {
    const { script, reseller, customer, invite } = await aWorld(database);
    const other = await aCompany(database, 'customer');
    const { id, token } = await invite({ customer: { email: `chris@${customer.domain.toUpperCase()}` } });
    const page = await script.get(other, by(token));
    expect(page.body.blockers).toMatchObject([{ code: 'relationships/meant-for-another-company' }]);
    expect(JSON.stringify(page.body)).not.toContain(customer.domain);
    const before = await everythingOf(owner, reseller.tenantId, other.tenantId);
    for (const refused of [
      await script.accept(other, token),
      await script.post(other, `${by(token)}/decline`, {}),
    ])
      expect(refusal(refused)).toEqual([403, 990201, 'relationships/meant-for-another-company']);
    expect(await everythingOf(owner, reseller.tenantId, other.tenantId)).toBe(before);
    expect((await script.accept(customer, token)).status).toBe(200);
    expect((await script.get(reseller, `/v1/invitations/${id}`)).body).not.toHaveProperty(
      'preparedForAnotherName',
    );
  });
});

describe('saying yes more than once', () => {
  test('two admins, eight clicks, a lost answer: one Acceptance, by the first, for ever', async ({
    database,
    owner,
  }) => {
    const { script, deps, customer, reseller, provider, inviteJointly } = await aWorld(database);
    const { token } = await inviteJointly();
    const second = await aPerson(database, customer, 'global_admin');
    const { textVersion } = (await script.get(second, by(token))).body;
    const first = await script.accept(customer, token);
    const all = [reseller.tenantId, provider.tenantId, customer.tenantId];
    const before = await everythingOf(owner, ...all);
    const logged = (await eventsOf(database, customer.tenantId)).length;
    for (const at of ['2026-06-01T12:00:05Z', '2026-06-03T00:00:00Z', '2026-12-24T00:00:00Z']) {
      deps.moveTo(at);
      for (const who of [customer, second, second, customer]) {
        const again = await script.post(who, `${by(token)}/accept`, { ...yes, textVersion });
        expect([again.status, again.body]).toEqual([200, first.body]);
      }
    }
    expect(await everythingOf(owner, ...all)).toBe(before);
    expect(await eventsOf(database, customer.tenantId)).toHaveLength(logged);
  });

  test('the same call repeated under its request id gets the same answer; another body is refused', async ({
    database,
  }) => {
    const { script, customer, invite } = await aWorld(database);
    const { token } = await invite();
    const { textVersion } = (await script.get(customer, by(token))).body;
    const headers = { 'ms-requestid': '8b6e9e3e-2f7c-4f3b-9d55-6a9c7b1f0e11' };
    const first = await script.post(customer, `${by(token)}/accept`, { ...yes, textVersion }, headers);
    const again = await script.post(customer, `${by(token)}/accept`, { ...yes, textVersion }, headers);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = { ...yes, adminRights: [], textVersion };
    const refused = await script.post(customer, `${by(token)}/accept`, other, headers);
    expect([refused.status, refused.body.errorName]).toEqual([409, 'api/request-id-reused']);
  });

  test('after the relationship was removed, the old answer shows it as ended and revives nothing', async ({
    database,
    owner,
  }) => {
    const world = await aWorld(database);
    const { script, deps, customer, reseller } = world;
    const token = await world.standingToken();
    const { textVersion } = (await script.get(customer, by(token))).body;
    const first = await script.post(customer, `${by(token)}/accept`, { ...yes, textVersion });
    deps.moveTo('2026-07-01T00:00:00Z');
    await remove(database, reseller, customer, deps.clock());
    const before = await everythingOf(owner, reseller.tenantId, customer.tenantId);

    const again = await script.post(customer, `${by(token)}/accept`, { ...yes, textVersion });
    expect(again.status).toBe(200);
    expect(again.body).toEqual({
      ...first.body,
      relationships: [{ ...first.body.relationships[0], state: 'ended', until: '2026-07-01T00:00:00.000Z' }],
    });
    expect(await everythingOf(owner, reseller.tenantId, customer.tenantId)).toBe(before);

    const fresh = await script.get(customer, by(token));
    expect(fresh.body.textVersion).not.toBe(textVersion);
    expect((await script.accept(customer, token)).body.relationships).toMatchObject([{ state: 'active' }]);
  });

  test('a tracked invitation is used up: a fresh look after the removal cannot use it again', async ({
    database,
  }) => {
    const { script, deps, customer, reseller, invite } = await aWorld(database);
    const { token } = await invite();
    await script.accept(customer, token);
    deps.moveTo('2026-07-01T00:00:00Z');
    await remove(database, reseller, customer, deps.clock());
    const page = await script.get(customer, by(token));
    expect(page.body).toMatchObject({
      state: 'accepted',
      blockers: [{ code: 'relationships/invitation-decided' }],
      acceptance: { relationships: [{ state: 'ended' }] },
      may: [],
    });
    expect(refusal(await script.accept(customer, token))).toEqual([
      409,
      990204,
      'relationships/invitation-decided',
    ]);
  });

  test('the pair is active already: what is missing is added, the older date stays, rights are not doubled', async ({
    database,
  }) => {
    const world = await aWorld(database);
    const { script, deps, customer } = world;
    const token = await world.standingToken();
    const first = await script.accept(customer, token, { adminRights: [] });
    deps.moveTo('2026-06-01T15:00:00Z');
    const second = await script.accept(customer, token);
    expect(second.body.relationships).toEqual(first.body.relationships);
    expect(second.body.grants).toMatchObject([{ state: 'active', since: '2026-06-01T15:00:00.000Z' }]);
    deps.moveTo('2026-06-01T16:00:00Z');
    const page = await script.get(customer, by(token));
    expect(page.body.asks.grants).toMatchObject([{ id: second.body.grants[0].id, held: true }]);
    const third = await script.accept(customer, token);
    expect(third.body.grants).toEqual(second.body.grants);
    // Rights that would end earlier than what the page promises are not enough.
    deps.moveTo('2026-09-01T15:00:00Z');
    const fourth = await script.accept(customer, token);
    expect(fourth.body.grants).toMatchObject([{ until: '2027-09-01T00:00:00.000Z' }]);
    expect(fourth.body.grants[0].id).not.toBe(third.body.grants[0].id);
  });
});

describe('what was read must be what is agreed to', () => {
  test('midnight between reading and answering changes nothing; two days do', async ({ database }) => {
    const world = await aWorld(database, { at: '2026-06-01T23:59:59Z' });
    const { script, deps, customer } = world;
    const token = await world.standingToken();
    const page = await script.get(customer, by(token));
    deps.moveTo('2026-06-02T00:00:01Z');
    const late = await aCompany(database, 'customer');
    const latePage = await script.get(late, by(token));
    const accepted = await script.post(customer, `${by(token)}/accept`, {
      ...yes,
      textVersion: page.body.textVersion,
    });
    expect(accepted.status).toBe(200);
    expect(accepted.body.grants[0]).toMatchObject({
      id: page.body.asks.grants[0].id,
      until: '2027-06-01T00:00:00.000Z',
    });
    deps.moveTo('2026-06-04T00:00:00Z');
    const refused = await script.post(late, `${by(token)}/accept`, {
      ...yes,
      textVersion: latePage.body.textVersion,
    });
    expect(refusal(refused)).toEqual([409, 990202, 'relationships/consent-changed']);
  });

  test.for([
    [
      'the partner’s name',
      (owner: pg.Client, { reseller }: Awaited<ReturnType<typeof aWorld>>) =>
        byHand(owner, 'update tenant set legal_name = $2 where tenant_id = $1', [
          reseller.tenantId,
          'Kleeblatt II',
        ]),
    ],
    [
      'the provider’s partner ID',
      (owner: pg.Client, { provider }: Awaited<ReturnType<typeof aWorld>>) =>
        byHand(owner, 'update tenant set mpn_id = $2 where tenant_id = $1', [provider.tenantId, '77']),
    ],
    [
      'another yes to the same partner',
      async (_: pg.Client, { script, customer, invite }: Awaited<ReturnType<typeof aWorld>>) => {
        expect((await script.accept(customer, (await invite()).token)).status).toBe(200);
      },
    ],
    [
      'a yes to the agreement elsewhere',
      async (_: pg.Client, { script, customer, deps }: Awaited<ReturnType<typeof aWorld>>) => {
        const other = await aCompany(deps.database, 'direct');
        const link = await script.get(other, '/v1/customers/relationshiprequests');
        expect((await script.accept(customer, tokenOf(link))).status).toBe(200);
      },
    ],
  ] as const)('%s changed since: 409, and nothing is written', async ([, change], { database, owner }) => {
    const world = await aWorld(database);
    const { script, customer, provider, inviteJointly } = world;
    const { token } = await inviteJointly();
    const { textVersion } = (await script.get(customer, by(token))).body;
    await change(owner, world);
    const before = await everythingOf(owner, customer.tenantId, provider.tenantId);
    const refused = await script.post(customer, `${by(token)}/accept`, { ...yes, textVersion });
    expect(refusal(refused)).toEqual([409, 990202, 'relationships/consent-changed']);
    expect(await everythingOf(owner, customer.tenantId, provider.tenantId)).toBe(before);
    expect((await operationsOf(database, customer.tenantId)).at(-1)).toBe(
      'relationship_accepted refused: relationships/consent-changed',
    );
    expect((await script.accept(customer, token)).status).toBe(200);
  });

  test('a text version of another company, of another link, or invented is no consent', async ({
    database,
  }) => {
    const { script, customer, invite } = await aWorld(database);
    const [one, two] = [await invite(), await invite()];
    const other = await aCompany(database, 'customer');
    for (const textVersion of [
      (await script.get(other, by(one.token))).body.textVersion,
      (await script.get(customer, by(two.token))).body.textVersion,
      `v1.${'A'.repeat(43)}`,
      '',
    ]) {
      const refused = await script.post(customer, `${by(one.token)}/accept`, { ...yes, textVersion });
      expect(refusal(refused)).toEqual([409, 990202, 'relationships/consent-changed']);
    }
  });

  test.for([
    { textVersion: undefined },
    { relationship: false },
    { relationship: undefined },
    { relationship: 'true' },
    { adminRights: undefined },
    { adminRights: false },
    { adminRights: ['all'] },
    { adminRights: ['00000000-0000-7000-8000-000000000001'] },
    { sincerely: 'yours' },
  ])(
    'a consent without its box, its text or with more than was offered is 400/2000: %j',
    async (wrong, { database, owner }) => {
      const { script, customer, reseller, invite } = await aWorld(database);
      const { token } = await invite();
      const { textVersion } = (await script.get(customer, by(token))).body;
      const before = await everythingOf(owner, customer.tenantId, reseller.tenantId);
      const refused = await script.post(customer, `${by(token)}/accept`, { ...yes, textVersion, ...wrong });
      expect([refused.status, refused.body.code]).toEqual([400, 2000]);
      expect(await everythingOf(owner, customer.tenantId, reseller.tenantId)).toBe(before);
      // Whoever may not answer at all learns nothing of that.
      const erik = await aPerson(database, customer);
      expect((await script.post(erik, `${by(token)}/accept`, { ...yes, textVersion, ...wrong })).status).toBe(
        403,
      );
    },
  );
});

describe('what stands in the way', () => {
  test.for([
    ['reseller', 'suspended'],
    ['reseller', 'restricted'],
    ['reseller', 'deauthorized'],
    ['reseller', 'pending'],
    ['provider', 'suspended'],
    ['provider', 'restricted'],
    ['provider', 'deauthorized'],
  ] as const)(
    'the %s is %s: 403/800039, the link is not used up and works again',
    async ([side, state], { database, owner }) => {
      const world = await aWorld(database);
      const { script, customer, inviteJointly } = world;
      const { token } = await inviteJointly();
      await script.get(customer, by(token));
      await programme(owner, world[side], state);
      const before = await everythingOf(owner, customer.tenantId, world.reseller.tenantId);
      const page = await script.get(customer, by(token));
      expect(page.body).toMatchObject({
        state: 'opened',
        blockers: [{ code: 'relationships/partner-inactive' }],
      });
      expect(refusal(await script.accept(customer, token))).toEqual([
        403,
        800039,
        'relationships/partner-inactive',
      ]);
      expect(await everythingOf(owner, customer.tenantId, world.reseller.tenantId)).toBe(before);
      await programme(owner, world[side], 'active');
      expect((await script.accept(customer, token)).status).toBe(200);
    },
  );

  test('a partner that is not active makes no new links either', async ({ database, owner }) => {
    const { script, reseller } = await aWorld(database);
    await programme(owner, reseller, 'suspended');
    for (const refused of [
      await script.post(reseller, '/v1/invitations', { kind: 'reseller' }),
      await script.get(reseller, '/v1/customers/relationshiprequests'),
    ])
      expect(refusal(refused)).toEqual([403, 800039, 'relationships/partner-inactive']);
  });

  test('the partnership ended between reading and answering: neither relationship, by either kind of link', async ({
    database,
    owner,
  }) => {
    const world = await aWorld(database);
    const { script, customer, reseller, provider, deps, inviteJointly } = world;
    const tokens = [(await inviteJointly()).token as string, await world.standingToken(provider.tenantId)];
    const texts = await Promise.all(
      tokens.map(async (it) => (await script.get(customer, by(it))).body.textVersion),
    );
    await endPartnership(owner, reseller, deps.clock());
    const before = await everythingOf(owner, customer.tenantId, reseller.tenantId, provider.tenantId);
    for (const [at, token] of tokens.entries()) {
      const refused = await script.post(customer, `${by(token)}/accept`, {
        ...yes,
        textVersion: texts[at],
      });
      expect(refusal(refused)).toEqual([409, 990203, 'relationships/partnership-ended']);
      const page = await script.get(customer, by(token));
      expect(page.body.blockers).toMatchObject([{ code: 'relationships/partnership-ended' }]);
    }
    expect(await everythingOf(owner, customer.tenantId, reseller.tenantId, provider.tenantId)).toBe(before);
  });

  test.for([
    ['region', { country: 'US' }, 2030, 'relationships/other-region'],
    ['cloud', { cloud: 'usgov' as const }, 990206, 'relationships/other-cloud'],
  ] as const)(
    'D8: another %s: 403, with the fix on the page',
    async ([, where, code, errorName], { database }) => {
      const { script, customer, invite, inviteJointly } = await aWorld(database, { customer: where });
      for (const { token } of [await invite(), await inviteJointly()]) {
        const page = await script.get(customer, by(token));
        expect(page.body.blockers).toMatchObject([{ code: errorName }]);
        expect(page.body.may).not.toContain('invitation.accept');
        expect(refusal(await script.accept(customer, token))).toEqual([403, code, errorName]);
        expect((await script.get(null, by(token))).body.state).toBe('prepared');
      }
    },
  );

  test('withdrawn, declined or accepted by another company: 409 with the state, never who', async ({
    database,
  }) => {
    const { script, reseller, customer, invite } = await aWorld(database);
    const first = await aCompany(database, 'customer', { name: 'Albatros' });
    const ends = {
      withdrawn: ({ id }: { id: string }) => script.post(reseller, `/v1/invitations/${id}/withdraw`),
      declined: ({ token }: { token: string }) => script.post(first, `${by(token)}/decline`, {}),
      accepted: ({ token }: { token: string }) => script.accept(first, token),
    };
    for (const [state, end] of Object.entries(ends)) {
      const made = await invite();
      const { textVersion } = (await script.get(customer, by(made.token))).body;
      expect((await end(made)).status).toBe(200);
      for (const refused of [
        await script.post(customer, `${by(made.token)}/accept`, { ...yes, textVersion }),
        await script.post(customer, `${by(made.token)}/decline`, {}),
      ]) {
        expect(refusal(refused)).toEqual([409, 990204, 'relationships/invitation-decided']);
        expect(refused.body.data).toEqual([state]);
        expect(JSON.stringify(refused.body)).not.toContain('Albatros');
      }
      const page = await script.get(customer, by(made.token));
      expect(page.body.state).toBe(state);
      expect(JSON.stringify(page.body)).not.toContain('Albatros');
      // The inviter is too late as well, but for taking back what it took back.
      const again = await script.post(reseller, `/v1/invitations/${made.id}/withdraw`);
      expect(again.status).toBe(state === 'withdrawn' ? 200 : 409);
    }
  });

  test('the inviting person left: the link is the company’s and stays, and can be found by that person', async ({
    database,
    owner,
  }) => {
    const { script, reseller, customer } = await aWorld(database);
    const arne = await aPerson(database, reseller, 'admin_agent');
    const made = await script.post(arne, '/v1/invitations', { kind: 'reseller' });
    await byHand(owner, "update tenant_user set state = 'blocked' where id = $1", [arne.userId]);
    const his = await script.get(reseller, `/v1/invitations?createdBy=${arne.userId}`);
    expect(his.body.items.map((it: { id: string }) => it.id)).toEqual([made.body.id]);
    expect((await script.accept(customer, tokenOf(made))).status).toBe(200);
  });
});

describe('saying no', () => {
  test('to a tracked invitation ends it, and its inviter sees that; again gets the same answer', async ({
    database,
  }) => {
    const { script, deps, reseller, provider, customer, inviteJointly } = await aWorld(database);
    const { id, token } = await inviteJointly();
    const first = await script.post(customer, `${by(token)}/decline`, { reason: 'We have a partner.' });
    expect(first.body).toMatchObject({ kind: 'joint', state: 'declined' });
    deps.moveTo('2026-06-20T00:00:00Z');
    const second = await aPerson(database, customer, 'global_admin');
    for (const who of [customer, second])
      expect((await script.post(who, `${by(token)}/decline`, {})).body).toEqual(first.body);
    const seen = await script.get(reseller, `/v1/invitations/${id}`);
    expect(seen.body).toMatchObject({ state: 'declined', declineReason: 'We have a partner.' });
    expect((await script.get(provider, `/v1/invitations/${id}`)).body.state).toBe('declined');
    for (const it of [customer, reseller, provider]) {
      const declined = (await operationsOf(database, it.tenantId)).filter((op) => op.endsWith('declined'));
      expect(declined).toEqual(['relationship_declined']);
    }
  });

  test('to a standing link is an event of the customer alone; the link stays, and a later yes counts', async ({
    database,
    owner,
  }) => {
    const world = await aWorld(database);
    const { script, customer, reseller } = world;
    const token = await world.standingToken();
    const before = await everythingOf(owner, reseller.tenantId, customer.tenantId);
    const answers = [
      await script.post(customer, `${by(token)}/decline`),
      await script.post(customer, `${by(token)}/decline`, {}),
    ];
    expect(answers.map((it) => it.status)).toEqual([200, 200]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(await everythingOf(owner, reseller.tenantId, customer.tenantId)).toBe(before);
    expect(await operationsOf(database, reseller.tenantId)).toEqual(['relationship_request_prepared']);
    expect(await operationsOf(database, customer.tenantId)).toContain('relationship_declined');
    expect((await script.accept(customer, token)).status).toBe(200);
  });
});
