import { extents } from '#access/scope.ts';
import { registryTenant } from '#kernel/ids.ts';
import { readProfiles } from '#modules/membership/index.ts';
import { forgiveAccount, hashPassword, makeTemporaryPassword } from '#modules/tenancy/index.ts';
import {
  deleteAccount,
  findAccountByName,
  letSee,
  listAccounts,
  profilesOf,
  type RegistryAccount,
  type RegistryProfile,
  writeAccount,
  writeProfile,
} from './account.store.ts';
import type { RegistryDeps } from './registry-storage.ts';

/** An account as an operator asks for it. */
export interface AccountWanted {
  readonly userName: string;
  /** Left out: an account there is keeps its own, a new one gets one at random. */
  readonly password?: string;
  readonly profiles: readonly RegistryProfile[];
}

export interface AccountMade {
  readonly userName: string;
  /** Only if it is a new one. */
  readonly password?: string;
  /** How many profiles the account speaks for now. */
  readonly profiles: number;
}

const scope = extents.registry(registryTenant);

/**
 * Reads accounts and their profiles from what an operator wrote: `{ "accounts": [ { userName, password?, profiles } ] }`.
 *
 * @returns what is wrong with it, as one sentence, or the accounts
 */
export function readAccounts(given: unknown): readonly AccountWanted[] | string {
  const { accounts } = (given ?? {}) as { accounts?: unknown };
  if (!Array.isArray(accounts)) return 'It has no list “accounts”.';
  const read: AccountWanted[] = [];
  for (const [index, it] of accounts.entries()) {
    const { userName, password, profiles = [] } = (it ?? {}) as Readonly<Record<string, unknown>>;
    const where = `accounts[${index}]`;
    if (typeof userName !== 'string' || !/^[^\s\p{Cc}]{1,320}$/u.test(userName))
      return `${where} needs a userName without spaces.`;
    if (password !== undefined && (typeof password !== 'string' || password.length < 12))
      return `The password of ${where} needs 12 characters or more; leave it out for one at random.`;
    const known = readProfiles(profiles);
    if (!known)
      return `${where} has a profile that is not { mpnId, companyName, country, type, status, address? }, or one twice.`;
    read.push({ userName, ...(password === undefined ? {} : { password }), profiles: known });
  }
  return read;
}

/**
 * Makes accounts, or adds to those there are: profiles are written down as they are now, whoever else sees them.
 *
 * @param beforeCommit gets the passwords while all of it can still be undone: whoever keeps them keeps them then
 */
export async function addAccounts(
  deps: RegistryDeps,
  wanted: readonly AccountWanted[],
  beforeCommit: (made: readonly AccountMade[]) => void = () => {},
): Promise<readonly AccountMade[]> {
  // Hashing takes its time, so it is done before the transaction begins.
  const ready: { it: AccountWanted; password: string; hash: string }[] = [];
  for (const it of wanted) {
    const password = it.password ?? makeTemporaryPassword();
    ready.push({ it, password, hash: await hashPassword(password) });
  }
  return deps.database.transaction(scope, async (tx) => {
    const made: AccountMade[] = [];
    for (const { it, password, hash } of ready) {
      const there = await findAccountByName(tx, it.userName);
      const isNew = !there || it.password !== undefined;
      const id =
        there && !isNew
          ? there.id
          : await writeAccount(tx, {
              userName: it.userName,
              passwordHash: hash,
              now: deps.securityClock(),
            });
      for (const profile of it.profiles) {
        await writeProfile(tx, profile);
        await letSee(tx, id, profile.mpnId);
      }
      const { length } = await profilesOf(tx, id);
      made.push({ userName: it.userName, profiles: length, ...(isNew ? { password } : {}) });
    }
    beforeCommit(made);
    return made;
  });
}

/**
 * Gives an account another password at random; undefined: there is no such account. Wrong guesses before it are
 * forgotten: at the registry nothing else lets somebody in again whom guesses have locked out.
 */
export async function resetRegistryPassword(
  deps: RegistryDeps,
  userName: string,
): Promise<string | undefined> {
  const password = makeTemporaryPassword();
  const passwordHash = await hashPassword(password);
  return deps.database.transaction(scope, async (tx) => {
    if (!(await findAccountByName(tx, userName))) return undefined;
    const now = deps.securityClock();
    await writeAccount(tx, { userName, passwordHash, now });
    await forgiveAccount(tx, registryTenant, userName, now);
    return password;
  });
}

/** Takes an account away; its profiles stay for others. False: there was none. */
export const removeAccount = (deps: RegistryDeps, userName: string): Promise<boolean> =>
  deps.database.transaction(scope, (tx) => deleteAccount(tx, userName));

/** Every account with the profiles it speaks for. */
export const readRegistry = (
  deps: RegistryDeps,
): Promise<readonly (RegistryAccount & { profiles: readonly RegistryProfile[] })[]> =>
  deps.database.read(scope, async (tx) => {
    const all = [];
    for (const it of await listAccounts(tx)) all.push({ ...it, profiles: await profilesOf(tx, it.id) });
    return all;
  });
