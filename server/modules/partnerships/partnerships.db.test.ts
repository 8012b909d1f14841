import { describe, expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import type { Deps } from '#database/work.ts';
import { callerOf, testDeps } from '#testing/api.ts';
import {
  aCompany,
  anApp,
  aPerson,
  aRelationship,
  type Company,
  type CompanyOptions,
} from '#testing/builders.ts';
import { someoneWaits, test } from '#testing/database.ts';
import { eventsOf, operationsOf } from '#testing/events.ts';
import {
  authorizeProvider,
  endPartnership,
  listPartners,
  listPartnershipRequests,
  openPartnershipRequest,
  previewPartnershipEnd,
  readPartnershipRequest,
  removeProviderAdminAccess,
  requestPartnership,
  withdrawPartnershipRequest,
} from './index.ts';

const begin = '2026-06-01T12:00:00Z';
const later = '2026-07-01T12:00:00Z';
const muchLater = '2026-08-01T12:00:00Z';
const statement = { statement: { acknowledged: true } };

const tokenOf = (it: { url?: string }): string => it.url?.split('/').at(-1) ?? 'no link';

interface World {
  deps: ReturnType<typeof testDeps>;
  provider: Company;
  reseller: Company;
  token: string;
  requestId: string;
}

/** A provider, a reseller, and a request of the one that the other has not read yet. */
async function aRequest(
  database: Database,
  options: { provider?: CompanyOptions; reseller?: CompanyOptions } = {},
): Promise<World> {
  const deps = testDeps(database, begin);
  const provider = await aCompany(database, 'provider', { name: 'Nordhandel', ...options.provider });
  const reseller = await aCompany(database, 'reseller', { name: 'Kleeblatt', ...options.reseller });
  const made = await requestPartnership(deps, callerOf(provider), {});
  return { deps, provider, reseller, token: tokenOf(made), requestId: made.request.id };
}

const read = async (deps: Deps, reader: Company, token: string) => {
  const opened = await openPartnershipRequest(deps, callerOf(reader), token);
  return opened.asks?.textVersion ?? 'nothing is asked';
};

/** The same, read and authorised. */
async function partners(database: Database): Promise<World & { textVersion: string }> {
  const world = await aRequest(database);
  const textVersion = await read(world.deps, world.reseller, world.token);
  await authorize(world, textVersion);
  return { ...world, textVersion };
}

const authorize = ({ deps, reseller, token }: World, textVersion: string) =>
  authorizeProvider(deps, callerOf(reseller), token, { confirmed: true, textVersion });

const providersOf = (deps: Deps, reseller: Company, state: 'active' | 'ended' = 'active') =>
  listPartners(deps, callerOf(reseller), { side: 'reseller', state });
const resellersOf = (deps: Deps, provider: Company, state: 'active' | 'ended' = 'active') =>
  listPartners(deps, callerOf(provider), { side: 'provider', state });

const refusedWith = (code: string) => ({ type: { code } });

describe('B2: a provider requests a partnership', () => {
  test('the draft holds the link on a line of its own, in mail and clipboard alike', async ({ database }) => {
    const deps = testDeps(database, begin);
    const provider = await aCompany(database, 'provider', { name: 'Nordhandel & Co' });
    const made = await requestPartnership(deps, callerOf(provider), {
      email: 'rita@kleeblatt.example',
      locale: 'ru-RU',
    });

    expect(made.request).toMatchObject({ state: 'prepared', locale: 'ru' });
    expect(made.draft?.body.split('\n')).toContain(made.url);
    expect(made.url).toMatch(/^http:\/\/localhost:8080\/p\/[\w-]{43}$/);
    expect(made.draft?.subject).toContain('Nordhandel & Co');
    const mailto = new URL(made.draft?.mailto ?? '');
    expect(mailto.pathname).toBe('rita@kleeblatt.example');
    expect(mailto.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(made.draft?.body);
    expect([...mailto.searchParams.keys()]).toEqual(['subject', 'body']);
  });

  test('an address cannot smuggle a second recipient into the draft', async ({ database }) => {
    const provider = await aCompany(database, 'provider');
    const made = await requestPartnership(testDeps(database), callerOf(provider), {
      email: 'a@b.example?bcc=c@d.example&x',
    });
    expect(new URL(made.draft?.mailto ?? '').searchParams.has('bcc')).toBe(false);
  });

  test('the same link can be shown again, though no list shows it and no row holds it', async ({
    database,
    owner,
  }) => {
    const { deps, provider, token, requestId } = await aRequest(database);
    const again = await readPartnershipRequest(deps, callerOf(provider), requestId as never);
    const list = await listPartnershipRequests(deps, callerOf(provider), { limit: 10 });

    expect(tokenOf(again)).toBe(token);
    expect(list.items).toHaveLength(1);
    expect(list.items[0]).not.toHaveProperty('url');
    await owner.query(`begin; set local app.migrating = 'on'`);
    const { rows } = await owner.query(
      `select (select jsonb_agg(r) from partnership_request r)::text || (select jsonb_agg(l) from link l)::text as dump`,
    );
    await owner.query('commit');
    expect(rows[0].dump).not.toContain(token);
  });

  test('preparing changes no list', async ({ database }) => {
    const { deps, provider, reseller } = await aRequest(database);
    expect(await resellersOf(deps, provider)).toEqual([]);
    expect(await providersOf(deps, reseller)).toEqual([]);
    expect(await operationsOf(database, reseller.tenantId)).toEqual([]);
  });

  test.for([
    ['global_admin', true],
    ['admin_agent', true],
    ['sales_agent', true],
    ['helpdesk_agent', false],
    ['user_management_admin', false],
  ] as const)('%s may: %s', async ([role, allowed], { database }) => {
    const provider = await aCompany(database, 'provider', { roles: [role] });
    const asked = requestPartnership(testDeps(database), callerOf(provider), {});
    if (allowed) await expect(asked).resolves.toMatchObject({ request: { state: 'prepared' } });
    else await expect(asked).rejects.toMatchObject(refusedWith('access/forbidden'));
  });

  test('a suspended provider may not', async ({ database }) => {
    const provider = await aCompany(database, 'provider', { programme: 'suspended' });
    await expect(requestPartnership(testDeps(database), callerOf(provider), {})).rejects.toMatchObject(
      refusedWith('partnerships/partner-inactive'),
    );
    expect(await operationsOf(database, provider.tenantId)).toEqual([
      'partnership_requested refused: partnerships/partner-inactive',
    ]);
  });

  test("another provider's request does not exist", async ({ database }) => {
    const { deps, requestId } = await aRequest(database);
    const rival = await aCompany(database, 'provider');
    for (const touch of [readPartnershipRequest, withdrawPartnershipRequest])
      await expect(touch(deps, callerOf(rival), requestId as never)).rejects.toMatchObject(
        refusedWith('api/not-found'),
      );
  });
});

describe('B3: the reseller reads and authorises', () => {
  test('the page names the provider and both effects, and becomes opened for the provider', async ({
    database,
  }) => {
    const { deps, provider, reseller, token, requestId } = await aRequest(database);
    const page = await openPartnershipRequest(deps, callerOf(reseller), token);

    expect(page.provider).toMatchObject({ name: 'Nordhandel', country: 'DE', mpnId: provider.mpnId });
    expect(page.asks?.effects.map((it) => it.code)).toEqual(['orders', 'admin-access']);
    expect(page.blockers).toEqual([]);
    expect(page.may).toEqual(['partnership.authorize']);

    const seen = await readPartnershipRequest(deps, callerOf(provider), requestId as never);
    expect(seen.request).toMatchObject({ state: 'opened', openedAt: new Date(begin) });
    // Who it was stays hidden: neither log names the reader.
    const [, opening] = await eventsOf(database, provider.tenantId);
    expect(opening).toMatchObject({ operation: 'partnership_request_opened', actor_kind: 'anonymous' });
    expect(JSON.stringify(opening)).not.toContain(reseller.userId);
    expect(JSON.stringify(opening)).not.toContain(reseller.tenantId);
  });

  test('both lists update at once, and both logs hold one event', async ({ database }) => {
    const world = await aRequest(database);
    const { deps, provider, reseller, token } = world;
    const partnership = await authorize(world, await read(deps, reseller, token));

    expect(partnership).toMatchObject({
      providerId: provider.tenantId,
      resellerId: reseller.tenantId,
      state: 'active',
      since: new Date(begin),
      adminAccess: 'granted',
    });
    expect(await providersOf(deps, reseller)).toMatchObject([
      {
        partnerId: provider.tenantId,
        name: 'Nordhandel',
        mpnId: provider.mpnId,
        adminAccess: 'granted',
        sharedCustomerCount: 0,
      },
    ]);
    expect(await resellersOf(deps, provider)).toMatchObject([
      { partnerId: reseller.tenantId, name: 'Kleeblatt', since: new Date(begin), may: ['partnership.end'] },
    ]);
    const ours = (await eventsOf(database, reseller.tenantId)).at(-1);
    const theirs = (await eventsOf(database, provider.tenantId)).at(-1);
    expect(ours).toMatchObject({ operation: 'partnership_authorized', partner_id: provider.tenantId });
    expect(theirs).toMatchObject({
      operation: 'partnership_authorized',
      partner_id: reseller.tenantId,
      event_id: ours?.event_id,
    });
  });

  test('a lost answer is asked for again: the same partnership, once', async ({ database }) => {
    const { deps, ...world } = await partners(database);
    deps.moveTo(later);
    const again = await authorize({ deps, ...world }, world.textVersion);

    expect(again.since).toEqual(new Date(begin));
    expect(await providersOf(deps, world.reseller)).toHaveLength(1);
    expect(await operationsOf(database, world.reseller.tenantId)).toEqual(['partnership_authorized']);
  });

  test('two admins authorise at once: both get the one partnership', async ({ database, owner }) => {
    const world = await aRequest(database);
    const { deps, reseller, token, requestId } = world;
    const textVersion = await read(deps, reseller, token);
    const second = await aPerson(database, reseller, 'global_admin');
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('select from partnership_request where id = $1 for update', [requestId]);

    const answers = Promise.all(
      [reseller, second].map((it) =>
        authorizeProvider(deps, callerOf(it), token, { confirmed: true, textVersion }),
      ),
    );
    await someoneWaits(owner, { sessions: 2 });
    await owner.query('commit');

    const [one, other] = await answers;
    expect(one?.id).toBe(other?.id);
    expect(await operationsOf(database, reseller.tenantId)).toEqual(['partnership_authorized']);
  });

  test('two requests of one provider, authorised at once: one partnership, and both are used', async ({
    database,
    owner,
  }) => {
    const world = await aRequest(database);
    const { deps, provider, reseller, token } = world;
    const other = tokenOf(await requestPartnership(deps, callerOf(provider), {}));
    const textVersion = await read(deps, reseller, token);
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('select from tenant where tenant_id = $1 for update', [reseller.tenantId]);

    const answers = Promise.allSettled(
      [token, other].map((it) =>
        authorizeProvider(deps, callerOf(reseller), it, { confirmed: true, textVersion }),
      ),
    );
    await someoneWaits(owner, { sessions: 2 });
    await owner.query('commit');

    const [one, two] = await answers;
    // Whoever comes second read a page that is no longer true: the two are partners now.
    expect([one?.status, two?.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect([one, two].find((it) => it?.status === 'rejected')).toMatchObject({
      reason: refusedWith('partnerships/consent-changed'),
    });
    expect(await providersOf(deps, reseller)).toHaveLength(1);
  });

  test('a second request adds only what is missing, and the older date stays', async ({ database }) => {
    const { deps, provider, reseller } = await partners(database);
    await removeProviderAdminAccess(deps, callerOf(reseller), provider.tenantId);
    deps.moveTo(later);
    const token = tokenOf(await requestPartnership(deps, callerOf(provider), {}));
    const textVersion = await read(deps, reseller, token);
    const again = await authorizeProvider(deps, callerOf(reseller), token, { confirmed: true, textVersion });

    expect(again).toMatchObject({ since: new Date(begin), adminAccess: 'granted' });
    expect(await resellersOf(deps, provider)).toMatchObject([{ adminAccess: 'granted' }]);
  });
});

describe('B4: guard rails', () => {
  test('without the box nothing happens', async ({ database }) => {
    const { deps, reseller, token } = await aRequest(database);
    const textVersion = await read(deps, reseller, token);
    for (const confirmed of [undefined, false])
      await expect(
        authorizeProvider(deps, callerOf(reseller), token, {
          textVersion,
          ...(confirmed === undefined ? {} : { confirmed }),
        }),
      ).rejects.toMatchObject(refusedWith('partnerships/confirmation-required'));
    expect(await providersOf(deps, reseller)).toEqual([]);
  });

  test('whoever is no global admin reads who is, and may not press', async ({ database }) => {
    const { deps, reseller, token } = await aRequest(database);
    const sven = await aPerson(database, reseller, 'sales_agent', 'admin_agent');
    const page = await openPartnershipRequest(deps, callerOf(sven), token);

    expect(page.blockers).toMatchObject([
      { code: { code: 'access/forbidden' }, admins: [{ userPrincipalName: expect.any(String) }] },
    ]);
    expect(page.may).toEqual([]);
    await expect(
      authorizeProvider(deps, callerOf(sven), token, {
        confirmed: true,
        textVersion: page.asks?.textVersion ?? '',
      }),
    ).rejects.toMatchObject(refusedWith('access/forbidden'));
    expect(await operationsOf(database, reseller.tenantId)).toEqual([
      'partnership_authorized refused: access/forbidden',
    ]);
  });

  test.for([
    ['an app without a person', { kind: 'app' } as const, 'access/unauthenticated'],
    ['a sign-in without a second factor', { mfa: false } as const, 'access/mfa-required'],
    [
      'a portal session whose proof is old',
      { via: 'session', provedAt: new Date(Date.now() - 16 * 60_000) } as const,
      'access/step-up-required',
    ],
  ])('%s may not authorise', async ([, credentials, code], { database }) => {
    const { deps, reseller, token } = await aRequest(database);
    const textVersion = await read(deps, reseller, token);
    await expect(
      authorizeProvider(deps, callerOf(reseller, credentials as never), token, {
        confirmed: true,
        textVersion,
      }),
    ).rejects.toMatchObject(refusedWith(code as string));
    expect(await providersOf(deps, reseller)).toEqual([]);
  });

  test.for(['customer', 'vendor', 'direct', 'provider'] as const)(
    'a %s sees who asks, and nothing to agree to',
    async (kind, { database }) => {
      const { deps, token } = await aRequest(database);
      const reader = await aCompany(database, kind);
      const page = await openPartnershipRequest(deps, callerOf(reader), token);
      expect(page).toMatchObject({
        provider: { name: 'Nordhandel' },
        state: 'prepared',
        asks: null,
        may: [],
      });
      expect(page.blockers).toMatchObject([{ code: { code: 'partnerships/not-a-reseller' } }]);
      await expect(
        authorizeProvider(deps, callerOf(reader), token, { confirmed: true, textVersion: 'x' }),
      ).rejects.toMatchObject(refusedWith('partnerships/not-a-reseller'));
    },
  );

  test.for([
    ['another region', { reseller: { country: 'US' } }, 'partnerships/other-region', 403, 2030],
    ['another cloud', { reseller: { cloud: 'china' } }, 'partnerships/other-cloud', 403, 990156],
    [
      'a suspended reseller',
      { reseller: { programme: 'suspended' } },
      'partnerships/partner-inactive',
      403,
      800039,
    ],
  ] as const)('%s is a blocker, and refused', async ([, options, code, status, number], { database }) => {
    const { deps, reseller, token } = await aRequest(database, options);
    const page = await openPartnershipRequest(deps, callerOf(reseller), token);
    expect(page.blockers.map((it) => it.code.code)).toEqual([code]);
    await expect(
      authorizeProvider(deps, callerOf(reseller), token, {
        confirmed: true,
        textVersion: page.asks?.textVersion ?? '',
      }),
    ).rejects.toMatchObject({ type: { code, status, number } });
    expect(await providersOf(deps, reseller)).toEqual([]);
  });

  test('a provider suspended between reading and pressing is not authorised; once cured the link works', async ({
    database,
    owner,
  }) => {
    const world = await aRequest(database);
    const { deps, provider, reseller, token } = world;
    const textVersion = await read(deps, reseller, token);
    const programme = async (state: string) => {
      await owner.query(`begin; set local app.migrating = 'on'`);
      await owner.query('update tenant set programme = $2 where tenant_id = $1', [provider.tenantId, state]);
      await owner.query('commit');
    };
    await programme('suspended');
    await expect(authorize(world, textVersion)).rejects.toMatchObject(
      refusedWith('partnerships/partner-inactive'),
    );
    await programme('active');
    await expect(authorize(world, textVersion)).resolves.toMatchObject({ state: 'active' });
  });

  test('a company that is both cannot authorise itself', async ({ database }) => {
    const deps = testDeps(database, begin);
    const both = await aCompany(database, 'provider', { kinds: ['provider', 'reseller'] });
    const token = tokenOf(await requestPartnership(deps, callerOf(both), {}));
    const page = await openPartnershipRequest(deps, callerOf(both), token);
    expect(page.state).toBe('prepared');
    await expect(
      authorizeProvider(deps, callerOf(both), token, {
        confirmed: true,
        textVersion: page.asks?.textVersion ?? '',
      }),
    ).rejects.toMatchObject(refusedWith('partnerships/own-company'));
  });

  test('a second company finds the request used, not by whom', async ({ database }) => {
    const { deps, reseller, token, textVersion } = await partners(database);
    const second = await aCompany(database, 'reseller');
    const page = await openPartnershipRequest(deps, callerOf(second), token);
    expect(page.blockers.map((it) => it.code.code)).toEqual(['partnerships/request-used']);
    expect(JSON.stringify(page)).not.toContain(reseller.tenantId);
    for (const version of [textVersion, page.asks?.textVersion ?? ''])
      await expect(
        authorizeProvider(deps, callerOf(second), token, { confirmed: true, textVersion: version }),
      ).rejects.toMatchObject(refusedWith('partnerships/request-used'));
  });

  test('two companies race for one request: one gets it', async ({ database, owner }) => {
    const { deps, provider, reseller, token, requestId } = await aRequest(database);
    const second = await aCompany(database, 'reseller');
    const consents = await Promise.all(
      [reseller, second].map(async (it) => ({ it, textVersion: await read(deps, it, token) })),
    );
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('select from partnership_request where id = $1 for update', [requestId]);
    const answers = Promise.allSettled(
      consents.map(({ it, textVersion }) =>
        authorizeProvider(deps, callerOf(it), token, { confirmed: true, textVersion }),
      ),
    );
    await someoneWaits(owner, { sessions: 2 });
    await owner.query('commit');

    const lost = (await answers).filter((it) => it.status === 'rejected');
    expect(lost).toMatchObject([{ reason: refusedWith('partnerships/request-used') }]);
    expect(await resellersOf(deps, provider)).toHaveLength(1);
  });

  test('a request taken back while it is being authorised: whoever holds the row first wins', async ({
    database,
    owner,
  }) => {
    const world = await aRequest(database);
    const { deps, provider, reseller, token, requestId } = world;
    const textVersion = await read(deps, reseller, token);
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query(`update partnership_request set state = 'withdrawn' where id = $1`, [requestId]);
    const answer = expect(authorize(world, textVersion)).rejects.toMatchObject(
      refusedWith('partnerships/request-withdrawn'),
    );
    await someoneWaits(owner);
    await owner.query('commit');
    await answer;
    expect(await resellersOf(deps, provider)).toEqual([]);
  });

  test('what changed since the page was read is not agreed to', async ({ database, owner }) => {
    const world = await aRequest(database);
    const { deps, provider, reseller, token } = world;
    const textVersion = await read(deps, reseller, token);
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query(`update tenant set legal_name = 'Nordhandel AG' where tenant_id = $1`, [
      provider.tenantId,
    ]);
    await owner.query('commit');
    for (const version of [textVersion, 'partnership.v1-invented'])
      await expect(authorize(world, version)).rejects.toMatchObject(
        refusedWith('partnerships/consent-changed'),
      );
  });

  test.for([
    ['unknown', (_: string) => 'A'.repeat(43)],
    ['malformed', (it: string) => it.slice(1)],
    [
      'not spelt as it was made',
      // The last of 43 characters carries two spare bits: another letter with the same four meaningful ones.
      (it: string) => it.slice(0, -1) + String.fromCharCode(it.charCodeAt(42) + 1),
    ],
  ] as const)('a token that is %s leads nowhere', async ([, spell], { database }) => {
    const { deps, reseller, token } = await aRequest(database);
    const wrong = spell(token);
    await expect(openPartnershipRequest(deps, callerOf(reseller), wrong)).rejects.toMatchObject(
      refusedWith('api/not-found'),
    );
    await expect(
      authorizeProvider(deps, callerOf(reseller), wrong, { confirmed: true, textVersion: 'x' }),
    ).rejects.toMatchObject(refusedWith('api/not-found'));
  });

  test.for([
    ['an app of a reseller', 'app'],
    ['a guest', 'guest'],
  ] as const)('%s sees names only, and opens nothing', async ([, who], { database, owner }) => {
    const { deps, provider, reseller, token, requestId } = await aRequest(database);
    const reader =
      who === 'app'
        ? await anApp(database, reseller, 'global_admin')
        : await aPerson(database, reseller, 'global_admin');
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('update tenant_user set is_guest = true where id = $1', [reader.userId]);
    await owner.query('commit');
    const caller = callerOf(reader, who === 'app' ? { kind: 'app' } : {});
    const page = await openPartnershipRequest(deps, caller, token);
    expect(page).toMatchObject({ provider: { name: 'Nordhandel' }, asks: null, may: [] });
    const seen = await readPartnershipRequest(deps, callerOf(provider), requestId as never);
    expect(seen.request.state).toBe('prepared');
    const textVersion = await read(deps, reseller, token);
    await expect(
      authorizeProvider(deps, caller, token, { confirmed: true, textVersion }),
    ).rejects.toMatchObject({ type: { status: 403 } });
  });

  test('a reader whose company could never use it opens nothing', async ({ database }) => {
    const { deps, provider, reseller, token, requestId } = await aRequest(database, {
      reseller: { country: 'US' },
    });
    expect(await read(deps, reseller, token)).toMatch(/^partnership\.v1-/);
    const seen = await readPartnershipRequest(deps, callerOf(provider), requestId as never);
    expect(seen.request.state).toBe('prepared');
  });

  test('asking only whether the link is there opens nothing', async ({ database }) => {
    const { deps, provider, reseller, token, requestId } = await aRequest(database);
    await openPartnershipRequest(deps, callerOf(reseller), token, { noteOpened: false });
    const seen = await readPartnershipRequest(deps, callerOf(provider), requestId as never);
    expect(seen.request.state).toBe('prepared');
  });
});

describe('B2: a request can be taken back', () => {
  test('its link stops working, twice is once', async ({ database }) => {
    const world = await aRequest(database);
    const { deps, provider, reseller, token, requestId } = world;
    const textVersion = await read(deps, reseller, token);
    for (let i = 0; i < 2; i += 1) {
      const taken = await withdrawPartnershipRequest(deps, callerOf(provider), requestId as never);
      expect(taken.request.state).toBe('withdrawn');
      expect(taken).not.toHaveProperty('url');
    }
    await expect(authorize(world, textVersion)).rejects.toMatchObject(
      refusedWith('partnerships/request-withdrawn'),
    );
    const page = await openPartnershipRequest(deps, callerOf(reseller), token);
    expect(page).toMatchObject({ state: 'withdrawn', may: [] });
    expect(
      (await operationsOf(database, provider.tenantId)).filter((it) => it.includes('withdrawn')),
    ).toHaveLength(1);
  });

  test('what is authorised cannot be taken back', async ({ database }) => {
    const { deps, provider, requestId } = await partners(database);
    await expect(
      withdrawPartnershipRequest(deps, callerOf(provider), requestId as never),
    ).rejects.toMatchObject(refusedWith('partnerships/request-used'));
  });
});

describe('B5: several providers', () => {
  test('each is listed with its own date, by name', async ({ database }) => {
    const first = await partners(database);
    const { deps, reseller } = first;
    const second = await aCompany(database, 'provider', { name: 'Alpha Cloud', country: 'AT' });
    deps.moveTo(later);
    const token = tokenOf(await requestPartnership(deps, callerOf(second), {}));
    await authorizeProvider(deps, callerOf(reseller), token, {
      confirmed: true,
      textVersion: await read(deps, reseller, token),
    });
    expect(await providersOf(deps, reseller)).toMatchObject([
      { name: 'Alpha Cloud', country: 'AT', since: new Date(later) },
      { name: 'Nordhandel', since: new Date(begin) },
    ]);
    expect(
      await listPartners(deps, callerOf(reseller), {
        side: 'reseller',
        state: 'active',
        name: { operator: 'starts_with', value: 'NORD' },
      }),
    ).toMatchObject([{ name: 'Nordhandel' }]);
  });
});

describe('B6: shared customers are counted, never stored', () => {
  test('only those with an active relationship to both, from either side', async ({ database }) => {
    const { deps, provider, reseller } = await partners(database);
    const [shared, ours, theirs] = await Promise.all(
      ['Shared', 'Ours', 'Theirs'].map((name) => aCompany(database, 'customer', { name })),
    );
    await aRelationship(database, reseller, shared as Company);
    await aRelationship(database, provider, shared as Company, { kind: 'provider' });
    await aRelationship(database, reseller, ours as Company);
    await aRelationship(database, provider, theirs as Company, { kind: 'provider' });
    // A second partner of each, that shares nothing with the first.
    const other = await aCompany(database, 'provider', { name: 'Südcloud' });
    const token = tokenOf(await requestPartnership(deps, callerOf(other), {}));
    await authorizeProvider(deps, callerOf(reseller), token, {
      confirmed: true,
      textVersion: await read(deps, reseller, token),
    });

    expect((await providersOf(deps, reseller)).map((it) => [it.name, it.sharedCustomerCount])).toEqual([
      ['Nordhandel', 1],
      ['Südcloud', 0],
    ]);
    expect(await resellersOf(deps, provider)).toMatchObject([{ sharedCustomerCount: 1 }]);

    await endPartnership(deps, callerOf(provider), reseller.tenantId, statement);
    expect(await resellersOf(deps, provider, 'ended')).toMatchObject([{ sharedCustomerCount: 0 }]);
  });
});

describe('B8: the reseller takes the administrator access back', () => {
  test('the partnership stays on both lists; both logs tell; twice is once', async ({ database }) => {
    const { deps, provider, reseller } = await partners(database);
    await removeProviderAdminAccess(deps, callerOf(reseller), provider.tenantId);
    await removeProviderAdminAccess(deps, callerOf(reseller), provider.tenantId);

    expect(await providersOf(deps, reseller)).toMatchObject([{ adminAccess: 'removed', may: [] }]);
    expect(await resellersOf(deps, provider)).toMatchObject([{ adminAccess: 'removed' }]);
    for (const side of [provider, reseller])
      expect(
        (await operationsOf(database, side.tenantId)).filter((it) => it === 'provider_admin_access_removed'),
      ).toHaveLength(1);
  });

  test('a company that is no partner does not exist', async ({ database }) => {
    const { deps, reseller } = await partners(database);
    const stranger = await aCompany(database, 'provider');
    await expect(
      removeProviderAdminAccess(deps, callerOf(reseller), stranger.tenantId),
    ).rejects.toMatchObject(refusedWith('api/not-found'));
  });

  test('the provider itself cannot', async ({ database }) => {
    const { deps, provider, reseller } = await partners(database);
    await expect(
      removeProviderAdminAccess(deps, callerOf(provider), reseller.tenantId),
    ).rejects.toMatchObject(refusedWith('api/not-found'));
  });

  test('only its global admin can', async ({ database }) => {
    const { deps, provider, reseller } = await partners(database);
    const arne = await aPerson(database, reseller, 'admin_agent');
    await expect(removeProviderAdminAccess(deps, callerOf(arne), provider.tenantId)).rejects.toMatchObject(
      refusedWith('access/forbidden'),
    );
  });
});

describe('B9: the provider ends the partnership', () => {
  test('it leaves both lists; only the provider’s log tells, with the statement', async ({
    database,
    owner,
  }) => {
    const { deps, provider, reseller } = await partners(database);
    const anton = await aPerson(database, provider, 'admin_agent');
    deps.moveTo(later);
    const preview = await previewPartnershipEnd(deps, callerOf(anton), reseller.tenantId);
    expect(preview.removes.map((it) => it.code)).toEqual(['lists', 'orders', 'joint-links']);
    expect(preview.keeps.map((it) => it.code)).toContain('customers-and-rights');
    expect(preview.statement.points).toHaveLength(4);
    expect(preview.statement.text).toContain('Kleeblatt');

    await endPartnership(deps, callerOf(anton), reseller.tenantId, {
      statement: { version: preview.statement.version, acknowledged: true },
    });

    expect(await resellersOf(deps, provider)).toEqual([]);
    expect(await providersOf(deps, reseller)).toEqual([]);
    expect((await operationsOf(database, provider.tenantId)).at(-1)).toBe('remove_partner_relationship');
    expect(await operationsOf(database, reseller.tenantId)).toEqual(['partnership_authorized']);
    await owner.query(`begin; set local app.migrating = 'on'`);
    const { rows } = await owner.query(
      'select tenant_id, counterpart_id, text_version, explicit, stated_by, stated_at from removal_statement where counterpart_id = $1',
      [reseller.tenantId],
    );
    await owner.query('commit');
    expect(rows).toEqual([
      {
        tenant_id: provider.tenantId,
        counterpart_id: reseller.tenantId,
        text_version: 'partnership-removal.v1',
        explicit: true,
        stated_by: anton.userId,
        stated_at: new Date(later),
      },
    ]);
  });

  test('the administrator access outlives it, is shown among the ended, and can still be taken back', async ({
    database,
  }) => {
    const { deps, provider, reseller } = await partners(database);
    deps.moveTo(later);
    await endPartnership(deps, callerOf(provider), reseller.tenantId, statement);

    expect(await providersOf(deps, reseller, 'ended')).toMatchObject([
      { until: new Date(later), adminAccess: 'granted', may: ['partnership.remove-admin-access'] },
    ]);
    await removeProviderAdminAccess(deps, callerOf(reseller), provider.tenantId);
    expect(await providersOf(deps, reseller, 'ended')).toMatchObject([{ adminAccess: 'removed' }]);
    expect(await resellersOf(deps, provider, 'ended')).toMatchObject([{ adminAccess: 'removed' }]);
  });

  test.for([
    ['none', {}, 'partnerships/statement-required'],
    ['one not acknowledged', { statement: { acknowledged: false } }, 'partnerships/statement-required'],
    [
      'one of other words',
      { statement: { acknowledged: true, version: 'partnership-removal.v0' } },
      'partnerships/statement-outdated',
    ],
  ] as const)('with %s as a statement nothing ends', async ([, body, code], { database }) => {
    const { deps, provider, reseller } = await partners(database);
    await expect(endPartnership(deps, callerOf(provider), reseller.tenantId, body)).rejects.toMatchObject(
      refusedWith(code),
    );
    expect(await resellersOf(deps, provider)).toHaveLength(1);
  });

  test('two admins end it at once: one end, one statement, one event', async ({ database, owner }) => {
    const { deps, provider, reseller } = await partners(database);
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('select from tenant where tenant_id = $1 for update', [reseller.tenantId]);
    const ends = Promise.all(
      [1, 2].map(() => endPartnership(deps, callerOf(provider), reseller.tenantId, statement)),
    );
    await someoneWaits(owner, { sessions: 2 });
    await owner.query('commit');
    await ends;
    expect(
      (await operationsOf(database, provider.tenantId)).filter((it) => it === 'remove_partner_relationship'),
    ).toHaveLength(1);
  });

  test('a second authorisation that meets the end waits, and does not bring the partnership back', async ({
    database,
    owner,
  }) => {
    const { deps, provider, reseller } = await partners(database);
    const token = tokenOf(await requestPartnership(deps, callerOf(provider), {}));
    const textVersion = await read(deps, reseller, token);
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('select from tenant where tenant_id = $1 for update', [reseller.tenantId]);
    const ended = endPartnership(deps, callerOf(provider), reseller.tenantId, statement);
    await someoneWaits(owner, { sessions: 1 });
    const authorised = expect(
      authorizeProvider(deps, callerOf(reseller), token, { confirmed: true, textVersion }),
    ).rejects.toMatchObject(refusedWith('partnerships/consent-changed'));
    await someoneWaits(owner, { sessions: 2 });
    await owner.query('commit');
    await Promise.all([ended, authorised]);
    expect(await resellersOf(deps, provider)).toEqual([]);
  });

  test('the old consent answers with the ended partnership, and revives nothing', async ({ database }) => {
    const world = await partners(database);
    const { deps, provider, reseller, textVersion } = world;
    deps.moveTo(later);
    await endPartnership(deps, callerOf(provider), reseller.tenantId, statement);

    await expect(authorize(world, textVersion)).resolves.toMatchObject({
      state: 'ended',
      since: new Date(begin),
      until: new Date(later),
    });
    const fresh = await read(deps, reseller, world.token);
    expect(fresh).not.toBe(textVersion);
    for (const version of [fresh, 'partnership.v1-invented'])
      await expect(authorize(world, version)).rejects.toMatchObject(
        refusedWith('partnerships/partnership-ended'),
      );
    expect(await providersOf(deps, reseller)).toEqual([]);
  });

  test('a new request begins a new partnership', async ({ database }) => {
    const { deps, provider, reseller } = await partners(database);
    deps.moveTo(later);
    await endPartnership(deps, callerOf(provider), reseller.tenantId, statement);
    deps.moveTo(muchLater);
    const token = tokenOf(await requestPartnership(deps, callerOf(provider), {}));
    await authorizeProvider(deps, callerOf(reseller), token, {
      confirmed: true,
      textVersion: await read(deps, reseller, token),
    });
    expect(await providersOf(deps, reseller)).toMatchObject([
      { since: new Date(muchLater), adminAccess: 'granted' },
    ]);
    expect(await providersOf(deps, reseller, 'ended')).toEqual([]);
  });

  test('an end by a clock that is behind still leaves a span, and the next one begins after it', async ({
    database,
  }) => {
    const { deps, provider, reseller } = await partners(database);
    deps.moveTo('2026-05-01T00:00:00Z');
    await endPartnership(deps, callerOf(provider), reseller.tenantId, statement);
    const token = tokenOf(await requestPartnership(deps, callerOf(provider), {}));
    await authorizeProvider(deps, callerOf(reseller), token, {
      confirmed: true,
      textVersion: await read(deps, reseller, token),
    });
    expect(await providersOf(deps, reseller)).toHaveLength(1);
  });

  test.for(['sales_agent', 'helpdesk_agent', 'user_management_admin'] as const)(
    'a %s may not',
    async (role, { database }) => {
      const { deps, provider, reseller } = await partners(database);
      const person = await aPerson(database, provider, role);
      await expect(
        endPartnership(deps, callerOf(person), reseller.tenantId, statement),
      ).rejects.toMatchObject(refusedWith('access/forbidden'));
    },
  );

  test('a stranger, a company nobody has, and the reseller itself meet the same nothing', async ({
    database,
  }) => {
    const { deps, provider, reseller } = await partners(database);
    const rival = await aCompany(database, 'provider');
    for (const [who, target] of [
      [rival, reseller.tenantId],
      [rival, '018f0000-0000-7000-8000-000000000000'],
      [reseller, provider.tenantId],
    ] as const)
      await expect(endPartnership(deps, callerOf(who), target as never, statement)).rejects.toMatchObject(
        refusedWith('api/not-found'),
      );
  });
});
