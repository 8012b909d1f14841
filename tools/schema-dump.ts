import type pg from 'pg';

/**
 * Everything a migrated database is, as text: what two databases differ in shows as a difference of two lines.
 *
 * Written from the catalogue, because the embedded PostgreSQL brings no `pg_dump`. The text reads as SQL for people; it
 * is compared, never run. Tables of other packages (a schema of their own) are told by name, flags, policies and grants
 * only: their columns are the packages' business, who reaches them is ours.
 */
export async function dumpSchema(client: pg.ClientBase): Promise<string> {
  await refuseTheUnknown(client);
  const parts = [
    '-- Written by `npm run schema` from the migrated database. Change a migration, not this file.',
    section('Roles, schemas, extensions', [
      ...(await lines(client, roles)),
      ...(await lines(client, memberships)),
      ...(await lines(client, extensions)),
      ...(await lines(client, schemas)),
    ]),
    section('Functions', await lines(client, functions)),
    ...(await tables(client)),
    section('Of other packages', await lines(client, foreignTables)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const section = (title: string, content: readonly string[]): string =>
  content.length === 0 ? '' : `-- ${title}\n\n${content.join('\n')}`;

const lines = async (client: pg.ClientBase, query: string): Promise<string[]> =>
  (await client.query<{ line: string }>(query)).rows.map((it) => it.line);

/** Who was granted what, the owner's own rights left out. `$acl` is the list, `$kind` its kind, `$name` what it is on. */
const grants = (acl: string, on: string): string => `
  select string_agg(format('grant %s on %s to %s;', privileges, ${on}, grantee), E'\\n' order by grantee)
  from (select coalesce(g.rolname, 'public') as grantee,
               string_agg(lower(x.privilege_type) || case when x.is_grantable then ' with grant option' else '' end, ', '
                          order by x.privilege_type) as privileges
        from aclexplode(${acl}) x left join pg_roles g on g.oid = x.grantee
        where x.grantee <> x.grantor
        group by 1) each`;

const ourSchema = `n.nspname = 'public'`;
const notTheSystems = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;
/** What an extension brought is told by the extension's name. */
const notOfAnExtension = (catalogue: string, oid: string): string =>
  `not exists (select from pg_depend d
               where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

const roles = `
  select format('create role %I %s %s %s %s %s %s;', rolname,
                case when rolcanlogin then 'login' else 'nologin' end,
                case when rolinherit then 'inherit' else 'noinherit' end,
                case when rolsuper then 'superuser' else 'nosuperuser' end,
                case when rolbypassrls then 'bypassrls' else 'nobypassrls' end,
                case when rolcreatedb then 'createdb' else 'nocreatedb' end,
                case when rolcreaterole then 'createrole' else 'nocreaterole' end) as line
  from pg_roles where rolname in ('twotier_app', 'twotier_lookup') order by rolname`;

const memberships = `
  select distinct format('grant %I to %I with admin %s, inherit %s, set %s;', r.rolname, m.rolname,
                         x.admin_option, x.inherit_option, x.set_option) as line
  from pg_auth_members x join pg_roles r on r.oid = x.roleid join pg_roles m on m.oid = x.member
  where r.rolname in ('twotier_app', 'twotier_lookup') or m.rolname in ('twotier_app', 'twotier_lookup')
  order by 1`;

const extensions = `
  select format('create extension %I schema %I;', e.extname, n.nspname) as line
  from pg_extension e join pg_namespace n on n.oid = e.extnamespace
  where e.extname <> 'plpgsql' order by e.extname collate "C"`;

const schemas = `
  select concat_ws(E'\\n', case when ${ourSchema} then null else format('create schema %I;', n.nspname) end,
                   (${grants('n.nspacl', "format('schema %I', n.nspname)")})) as line
  from pg_namespace n where ${notTheSystems} order by n.nspname collate "C"`;

const functions = `
  select pg_get_functiondef(p.oid) || format(E';\\nalter routine %s owner to %I;', p.oid::regprocedure, pg_get_userbyid(p.proowner))
         || coalesce(E'\\n' || (${grants("coalesce(p.proacl, acldefault('f', p.proowner))", "'routine ' || p.oid::regprocedure")}), '')
         || E'\\n' as line
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${ourSchema} and ${notOfAnExtension('pg_proc', 'p.oid')}
  order by p.oid::regprocedure::text collate "C"`;

const foreignTables = `
  select concat_ws(E'\\n', format('-- %I.%I', n.nspname, c.relname), (${flags()}), (${policies()}), (${grants('c.relacl', "format('%I.%I', n.nspname, c.relname)")})) || E'\\n' as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${notTheSystems} and not ${ourSchema} and c.relkind in ('r', 'p', 'v', 'm')
  order by n.nspname collate "C", c.relname collate "C"`;

function flags(): string {
  return `
    select string_agg(format('alter table %s %s row level security;', c.oid::regclass, flag), E'\\n' order by flag)
    from (select 'enable' as flag where c.relrowsecurity union all select 'force' where c.relforcerowsecurity) f`;
}

function policies(): string {
  return `
    select string_agg(format('create policy %I on %s%s for %s to %s', o.polname, c.oid::regclass,
             case when o.polpermissive then '' else ' as restrictive' end,
             case o.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
             (select string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname)
              from unnest(o.polroles) as held(oid) left join pg_roles r on r.oid = held.oid))
           || coalesce(E'\\n  using (' || pg_get_expr(o.polqual, o.polrelid) || ')', '')
           || coalesce(E'\\n  with check (' || pg_get_expr(o.polwithcheck, o.polrelid) || ')', '')
           || ';', E'\\n' order by o.polname)
    from pg_policy o where o.polrelid = c.oid`;
}

/** Tables and views, each with everything that hangs on it. */
async function tables(client: pg.ClientBase): Promise<string[]> {
  return lines(
    client,
    `
    select concat_ws(E'\\n',
      case c.relkind
        when 'v' then format('create view %s%s as%s', c.oid::regclass,
                             coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''), E'\\n' || pg_get_viewdef(c.oid))
        else format(E'create table %s (\\n%s\\n)%s%s;', c.oid::regclass,
             (select string_agg('  ' || part, E',\\n' order by kind, place, part collate "C")
              from (select 1 as kind, a.attnum as place,
                           format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
                           || case when a.attcollation <> t.typcollation
                                   then (select format(' collate %I', l.collname) from pg_collation l where l.oid = a.attcollation)
                                   else '' end
                           || case when a.attnotnull then ' not null' else '' end
                           || case when a.attidentity <> '' then ' generated as identity (' || a.attidentity::text || ')' else '' end
                           || coalesce(case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(f.adbin, f.adrelid) || ')'
                                            else ' default ' || pg_get_expr(f.adbin, f.adrelid) end, '') as part
                    from pg_attribute a join pg_type t on t.oid = a.atttypid
                    left join pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    union all
                    -- that a column is never null stands beside it already
                    select 2, case k.contype when 'p' then 1 when 'u' then 2 when 'x' then 3 when 'f' then 4 else 5 end,
                           format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid))
                    from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n') parts),
             case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) else '' end,
             case when c.reloptions is null then '' else ' with (' || array_to_string(c.reloptions, ', ') || ')' end)
      end,
      format('alter table %s owner to %I;', c.oid::regclass, pg_get_userbyid(c.relowner)),
      (${flags()}),
      (select string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\\n' order by i.indexrelid::regclass::text collate "C")
       from pg_index i where i.indrelid = c.oid
         and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)),
      (${policies()}),
      (${grants('c.relacl', 'c.oid::regclass')}),
      (select string_agg(format('grant %s (%I) on %s to %s;', lower(x.privilege_type), a.attname, c.oid::regclass,
                                coalesce(g.rolname, 'public')), E'\\n' order by a.attnum, x.privilege_type, g.rolname)
       from pg_attribute a, aclexplode(a.attacl) x left join pg_roles g on g.oid = x.grantee
       where a.attrelid = c.oid and a.attnum > 0),
      (select string_agg(pg_get_triggerdef(t.oid) || ';', E'\\n' order by t.tgname)
       from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal)) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ourSchema} and c.relkind in ('r', 'p', 'v') and ${notOfAnExtension('pg_class', 'c.oid')}
    order by c.relname collate "C"`,
  );
}

/** A kind of object this file cannot tell of would change unseen. */
async function refuseTheUnknown(client: pg.ClientBase): Promise<void> {
  const unknown = await lines(
    client,
    `
    select c.oid::regclass::text as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ourSchema} and c.relkind not in ('r', 'p', 'v', 'i', 'I', 't') and ${notOfAnExtension('pg_class', 'c.oid')}
    union all
    select t.oid::regtype::text from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where ${ourSchema} and t.typtype in ('e', 'd') and ${notOfAnExtension('pg_type', 't.oid')}
    union all
    select format('default privileges of %s', pg_get_userbyid(a.defaclrole)) from pg_default_acl a
    union all
    select format('event trigger %s', e.evtname) from pg_event_trigger e`,
  );
  if (unknown.length > 0)
    throw new Error(`tools/schema-dump.ts cannot describe ${unknown.join(', ')} yet: teach it to.`);
}
