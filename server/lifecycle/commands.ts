import { writableFolder } from '#kernel/folder.ts';
import { KnownFailure } from '#kernel/known-failure.ts';
import type { Config } from '../config.ts';
import { migrateDatabase, openDatabase } from './database.ts';
import { readDemoFile, welcome } from './demo-file.ts';
import type { Progress } from './progress.ts';

/** Brings the database to this release and leaves it as it was found: running or stopped. */
export async function migrateOnly(config: Config, progress: Progress): Promise<number> {
  const database = await openDatabase(config, progress);
  try {
    await migrateDatabase(database.ownerUrl, progress);
    progress.say('The database is of this release.');
    return 0;
  } finally {
    await database.stop();
  }
}

/** Makes the demo world, unless there is one, and says who can sign in. */
export async function makeDemo(config: Config, progress: Progress): Promise<number> {
  if (!config.demo)
    throw new KnownFailure(
      'The demo is off with these settings, because its passwords can be read by anybody who reads this machine.',
      'Set DEMO=on as well if you do want it in this database.',
    );
  const database = await openDatabase(config, progress);
  try {
    await migrateDatabase(database.ownerUrl, progress);
    const { compose } = await import('../compose.ts');
    const app = await compose(config, database.ownerUrl);
    try {
      const { makeDemoWorld } = await import('#demo/world.ts');
      const made = await makeDemoWorld(app);
      progress.say(made ? 'The demo world is made.' : 'There is a demo world already; nothing was changed.');
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
  console.log(welcome(config.dataDir, config.publicUrl));
  return 0;
}

/**
 * Shows or moves the demo's business time; every running process follows within a second.
 *
 * @param move `+30d`, `-2h`, `+1w`, or `now` for real time again
 */
export async function moveDemoClock(config: Config, move: string | undefined): Promise<number> {
  const { parseMove, readOffset, writeOffset } = await import('#demo/clock.ts');
  if (!config.demo)
    throw new KnownFailure('Only the demo’s time can be moved, and the demo is off.', 'Set DEMO=on.');
  if (move !== undefined) {
    const offset = parseMove(move, readOffset(config.dataDir));
    if (offset === undefined)
      throw new KnownFailure(`"${move}" is no move of the clock.`, 'Write +30d, -2h, +1w, or now.');
    writeOffset(writableFolder(config.dataDir), offset);
  }
  const ahead = readOffset(config.dataDir);
  console.log(`${new Date(Date.now() + ahead).toISOString()}${ahead === 0 ? ' (real time)' : ''}`);
  return 0;
}

/** What a demo user's authenticator would show now, for people who sign in without one. */
export async function signInCode(config: Config, name: string | undefined): Promise<number> {
  const users = readDemoFile(config.dataDir)?.users ?? [];
  const user = users.find((it) => it.userPrincipalName === name);
  if (!user?.totpSecret)
    throw new KnownFailure(
      name === undefined ? 'Whose code?' : `There is no demo user "${name}" with a second factor.`,
      `Name one of: ${
        users
          .filter((it) => it.totpSecret)
          .map((it) => it.userPrincipalName)
          .join(', ') || '(the demo is not made yet: npm start)'
      }`,
    );
  const { generate } = await import('otplib');
  console.log(await generate({ secret: user.totpSecret }));
  return 0;
}
