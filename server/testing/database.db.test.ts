import pg from 'pg';
import { expect } from 'vitest';
import { cloneDatabase, someoneWaits, test } from './database.ts';

test('a file has a migrated database of its own, and the server reaches it', async ({ owner, database }) => {
  const { rows } = await owner.query('select count(*)::int as migrations from schema_migration');
  expect(rows[0].migrations).toBeGreaterThan(0);
  await expect(database.alive()).resolves.toBe(true);
});

test('what one database stores is not in the next', async ({ owner }) => {
  await owner.query('create table only_here (id int)');
  const other = new pg.Client(await cloneDatabase());
  await other.connect();
  const { rows } = await other.query(`select to_regclass('only_here') as found`);
  await other.end();
  expect(rows[0].found).toBeNull();
});

test('waiting for a rival ends when somebody waits for a lock, even inside a transaction', async ({
  owner,
  databaseUrl,
}) => {
  await owner.query('create table held (id int primary key); insert into held values (1)');
  await owner.query('begin; update held set id = 1');
  const rival = new pg.Client(databaseUrl);
  await rival.connect();
  const waiting = rival.query('update held set id = 2');
  await someoneWaits(owner);
  await owner.query('commit');
  await waiting;
  await rival.end();
});

test('waiting for a rival that never comes is an error', async ({ owner }) => {
  await expect(someoneWaits(owner, { within: 100 })).rejects.toThrow('Nobody waited');
});
