import type pg from 'pg';

/**
 * A digest of everything the database holds, to show that something changed nothing. That an act was refused is noted
 * in the log of whoever tried; those notes do not count.
 */
export async function digestOfEverything(owner: pg.Client): Promise<string> {
  const tables = await owner.query<{ name: string; failed: boolean }>(
    `select c.relname as name, c.relname = 'event' as failed from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  );
  const parts = tables.rows.map(
    ({ name, failed }) =>
      `select '${name}' as name, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as digest, count(*) as rows
       from ${name} t${failed ? ` where status <> 'failed'` : ''}`,
  );
  await owner.query(`begin read only; set local app.migrating = 'on'`);
  const { rows } = await owner.query<{ name: string; digest: string; rows: string }>(
    parts.join(' union all '),
  );
  await owner.query('commit');
  return rows.map((it) => `${it.name} ${it.rows} ${it.digest}`).join('\n');
}
