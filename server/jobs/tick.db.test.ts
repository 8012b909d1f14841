import { expect } from 'vitest';
import { putDown, putDownOnce, strikeOut } from '#database/due.store.ts';
import { addDays } from '#kernel/clock.ts';
import { newId, platformTenant } from '#kernel/ids.ts';
import { testDeps } from '#testing/api.ts';
import { aCompany } from '#testing/builders.ts';
import { someoneWaits, test } from '#testing/database.ts';
import { tick } from './tick.ts';

const platform = { read: [platformTenant], write: [platformTenant] };

test('what is due by the business clock becomes a job once, however many look at the same moment', async ({
  database,
  owner,
}) => {
  const deps = testDeps(database);
  const { tenantId } = await aCompany(database, 'reseller');
  const [one, other, never] = [newId(), newId(), newId()];
  const due = (rowId: string, days: number) => ({
    at: addDays(deps.clock(), days),
    task: 'vet-enrolment',
    tenantId,
    rowId,
  });
  await database.transaction(platform, async (tx) => {
    await putDown(tx, due(one, 40));
    await putDown(tx, due(one, 2));
    await putDown(tx, due(other, 3));
    await putDownOnce(tx, due(other, 1));
    await putDown(tx, due(never, 1));
    await strikeOut(tx, due(never, 1));
  });
  const jobs = async () =>
    (
      await owner.query<{ key: string; payload: object }>(
        `select j.key, j.payload from graphile_worker._private_jobs j where j.key like 'vet-enrolment:%' order by j.id`,
      )
    ).rows;

  deps.moveTo(addDays(deps.clock(), 1).toISOString());
  expect(await tick(deps)).toBe(0);
  deps.moveTo(addDays(deps.clock(), 1).toISOString());
  // Two processes look at once: the second goes past what the first has taken.
  const both = await Promise.all([tick(deps), tick(deps)]);
  expect(both[0] + both[1]).toBe(1);
  expect(await jobs()).toEqual([{ key: `vet-enrolment:${one}`, payload: { tenantId, rowId: one } }]);
  expect(await tick(deps)).toBe(0);
  deps.moveTo(addDays(deps.clock(), 1).toISOString());
  expect(await tick(deps)).toBe(1);
  expect((await jobs()).map((it) => it.key)).toEqual([`vet-enrolment:${one}`, `vet-enrolment:${other}`]);
});

test('a tick that dies midway has taken nothing', async ({ database, owner }) => {
  const deps = testDeps(database);
  const { tenantId } = await aCompany(database, 'reseller');
  const rowId = newId();
  await database.transaction(platform, (tx) =>
    putDown(tx, { at: deps.clock(), task: 'delete-evidence', tenantId, rowId }),
  );
  await owner.query(
    `begin; set local app.migrating = 'on'; lock table graphile_worker._private_jobs in exclusive mode`,
  );
  const ticking = tick(deps).catch(() => 'cut off');
  await someoneWaits(owner, { within: 20_000 });
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  await owner.query('commit');
  expect(await ticking).toBe('cut off');
  expect(await tick(deps)).toBe(1);
});
