import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connect } from '#database/connection.ts';
import { securityClock } from '#kernel/clock.ts';
import { KnownFailure } from '#kernel/known-failure.ts';
import {
  type AccountMade,
  addAccounts,
  type RegistryDeps,
  readAccounts,
  readRegistry,
  removeAccount,
  resetRegistryPassword,
} from '#modules/membership-registry/index.ts';
import type { Config } from '../config.ts';
import { loadSealKeys } from '../keys.ts';
import { migrateDatabase, openDatabase } from './database.ts';
import type { Progress } from './progress.ts';

const usage = `membership list
membership add <user name> [--mpn-id 4760115 --company "Elbtal Systeme GmbH" --country DE
               [--type location|global] [--status active|inactive] [--city Pirna]]
membership load <accounts.json>
membership password <user name>
membership remove <user name>`;

/** Accounts and profiles of the embedded membership registry, for whoever runs it. */
export async function membership(
  config: Config,
  args: readonly string[],
  progress: Progress,
): Promise<number> {
  const work = commandOf(args);
  if (!work) {
    console.error(usage);
    return 1;
  }
  if (config.membership)
    throw new KnownFailure(
      'These settings name a membership registry of yours; the embedded one is not there.',
      'Make accounts in your registry, or leave MEMBERSHIP_ISSUER out.',
    );
  const running = await openDatabase(config, progress);
  try {
    await migrateDatabase(running.ownerUrl, progress);
    const database = connect({
      url: config.databaseAppUrl ?? running.ownerUrl,
      ownLogin: config.databaseAppUrl !== undefined,
      max: 2,
    });
    try {
      await work({ database, securityClock, sealKeys: loadSealKeys(config.keysDir) });
      return 0;
    } finally {
      await database.close();
    }
  } finally {
    await running.stop();
  }
}

type Work = (deps: RegistryDeps) => Promise<void>;

/** Arguments are read before anything is started. */
function commandOf([verb, ...rest]: readonly string[]): Work | undefined {
  const [what] = rest;
  if (verb === 'list') return list;
  if (what === undefined) return undefined;
  switch (verb) {
    case 'add':
      return add(rest);
    case 'load':
      return load(what);
    case 'password':
      return async (deps) => tell(what, await resetRegistryPassword(deps, what));
    case 'remove':
      return async (deps) => {
        if (!(await removeAccount(deps, what))) throw unknown(what);
        console.log(`${what} is removed; its profiles stay.`);
      };
    default:
      return undefined;
  }
}

const list: Work = async (deps) => {
  for (const { userName, profiles } of await readRegistry(deps)) {
    console.log(userName);
    for (const it of profiles)
      console.log(`  ${it.mpnId}  ${it.companyName}  ${it.country}  ${it.type}  ${it.status}`);
  }
};

function add(args: readonly string[]): Work {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'mpn-id': text,
      company: text,
      country: text,
      type: { ...text, default: 'location' },
      status: { ...text, default: 'active' },
      city: text,
    },
  });
  const { 'mpn-id': mpnId, company: companyName, country, type, status, city } = values;
  const profile = { mpnId, companyName, country, type, status, ...(city ? { address: { city } } : {}) };
  const accounts = accountsIn({
    accounts: [{ userName: positionals[0], profiles: mpnId === undefined ? [] : [profile] }],
  });
  return async (deps) => report(await addAccounts(deps, accounts));
}

function load(path: string): Work {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new KnownFailure(`${path} cannot be read as JSON.`, 'Name a file that holds one.', { cause });
  }
  const accounts = accountsIn(given);
  return async (deps) => report(await addAccounts(deps, accounts));
}

function accountsIn(given: unknown) {
  const read = readAccounts(given);
  if (typeof read === 'string')
    throw new KnownFailure(read, 'The form is in docs/operating.md, under “The membership registry”.');
  return read;
}

function report(made: readonly AccountMade[]): void {
  for (const it of made)
    console.log(
      `${it.userName}: ${it.profiles} profile${it.profiles === 1 ? '' : 's'}${it.password ? `, password ${it.password} (shown this once)` : ''}`,
    );
}

function tell(userName: string, password: string | undefined): void {
  if (password === undefined) throw unknown(userName);
  console.log(`${userName}: password ${password} (shown this once)`);
}

const unknown = (userName: string) =>
  new KnownFailure(`The registry has no account ${userName}.`, 'See them with: membership list');
