import { expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import { introduce } from '#database/counterpart.store.ts';
import type { TenantId } from '#kernel/ids.ts';
import { forgetExpired, tellCounterparts } from '#modules/membership/index.ts';
import { someoneWaits, test } from '#testing/database.ts';
import { operationsOf } from '#testing/events.ts';
import {
  anAccount,
  anAdmin,
  anotherAdmin,
  aProfile,
  follow,
  associatePage as page,
  signInThere,
} from '#testing/registry.ts';
import { anAccessToken, signInApp } from '#testing/sign-in.ts';

const mpnIdOf = async (database: Database, tenantId: TenantId, of = tenantId) =>
  database.read({ read: [tenantId], write: [] }, async (tx) =>
    of === tenantId
      ? (await tx.selectFrom('tenant').select('mpn_id').where('tenant_id', '=', tenantId).executeTakeFirst())
          ?.mpn_id
      : (
          await tx
            .selectFrom('counterpart')
            .select('mpn_id')
            .where('tenant_id', '=', tenantId)
            .where('counterpart_id', '=', of)
            .executeTakeFirst()
        )?.mpn_id,
  );

test('A1: user name, Next, password, Sign in: the profiles are listed, and the one picked is the company’s', async ({
  database,
}) => {
  const all = await signInApp(database);
  const rita = await anAdmin(all);
  await anAccount(all.deps, 'rita.member', aProfile('5100001'), aProfile('5100002', { type: 'global' }));
  expect(await rita.list()).toMatchObject({ state: 'none', profiles: [], registry: 'localhost:8080' });

  const redirectTo = await rita.begin();
  expect((await rita.list()).state).toBe('waiting');
  const first = await follow(rita.browser, redirectTo);
  expect(first.body).toContain('User name');
  expect(first.headers['content-security-policy']).toContain("default-src 'none'");
  const { callback, answer } = await signInThere(rita.browser, redirectTo, 'Rita.Member');
  expect(answer.status).toBe(303);
  expect((await follow(rita.browser, callback)).at).toBe(page);

  expect(await rita.list()).toMatchObject({
    state: 'signed_in',
    userName: 'rita.member',
    profiles: [
      { mpnId: '5100001', selectable: true, reasons: [], address: { city: 'Fulda' } },
      { mpnId: '5100002', selectable: false, reasons: ['wrong_type'] },
    ],
  });
  expect((await rita.associate('5100002')).body.errorName).toBe('membership/wrong-type');
  expect((await rita.associate('9999999')).body.errorName).toBe('membership/unknown-profile');
  expect(await rita.associate('5100001')).toMatchObject({ status: 200, body: { mpnId: '5100001' } });
  // A second click, or an answer that was lost: the same again, and no second event.
  expect((await rita.associate('5100001')).status).toBe(200);
  expect(await mpnIdOf(database, rita.tenantId)).toBe('5100001');
  expect(await rita.list()).toMatchObject({ state: 'none', profiles: [], mpnId: '5100001' });
  expect((await operationsOf(database, rita.tenantId)).filter((it) => it.includes('mpn'))).toEqual([
    'create_mpn_association refused: membership/wrong-type',
    'create_mpn_association refused: membership/unknown-profile',
    'create_mpn_association',
  ]);
});

test('A3: the wanted ID is absent: Cancel and other credentials; nothing of the first login was stored', async ({
  database,
  owner,
}) => {
  const all = await signInApp(database);
  const rita = await anAdmin(all);
  await anAccount(all.deps, 'first.login', aProfile('5300001', { companyName: 'Not The One GmbH' }));
  await anAccount(all.deps, 'second.login', aProfile('5300002'));
  await rita.signIn('first.login');
  expect((await rita.list()).profiles).toMatchObject([{ mpnId: '5300001' }]);
  expect((await rita.browser.delete('/v1/membership/signin')).status).toBe(204);
  expect(await rita.list()).toMatchObject({ state: 'none', profiles: [] });
  await owner.query(`set app.migrating = 'on'`);
  const rows = () => owner.query('select * from membership_sign_in where tenant_id = $1', [rita.tenantId]);
  expect((await rows()).rows).toEqual([]);
  expect((await rita.associate('5300001')).body.errorName).toBe('membership/sign-in-ended');

  await rita.signIn('second.login');
  expect((await rita.list()).profiles).toMatchObject([{ mpnId: '5300002', selectable: true }]);
  // Also without Cancel, another sign-in leaves nothing of the one before, from its first step on.
  await rita.begin();
  expect(await rita.list()).toMatchObject({ state: 'waiting', profiles: [] });
  expect((await rows()).rows).toMatchObject([{ sealed_answer: null }]);
  const said = JSON.stringify(
    (await owner.query('select detail from event where tenant_id = $1', [rita.tenantId])).rows,
  );
  expect(said).not.toContain('Not The One');
});

test('A4: P1 active AT, P2 inactive DE, P3 active DE: only P3 can be chosen; P1 and P2 show the reason', async ({
  database,
}) => {
  const all = await signInApp(database);
  const rita = await anAdmin(all);
  const profiles = [
    aProfile('5400001', { country: 'AT' }),
    aProfile('5400002', { status: 'inactive' }),
    aProfile('5400003'),
  ];
  await anAccount(all.deps, 'three.profiles', ...profiles);
  await rita.signIn('three.profiles');
  expect((await rita.list()).profiles).toMatchObject([
    { mpnId: '5400001', selectable: false, reasons: ['other_country'] },
    { mpnId: '5400002', selectable: false, reasons: ['inactive'] },
    { mpnId: '5400003', selectable: true, reasons: [] },
  ]);
  expect((await rita.associate('5400001')).body.errorName).toBe('membership/other-country');
  expect((await rita.associate('5400002')).body.errorName).toBe('membership/profile-inactive');
  expect((await rita.associate('5400003')).status).toBe(200);
});

test('an ID that another partner account has cannot be picked, and whose it is, is not said (I-38)', async ({
  database,
  owner,
}) => {
  const all = await signInApp(database);
  const [rita, other] = [await anAdmin(all), await anAdmin(all, { company: 'Somebody Else AG' })];
  await anAccount(all.deps, 'both', aProfile('5500001'), aProfile('5500002'));
  await other.signIn('both');
  await rita.signIn('both');
  await other.associate('5500001');
  const list = await rita.list();
  expect(list.profiles).toMatchObject([{ reasons: ['taken'], current: false }, { reasons: [] }]);
  const refused = await rita.associate('5500001');
  expect(refused).toMatchObject({ status: 409, body: { errorName: 'membership/id-taken' } });
  for (const it of [list, refused.body])
    expect(JSON.stringify(it)).not.toMatch(new RegExp(`Somebody Else|${other.tenantId}`));

  // Taken between the look and the pick: the database lets one through.
  await owner.query(`begin; set local app.migrating = 'on'`);
  await owner.query('insert into partner_id values ($1, $2)', ['5500002', other.tenantId]);
  const late = rita.associate('5500002');
  await someoneWaits(owner);
  await owner.query('commit');
  expect(await late).toMatchObject({ status: 409, body: { errorName: 'membership/id-taken' } });
  expect(await mpnIdOf(database, rita.tenantId)).toBeNull();
});

test('R-090: another ID takes the place of the one there is; the old one is free, others see the new one', async ({
  database,
}) => {
  const all = await signInApp(database);
  const [rita, other] = [await anAdmin(all, { kinds: ['reseller'] }), await anAdmin(all)];
  await anAccount(all.deps, 'two', aProfile('5600001'), aProfile('5600002'));
  await rita.signIn('two');
  await rita.associate('5600001');
  const both = { read: [rita.tenantId, other.tenantId], write: [rita.tenantId, other.tenantId] };
  await database.transaction(both, (tx) => introduce(tx, rita.tenantId, other.tenantId));

  await rita.signIn('two');
  expect((await rita.list()).profiles).toMatchObject([
    { current: true, selectable: false },
    { selectable: true },
  ]);
  // Whoever does not know what there is changes nothing.
  for (const replaces of [undefined, '5699999'])
    expect((await rita.associate('5600002', replaces)).body.errorName).toBe('membership/association-changed');
  expect((await rita.associate('5600002', '5600001')).status).toBe(200);
  expect((await operationsOf(database, rita.tenantId)).at(-1)).toBe('update_mpn_association');
  expect(await mpnIdOf(database, other.tenantId, rita.tenantId)).toBe('5600001');
  await tellCounterparts(all.deps, rita.tenantId);
  expect(await mpnIdOf(database, other.tenantId, rita.tenantId)).toBe('5600002');

  await other.signIn('two');
  expect((await other.associate('5600001')).status).toBe(200);
});

test('profiles are kept for half an hour and read by one person alone', async ({ database, owner }) => {
  const all = await signInApp(database);
  const rita = await anAdmin(all);
  await anAccount(all.deps, 'short.life', aProfile('5700001'));
  await rita.signIn('short.life');
  // Not the colleague's to see or to pick from, whatever role they have.
  const boris = await anotherAdmin(all, rita);
  expect(await boris.list()).toMatchObject({ state: 'none', profiles: [] });
  expect((await boris.associate('5700001')).body.errorName).toBe('membership/sign-in-ended');
  await owner.query(`set app.migrating = 'on'`);
  const { rows } = await owner.query('select sealed_answer from membership_sign_in');
  expect(rows.some((it) => it.sealed_answer?.includes('5700001'))).toBe(false);
  expect((await rita.list()).profiles).toHaveLength(1);
  all.pass(31 * 60_000);
  expect(await rita.list()).toMatchObject({ state: 'none', profiles: [] });
  expect((await rita.associate('5700001')).body.errorName).toBe('membership/sign-in-ended');

  // And what nobody came back for goes from the table, by a job that was left with it.
  const { rows: jobs } = await owner.query(
    `select run_at from graphile_worker.jobs where task_identifier = 'forget-membership' and key like $1`,
    [`membership:${rita.tenantId}:%`],
  );
  expect(jobs).toHaveLength(1);
  expect(jobs[0]?.run_at.getTime()).toBeLessThan(all.deps.securityClock().getTime() + 60_000);
  await forgetExpired(all.deps, rita.tenantId);
  const left = await owner.query('select from membership_sign_in where tenant_id = $1', [rita.tenantId]);
  expect(left.rowCount).toBe(0);
});

test('two admins of a company associate at once: one does, the other is told', async ({
  database,
  owner,
}) => {
  const all = await signInApp(database);
  const rita = await anAdmin(all);
  const boris = await anotherAdmin(all, rita);
  await anAccount(all.deps, 'rita.member', aProfile('5710001'));
  await anAccount(all.deps, 'boris.member', aProfile('5710002'));
  await rita.signIn('rita.member');
  await boris.signIn('boris.member');
  await owner.query(`begin; set local app.migrating = 'on'`);
  await owner.query('select from tenant where tenant_id = $1 for update', [rita.tenantId]);
  const both = [rita.associate('5710001'), boris.associate('5710002')];
  await someoneWaits(owner, { sessions: 2 });
  await owner.query('commit');
  const answers = await Promise.all(both);
  expect(answers.map((it) => it.body.errorName ?? it.status).sort()).toEqual([
    200,
    'membership/association-changed',
  ]);
  const winner = answers.find((it) => it.status === 200)?.body.mpnId;
  expect(await mpnIdOf(database, rita.tenantId)).toBe(winner);
  const directory = await owner.query(
    `begin; set local app.migrating = 'on'; select mpn_id from partner_id where tenant_id = '${rita.tenantId}'; commit`,
  );
  expect((directory as unknown as { rows: unknown[] }[])[2]?.rows).toEqual([{ mpn_id: winner }]);
});

test('a program begins, and any portal session of the same person takes the answer', async ({ database }) => {
  const all = await signInApp(database);
  const rita = await anAdmin(all);
  await anAccount(all.deps, 'by.program', aProfile('5720001'));
  const headers = { authorization: `Bearer ${await anAccessToken(all.app, all.deps, rita)}` };
  const send = (method: 'GET' | 'POST', url: string, payload?: object) =>
    all.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  const { redirectTo } = (await send('POST', '/v1/membership/signin', {})).json();
  const elsewhere = await rita.aSession();
  const { callback } = await signInThere(elsewhere, redirectTo, 'by.program');
  // A token alone is no browser.
  const bare = await send('GET', callback);
  expect(bare.headers.location).toContain('failed=access%2Funauthenticated');
  expect((await elsewhere.get(callback)).headers['location']).toBe(page);
  expect((await send('GET', '/v1/membership/signin')).json().profiles).toHaveLength(1);
  expect((await send('POST', '/v1/membership/association', { mpnId: '5720001' })).statusCode).toBe(200);
});
