/**
 * Who sees whose rows is decided by the policies of the tables, so each table's policies are looked at, tried, and
 * switched off one by one: a fence that can be taken down without a test noticing is no fence.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { cloneDatabase, test } from '#testing/database.ts';
import { connect, UnsafeRoleError } from './connection.ts';

/** Names unique across tenants: the name alone is the key, the owner is `tenant_id`. */
const directories: Record<string, string[]> = {
  domain: ['name'],
  partner_id: ['mpn_id'],
  link: ['token_hash'],
  client: ['client_id'],
  operator: ['cloud'],
  due: ['due_at'],
};

const [ours, theirs] = [randomUUID(), randomUUID()];
let url = '';
let owner: pg.Client;
let tables: string[] = [];

beforeAll(async () => {
  url = await cloneDatabase();
  owner = new pg.Client(url);
  await owner.connect();
  tables = await names(`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'schema_migration'
    order by relname`);
  await fill();
});
afterAll(() => owner.end());

const names = async (query: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(query)).rows.map((it) => it.name);

/** One row of ours and one of theirs in every table. What the rows mean is checked elsewhere, so those constraints go. */
async function fill(): Promise<void> {
  const constraints = await owner.query<{ on: string; name: string }>(
    `select conrelid::regclass::text as on, quote_ident(conname) as name from pg_constraint
     where contype in ('c', 'f') and connamespace = 'public'::regnamespace order by contype desc`,
  );
  for (const it of constraints.rows) await owner.query(`alter table ${it.on} drop constraint ${it.name}`);
  await owner.query(`begin; set local app.migrating = 'on'`);
  for (const table of tables)
    for (const tenant of [ours, theirs]) await owner.query(await insertion(table), [tenant]);
  await owner.query('commit');
}

const insertions = new Map<string, string>();

/** An insert of any row that the columns' types allow, for the tenant of parameter 1. */
async function insertion(table: string): Promise<string> {
  let text = insertions.get(table);
  if (text === undefined) {
    const { rows } = await owner.query<{ name: string; type: string; tenant: boolean }>(
      `select quote_ident(attname) as name, format_type(atttypid, atttypmod) as type, attname = 'tenant_id' as tenant
       from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
         and (attnotnull or attname = 'tenant_id') and attgenerated = ''`,
      [table],
    );
    const value = (type: string): string =>
      type.endsWith('[]')
        ? `'{}'`
        : ({
            uuid: 'gen_random_uuid()',
            text: 'gen_random_uuid()::text',
            boolean: 'false',
            jsonb: `'{}'`,
            bytea: `gen_random_uuid()::text::bytea`,
            'timestamp with time zone': `now()`,
            tstzrange: `tstzrange(now(), null)`,
            inet: `'127.0.0.1'`,
            date: 'current_date',
            xid8: 'pg_current_xact_id()',
          }[type] ?? `'1'::${type}`);
    text = `insert into ${table} (${rows.map((it) => it.name).join(', ')})
            values (${rows.map((it) => (it.tenant ? '$1::uuid' : value(it.type))).join(', ')})`;
    insertions.set(table, text);
  }
  return text;
}

type Attempt = (table: string) => Promise<string | undefined>;

/** What the server's role can get at in one table while it may read and write for us alone; undefined: nothing. */
const attempts: Record<string, Attempt> = {
  reads: async (table) => {
    const { rows } = await owner.query<{ tenant_id: string }>(`select tenant_id from ${table}`);
    const foreign = rows.filter((it) => it.tenant_id !== ours);
    return foreign.length > 0 ? `${foreign.length} foreign rows read` : undefined;
  },
  inserts: async (table) =>
    attempt(await insertion(table), [theirs]).then((it) => (it ? 'a foreign row inserted' : undefined)),
  takes: async (table) =>
    attempt(`update ${table} set tenant_id = '${ours}' where tenant_id <> '${ours}'`).then((it) =>
      it ? 'a foreign row taken' : undefined,
    ),
  'gives away': async (table) =>
    attempt(`update ${table} set tenant_id = '${theirs}' where tenant_id = '${ours}'`).then((it) =>
      it ? 'a row given away' : undefined,
    ),
  deletes: async (table) =>
    attempt(`delete from ${table} where tenant_id <> '${ours}'`).then((it) =>
      it ? 'a foreign row deleted' : undefined,
    ),
};

