import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const home = mkdtempSync(join(tmpdir(), 'twotier-tool-'));
/** Somebody is signed in, at a server that is not asked here. */
const app = {
  TWOTIER_URL: 'https://partners.example',
  TWOTIER_TENANT: 'kleeblatt.example',
  TWOTIER_CLIENT_ID: 'x',
  TWOTIER_CLIENT_SECRET: 'x',
};
const env = { PATH: process.env['PATH'], HOME: home, DATA_DIR: join(home, 'data'), LANG: 'C' };

function twotier(args: readonly string[], more: Record<string, string> = {}, cwd = home) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/twotier.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...env, ...more },
  });
  return { status, stdout, stderr };
}

test('the server’s own commands are reached under the same name, every one of them', () => {
  const ofTheServer = twotier(['help', 'server']);
  expect(ofTheServer.status).toBe(0);
  const names = ofTheServer.stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0]);
  const source = readFileSync(join(root, 'tools/twotier.js'), 'utf8');
  const passedOn = [...(/const ofTheServer = \[(.*?)\]/s.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
    (it) => it[1],
  );
  expect(passedOn).toEqual(names);
  expect(names).toEqual(expect.arrayContaining(['config', 'demo', 'migrate', 'code', 'keys']));
  const config = twotier(['config']);
  expect(config).toMatchObject({ status: 0, stdout: expect.stringContaining('DATA_DIR') });
});

test('all else talks to a server, with its exit code, its own streams, and files from where the person is', () => {
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  expect(twotier([])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('customers list'),
    stderr: '',
  });
  expect(twotier(['whoami'])).toMatchObject({
    status: 3,
    stdout: '',
    stderr: expect.stringContaining('twotier login'),
  });
  writeFileSync(join(home, 'rows.csv'), '{"nothing": 1}');
  const here = ['invitations', 'bulk', 'rows.csv'];
  const notAList = { status: 2, stderr: expect.stringContaining('neither JSON') };
  expect(twotier(here, app)).toMatchObject(notAList);
  // As `npm run twotier` does it.
  expect(twotier(here, { ...app, npm_lifecycle_event: 'twotier', INIT_CWD: home }, root)).toMatchObject(
    notAList,
  );
  expect(twotier(here, app, root)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('cannot be read'),
  });
});
