import { expect } from 'vitest';
import { type Database, scopeOf } from '#database/connection.ts';
import type { JobId } from '#kernel/ids.ts';
import { callerOf } from '#testing/api.ts';
import { aCompany, aPartnership, aPerson, type Company } from '#testing/builders.ts';
import { someoneWaits, test } from '#testing/database.ts';
import { eventsOf } from '#testing/events.ts';
import { aWorld, tokenOf } from '#testing/links.ts';
import { runInvitationBulk, startInvitationBulk } from './index.ts';

type World = Awaited<ReturnType<typeof aWorld>>;

const idOf = (answer: { body: { id: string } }) => answer.body.id as JobId;
const run = (world: World, jobId: JobId) =>
  runInvitationBulk(world.deps, { tenantId: world.reseller.tenantId, jobId });

const invitations = (database: Database, { tenantId }: Company) =>
  database.read({ read: [tenantId], write: [] }, (tx) =>
    tx
      .selectFrom('invitation')
      .select(['id', 'customer_name', 'state', 'job_id'])
      .where('tenant_id', '=', tenantId)
      .orderBy('id')
      .execute(),
  );

const named = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'reseller',
    customer: { companyName: `Customer ${at}`, email: `admin@customer-${at}.example` },
  }));

test('many invitations are one job: accepted at once, followed by its address, each with its own outcome', async ({
  database,
}) => {
  const world = await aWorld(database);
  const { script, reseller, provider } = world;
  const items = [
    { kind: 'reseller', customer: { companyName: 'Albatros' } },
    { kind: 'joint', providerId: provider.tenantId, customer: { email: 'a@b.example' }, locale: 'ru' },
    { kind: 'triple' },
    { kind: 'reseller', customer: { email: 'nobody' } },
    { kind: 'joint', providerId: '00000000-0000-7000-8000-000000000001' },
    { kind: 'reseller', surprise: true },
    'not even an object',
    { KIND: 'reseller', Customer: { CompanyName: 'Chamäleon' } },
  ];
  const started = await script.post(reseller, '/v1/invitations/bulk', { items });
  // One that is no object at all is wrong with the request itself.
  expect([started.status, started.body.code]).toEqual([400, 2000]);
  items.splice(6, 1);
  const accepted = await script.post(reseller, '/v1/invitations/bulk', { items });
  expect(accepted.status).toBe(202);
  expect(accepted.headers).toMatchObject({ location: `/v1/jobs/${accepted.body.id}` });
  expect(accepted.body).toMatchObject({ state: 'queued', total: 7, done: 0, failed: 0 });
  expect(await invitations(database, reseller)).toEqual([]);

  await run(world, idOf(accepted));
  const job = await script.get(reseller, `/v1/jobs/${accepted.body.id}`);
  expect(job.body).toMatchObject({ state: 'done', total: 7, done: 3, failed: 4 });
  const first = await script.get(reseller, `/v1/jobs/${accepted.body.id}/items?size=4`);
  const { next } = first.body.links;
  const second = await script.get(reseller, `/v1${next.uri}`, {
    'ms-continuationtoken': next.headers[0].value,
  });
  const all = [...first.body.items, ...second.body.items];
  expect(all.map((it) => it.position)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(all.map((it) => it.fault?.errorName ?? it.state)).toEqual([
    'done',
    'done',
    'relationships/invalid-value',
    'relationships/invalid-value',
    'relationships/partnership-required',
    'relationships/invalid-value',
    'done',
  ]);
  expect(all[3].fault).toMatchObject({ code: 2000 });
  expect(all[3].fault.description).toContain('customer.email');
  expect(all[5].fault.description).toContain('surprise');
  const failed = await script.get(reseller, `/v1/jobs/${accepted.body.id}/items?state=failed`);
  expect(failed.body.items).toHaveLength(4);

  // What came out well is an invitation like any other: with a link that opens, and in the provider's list too.
  const made = await script.get(reseller, `/v1/invitations/${all[1].outcome.invitationId}`);
  expect(made.body).toMatchObject({ kind: 'joint', state: 'prepared' });
  expect((await script.get(null, `/v1/invitations/by-token/${tokenOf(made)}`)).status).toBe(200);
  expect((await script.get(provider, `/v1/invitations/${made.body.id}`)).status).toBe(200);
  const log = (await eventsOf(database, reseller.tenantId)).map((it) => it.operation);
  expect(log).toEqual(['invitations_bulk_started', ...Array(3).fill('relationship_request_prepared')]);
});

test('a dry run judges all and prepares nothing', async ({ database }) => {
  const world = await aWorld(database);
  const { script, reseller } = world;
  const items = [...named(3), { kind: 'reseller', expiresOn: '2020-01-01T00:00:00Z' }];
  const job = await script.post(reseller, '/v1/invitations/bulk', { items, dryRun: true });
  await run(world, idOf(job));
  const after = await script.get(reseller, `/v1/jobs/${job.body.id}`);
  expect(after.body).toMatchObject({ state: 'done', dryRun: true, done: 3, failed: 1 });
  expect(await invitations(database, reseller)).toEqual([]);
  expect(await eventsOf(database, reseller.tenantId)).toHaveLength(1);
});

test('one at a time for each company; another company’s job does not exist', async ({ database }) => {
  const world = await aWorld(database);
  const { script, reseller } = world;
  const job = await script.post(reseller, '/v1/invitations/bulk', { items: named(1) });
  const second = await script.post(reseller, '/v1/invitations/bulk', { items: named(1) });
  expect(second.status).toBe(429);
  expect(second.headers).toHaveProperty('retry-after');
  expect(Object.keys(second.body).sort()).toEqual(['message', 'statusCode']);
  const rival = await aCompany(database, 'reseller');
  for (const path of [`/v1/jobs/${job.body.id}`, `/v1/jobs/${job.body.id}/items`])
    expect((await script.get(rival, path)).status).toBe(404);
  expect((await script.post(rival, '/v1/invitations/bulk', { items: named(1) })).status).toBe(202);
  await run(world, idOf(job));
  expect((await script.post(reseller, '/v1/invitations/bulk', { items: named(1) })).status).toBe(202);
});

test.for([
  ['none', []],
  ['more than 10,000', Array(10_001).fill({ kind: 'reseller' })],
] as const)('%s at once is refused', async ([, items], { database }) => {
  const { script, reseller } = await aWorld(database);
  const refused = await script.post(reseller, '/v1/invitations/bulk', { items });
  expect([refused.status, refused.body.code]).toEqual([400, 2000]);
});

test('who may not invite starts no job', async ({ database }) => {
  const { script, reseller, customer } = await aWorld(database);
  const hedi = await aPerson(database, reseller, 'helpdesk_agent');
  for (const who of [hedi, customer])
    expect((await script.post(who, '/v1/invitations/bulk', { items: named(1) })).status).toBe(403);
});

test('a role lost midway stops the rest, item by item', async ({ database, owner }) => {
  const world = await aWorld(database);
  const { deps, reseller } = world;
  const arne = await aPerson(database, reseller, 'admin_agent');
  const job = await startInvitationBulk(deps, callerOf(arne), { items: named(450) });
  // Batches are of 200: the second waits for the job while the role goes.
  let batches = 0;
  const watched: World['deps'] = {
    ...deps,
    database: {
      ...deps.database,
      transaction: async (scope, work) => {
        batches += 1;
        if (batches === 2) {
          await owner.query("begin; set local app.migrating = 'on'");
          await owner.query(
            "update role_assignment set valid_during = tstzrange(lower(valid_during), '2026-05-31') where user_id = $1",
            [arne.userId],
          );
          await owner.query('commit');
        }
        return deps.database.transaction(scope, work);
      },
    },
  };
  const after = await runInvitationBulk(watched, { tenantId: reseller.tenantId, jobId: job.id });
  expect(after).toMatchObject({ state: 'done', done: 200, failed: 250 });
  expect(await invitations(database, reseller)).toHaveLength(200);
  const last = await world.script.get(reseller, `/v1/jobs/${job.id}/items?state=failed&size=1`);
  expect(last.body.items[0].fault).toMatchObject({ errorName: 'access/forbidden' });

  // The same for somebody who is gone.
  const gone = await startInvitationBulk(deps, callerOf(reseller), { items: named(3) });
  await owner.query("begin; set local app.migrating = 'on'");
  await owner.query("update tenant_user set state = 'blocked' where id = $1", [reseller.userId]);
  await owner.query('commit');
  expect(await run(world, gone.id)).toMatchObject({ state: 'done', done: 0, failed: 3 });
});

test('killed in the middle and started again, or done by two workers at once: each once', async ({
  database,
  owner,
}) => {
  const world = await aWorld(database);
  const { deps, reseller } = world;
  const job = await startInvitationBulk(deps, callerOf(reseller), { items: named(700) });
  const ids = { tenantId: reseller.tenantId, jobId: job.id };
  // A worker that dies with its third batch written and not committed.
  let batches = 0;
  const dying: World['deps'] = {
    ...deps,
    database: {
      ...deps.database,
      transaction: (scope, work) => {
        batches += 1;
        const isLast = batches === 3;
        return deps.database.transaction(scope, async (tx) => {
          const value = await work(tx);
          if (isLast) throw new Error('killed');
          return value;
        });
      },
    },
  };
  await expect(runInvitationBulk(dying, ids)).rejects.toThrow('killed');
  expect(await invitations(database, reseller)).toHaveLength(400);

  let both: Promise<unknown>[] = [];
  await owner.query("begin; set local app.migrating = 'on'");
  await owner.query('select from job where id = $1 for update', [job.id]);
  both = [runInvitationBulk(deps, ids), runInvitationBulk(deps, ids)];
  await someoneWaits(owner, { sessions: 2 });
  await owner.query('commit');
  for (const it of await Promise.all(both)) expect(it).toMatchObject({ state: 'done', done: 700, failed: 0 });
  const made = await invitations(database, reseller);
  expect(made).toHaveLength(700);
  expect(new Set(made.map((it) => it.customer_name)).size).toBe(700);
  expect(made.every((it) => it.job_id === job.id)).toBe(true);
});

test('a transaction never holds more than one provider’s rows', async ({ database }) => {
  const world = await aWorld(database);
  const { deps, reseller, provider } = world;
  const second = await aCompany(database, 'provider');
  await aPartnership(database, second, reseller);
  const items = [provider, second, provider, second].map((it) => ({
    kind: 'joint',
    providerId: it.tenantId,
  }));
  const job = await startInvitationBulk(deps, callerOf(reseller), { items });
  const scopes: number[] = [];
  const watched: World['deps'] = {
    ...deps,
    database: {
      ...deps.database,
      transaction: (scope, work) =>
        deps.database.transaction(scope, async (tx) => {
          const value = await work(tx);
          scopes.push(scopeOf(tx).write.length);
          return value;
        }),
    },
  };
  const after = await runInvitationBulk(watched, { tenantId: reseller.tenantId, jobId: job.id });
  expect(after).toMatchObject({ done: 4, failed: 0 });
  expect(scopes).toEqual([2, 2, 2, 2]);
});