/** How many rows it touched; refused by privilege or policy: none. */
async function attempt(text: string, values: unknown[] = []): Promise<number> {
  await owner.query('savepoint attempt');
  try {
    const { rowCount } = await owner.query(text, values);
    return rowCount ?? 0;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '42501') return 0;
    if (code === '23505') return 1; // a policy is asked first: what stopped it is only that the row was there
    throw error;
  } finally {
    await owner.query('rollback to savepoint attempt');
  }
}

/** Makes all attempts on a table as the server's role, after `change` was made to it; gives what succeeded. */
async function tryAll(table: string, change = 'select'): Promise<string[]> {
  await owner.query(`begin; ${change}`);
  try {
    // Where the role lacks a right altogether, a policy behind it is tried all the same: rights are given more easily.
    await owner.query(`grant select, insert, update, delete on ${table} to twotier_app`);
    await owner.query(
      `set local role twotier_app; set local app.read = '{${ours}}'; set local app.write = '{${ours}}'`,
    );
    const found: string[] = [];
    for (const it of Object.values(attempts)) {
      const success = await it(table);
      if (success) found.push(success);
    }
    return found;
  } finally {
    await owner.query('rollback');
  }
}

test('there are tables to look at', () => expect(tables.length).toBeGreaterThan(30));

test('in every table, the server’s role reaches its own tenant’s rows and no other’s', async () => {
  for (const table of tables) {
    expect(await tryAll(table), table).toEqual([]);
    await owner.query(`begin; set local role twotier_app; set local app.read = '{${ours}}'`);
    const { rowCount } = await owner.query(`select tenant_id from ${table}`);
    await owner.query('rollback');
    expect(rowCount, `${table}: the own row`).toBe(1);
  }
});

test('a policy switched off is noticed, in every table: no mutant survives', async () => {
  const mutations: Record<string, (table: string) => string> = {
    'own_read lets everything through': (it) => `alter policy own_read on ${it} using (true)`,
    'own_insert lets everything through': (it) => `alter policy own_insert on ${it} with check (true)`,
    'own_update reaches everything': (it) =>
      `alter policy own_update on ${it} using (true); alter policy own_read on ${it} using (true)`,
    'own_update gives away': (it) =>
      `alter policy own_update on ${it} with check (true); alter policy own_read on ${it} using (true)`,
    'own_delete lets everything through': (it) =>
      `alter policy own_delete on ${it} using (true); alter policy own_read on ${it} using (true)`,
    'row-level security is off': (it) => `alter table ${it} disable row level security`,
  };
  const survived: string[] = [];
  let mutants = 0;
  for (const table of tables)
    for (const [name, mutation] of Object.entries(mutations)) {
      mutants += 1;
      const found = await tryAll(table, mutation(table));
      const wanted = {
        'own_read lets everything through': 'foreign rows read',
        'own_insert lets everything through': 'a foreign row inserted',
        'own_update reaches everything': 'a foreign row taken',
        'own_update gives away': 'a row given away',
        'own_delete lets everything through': 'a foreign row deleted',
        'row-level security is off': 'foreign rows read',
      }[name];
      if (!found.some((it) => it.includes(String(wanted)))) survived.push(`${table}: ${name}`);
    }
  console.log(`policies switched off: ${mutants}, mutants survived: ${survived.length}`);
  expect(survived).toEqual([]);
});

test('without a scope, or with one left over from the transaction before, there are no rows', async () => {
  const client = new pg.Client({ connectionString: url, options: '-c role=twotier_app' });
  await client.connect();
  try {
    for (const table of tables) {
      const count = async () => (await client.query(`select tenant_id from ${table}`)).rowCount;
      expect(await count(), `${table}, never set`).toBe(0);
      await client.query(
        `begin; set local app.read = '{${ours},${theirs}}'; set local app.write = '{${ours}}'`,
      );
      expect(await count(), `${table}, in scope`).toBe(2);
      await client.query('commit');
      expect(await count(), `${table}, left over`).toBe(0);
    }
  } finally {
    await client.end();
  }
});

