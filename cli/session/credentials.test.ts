import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { configFolder, type Login, profileIn } from './credentials.ts';

function aFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'twotier-credentials-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'twotier');
}

const login = (refreshToken: string): Login => ({
  url: 'https://partners.example',
  tenantId: 't',
  clientId: 'c',
  user: 'rita@kleeblatt.example',
  company: 'Kleeblatt',
  refreshToken,
  accessToken: 'a',
  endsAt: 0,
});

const fileIn = (folder: string) => join(folder, 'credentials.json');

test('a sign-in is readable by its owner alone, whatever the mask, and beside others', async () => {
  const folder = aFolder();
  const mask = process.umask(0);
  try {
    await profileIn(folder, 'default').save(login('one'));
    await profileIn(folder, 'work').save(login('two'));
  } finally {
    process.umask(mask);
  }
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
  expect(profileIn(folder, 'default').read()?.refreshToken).toBe('one');
  await profileIn(folder, 'default').forget();
  expect(profileIn(folder, 'default').read()).toBeUndefined();
  expect(profileIn(folder, 'work').read()?.refreshToken).toBe('two');
  expect(readdirSync(folder)).toEqual(['credentials.json']);
});

test('a file that others could read is closed when it is next used', async () => {
  const folder = aFolder();
  await profileIn(folder, 'default').save(login('one'));
  chmodSync(fileIn(folder), 0o644);
  profileIn(folder, 'default').read();
  expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
});

test('changes take turns, and each sees what the one before has kept', async () => {
  const folder = aFolder();
  await profileIn(folder, 'default').save(login('0'));
  const once = () =>
    profileIn(folder, 'default').change(async (it) => {
      await new Promise((done) => setImmediate(done));
      return it && { ...it, refreshToken: String(Number(it.refreshToken) + 1) };
    });
  await Promise.all(Array.from({ length: 10 }, once));
  expect(profileIn(folder, 'default').read()?.refreshToken).toBe('10');
});

test('a renewal that fails leaves what was kept, and the next one goes ahead', async () => {
  const folder = aFolder();
  const profile = profileIn(folder, 'default');
  await profile.save(login('one'));
  const failing = profile.change(async () => {
    throw new Error('no answer');
  });
  await expect(failing).rejects.toThrow('no answer');
  expect(profile.read()?.refreshToken).toBe('one');
  await profile.save(login('two'));
  expect(profile.read()?.refreshToken).toBe('two');
});

test('what a command that was cut off has left is cleared away: its lock after a minute', async () => {
  const folder = aFolder();
  await profileIn(folder, 'default').save(login('one'));
  const lock = `${fileIn(folder)}.lock`;
  writeFileSync(lock, 'somebody who is gone');
  const longAgo = new Date(Date.now() - 61_000);
  utimesSync(lock, longAgo, longAgo);
  await Promise.all(['two', 'three'].map((it) => profileIn(folder, it).save(login(it))));
  expect(['default', 'two', 'three'].map((it) => profileIn(folder, it).read()?.refreshToken)).toEqual([
    'one',
    'two',
    'three',
  ]);
  expect(readdirSync(folder)).toEqual(['credentials.json']);
});

test.each([
  ['no JSON', '{"version": 1, "logins": {'],
  ['of a later release', '{"version": 2, "people": []}'],
])('a file that is %s is refused by name, and not written over', async (_, text) => {
  const folder = aFolder();
  mkdirSync(folder);
  writeFileSync(fileIn(folder), text, { mode: 0o600 });
  const profile = profileIn(folder, 'default');
  expect(() => profile.read()).toThrow(
    expect.objectContaining({ why: 'not-kept', detail: expect.stringContaining(fileIn(folder)) }),
  );
  await expect(profile.save(login('one'))).rejects.toMatchObject({ why: 'not-kept' });
  expect(readFileSync(fileIn(folder), 'utf8')).toBe(text);
});

test('a folder that cannot be made is said, not thrown', async () => {
  await expect(profileIn('/dev/null/twotier', 'default').save(login('one'))).rejects.toMatchObject({
    why: 'not-kept',
  });
});

test('where the sign-in lies', () => {
  expect(configFolder({ TWOTIER_CONFIG_DIR: '/x' })).toBe('/x');
  expect(configFolder({ XDG_CONFIG_HOME: '/home/r/.cfg', HOME: '/home/r' })).toBe('/home/r/.cfg/twotier');
  expect(configFolder({ HOME: '/home/r' })).toBe('/home/r/.config/twotier');
});
