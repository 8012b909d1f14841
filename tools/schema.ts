// npm run schema: writes server/database/schema.sql and types.ts from a database migrated just now.
// With --check it writes nothing and says what is out of date.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#database/embedded.ts';
import { migrate } from '#database/migrate.ts';
import { writeOrCheck } from './generated.ts';
import { rowTypes } from './row-types.ts';
import { dumpSchema } from './schema-dump.ts';

const server = await startEmbedded({
  dataDir: mkdtempSync(join(tmpdir(), 'twotier-schema-')),
  throwaway: true,
});
try {
  await migrate(server.url);
  const owner = new pg.Client(server.url);
  await owner.connect();
  try {
    writeOrCheck('npm run schema', {
      'server/database/schema.sql': await dumpSchema(owner),
      'server/database/types.ts': await rowTypes(owner),
    });
  } finally {
    await owner.end();
  }
} finally {
  await server.stop();
}
