import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const fixtures = join(root, 'tools/boundaries.fixtures');
const planted = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((it) =>
  it.endsWith('.ts'),
);
const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as {
  overrides: { includes: string[]; linter: { rules: { style: { noRestrictedImports: Restriction } } } }[];
  linter: { rules: { style: { noRestrictedImports: Restriction } } };
};

interface Restriction {
  options: { patterns: { group: string[] }[] };
}

/** Lints a folder under the real configuration; gives the files that overstep a boundary. */
function caughtIn(folder: string): string[] {
  const rules = ['--only=style/noRestrictedImports', '--only=suspicious/noImportCycles'];
  const run = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', ...rules, '--reporter=json', '--max-diagnostics=none'],
    { cwd: folder, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(run.stdout) as {
    diagnostics: { severity: string; location: { path: string } }[];
  };
  return diagnostics.filter((it) => it.severity === 'error').map((it) => it.location.path);
}

test('every planted violation is caught: a boundary nobody has seen hold is not one', () => {
  const copy = mkdtempSync(join(tmpdir(), 'boundaries-'));
  cpSync(fixtures, copy, { recursive: true });
  cpSync(join(root, 'biome.json'), join(copy, 'biome.json'));
  try {
    expect([...new Set(caughtIn(copy))].sort()).toEqual([...planted].sort());
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

/** Every single thing the configuration forbids some folder to import. */
const forbidden = [
  { includes: ['**'], ...config.linter.rules.style.noRestrictedImports },
  ...config.overrides.map((it) => ({ includes: it.includes, ...it.linter.rules.style.noRestrictedImports })),
].flatMap(({ includes, options }) =>
  options.patterns.flatMap(({ group }) =>
    group.filter((it) => !it.startsWith('!')).map((pattern) => ({ includes, pattern })),
  ),
);

test.each(forbidden)('a violation is planted for "$pattern" in $includes', ({ includes, pattern }) => {
  const violating = planted.filter(
    (it) =>
      includes.some((include) => matchesGlob(`/${it}`, include)) &&
      imports(it).some((name) => matches(name, pattern)),
  );
  expect(violating).not.toEqual([]);
});

test.each([...new Set(forbidden.flatMap(({ includes }) => includes))].filter((it) => !it.startsWith('!')))(
  'a violation is planted under %s',
  (include) => expect(planted.filter((it) => matchesGlob(`/${it}`, include))).not.toEqual([]),
);

const imports = (file: string): string[] =>
  [...readFileSync(join(fixtures, file), 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)].map(
    (it) => it[1] ?? '',
  );

function matches(name: string, pattern: string): boolean {
  const expression = pattern
    .split('**')
    .map((part) => part.replaceAll('.', '\\.').replaceAll('*', '[^/]*'))
    .join('.*');
  return new RegExp(`^${expression}$`).test(name);
}

// The linter reads everything there is, which takes its time on a busy machine.
test('the code itself keeps its boundaries', { timeout: 120_000 }, () => {
  expect(caughtIn(root)).toEqual([]);
});
