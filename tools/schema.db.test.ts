import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, inject } from 'vitest';
import { knownMigrations, migrate } from '#database/migrate.ts';
import { test } from '#testing/database.ts';
import { readGenerated } from './generated.ts';
import { rowTypes } from './row-types.ts';
import { dumpSchema } from './schema-dump.ts';

test('schema.sql and types.ts tell what the migrations make', async ({ owner }) => {
  expect(await dumpSchema(owner), 'out of date: npm run schema').toBe(
    readGenerated('server/database/schema.sql'),
  );
  expect(await rowTypes(owner), 'out of date: npm run schema').toBe(
    readGenerated('server/database/types.ts'),
  );
});

test('a database that lived through every release, with rows in it, ends like a fresh one', async ({
  owner,
}) => {
  const url = await emptyDatabase();
  for (const name of knownMigrations()) {
    await migrate(url, { upTo: name });
    if (name === knownMigrations()[0]) await liveIn(url);
  }
  const lived = new pg.Client(url);
  await lived.connect();
  try {
    expect(await dumpSchema(lived)).toBe(await dumpSchema(owner));
    await lived.query(`begin; set local app.migrating = 'on'`);
    const { rows } = await lived.query(
      'select legal_name, display_name from tenant join tenant_user using (tenant_id)',
    );
    expect(rows).toEqual([{ legal_name: 'Was here before', display_name: 'Old hand' }]);
  } finally {
    await lived.end();
  }
});

test('servers that start at once migrate once', async ({ owner }) => {
  const url = await emptyDatabase();
  const runs = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(runs.flatMap((it) => it.applied)).toEqual(knownMigrations());
  const client = new pg.Client(url);
  await client.connect();
  expect(await dumpSchema(client)).toBe(await dumpSchema(owner));
  await client.end();
});

test('a changed default, a missing policy and a right too many each show in the dump', async ({ owner }) => {
  const before = await dumpSchema(owner);
  for (const change of [
    `alter table invitation alter generation set default 2`,
    `drop policy own_read on invitation`,
    `alter table invitation no force row level security`,
    `grant truncate on invitation to twotier_app`,
    `grant select (id) on invitation to public`,
    `drop index invitation_newest`,
    `set local role twotier_lookup; alter function find_link security invoker; reset role`,
    `create view peek as select * from tenant`,
  ]) {
    await owner.query(`begin; ${change}`);
    expect(await dumpSchema(owner), change).not.toBe(before);
    await owner.query('rollback');
  }
});

test('what the dump cannot tell of is refused, so that it does not change unseen', async ({ owner }) => {
  await owner.query(`begin; create type mood as enum ('fine')`);
  await expect(dumpSchema(owner)).rejects.toThrow('cannot describe mood');
  await owner.query('rollback');
});

async function emptyDatabase(): Promise<string> {
  const { adminUrl, ownerUrl } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  try {
    await admin.query(`create database ${name} template template0 owner twotier_owner`);
  } finally {
    await admin.end();
  }
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Rows of the first release, which every later migration has to cope with. */
async function liveIn(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const [tenant, user] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
  await client.query(`begin; set local app.migrating = 'on'`);
  await client.query(
    `insert into tenant (tenant_id, kinds, legal_name, domain, country, created_at)
     values ($1, '{customer}', 'Was here before', 'before.example', 'DE', '2026-01-01')`,
    [tenant],
  );
  await client.query(
    `insert into tenant_user (tenant_id, id, user_principal_name, user_principal_name_key, display_name, created_at)
     values ($1, $2, 'old@before.example', 'old@before.example', 'Old hand', '2026-01-01')`,
    [tenant, user],
  );
  await client.query('commit');
  await client.end();
}
