import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeProtectedHeader } from 'jose';
import { expect, onTestFinished } from 'vitest';
import { test } from '#testing/database.ts';
import { freePort, startServer } from '#testing/process.ts';
import { anApp, aPerson, aRefreshToken } from '#testing/sign-in.ts';
import { compose } from '../compose.ts';
import { loadConfig } from '../config.ts';

const root = join(import.meta.dirname, '../..');
const kidOf = (token: string) => decodeProtectedHeader(token).kid;

test('keys are rotated beside two running servers, and nobody has to sign in again', async ({
  databaseUrl,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-rotation-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const ports = [await freePort(), await freePort()];
  const env = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${ports[0]}`,
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'silent',
  };
  const application = await compose(loadConfig({ ...env, DEMO: 'off' }), databaseUrl);
  const { tenantId, ...person } = await aPerson(application.deps);
  const secretUntil = new Date(Date.now() + 86_400_000);
  const app = await anApp(application.deps, tenantId, { secretUntil });
  const public_ = await aRefreshToken(application.deps, { tenantId, ...person });
  await application.close();

  const [one = '', other = ''] = await Promise.all(
    ports.map(async (port) => {
      const server = await startServer({ ...env, PORT: String(port) });
      onTestFinished(() => server.kill('SIGKILL'));
      return `http://127.0.0.1:${port}`;
    }),
  );
  const token = async (at: string, fields: Record<string, string>) => {
    const resource = 'https://api.partnercenter.microsoft.com';
    const answer = await fetch(`${at}/${tenantId}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, resource }),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as { access_token: string; refresh_token?: string };
  };
  const ofApp = async (at: string) =>
    (
      await token(at, {
        grant_type: 'client_credentials',
        client_id: app.clientId,
        client_secret: app.clientSecret ?? '',
      })
    ).access_token;
  const ofPerson = (at: string, refreshToken: string) =>
    token(at, { grant_type: 'refresh_token', client_id: public_.clientId, refresh_token: refreshToken });
  const statusOf = async (at: string, bearer: string) =>
    (await fetch(`${at}/v1/me`, { headers: { authorization: `Bearer ${bearer}` } })).status;
  const keys = async (...args: string[]) => {
    const command = [join('server', 'main.ts'), 'keys', ...args];
    return (
      await promisify(execFile)(process.execPath, command, { cwd: root, env: { ...process.env, ...env } })
    ).stdout;
  };

  const old = await ofApp(one);
  const signedIn = await ofPerson(other, public_.refreshToken);
  expect(await statusOf(other, old)).toBe(200);

  expect(await keys('rotate')).toContain('signing');
  await expect.poll(async () => kidOf(await ofApp(one)), { timeout: 10_000 }).not.toBe(kidOf(old));
  const fresh = await ofApp(one);
  for (const at of [other, one])
    for (const bearer of [fresh, old, signedIn.access_token]) expect(await statusOf(at, bearer)).toBe(200);
  // What the sealing key of before has sealed still opens: the sign-in goes on, at whichever server.
  const goesOn = await ofPerson(one, signedIn.refresh_token ?? '');
  expect(await statusOf(other, goesOn.access_token)).toBe(200);
  const published = (await (await fetch(`${other}/${tenantId}/discovery/v2.0/keys`)).json()) as {
    keys: { kid: string; d?: string }[];
  };
  expect(published.keys.map((it) => it.kid)).toEqual([kidOf(fresh), kidOf(old)]);
  expect(published.keys.every((it) => it.d === undefined)).toBe(true);
  expect(await keys()).toMatch(
    new RegExp(
      `^signing   ${kidOf(fresh)}  made .*, signs.*\nsigning   ${kidOf(old)}  made .*, verifies until`,
    ),
  );

  // A key that somebody may have seen ends with all it signed, also where its tokens were known already.
  await keys('rotate', 'signing', '--at-once');
  for (const at of [one, other]) {
    await expect.poll(() => statusOf(at, fresh), { timeout: 10_000 }).toBe(401);
    expect(await statusOf(at, old)).toBe(401);
  }
  const last = await ofPerson(other, goesOn.refresh_token ?? '');
  expect(await statusOf(one, last.access_token)).toBe(200);
});

test.for([
  [['rotate', 'passwords'], 'There are no keys for "passwords".'],
  [['rotate', 'links', '--at-once'], 'Only signing keys can be taken away at once.'],
  [['burn'], 'There is no "twotier keys burn".'],
  [['rotate', '--hard'], '--hard'],
] as const)('keys %s says what it does not know, and changes nothing', async ([args, says]) => {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const command = [join('server', 'main.ts'), 'keys', ...args];
  const env = { ...process.env, DATA_DIR: folder, KEYS_DIR: folder };
  const run = promisify(execFile)(process.execPath, command, { cwd: root, env });
  await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(says) });
});
