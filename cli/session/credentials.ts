import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SignInFailed } from './sign-in.ts';

/** What one sign-in keeps. The refresh token is as good as the person: the file is its owner's alone. */
export interface Login {
  readonly url: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly user: string;
  readonly company: string;
  readonly refreshToken: string;
  readonly accessToken: string;
  /** Milliseconds of real time. */
  readonly endsAt: number;
}

interface Stored {
  readonly version: 1;
  readonly logins: Readonly<Record<string, Login>>;
}

const nothing: Stored = { version: 1, logins: {} };
const code = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Where a person's settings lie on this system. `TWOTIER_CONFIG_DIR` names another place. */
export function configFolder(env: Readonly<Record<string, string | undefined>>): string {
  if (env['TWOTIER_CONFIG_DIR']) return env['TWOTIER_CONFIG_DIR'];
  if (process.platform === 'win32' && env['APPDATA']) return join(env['APPDATA'], 'twotier');
  return join(env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config'), 'twotier');
}

/** The sign-in of one name in `credentials.json`. Commands that run side by side take turns where it changes. */
export interface Profile {
  readonly name: string;
  read(): Login | undefined;
  save(login: Login): Promise<void>;
  forget(): Promise<void>;
  /**
   * Changes it alone: a refresh token counts once, and used by two at once it would end the sign-in.
   *
   * @param renew gets what is stored by then; somebody else may just have done the same
   */
  change(renew: (login: Login | undefined) => Promise<Login | undefined>): Promise<Login | undefined>;
}

/** @throws {SignInFailed} `bad-name`; of its functions: `not-kept` where the file cannot be read or written */
export function profileIn(folder: string, name: string): Profile {
  if (!/^[\w.-]{1,64}$/.test(name)) throw new SignInFailed('bad-name', name);
  const file = join(folder, 'credentials.json');
  const read = () => {
    const { logins } = readAll(file);
    return Object.hasOwn(logins, name) ? logins[name] : undefined;
  };
  const write = (login: Login | undefined) => {
    const { [name]: _, ...others } = readAll(file).logins;
    writeWhole(file, { version: 1, logins: login ? { ...others, [name]: login } : others });
  };
  return {
    name,
    read: () => explained(file, read),
    save: (login) => locked(folder, async () => explained(file, () => write(login))),
    forget: () => locked(folder, async () => explained(file, () => write(undefined))),
    change: (renew) =>
      locked(folder, async () => {
        const login = explained(file, read);
        const next = await renew(login);
        if (next !== login) explained(file, () => write(next));
        return next;
      }),
  };
}

/** What the disk or the file has against it, as something a person can put right. */
function explained<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SignInFailed) throw error;
    throw new SignInFailed('not-kept', `${file}: ${(error as Error).message}`, { cause: error });
  }
}

function readAll(file: string): Stored {
  let text: string;
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (code(error) === 'ENOENT') return nothing;
    throw error;
  }
  const stored = JSON.parse(text) as Partial<Stored>;
  // Of a later release, which may keep more: what we do not know is not written over.
  if (stored.version !== 1 || !stored.logins) throw new Error(`version ${stored.version}`);
  return { version: 1, logins: stored.logins };
}

/** Beside it first, then in its place: whoever reads, or a power cut, meets the old file or the new one. */
function writeWhole(file: string, stored: Stored): void {
  const part = `${file}.${randomUUID()}.part`;
  const handle = openSync(part, 'wx', 0o600);
  try {
    writeFileSync(handle, `${JSON.stringify(stored, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
}

/** Longer than a token endpoint may take: an older lock was left by a command that was cut off. */
const deadAfter = 60_000;

async function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'credentials.json.lock');
  const id = randomUUID();
  explained(lock, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  while (!explained(lock, () => taken(lock, id))) await pause(25);
  try {
    return await work();
  } finally {
    if (whoHas(lock) === id) rmSync(lock, { force: true });
  }
}

/** Whether it is ours now. */
function taken(lock: string, id: string): boolean {
  try {
    writeFileSync(lock, id, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (code(error) !== 'EEXIST') throw error;
  }
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (since !== undefined && Date.now() - since > deadAfter) clearAway(lock, whoHas(lock));
  return false;
}

/** Two may find the same old lock: whoever moves it away looks whether it is still that one. */
function clearAway(lock: string, dead: string | undefined): void {
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
    if (whoHas(aside) !== dead) linkSync(aside, lock);
  } catch (error) {
    if (code(error) !== 'ENOENT' && code(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function whoHas(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}
