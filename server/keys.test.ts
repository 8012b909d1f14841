import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { linkToken } from '#kernel/link-token.ts';
import { seal, unseal } from '#kernel/seal.ts';
import { changeKeyFile, readKeyFile } from './key-files.ts';
import { derivedKeys, loadLinkKeys, loadSealKeys, openKeyRing, rotateKeyRing } from './keys.ts';
import { followSigningKeys, loadSigningKeys, rotateSigningKeys } from './signing-keys.ts';

const root = join(import.meta.dirname, '..');
const minute = 60_000;
const day = 24 * 60 * minute;
const start = new Date('2026-06-01T12:00:00Z');
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds);

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const kidsOf = (keys: readonly { kid: string }[]) => keys.map((it) => it.kid);
const stored = (folder: string) =>
  kidsOf(readKeyFile<{ keys: { kid: string }[] }>(folder, 'oauth.jwks.json')?.keys ?? []);
const never = (error: unknown) => {
  throw error;
};

test('keys are made once, and only their owner may read them', () => {
  const folder = join(aFolder(), 'keys');
  const [key] = loadSigningKeys(folder, start);
  expect(loadSigningKeys(folder, after(day))).toEqual([key]);
  loadSealKeys(folder);
  for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777, file).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('a new signing key signs, and the old one verifies until its last token has ended', () => {
  const folder = aFolder();
  let now = start;
  const keys = followSigningKeys(folder, () => now, never);
  const [old] = kidsOf(keys.now());
  now = after(minute);
  const [fresh] = kidsOf(rotateSigningKeys(folder, now));
  expect(kidsOf(keys.fresh())).toEqual([fresh, old]);
  now = after(65 * minute);
  expect(kidsOf(keys.fresh())).toEqual([fresh, old]);
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  vi.advanceTimersByTime(2_000);
  now = after(66 * minute);
  expect(kidsOf(keys.now())).toEqual([fresh]);
  // Its private half is of no more use to anybody.
  expect(stored(folder)).toEqual([fresh]);
});

test('a key signs for 90 days; then one of all that look makes the next', () => {
  const folder = aFolder();
  let now = start;
  const [one, other] = [
    followSigningKeys(folder, () => now, never),
    followSigningKeys(folder, () => now, never),
  ];
  const [old] = kidsOf(one.now());
  expect(kidsOf(other.now())).toEqual([old]);
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  now = after(90 * day - 1);
  vi.advanceTimersByTime(2_000);
  expect(kidsOf(one.now())).toEqual([old]);
  now = after(90 * day);
  vi.advanceTimersByTime(2_000);
  const rotated = kidsOf(one.now());
  expect(rotated).toEqual([expect.not.stringContaining(old ?? ''), old]);
  expect(kidsOf(other.now())).toEqual(rotated);
  expect(stored(folder)).toEqual(rotated);
});

test('the list is the same one until something has changed', () => {
  const folder = aFolder();
  const keys = followSigningKeys(folder, () => start, never);
  const list = keys.now();
  expect(keys.fresh()).toBe(list);
  rotateSigningKeys(folder, start);
  expect(keys.fresh()).not.toBe(list);
});

test('at once: what the old keys have signed is worth nothing', () => {
  const folder = aFolder();
  const keys = followSigningKeys(folder, () => start, never);
  const [old] = kidsOf(keys.now());
  rotateSigningKeys(folder, after(1), { atOnce: true });
  expect(kidsOf(keys.fresh())).toHaveLength(1);
  expect(kidsOf(keys.fresh())).not.toContain(old);
});

test('a folder that cannot be written to keeps its key, and somebody is told once an hour', () => {
  const folder = aFolder();
  let now = start;
  const told: unknown[] = [];
  const keys = followSigningKeys(
    folder,
    () => now,
    (error) => void told.push(error),
  );
  const [old] = kidsOf(keys.now());
  // Whoever runs the tests may write anywhere; nobody can put a file where a folder is.
  const lock = join(folder, 'oauth.jwks.json');
  const text = readFileSync(lock, 'utf8');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  for (const [at, times] of [
    [91 * day, 1],
    [91 * day + 59 * minute, 1],
    [91 * day + 60 * minute, 2],
  ] as const) {
    now = after(at);
    vi.advanceTimersByTime(2_000);
    expect(kidsOf(keys.now())).toEqual([old]);
    expect(told).toHaveLength(times);
  }
  expect(text).toContain(old);
});

test('links and sealed rows are made with the new key and opened with the one they were made with', () => {
  const folder = aFolder();
  const [links, sealing] = [loadLinkKeys(folder), loadSealKeys(folder)];
  const seed = { purpose: 'invitation', rowId: 'a row', generation: 1, keyId: links.current } as const;
  const token = linkToken(links, seed);
  const sealed = seal(sealing, 'somewhere', 'a secret');
  const before = sealing.current;
  const cookies = derivedKeys(sealing, 'cookies');
  const [oldCookie] = cookies();

  // Somebody else rotates, and this process meets what was made with a key it has not seen.
  rotateKeyRing(folder, 'links');
  const id = rotateKeyRing(folder, 'seal');
  const elsewhere = loadSealKeys(folder);
  expect(elsewhere.current).toBe(id);
  expect(unseal(sealing, 'somewhere', seal(elsewhere, 'somewhere', 'news')).toString()).toBe('news');
  expect(sealing.current).toBe(id);
  expect(sealing.ids()).toEqual([id, before]);
  expect(unseal(sealing, 'somewhere', sealed).toString()).toBe('a secret');
  expect(linkToken(links, seed)).toBe(token);
  expect(cookies()).toHaveLength(2);
  expect(cookies()[1]).toBe(oldCookie);
});

test('a ring without the key asked for says so', () => {
  expect(openKeyRing(aFolder(), 'links').keys.get('none')).toBeUndefined();
});

test('a lock left by somebody who died holds nobody up; one who was taken for dead changes nothing', () => {
  const folder = aFolder();
  loadSigningKeys(folder, start);
  const lock = join(folder, 'oauth.jwks.json.lock');
  writeFileSync(lock, 'dead');
  utimesSync(lock, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
  const [fresh] = kidsOf(rotateSigningKeys(folder, start));
  expect(stored(folder)[0]).toBe(fresh);

  let tries = 0;
  changeKeyFile<{ n: number }>(folder, 'counted.json', (it) => {
    // The first time, somebody else takes the lock and is done before we are.
    if (tries++ === 0) {
      rmSync(join(folder, 'counted.json.lock'));
      changeKeyFile<{ n: number }>(folder, 'counted.json', () => ({ n: 1 }));
    }
    return { n: (it?.n ?? 0) + 1 };
  });
  expect(readKeyFile(folder, 'counted.json')).toEqual({ n: 2 });
  expect(readdirSync(folder).filter((it) => /lock|part/.test(it))).toEqual([]);
});

test('many processes that start and rotate at once: one first key, and each new one is kept', async () => {
  const folder = aFolder();
  const run = async () => {
    const child = spawn(process.execPath, ['server/main.ts', 'keys', 'rotate'], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', KEYS_DIR: folder, DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    expect((await once(child, 'close'))[0]).toBe(0);
    return Object.fromEntries(
      [...said.matchAll(/^(\w+) +([0-9a-f]{8,}) /gm)].map(([, kind, id]) => [kind, id]),
    );
  };
  const made = await Promise.all([run(), run(), run(), run()]);
  const sorted = (all: readonly (string | undefined)[]) => all.toSorted();
  expect(sorted(stored(folder))).toEqual(sorted(made.map((it) => it['signing'])));
  expect(sorted([...loadLinkKeys(folder).ids()])).toEqual(sorted(made.map((it) => it['links'])));
  expect(sorted([...loadSealKeys(folder).ids()])).toEqual(sorted(made.map((it) => it['sealing'])));
}, 60_000);
