import { expect } from 'vitest';
import { newId, type TenantId } from '#kernel/ids.ts';
import { test } from '#testing/database.ts';

const nobody = newId<'tenant'>() as TenantId;
const scope = { read: [nobody], write: [] };

test('a flight gives each query its own rows, under one scope', async ({ database }) => {
  const [first, second, third] = await database.flight(scope, [
    { text: 'select $1::int as value', values: [1] },
    { text: "select current_setting('app.read') as value" },
    { text: 'select count(*)::int as value from tenant' },
  ]);
  expect(first?.rows).toEqual([{ value: 1 }]);
  expect(second?.rows).toEqual([{ value: `{${nobody}}` }]);
  expect(third?.rows).toEqual([{ value: 0 }]);
});

test('a flight that fails is refused as a whole and leaves nothing behind for the next', async ({
  database,
}) => {
  const failing = Array.from({ length: 40 }, () =>
    database.flight(scope, [
      { text: 'select 1 as value' },
      { text: 'select 1 / $1::int as value', values: [0] },
      { text: 'select 2 as value' },
    ]),
  );
  const outcomes = await Promise.allSettled(failing);
  expect(outcomes.every((it) => it.status === 'rejected' && it.reason.code === '22012')).toBe(true);

  const [after] = await database.flight(scope, [{ text: 'select 3 as value' }]);
  expect(after?.rows).toEqual([{ value: 3 }]);
  expect(await database.alive()).toBe(true);
});

test('a connection that is cut under a flight takes only that flight with it', async ({
  database,
  owner,
}) => {
  const cut = expect(
    database.flight(scope, [{ text: 'select pg_sleep(5)' }, { text: 'select 1' }]),
  ).rejects.toThrow();
  for (let ended = 0; ended === 0; ) {
    const { rowCount } = await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like '%pg_sleep(5)%' and pid <> pg_backend_pid()`);
    ended = rowCount ?? 0;
  }
  await cut;
  const [after] = await database.flight(scope, [{ text: 'select 3 as value' }]);
  expect(after?.rows).toEqual([{ value: 3 }]);
});

test('a flight only reads', async ({ database }) => {
  const writing = database.flight({ read: [nobody], write: [nobody] }, [
    { text: 'update tenant set legal_name = legal_name' },
  ]);
  await expect(writing).rejects.toMatchObject({ code: '25006' });
});
