import type pg from 'pg';

const scalar: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int4: 'number',
  int2: 'number',
  // Neither fits a JavaScript number, so the driver hands them over as text.
  int8: 'string',
  numeric: 'string',
  xid8: 'string',
  timestamptz: 'Date',
  tstzrange: 'string',
  jsonb: 'unknown',
  bytea: 'Buffer',
  inet: 'string',
  date: 'string',
  interval: 'string',
};

/** Writes the row types of every table of the schema, as Kysely wants them, from the catalogue. */
export async function rowTypes(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{
    table: string;
    column: string;
    type: string;
    array: boolean;
    nullable: boolean;
    defaulted: boolean;
  }>(`
    select c.relname as "table", a.attname as "column", coalesce(e.typname, t.typname) as type,
           e.oid is not null as "array", not a.attnotnull as nullable, a.atthasdef as defaulted
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname collate "C", a.attnum`);
  const tables = Map.groupBy(rows, (it) => it.table);
  const lines = ["import type { Generated } from 'kysely';", ''];
  const pascal = (name: string) =>
    name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  for (const [table, columns] of tables) {
    lines.push(`export interface ${pascal(table)}Row {`);
    for (const it of columns) {
      const base = scalar[it.type];
      if (!base)
        throw new Error(
          `${table}.${it.column}: no TypeScript type is chosen for ${it.type}; add one to tools/row-types.ts.`,
        );
      const type = `${base}${it.array ? '[]' : ''}${it.nullable ? ' | null' : ''}`;
      lines.push(`  ${it.column}: ${it.defaulted ? `Generated<${type}>` : type};`);
    }
    lines.push('}', '');
  }
  lines.push('export interface Schema {');
  for (const table of tables.keys()) lines.push(`  ${table}: ${pascal(table)}Row;`);
  lines.push('}', '');
  return `// Written by \`npm run schema\` from the migrated database. Change a migration, not this file.\n${lines.join('\n')}`;
}
