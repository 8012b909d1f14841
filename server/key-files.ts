import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { errorCode, KnownFailure } from '#kernel/known-failure.ts';

/*
 * The files of KEYS_DIR. Every server process of an installation reads the same ones, and any of them, or a command beside
 * them, may change one: a file is changed under a lock and put in place whole, so that a reader sees the old one or the
 * new one, and two that change it at once both count.
 */

/** What the file holds, or undefined where there is none. */
export function readKeyFile<T>(keysDir: string, name: string): T | undefined {
  try {
    return JSON.parse(readFileSync(join(keysDir, name), 'utf8')) as T;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads a file, or makes it on first start. Only its owner may read it; backups of the database hold none of them. */
export function keyFile<T>(keysDir: string, name: string, make: () => T): T {
  const stored = readKeyFile<T>(keysDir, name);
  if (stored === undefined) return changeKeyFile<T>(keysDir, name, (made) => made ?? make());
  keepPrivate(join(keysDir, name));
  return stored;
}

/**
 * Changes a file as one step, whoever else is about to.
 *
 * @param change gets what is stored, and gives what shall be; the same, and nothing is written
 * @returns what is stored afterwards
 */
export function changeKeyFile<T>(keysDir: string, name: string, change: (stored: T | undefined) => T): T {
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  const path = join(keysDir, name);
  for (;;) {
    const lock = takeLock(`${path}.lock`);
    try {
      const stored = readKeyFile<T>(keysDir, name);
      const wanted = change(stored);
      if (wanted === stored) return wanted;
      const part = `${path}.${lock.id}.part`;
      writeWhole(part, `${JSON.stringify(wanted, null, 2)}\n`);
      // Somebody may have taken us for dead; then what we have read is no longer what stands there.
      if (!lock.isOurs()) {
        rmSync(part, { force: true });
        continue;
      }
      renameSync(part, path);
      return wanted;
    } finally {
      lock.release();
    }
  }
}

/** When a file was last put in place; undefined where there is none. */
export function versionOf(keysDir: string, name: string): string | undefined {
  const found = statSync(join(keysDir, name), { throwIfNoEntry: false });
  return found && `${found.ino} ${found.mtimeMs} ${found.size}`;
}

/** Changing a file takes milliseconds: a lock older than this was left by somebody who died. */
const deadAfter = 10_000;
const patience = 15_000;

function takeLock(path: string): { id: string; isOurs(): boolean; release(): void } {
  const id = randomBytes(8).toString('hex');
  const isOurs = () => {
    try {
      return readFileSync(path, 'utf8') === id;
    } catch {
      return false;
    }
  };
  for (const begun = performance.now(); ; ) {
    try {
      writeFileSync(path, id, { mode: 0o600, flag: 'wx' });
      return { id, isOurs, release: () => isOurs() && rmSync(path, { force: true }) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > deadAfter) rmSync(path, { force: true });
    else if (performance.now() - begun > patience)
      throw new KnownFailure(
        `Another process keeps ${path}.`,
        'Stop whatever changes the keys there; if nothing does, delete that file.',
      );
    // The work under the lock is a matter of milliseconds, and nothing of ours goes on without the keys.
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  }
}

/** On disk before it is in place: a power cut leaves no empty key file. */
function writeWhole(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function keepPrivate(path: string): void {
  if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
}