test('the owner sees rows only while it migrates', async () => {
  for (const table of tables) {
    expect((await owner.query(`select from ${table}`)).rowCount, table).toBe(0);
    await owner.query(`begin; set local app.migrating = 'on'`);
    expect((await owner.query(`select from ${table}`)).rowCount, table).toBe(2);
    await owner.query('rollback');
    await owner.query(`begin; alter table ${table} no force row level security`);
    expect((await owner.query(`select from ${table}`)).rowCount, `${table}, not forced`).toBe(2);
    await owner.query('rollback');
  }
});

test('the policies of every table are the same five, spelt the same', async () => {
  const { rows } = await owner.query<{ table: string; policies: string[] }>(
    `
    select c.relname as table,
           array(select format('%s %s %s', o.polname, o.polcmd, o.polroles::regrole[])
                        || coalesce(' using ' || pg_get_expr(o.polqual, o.polrelid), '')
                        || coalesce(' check ' || pg_get_expr(o.polwithcheck, o.polrelid), '')
                 from pg_policy o where o.polrelid = c.oid order by o.polname) as policies
    from pg_class c where c.relname = any ($1) and c.relnamespace = 'public'::regnamespace`,
    [tables],
  );
  const usual = rows.find((it) => it.table === 'tenant')?.policies;
  expect(usual).toHaveLength(5);
  const lookUp = 'lookup r {twotier_lookup} using true';
  // The public directory of providers: what the vendor listed there, everybody may read, and nothing else.
  const listed = 'directory r {twotier_app} using listed';
  for (const it of rows) {
    const [extra, rest] = [
      it.policies.filter((each) => !usual?.includes(each)),
      it.policies.filter((each) => usual?.includes(each)),
    ];
    expect(rest, it.table).toEqual(usual);
    if (it.table === 'provider_entry') expect(extra).toEqual([listed]);
    else expect(extra, it.table).toEqual(it.table in directories && extra.length > 0 ? [lookUp] : []);
  }
});

test('one tenant owns each row: it leads every key, and no foreign key crosses tenants', async () => {
  const { rows } = await owner.query<{ table: string; name: string; columns: string[] }>(
    `
    select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name,
           array(select a.attname::text from unnest(i.indkey::int[]) with ordinality k(attnum, place)
                 join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum order by k.place) as columns
    from pg_index i where i.indisunique and i.indrelid::regclass::text = any ($1)`,
    [tables],
  );
  for (const it of rows)
    if (it.columns.join() !== directories[it.table]?.join())
      expect(it.columns[0], `${it.name} (${it.columns.join()})`).toBe('tenant_id');
  const nullable = await names(`
    select format('%s.%s', a.attrelid::regclass, a.attname) as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'tenant_id' and not a.attnotnull`);
  expect(nullable).toEqual([]);
});

test('no foreign key leaves its tenant', async ({ owner: fresh }) => {
  const { rows } = await fresh.query<{ name: string; from: string; to: string }>(`
    select k.conrelid::regclass || '.' || k.conname as name,
           (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) as from,
           (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) as to
    from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace`);
  expect(rows.length).toBeGreaterThan(10);
  for (const it of rows) expect([it.from, it.to], it.name).toEqual(['tenant_id', 'tenant_id']);
});

test('the server’s role owns nothing, bypasses nothing, and is given no more than it needs', async () => {
  const { rows: roles } = await owner.query(`
    select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin, rolinherit from pg_roles
    where rolname in ('twotier_app', 'twotier_lookup')`);
  expect(roles).toEqual(
    [1, 2].map(() => ({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolcanlogin: false,
      rolinherit: false,
    })),
  );
  expect(
    await names(
      `select oid::regclass::text as name from pg_class where pg_get_userbyid(relowner) = 'twotier_app'`,
    ),
  ).toEqual([]);
  expect(
    await names(`select r.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.roleid
                 join pg_roles u on u.oid = m.member where u.rolname in ('twotier_app', 'twotier_lookup')`),
  ).toEqual([]);
  const tooMuch = await names(`
    select format('%s on %s', x.privilege_type, c.oid::regclass) as name
    from pg_class c, aclexplode(c.relacl) x join pg_roles g on g.oid = x.grantee
    where c.relnamespace = 'public'::regnamespace and g.rolname = 'twotier_app'
      and (x.is_grantable or x.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))`);
  expect(tooMuch).toEqual([]);
  const creates = await owner.query(
    `select has_schema_privilege('twotier_app', 'public', 'create') as app, has_schema_privilege('twotier_lookup', 'public', 'create') as lookup`,
  );
  expect(creates.rows).toEqual([{ app: false, lookup: false }]);
});

