import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What the linter has no rule for. */
interface HouseRule {
  readonly name: string;
  /** Files it is about, by path from the root. */
  readonly where: RegExp;
  readonly except?: RegExp;
  readonly forbidden: RegExp;
  /** A line that must be caught, and one that must not. */
  readonly planted: string;
  readonly allowed: string;
}

const code = /^server\/(access|api|database|jobs|modules)\//;

const rules: readonly HouseRule[] = [
  {
    name: 'time comes from the clocks that are handed in',
    where: code,
    except: /^server\/database\/migrate\.ts$/, // when a migration ran is nobody's business time
    forbidden: /\bnew Date\(\)|\bDate\.now\(\)/,
    planted: 'const now = new Date();',
    allowed: 'const now = deps.clock(); const then = new Date(0);',
  },
  {
    name: 'SQL does not tell the time',
    where: /\.store\.ts$|^server\/database\/migrations\//,
    forbidden: /\bnow\(\)|\bcurrent_(timestamp|date|time)\b|\b(clock|statement|transaction)_timestamp\(/i,
    planted: 'where valid_until > now()',
    allowed: 'where valid_until > $1',
  },
  {
    name: 'only the settings read the environment',
    where: /^server\//,
    except: /^server\/(main|config)\.ts$|^server\/testing\//,
    forbidden: /\bprocess\.env\b/,
    planted: "const level = process.env['LOG_LEVEL'];",
    allowed: 'const level = config.logLevel;',
  },
  {
    name: 'a scope widens by an extent that access/scope.ts lists',
    where: code,
    forbidden: /\bwiden\((?!\s*$)(?!tx: Tx)(?![^)]*\bextents\.)/,
    planted: 'await widen(tx, { read: [customer], write: [] });',
    allowed: 'await widen(work.tx, extents.customer(customer));',
  },
  {
    name: 'what the process says goes through its logger',
    where: code,
    forbidden: /\bconsole\.\w+\(/,
    planted: "console.log('here');",
    allowed: "request.log.info({ status }, 'request');",
  },
  {
    name: 'exports have names',
    where: /^(server|sdk|cli|portal\/src)\//,
    forbidden: /^export default\b/,
    planted: 'export default function () {}',
    allowed: 'export function acceptInvitation() {}',
  },
  {
    name: 'what is left to do has an issue',
    where: /^(server|sdk|cli|portal\/src|tools|bench|e2e)\//,
    except: /^tools\/house-rules\.test\.ts$/,
    forbidden: /\b(TODO|FIXME|XXX)\b(?!.*#\d+)/,
    planted: '// TODO: later',
    allowed: '// TODO(#12): later',
  },
];

const root = join(import.meta.dirname, '..');
const files = ['server', 'sdk', 'cli', 'portal/src', 'tools', 'bench', 'e2e'].flatMap((folder) => {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((it) => `${folder}/${it}`)
      .filter((it) => /\.(tsx?|sql)$/.test(it) && !/node_modules|\.fixtures|schema\.(sql|d\.ts)$/.test(it));
  } catch {
    return []; // a folder that is not there yet has nothing in it
  }
});

test.each(rules)('$name', ({ where, except, forbidden, planted, allowed }) => {
  expect(planted, 'the rule catches').toMatch(forbidden);
  expect(allowed, 'the rule lets pass').not.toMatch(forbidden);
  const broken = files
    .filter((it) => where.test(it) && !except?.test(it) && !/\.test\.tsx?$/.test(it))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => (forbidden.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
    );
  expect(broken).toEqual([]);
});

test('there are files to look at', () => expect(files.length).toBeGreaterThan(100));
