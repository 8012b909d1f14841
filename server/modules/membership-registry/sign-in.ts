import { extents } from '#access/scope.ts';
import { platformTenant, registryTenant } from '#kernel/ids.ts';
import { countAttempt, takeBack, verifyPassword } from '#modules/tenancy/index.ts';
import { findAccountByName } from './account.store.ts';
import type { RegistryDeps } from './registry-storage.ts';

const scope = extents.registrySignIn(registryTenant, platformTenant);

/**
 * Signs somebody in at the registry. A name nobody has costs as much and is answered like a wrong password.
 *
 * @returns the account, or undefined: name or password is wrong
 * @throws {Problem} `tenancy/sign-in-delayed` · `tenancy/sign-in-busy`, and `tenancy/sign-in-failed` after a hundred
 *   wrong passwords in a row
 */
export async function signInAtRegistry(
  deps: RegistryDeps,
  given: { userName: string; password: string; ip: string | null },
): Promise<string | undefined> {
  const { attempt, account } = await deps.database.transaction(scope, async (tx) => ({
    attempt: await countAttempt(
      tx,
      { tenantId: registryTenant, name: given.userName.trim(), ip: given.ip },
      deps.securityClock(),
    ),
    account: await findAccountByName(tx, given.userName),
  }));
  // Outside any transaction: it takes its time on purpose.
  const { right } = await verifyPassword(given.password, account?.passwordHash);
  if (!right || !account) return undefined;
  await deps.database.transaction(scope, (tx) => takeBack(tx, attempt, deps.securityClock()));
  return account.id;
}
