// npm run migration -- add-invitation-note: makes the next numbered file for a change of the schema.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../server/database/migrations');
const name = process.argv
  .slice(2)
  .join('-')
  .toLowerCase()
  .replaceAll(/[^a-z0-9]+/g, '_')
  .replaceAll(/^_|_$/g, '');
if (name === '') {
  console.error('Say in a few words what changes: npm run migration -- add-invitation-note');
  process.exit(1);
}
const last = Math.max(0, ...readdirSync(folder).map((it) => Number.parseInt(it, 10) || 0));
const file = join(folder, `${String(last + 1).padStart(4, '0')}_${name}.sql`);
writeFileSync(file, `-- ${name.replaceAll('_', ' ')}\n`, { flag: 'wx' });
console.log(
  `${file}\nForward only, safe while the previous release still runs. When it is written: npm run schema`,
);