test('what happened stays as it was written: the server’s role can only add to it', async () => {
  for (const table of ['event', 'acceptance', 'customer_agreement', 'removal_statement']) {
    const { rows } = await owner.query(
      `select has_table_privilege('twotier_app', $1, 'insert') as adds,
              has_any_column_privilege('twotier_app', $1, 'update') as changes,
              has_table_privilege('twotier_app', $1, 'delete') as deletes`,
      [table],
    );
    expect(rows, table).toEqual([{ adds: true, changes: false, deletes: false }]);
  }
});

test('look-ups before a tenant is known are few, exact, and cannot be bent', async () => {
  const { rows } = await owner.query<{
    name: string;
    owner: string;
    config: string;
    byPublic: boolean;
    body: string;
  }>(`
    select p.oid::regprocedure::text as name, pg_get_userbyid(p.proowner) as owner, p.proconfig::text as config,
           has_function_privilege('public', p.oid, 'execute') as "byPublic", p.prosrc as body
    from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace`);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThanOrEqual(8);
  for (const it of rows) {
    expect(it, it.name).toMatchObject({ owner: 'twotier_lookup', byPublic: false });
    expect(it.config, it.name).toBe('{"search_path=pg_catalog, pg_temp"}');
    expect(it.body, `${it.name} compares one exact name`).toMatch(
      /^\s*select [^;]*\bwhere \w+\.\w+ = [\w.]+\s*$/i,
    );
  }
  const readable = await names(`
    select c.relname as name from pg_class c, aclexplode(c.relacl) x join pg_roles g on g.oid = x.grantee
    where g.rolname = 'twotier_lookup'`);
  expect(readable.filter((it) => !(it in directories))).toEqual([]);
});

test('a view shows what its reader may see, not what its owner may', async () => {
  const views = await names(`
    select oid::regclass::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
      and not coalesce(reloptions @> '{security_invoker=true}' or reloptions @> '{security_invoker=on}', false)`);
  expect(views).toEqual([]);
});

test.each([
  ['the owner itself, as a pooler that drops startup options would give it', () => url],
  ['a superuser', () => inject('postgres').adminUrl],
])('the server refuses to work as %s', async (_, at) => {
  const database = connect({ url: at(), ownLogin: true });
  await expect(database.transaction({ read: [], write: [] }, async () => 1)).rejects.toThrow(UnsafeRoleError);
  await expect(database.read({ read: [], write: [] }, async () => 1)).rejects.toThrow(UnsafeRoleError);
  await expect(database.flight({ read: [] }, [])).rejects.toThrow(UnsafeRoleError);
  await database.close();
});

test('the server refuses a login that could look past row-level security', async () => {
  const admin = new pg.Client(inject('postgres').adminUrl);
  await admin.connect();
  const name = `looks_past_${randomUUID().slice(0, 8)}`;
  await admin.query(`create role ${name} login bypassrls password 'x'; grant twotier_app to ${name}`);
  const at = new URL(url);
  at.username = name;
  at.password = 'x';
  const database = connect({ url: at.href, ownLogin: true });
  await expect(database.read({ read: [], write: [] }, async () => 1)).rejects.toThrow(UnsafeRoleError);
  await database.close();
  await admin.query(`drop role ${name}`);
  await admin.end();
});

test('a login of its own that is granted the role works, within the same fence', async () => {
  const admin = new pg.Client(inject('postgres').adminUrl);
  await admin.connect();
  const name = `own_login_${randomUUID().slice(0, 8)}`;
  await admin.query(`create role ${name} login inherit nobypassrls password 'x' in role twotier_app`);
  const at = new URL(url);
  at.username = name;
  at.password = 'x';
  const database = connect({ url: at.href, ownLogin: true });
  const seen = await database.read({ read: [ours as never], write: [] }, (tx) =>
    tx.selectFrom('tenant').select('tenant_id').execute(),
  );
  expect(seen).toEqual([{ tenant_id: ours }]);
  await database.close();
  await admin.query(`drop role ${name}`);
  await admin.end();
});
