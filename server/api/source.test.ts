import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { list } from 'tar';
import { expect, onTestFinished, test } from 'vitest';
import { sourceRoutes } from './source.ts';
import type { App } from './types.ts';

function anInstallation(): string {
  const home = mkdtempSync(join(tmpdir(), 'twotier-source-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const files = [
    'LICENSE',
    'package.json',
    'server/main.ts',
    'portal/src/main.tsx',
    'portal/dist/index.html',
    'node_modules/thing/index.js',
    'tools/node_modules/thing/index.js',
    '.data/keys/signing.json',
    '.ci/run',
    '.env',
    'server/.env',
    'demo.json',
    'bench/results.json',
    'run.log',
    'tools/run.log',
  ];
  for (const it of files) {
    mkdirSync(join(home, it, '..'), { recursive: true });
    writeFileSync(join(home, it), it);
  }
  return home;
}

async function ask(sourceUrl?: string, home = anInstallation()) {
  const app = fastify();
  sourceRoutes(app as unknown as App, { sourceUrl, home });
  return app.inject('/source');
}

async function filesOf(archive: Buffer): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'twotier-source-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const file = join(place, 'source.tar.gz');
  writeFileSync(file, archive);
  const found: string[] = [];
  await list({ file, onReadEntry: ({ path, type }) => type === 'File' && found.push(path) });
  return found.sort();
}

test('the source of the running version comes from where it runs, without data, keys or what was installed', async () => {
  const answer = await ask();
  expect(answer.headers).toMatchObject({
    'content-type': 'application/gzip',
    'content-disposition': 'attachment; filename="twotier-source.tar.gz"',
  });
  expect(await filesOf(answer.rawPayload)).toEqual([
    'twotier/.ci/run',
    'twotier/LICENSE',
    'twotier/package.json',
    'twotier/portal/src/main.tsx',
    'twotier/server/main.ts',
  ]);
});

test('a changed installation hands out what it changed', async () => {
  const home = anInstallation();
  cpSync(join(home, 'server', 'main.ts'), join(home, 'server', 'ours.ts'));
  expect(await filesOf((await ask(undefined, home)).rawPayload)).toContain('twotier/server/ours.ts');
});

test('where the operator publishes the source, the link leads there', async () => {
  const answer = await ask('https://code.example.com/twotier');
  expect([answer.statusCode, answer.headers.location]).toEqual([302, 'https://code.example.com/twotier']);
});
