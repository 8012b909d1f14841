// npm run openapi: writes openapi.json from the routes of the application, wired but neither listening nor connected.
// With --check it writes nothing and says whether the file is out of date.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract } from './contract.ts';
import { writeOrCheck } from './generated.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'twotier-openapi-'));
try {
  writeOrCheck('npm run openapi', { 'openapi.json': await contract(dataDir) });
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
