import { describe, expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';
import { endRelationship } from '#modules/relationships/index.ts';
import { aCompany, aPerson, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { eventsOf, operationsOf } from '#testing/events.ts';
import { aScript, aWorld, tokenOf } from '#testing/links.ts';

const day = 86_400_000;

/** What a partner's own list says of a customer. */
const listed = (database: Database, partner: Company, customer: Company) =>
  database.read({ read: [partner.tenantId], write: [] }, (tx) =>
    tx
      .selectFrom('partner_customer')
      .select(['kind', 'active', 'name', 'since', 'until', 'origin', 'dap', 'gdap_until', 'had_rights'])
      .where('tenant_id', '=', partner.tenantId)
      .where('customer_id', '=', customer.tenantId)
      .execute(),
  );

const facts = (database: Database, customer: { tenantId: TenantId }) =>
  database.read({ read: [customer.tenantId], write: [] }, async (tx) => ({
    relationships: await tx
      .selectFrom('reseller_relationship')
      .select(['partner_id', 'kind', 'associated_reseller_id'])
      .where('tenant_id', '=', customer.tenantId)
      .execute(),
    gdap: await tx
      .selectFrom('gdap_relationship')
      .select(['id', 'partner_id', 'roles', 'state', 'activated_at', 'ends_at'])
      .where('tenant_id', '=', customer.tenantId)
      .execute(),
    assignments: await tx
      .selectFrom('access_assignment')
      .select(['gdap_id', 'group_name', 'roles'])
      .where('tenant_id', '=', customer.tenantId)
      .orderBy('group_name')
      .execute(),
    dap: await tx
      .selectFrom('dap_grant')
      .select(['id', 'partner_id', 'services'])
      .where('tenant_id', '=', customer.tenantId)
      .execute(),
    agreements: await tx
      .selectFrom('customer_agreement')
      .select(['version', 'country', 'method', 'signer'])
      .where('tenant_id', '=', customer.tenantId)
      .execute(),
  }));

describe('D: a reseller invites a customer alone', () => {
  test('D1: a draft with a personal link, nothing sent, and after a yes the customer is on the list', async ({
    database,
  }) => {
    const { script, reseller, customer, standingToken } = await aWorld(database);
    const link = await script.get(reseller, '/v1/customers/relationshiprequests');
    expect(link.status).toBe(200);
    expect(link.body.url).toMatch(/^http:\/\/localhost:8080\/i\/[A-Za-z0-9_-]{43}$/);
    expect(link.body.draft.body.split('\n')).toContain(link.body.url);
    expect(await standingToken()).toBe(tokenOf(link)); // the same one again
    expect(await listed(database, reseller, customer)).toEqual([]);

    const accepted = await script.accept(customer, tokenOf(link));
    expect(accepted.status).toBe(200);
    expect(accepted.body).toMatchObject({
      customerId: customer.tenantId,
      acceptedAt: '2026-06-01T12:00:00.000Z',
      relationships: [{ partnerId: reseller.tenantId, kind: 'reseller', state: 'active' }],
    });
    expect(await listed(database, reseller, customer)).toMatchObject([
      { kind: 'reseller', active: true, name: 'Bergmann', origin: 'invited', had_rights: true },
    ]);
    await expect(operationsOf(database, reseller.tenantId)).resolves.toEqual([
      'relationship_request_prepared',
      'relationship_accepted',
    ]);
  });

  test('D1: what is asked for is what is granted: nine roles for a year, mapped to the two groups', async ({
    database,
  }) => {
    const { script, reseller, customer, invite } = await aWorld(database);
    const { token } = await invite();
    const page = await script.get(customer, `/v1/invitations/by-token/${token}`);
    const [asked] = page.body.asks.grants;
    expect(asked).toMatchObject({
      kind: 'gdap',
      partnerId: reseller.tenantId,
      until: '2027-06-01T00:00:00.000Z',
    });
    expect(asked.roles).toHaveLength(9);
    expect(asked.text).toContain('Kleeblatt');

    const accepted = await script.accept(customer, token);
    expect(accepted.body.grants).toEqual([
      {
        id: asked.id,
        partnerId: reseller.tenantId,
        kind: 'gdap',
        state: 'active',
        since: '2026-06-01T12:00:00.000Z',
        until: asked.until,
      },
    ]);
    const stored = await facts(database, customer);
    expect(stored.gdap).toMatchObject([{ id: asked.id, state: 'active', roles: asked.roles }]);
    expect(stored.assignments.map((it) => it.group_name)).toEqual(['AdminAgents', 'HelpdeskAgents']);
    expect(stored.assignments[0]?.roles).toEqual(asked.roles);
    for (const role of stored.assignments[1]?.roles ?? []) expect(asked.roles).toContain(role);
    expect(stored.dap).toEqual([]);
  });

  test('D1 in rights mode dap: tenant-wide rights without an end', async ({ database }) => {
    const { script, reseller, customer, invite } = await aWorld(database);
    const { token } = await invite({ rightsMode: 'dap' });
    const accepted = await script.accept(customer, token);
    expect(accepted.body.grants).toMatchObject([
      { kind: 'dap', state: 'active', partnerId: reseller.tenantId },
    ]);
    expect(accepted.body.grants[0]).not.toHaveProperty('until');
    const stored = await facts(database, customer);
    expect(stored.dap).toMatchObject([{ id: accepted.body.grants[0].id, services: null }]);
    expect(stored.gdap).toEqual([]);
    expect(await listed(database, reseller, customer)).toMatchObject([{ dap: true, gdap_until: null }]);
  });

  test('D4: an invitation nobody answers changes nothing, however long it lies', async ({ database }) => {
    const { script, deps, reseller, customer, invite } = await aWorld(database);
    const { id } = await invite({ customer: { companyName: 'Bergmann' } });
    deps.moveTo('2031-01-01T00:00:00Z');
    const later = await script.get(reseller, `/v1/invitations/${id}`);
    expect(later.body.state).toBe('prepared');
    expect(await listed(database, reseller, customer)).toEqual([]);
  });

  test('D5: who is no global admin reads who is, and can neither accept nor decline', async ({
    database,
  }) => {
    const { script, customer, invite } = await aWorld(database);
    const { token } = await invite();
    const erik = await aPerson(database, customer);
    const page = await script.get(erik, `/v1/invitations/by-token/${token}`);
    expect(page.body.blockers).toMatchObject([{ code: 'access/forbidden' }]);
    expect(page.body.blockers[0].people).toHaveLength(1);
    expect(page.body.may).toEqual([]);
    const { textVersion } = page.body;
    for (const [verb, body] of [
      ['accept', { relationship: true, adminRights: true, textVersion }],
      ['decline', {}],
    ] as const) {
      const refused = await script.post(erik, `/v1/invitations/by-token/${token}/${verb}`, body);
      expect([refused.status, refused.body.errorName]).toEqual([403, 'access/forbidden']);
    }
    expect((await facts(database, customer)).relationships).toEqual([]);
  });

  test('D6: the customer agreement is asked for in the same step, once', async ({ database }) => {
    const { script, customer, invite, inviteJointly } = await aWorld(database);
    const { token } = await invite();
    const page = await script.get(customer, `/v1/invitations/by-token/${token}`);
    expect(page.body.asks.agreement).toEqual({
      version: '2026-10',
      url: 'http://localhost:8080/agreements/customer/2026-10',
    });
    const answer = { relationship: true, adminRights: true, textVersion: page.body.textVersion };
    const url = `/v1/invitations/by-token/${token}/accept`;
    for (const agreement of [undefined, { accepted: false }]) {
      const refused = await script.post(customer, url, { ...answer, ...(agreement ? { agreement } : {}) });
      expect([refused.status, refused.body.code, refused.body.errorName]).toEqual([
        403,
        13605,
        'agreements/customer-agreement-missing',
      ]);
    }
    const unsigned = await script.post(customer, url, {
      ...answer,
      agreement: { accepted: true, signer: { firstName: 'Chris', lastName: 'Berg' } },
    });
    expect([unsigned.status, unsigned.body.code]).toEqual([400, 2000]);
    expect(unsigned.body.description).toContain('agreement.signer.email');
    const hidden = { firstName: 'Chris', lastName: 'Berg\u202e', email: 'chris@bergmann.example' };
    const disguised = await script.post(customer, url, {
      ...answer,
      agreement: { accepted: true, signer: hidden },
    });
    expect([disguised.status, disguised.body.code]).toEqual([400, 2000]);
    expect(disguised.body.description).toContain('agreement.signer.lastName');
    expect((await facts(database, customer)).agreements).toEqual([]);

    expect((await script.accept(customer, token)).status).toBe(200);
    expect((await facts(database, customer)).agreements).toMatchObject([
      { version: '2026-10', country: 'DE', method: 'direct', signer: { firstName: 'Chris' } },
    ]);
    const next = await inviteJointly();
    const again = await script.get(customer, `/v1/invitations/by-token/${next.token}`);
    expect(again.body.asks).not.toHaveProperty('agreement');
    const accepted = await script.accept(customer, next.token, { agreement: undefined });
    expect(accepted.status).toBe(200);
  });

  test('D7: a helpdesk agent does not invite; a sales agent where the deployment lets them', async ({
    database,
  }) => {
    const world = await aWorld(database);
    const hedi = await aPerson(database, world.reseller, 'helpdesk_agent');
    const sven = await aPerson(database, world.reseller, 'sales_agent');
    const asked = () =>
      Promise.all(
        [hedi, sven].map(
          async (it) => (await world.script.get(it, '/v1/customers/relationshiprequests')).status,
        ),
      );
    expect(await asked()).toEqual([403, 200]);
    const strict = { ...world.deps, policies: { ...world.deps.policies, salesAgentsMayRequest: false } };
    const script = await aScript(strict);
    expect((await script.get(sven, '/v1/customers/relationshiprequests')).status).toBe(403);
    expect((await script.post(sven, '/v1/invitations', { kind: 'reseller' })).status).toBe(403);
  });

  test('D9: a relationship without admin rights, where the deployment allows it', async ({ database }) => {
    const { script, customer, invite } = await aWorld(database);
    const { token } = await invite({ rightsMode: 'none' });
    const page = await script.get(customer, `/v1/invitations/by-token/${token}`);
    expect(page.body.asks.grants).toEqual([]);
    const accepted = await script.accept(customer, token);
    expect(accepted.body).toMatchObject({ relationships: [{ state: 'active' }], grants: [] });
    const stored = await facts(database, customer);
    expect([stored.gdap, stored.dap]).toEqual([[], []]);
  });

  test('D9: in the sovereign clouds there is no doing without rights', async ({ database }) => {
    for (const cloud of ['usgov', 'germany'] as const) {
      const { script, reseller } = await aWorld(database, { reseller: { cloud } });
      const refused = await script.post(reseller, '/v1/invitations', {
        kind: 'reseller',
        rightsMode: 'none',
      });
      expect([refused.status, refused.body.errorName]).toEqual([
        400,
        'relationships/rights-mode-not-allowed',
      ]);
    }
  });

  test('D9: the customer may leave a whole right out, but none may be added', async ({ database }) => {
    const { script, customer, invite } = await aWorld(database);
    const { token } = await invite();
    const beyond = await script.accept(customer, token, {
      adminRights: ['00000000-0000-7000-8000-000000000001'],
    });
    expect([beyond.status, beyond.body.errorName]).toEqual([400, 'relationships/rights-beyond-offer']);
    const without = await script.accept(customer, token, { adminRights: [] });
    expect(without.body).toMatchObject({ relationships: [{ state: 'active' }], grants: [] });
    expect((await facts(database, customer)).gdap).toEqual([]);
  });

  test('D10: a customer of another partner accepts too; what it had stays as it was', async ({
    database,
  }) => {
    const first = await aWorld(database);
    const { script, customer } = first;
    await script.accept(customer, (await first.invite()).token);
    const before = await facts(database, customer);
    const second = await aCompany(database, 'reseller');
    const other = await script.post(second, '/v1/invitations', { kind: 'reseller' });
    expect((await script.accept(customer, tokenOf(other))).status).toBe(200);
    const after = await facts(database, customer);
    expect(after.relationships).toHaveLength(2);
    expect(after.relationships).toEqual(expect.arrayContaining(before.relationships));
    expect(after.gdap).toEqual(expect.arrayContaining(before.gdap));
  });
});

describe('E: a reseller and its provider invite together', () => {
  test('E1: one yes makes both resellers of record, with one event in each of the three logs', async ({
    database,
  }) => {
    const { script, reseller, provider, customer, inviteJointly } = await aWorld(database);
    const { token, id } = await inviteJointly();
    const page = await script.get(customer, `/v1/invitations/by-token/${token}`);
    expect(page.body).toMatchObject({
      kind: 'joint',
      reseller: { name: 'Kleeblatt', role: 'reseller' },
      provider: { name: 'Nordhandel', role: 'provider' },
      asks: { relationships: [{ role: 'reseller' }, { role: 'provider' }] },
      blockers: [],
    });
    expect(page.body.asks.grants.map((it: { partnerId: string }) => it.partnerId)).toEqual([
      reseller.tenantId,
    ]);

    const accepted = await script.accept(customer, token);
    expect(accepted.body.relationships).toMatchObject([
      { partnerId: reseller.tenantId, kind: 'reseller', state: 'active' },
      { partnerId: provider.tenantId, kind: 'provider', state: 'active' },
    ]);
    expect((await facts(database, customer)).relationships).toEqual(
      expect.arrayContaining([
        { partner_id: provider.tenantId, kind: 'provider', associated_reseller_id: reseller.tenantId },
      ]),
    );
    expect(await listed(database, reseller, customer)).toMatchObject([{ active: true, had_rights: true }]);
    expect(await listed(database, provider, customer)).toMatchObject([
      { kind: 'provider', active: true, had_rights: false },
    ]);

    const events = await Promise.all(
      [reseller, provider, customer].map(async (it) =>
        (await eventsOf(database, it.tenantId)).filter((e) => e.operation === 'relationship_accepted'),
      ),
    );
    expect(events.map((it) => it.length)).toEqual([1, 1, 1]);
    expect(new Set(events.flat().map((it) => it.event_id)).size).toBe(1);
    expect(events.flat().map((it) => it.partner_id)).toEqual([
      reseller.tenantId,
      provider.tenantId,
      reseller.tenantId,
    ]);

    for (const partner of [reseller, provider]) {
      const seen = await script.get(partner, `/v1/invitations/${id}`);
      expect(seen.body).toMatchObject({
        state: 'accepted',
        acceptedFor: { id: customer.tenantId, name: 'Bergmann' },
        acceptance: { customerId: customer.tenantId },
      });
      expect(seen.body.acceptance.relationships).toHaveLength(2);
    }
  });

  test('E2: who accepted the reseller alone accepts the joint link later; the reseller’s date stays', async ({
    database,
  }) => {
    const { script, deps, reseller, provider, customer, invite, inviteJointly } = await aWorld(database);
    await script.accept(customer, (await invite()).token);
    deps.moveTo('2026-06-01T18:00:00Z');
    const accepted = await script.accept(customer, (await inviteJointly()).token);
    expect(accepted.body.relationships).toMatchObject([
      { partnerId: reseller.tenantId, since: '2026-06-01T12:00:00.000Z' },
      { partnerId: provider.tenantId, since: '2026-06-01T18:00:00.000Z' },
    ]);
    // The rights the reseller holds already are enough, so no second set is made.
    expect((await facts(database, customer)).gdap).toHaveLength(1);
    expect(accepted.body.grants).toMatchObject([{ since: '2026-06-01T12:00:00.000Z' }]);
  });

  test('E4: without an active partnership there is no joint link', async ({ database }) => {
    const { script, reseller, deps, provider, inviteJointly } = await aWorld(database);
    const stranger = await aCompany(database, 'provider');
    const never = '00000000-0000-7000-8000-000000000001';
    for (const providerId of [stranger.tenantId, never, reseller.tenantId]) {
      const answers = [
        await script.post(reseller, '/v1/invitations', { kind: 'joint', providerId }),
        await script.get(
          reseller,
          `/v1/customers/relationshiprequests?indirectCloudSolutionProviderId=${providerId}`,
        ),
      ];
      for (const it of answers)
        expect([it.status, it.body.errorName]).toEqual([403, 'relationships/partnership-required']);
    }
    deps.moveTo('2026-06-02T12:00:00Z');
    expect((await inviteJointly()).provider.id).toBe(provider.tenantId);
  });
});

describe('the funnel', () => {
  test('stages with their times; who opened it is told only once that company accepts', async ({
    database,
  }) => {
    const { script, deps, reseller, customer, invite } = await aWorld(database);
    const { id, token } = await invite({ customer: { companyName: 'Bergmann' } });
    const erik = await aPerson(database, customer);
    deps.moveTo('2026-06-02T08:00:00Z');
    await script.get(erik, `/v1/invitations/by-token/${token}`);
    const opened = await script.get(reseller, `/v1/invitations/${id}`);
    expect(opened.body).toMatchObject({
      state: 'opened',
      stages: [
        { stage: 'prepared', at: '2026-06-01T12:00:00.000Z' },
        { stage: 'opened', at: '2026-06-02T08:00:00.000Z' },
      ],
    });
    expect(opened.body.stages[1]).not.toHaveProperty('by');
    const log = await eventsOf(database, reseller.tenantId);
    expect(log.at(-1)).toMatchObject({ operation: 'relationship_request_opened', actor_id: null });

    deps.moveTo('2026-06-03T08:00:00Z');
    await script.post(reseller, `/v1/invitations/${id}/remind`);
    deps.moveTo('2026-06-04T08:00:00Z');
    await script.accept(customer, token);
    const done = await script.get(reseller, `/v1/invitations/${id}`);
    expect(done.body.stages.map((it: { stage: string }) => it.stage)).toEqual([
      'prepared',
      'opened',
      'reminded',
      'accepted',
    ]);
    expect(done.body.stages[1].by).toBe(erik.userPrincipalName);
  });

  test('lists page by id, filter by state, hold no link, and show a provider what was made with it', async ({
    database,
  }) => {
    const { script, reseller, provider, invite, inviteJointly } = await aWorld(database);
    const made: string[] = [];
    for (let at = 0; at < 5; at += 1) made.unshift((await invite()).id);
    made.unshift((await inviteJointly()).id);
    await script.post(reseller, `/v1/invitations/${made[1]}/withdraw`);

    const first = await script.get(reseller, '/v1/invitations?size=4');
    expect(first.body.items.map((it: { id: string }) => it.id)).toEqual(made.slice(0, 4));
    expect(JSON.stringify(first.body)).not.toMatch(/\/i\//);
    const { next } = first.body.links;
    const second = await script.get(reseller, `/v1${next.uri}`, {
      'ms-continuationtoken': next.headers[0].value,
    });
    expect(second.body.items.map((it: { id: string }) => it.id)).toEqual(made.slice(4));
    expect(second.body.links).not.toHaveProperty('next');

    const withdrawn = await script.get(reseller, '/v1/invitations?state=withdrawn');
    expect(withdrawn.body.items.map((it: { id: string }) => it.id)).toEqual([made[1]]);
    const theirs = await script.get(provider, '/v1/invitations');
    expect(theirs.body.items).toMatchObject([
      { id: made[0], kind: 'joint', reseller: { name: 'Kleeblatt' } },
    ]);
    const one = await script.get(provider, `/v1/invitations/${made[0]}`);
    expect(one.status).toBe(200);
    expect(one.body).not.toHaveProperty('url');
    expect(one.body).not.toHaveProperty('draft');
    expect((await script.get(provider, `/v1/invitations/${made[1]}`)).status).toBe(404);
    const rival = await aCompany(database, 'reseller');
    expect((await script.get(rival, `/v1/invitations/${made[0]}`)).status).toBe(404);
    expect((await script.get(rival, '/v1/invitations')).body.items).toEqual([]);
  });

  test('those waiting for an answer are listed longest first, page by page, and counted beside the others', async ({
    database,
  }) => {
    const { deps, script, reseller, provider, invite, inviteJointly } = await aWorld(database);
    const made: string[] = [];
    for (let at = 0; at < 4; at += 1) made.push((await invite()).id);
    made.push((await inviteJointly()).id);
    const soonOver = new Date(deps.clock().getTime() + day).toISOString();
    const lapsing = (await invite({ expiresOn: soonOver })).id;
    await script.post(reseller, `/v1/invitations/${made[1]}/withdraw`);
    deps.moveTo(new Date(deps.clock().getTime() + 2 * day).toISOString());

    const waiting = [made[0], made[2], made[3], made[4]];
    const first = await script.get(reseller, '/v1/invitations?state=waiting&size=3');
    const { next } = first.body.links;
    const second = await script.get(reseller, `/v1${next.uri}`, {
      'ms-continuationtoken': next.headers[0].value,
    });
    const ids = [...first.body.items, ...second.body.items].map((it: { id: string }) => it.id);
    expect(ids).toEqual(waiting);
    expect(ids).not.toContain(lapsing);

    const counts = (await script.get(reseller, '/v1/invitations/counts')).body.items;
    const byState = Object.fromEntries(
      counts.map((it: { state: string; count: number }) => [it.state, it.count]),
    );
    expect(byState).toEqual({ prepared: 4, withdrawn: 1, lapsed: 1 });
    expect(counts.find((it: { state: string }) => it.state === 'lapsed').oldest).toBe(soonOver);
    expect((await script.get(provider, '/v1/invitations/counts')).body.items).toMatchObject([
      { state: 'prepared', count: 1 },
    ]);
    const rival = await aCompany(database, 'reseller');
    expect((await script.get(rival, '/v1/invitations/counts')).body.items).toEqual([]);
  });

  test('the reusable link says what an invitation may ask for, the default first', async ({ database }) => {
    const { script, reseller } = await aWorld(database);
    const { offers } = (await script.get(reseller, '/v1/customers/relationshiprequests')).body;
    expect(offers.map((it: { rightsMode: string }) => it.rightsMode)).toEqual(['gdap', 'dap', 'none']);
    expect(offers[0].roles).toHaveLength(9);
    expect(offers.map((it: { days?: number }) => it.days)).toEqual([365, undefined, undefined]);
  });

  test('lapsed is asked of the clock: listed as such, answered with 410, and still withdrawn', async ({
    database,
  }) => {
    const { script, deps, reseller, customer, invite } = await aWorld(database);
    const { id, token } = await invite({ expiresOn: '2026-06-10T00:00:00Z' });
    const page = await script.get(customer, `/v1/invitations/by-token/${token}`);
    deps.moveTo('2026-06-10T00:00:00Z');
    const answer = { relationship: true, adminRights: true, textVersion: page.body.textVersion };
    const late = await script.post(customer, `/v1/invitations/by-token/${token}/accept`, answer);
    expect([late.status, late.body.errorName]).toEqual([410, 'relationships/invitation-expired']);
    expect((await script.post(customer, `/v1/invitations/by-token/${token}/decline`, {})).status).toBe(410);
    expect((await script.get(null, `/v1/invitations/by-token/${token}`)).body.state).toBe('lapsed');
    const lists = await Promise.all(
      ['lapsed', 'prepared', 'opened'].map(
        async (state) => (await script.get(reseller, `/v1/invitations?state=${state}`)).body.totalCount,
      ),
    );
    expect(lists).toEqual([1, 0, 0]);
    expect((await script.post(reseller, `/v1/invitations/${id}/remind`)).status).toBe(410);
    const withdrawn = await script.post(reseller, `/v1/invitations/${id}/withdraw`);
    expect([withdrawn.status, withdrawn.body.state]).toEqual([200, 'withdrawn']);
  });

  test('drafts speak the language asked for and keep the link; a reminder has the same one', async ({
    database,
  }) => {
    const { script, reseller, invite } = await aWorld(database);
    const named = { companyName: 'Bergmann & Söhne', email: 'chris@bergmann.example' };
    const said = await Promise.all(
      ['en', 'zh-CN', 'ru-RU'].map((locale) => invite({ locale, customer: named })),
    );
    expect(new Set(said.map((it) => it.draft.subject)).size).toBe(3);
    for (const it of said) {
      expect(it.draft.body.split('\n')).toContain(it.url);
      expect(it.draft.body).toContain('Bergmann & Söhne');
      const mailto = new URL(it.draft.mailto);
      expect(mailto.pathname).toBe('chris@bergmann.example');
      expect(mailto.searchParams.get('subject')).toBe(it.draft.subject);
      expect(mailto.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(it.draft.body);
      expect([...mailto.searchParams.keys()]).toEqual(['subject', 'body']);
      const reminder = await script.post(reseller, `/v1/invitations/${it.id}/remind`);
      expect(reminder.body.url).toBe(it.url);
      expect(reminder.body.draft.subject).not.toBe(it.draft.subject);
    }
  });

  test.for([
    ['expiresOn', { expiresOn: '2026-06-01T12:00:00Z' }],
    ['expiresOn', { expiresOn: '2027-07-01T00:00:00Z' }],
    ['expiresOn', { expiresOn: 'tomorrow' }],
    ['expiresOn', { expiresOn: '2026-07-01T00:00:00' }],
    ['providerId', { kind: 'joint' }],
    ['providerId', { providerId: '00000000-0000-7000-8000-000000000001' }],
    ['customer.email', { customer: { email: 'chris@bergmann.example?bcc=rival@example.com' } }],
    ['customer.email', { customer: { email: 'chris@bergmann.example\nBcc: x@y.example' } }],
    ['customer.email', { customer: { email: 'nobody' } }],
    ['customer.companyName', { customer: { companyName: 'Berg\u202Emann' } }],
    ['rightsMode', { rightsMode: 'everything' }],
    ['kind', { kind: 'triple' }],
    ['state', { state: 'accepted' }],
    ['createdBy', { createdBy: 'somebody' }],
  ] as const)('a wrong %s is named, and nothing is stored: %j', async ([field, wrong], { database }) => {
    const { script, reseller } = await aWorld(database);
    const answer = await script.post(reseller, '/v1/invitations', { kind: 'reseller', ...wrong });
    expect([answer.status, answer.body.code]).toEqual([400, 2000]);
    expect(answer.body.description).toContain(field);
    expect((await script.get(reseller, '/v1/invitations')).body.items).toEqual([]);
  });

  test('accepted under another name, it stays marked until an admin of the partner takes note', async ({
    database,
  }) => {
    const { script, reseller, customer, invite } = await aWorld(database);
    const { id, token } = await invite({ customer: { companyName: 'Albatros', email: 'a@unknown.example' } });
    const page = await script.get(customer, `/v1/invitations/by-token/${token}`);
    expect(page.body).toMatchObject({
      preparedForAnotherName: true,
      reader: { name: 'Bergmann' },
      blockers: [],
    });
    expect((await script.accept(customer, token)).status).toBe(200);
    const marked = await script.get(reseller, `/v1/invitations/${id}`);
    expect(marked.body).toMatchObject({ preparedForAnotherName: true, acceptedFor: { name: 'Bergmann' } });
    expect(marked.body.may).toContain('invitation.acknowledge');
    expect((await eventsOf(database, customer.tenantId)).at(-1)?.detail).toMatchObject({
      preparedForAnotherName: true,
    });

    const sven = await aPerson(database, reseller, 'sales_agent');
    expect((await script.post(sven, `/v1/invitations/${id}/acknowledge`)).status).toBe(403);
    const noted = await script.post(reseller, `/v1/invitations/${id}/acknowledge`);
    expect(noted.body).not.toHaveProperty('preparedForAnotherName');
    expect(noted.body.may).not.toContain('invitation.acknowledge');
  });
});

test('an accepted invitation shows its partner how its own relationship stands now, also once it is out of reach', async ({
  database,
}) => {
  for (const rightsMode of ['none', 'gdap']) {
    const { script, deps, reseller, provider, customer, inviteJointly } = await aWorld(database);
    const { id, token } = await inviteJointly({ rightsMode });
    await script.accept(customer, token);
    deps.moveTo('2026-07-01T00:00:00Z');
    await removed(database, deps.clock(), reseller, customer);
    const seen = await script.get(reseller, `/v1/invitations/${id}`);
    expect(seen.body.acceptance).toMatchObject({
      acceptedAt: '2026-06-01T12:00:00.000Z',
      relationships: [
        { partnerId: reseller.tenantId, state: 'ended', until: '2026-07-01T00:00:00.000Z' },
        { partnerId: provider.tenantId, state: 'active' },
      ],
      // The right outlives the relationship, and is still the reseller's to see.
      grants: rightsMode === 'none' ? [] : [{ partnerId: reseller.tenantId, state: 'active' }],
    });
  }
});

describe('the reusable link', () => {
  test('serves any number of customers', async ({ database }) => {
    const { script, customer, standingToken } = await aWorld(database);
    const token = await standingToken();
    const second = await aCompany(database, 'customer');
    for (const it of [customer, second]) expect((await script.accept(it, token)).status).toBe(200);
  });

  test('replaced, it leads nowhere; the new one works, and old yeses stay', async ({ database }) => {
    const { script, reseller, customer, standingToken } = await aWorld(database);
    const old = await standingToken();
    await script.accept(customer, old);
    const sven = await aPerson(database, reseller, 'sales_agent');
    expect((await script.post(sven, '/v1/customers/relationshiprequests/rotate', {})).status).toBe(403);
    const fresh = await script.post(reseller, '/v1/customers/relationshiprequests/rotate', {});
    expect(fresh.status).toBe(200);
    expect(tokenOf(fresh)).not.toBe(old);
    expect(await standingToken()).toBe(tokenOf(fresh));
    const gone = await script.get(null, `/v1/invitations/by-token/${old}`);
    expect([gone.status, gone.body.code]).toEqual([404, 1000]);
    expect((await script.accept(customer, tokenOf(fresh))).status).toBe(200);
    expect(await listed(database, reseller, customer)).toMatchObject([{ active: true }]);
  });

  test('keeps the rights it was made with when the deployment changes its mind', async ({ database }) => {
    const world = await aWorld(database);
    const token = await world.standingToken();
    const changed = await aScript({
      ...world.deps,
      policies: { ...world.deps.policies, rightsModes: ['none'] },
    });
    const link = await changed.get(world.reseller, '/v1/customers/relationshiprequests');
    expect([tokenOf(link), link.body.rightsMode]).toEqual([token, 'gdap']);
    const accepted = await changed.accept(world.customer, token);
    expect(accepted.body.grants).toMatchObject([{ kind: 'gdap' }]);
    const rotated = await changed.post(world.reseller, '/v1/customers/relationshiprequests/rotate', {});
    expect(rotated.body.rightsMode).toBe('none');
  });
});

describe('G3: reinstating', () => {
  test('a fresh look at the reusable link brings the customer back, under a new date and new rights', async ({
    database,
  }) => {
    const { script, deps, reseller, customer, standingToken } = await aWorld(database);
    const token = await standingToken();
    const first = await script.accept(customer, token);
    await removed(database, deps.clock(), reseller, customer);
    expect(await listed(database, reseller, customer)).toMatchObject([{ active: false }]);

    deps.moveTo(new Date(deps.clock().getTime() + day).toISOString());
    const again = await script.accept(customer, token);
    expect(again.status).toBe(200);
    expect(again.body.relationships[0]).toMatchObject({ state: 'active', since: '2026-06-02T12:00:00.000Z' });
    expect(again.body.relationships[0].since).not.toBe(first.body.relationships[0].since);
    expect(await listed(database, reseller, customer)).toMatchObject([{ active: true, until: null }]);
  });

  test('even at the instant it was removed', async ({ database }) => {
    const { script, deps, reseller, customer, standingToken } = await aWorld(database);
    const token = await standingToken();
    for (let times = 0; times < 3; times += 1) {
      const accepted = await script.accept(customer, token);
      expect(accepted.body.relationships).toMatchObject([{ state: 'active' }]);
      await removed(database, deps.clock(), reseller, customer);
    }
    expect((await facts(database, customer)).relationships).toHaveLength(3);
  });
});

async function removed(database: Database, now: Date, partner: Company, customer: Company): Promise<void> {
  const both = [partner.tenantId, customer.tenantId];
  await database.transaction({ read: both, write: both }, async (tx) => {
    const ended = await endRelationship(tx, {
      customerId: customer.tenantId,
      partnerId: partner.tenantId,
      kind: 'reseller',
      by: partner.userId,
      now,
    });
    if (!ended) throw new Error('There was nothing to remove.');
  });
}
