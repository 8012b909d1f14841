import { expect } from 'vitest';
import { newId, type TenantId } from '#kernel/ids.ts';
import { test } from '#testing/database.ts';
import { connect, queryIn } from './connection.ts';

const nobody = newId<'tenant'>() as TenantId;
const scope = { read: [nobody] };

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

test('a statement flown again and again, and sent in a transaction in between, answers the same', async ({
  databaseUrl,
}) => {
  const database = connect({ url: databaseUrl, max: 1 });
  const at = new Date('2026-01-02T03:04:05.678Z');
  const query = {
    name: 'flown-again',
    text: 'select $1::timestamptz as at, $2::text[] as words, null as nothing, $3::int as number, generate_series(1, 2) as row',
    values: [at, ['a "b"', 'c'], 7],
  };
  const row = { at, words: ['a "b"', 'c'], nothing: null, number: 7 };
  const expected = [
    { ...row, row: 1 },
    { ...row, row: 2 },
  ];
  for (let time = 0; time < 3; time += 1) {
    const [first, plain, second] = await database.flight(scope, [
      query,
      { text: "select 'plain' as value" },
      query,
    ]);
    expect(first?.rows).toEqual(expected);
    expect(plain?.rows).toEqual([{ value: 'plain' }]);
    expect(second?.rows).toEqual(expected);
    const { rows } = await database.read({ ...scope, write: [] }, (tx) => queryIn(tx, query));
    expect(rows).toEqual(expected);
  }
  await database.close();
});

test('many at once each get their own', async ({ database }) => {
  const all = await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      database.flight(scope, [
        { name: 'flown-by-many', text: 'select $1::int as value', values: [at] },
        { text: 'select $1::int + 1 as value', values: [at] },
      ]),
    ),
  );
  expect(all.flatMap((it) => it.map(({ rows }) => rows[0]))).toEqual(
    all.flatMap((_, at) => [{ value: at }, { value: at + 1 }]),
  );
});

test('a name stands for one statement', async ({ databaseUrl }) => {
  const database = connect({ url: databaseUrl, max: 1 });
  await database.flight(scope, [{ name: 'one-name', text: 'select 1 as value' }]);
  await expect(database.flight(scope, [{ name: 'one-name', text: 'select 2 as value' }])).rejects.toThrow(
    'one-name',
  );
  expect((await database.flight(scope, [{ text: 'select 3 as value' }]))[0]?.rows).toEqual([{ value: 3 }]);
  await database.close();
});

test('a flight that cannot be put into words sends none of them', async ({ databaseUrl }) => {
  const database = connect({ url: databaseUrl, max: 1 });
  const unspeakable = {
    toPostgres() {
      throw new Error('no words');
    },
  };
  const query = { name: 'half-said', text: 'select $1::text as value' };
  for (let time = 0; time < 2; time += 1) {
    const flight = [
      { text: 'select 1 as value' },
      { ...query, values: [unspeakable] },
      { text: 'select 2 as value' },
    ];
    await expect(database.flight(scope, flight)).rejects.toThrow('no words');
    const [first, second] = await database.flight(scope, [
      { ...query, values: ['said'] },
      { text: "select current_setting('app.read') as value" },
    ]);
    expect(first?.rows).toEqual([{ value: 'said' }]);
    expect(second?.rows).toEqual([{ value: `{${nobody}}` }]);
  }
  await database.close();
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
  const writing = database.flight(scope, [{ text: 'update tenant set legal_name = legal_name' }]);
  await expect(writing).rejects.toMatchObject({ code: '25006' });
});
