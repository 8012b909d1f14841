import type { Tx } from '#database/connection.ts';
import { newId, registryTenant } from '#kernel/ids.ts';
import { foldKey } from '#kernel/text.ts';

/** An organisation profile of the registry. */
export interface RegistryProfile {
  readonly mpnId: string;
  readonly companyName: string;
  readonly country: string;
  readonly type: 'location' | 'global';
  readonly status: 'active' | 'inactive';
  readonly address: Readonly<Record<string, string>>;
}

/** An account: somebody who may see some of the profiles. */
export interface RegistryAccount {
  readonly id: string;
  readonly userName: string;
}

const accounts = (tx: Tx) => tx.selectFrom('registry_account').where('tenant_id', '=', registryTenant);

export async function findAccountByName(
  tx: Tx,
  userName: string,
): Promise<(RegistryAccount & { passwordHash: string }) | undefined> {
  const row = await accounts(tx)
    .select(['id', 'user_name', 'password_hash'])
    .where('user_name_key', '=', foldKey(userName.trim()))
    .executeTakeFirst();
  return row && { id: row.id, userName: row.user_name, passwordHash: row.password_hash };
}

export async function findAccount(tx: Tx, id: string): Promise<RegistryAccount | undefined> {
  const row = await accounts(tx).select(['id', 'user_name']).where('id', '=', id).executeTakeFirst();
  return row && { id: row.id, userName: row.user_name };
}

export async function listAccounts(tx: Tx): Promise<RegistryAccount[]> {
  const rows = await accounts(tx).select(['id', 'user_name']).orderBy('user_name_key').execute();
  return rows.map((it) => ({ id: it.id, userName: it.user_name }));
}

/** Makes an account, or gives the one of that name another password. */
export async function writeAccount(
  tx: Tx,
  it: { userName: string; passwordHash: string; now: Date },
): Promise<string> {
  const row = await tx
    .insertInto('registry_account')
    .values({
      tenant_id: registryTenant,
      id: newId<'registry-account'>(),
      user_name: it.userName.trim(),
      user_name_key: foldKey(it.userName.trim()),
      password_hash: it.passwordHash,
      created_at: it.now,
    })
    .onConflict((on) =>
      on.columns(['tenant_id', 'user_name_key']).doUpdateSet({ password_hash: it.passwordHash }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** False: there was none of that name. */
export async function deleteAccount(tx: Tx, userName: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('registry_account')
    .where('tenant_id', '=', registryTenant)
    .where('user_name_key', '=', foldKey(userName.trim()))
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

/** Writes a profile down as it is now, whatever it was. */
export async function writeProfile(tx: Tx, it: RegistryProfile): Promise<void> {
  const values = {
    company_name: it.companyName,
    country: it.country,
    type: it.type,
    status: it.status,
    address: JSON.stringify(it.address),
  };
  await tx
    .insertInto('registry_profile')
    .values({ tenant_id: registryTenant, mpn_id: it.mpnId, ...values })
    .onConflict((on) => on.columns(['tenant_id', 'mpn_id']).doUpdateSet(values))
    .execute();
}

export async function letSee(tx: Tx, accountId: string, mpnId: string): Promise<void> {
  await tx
    .insertInto('registry_account_profile')
    .values({ tenant_id: registryTenant, account_id: accountId, mpn_id: mpnId })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** The profiles an account speaks for. */
export async function profilesOf(tx: Tx, accountId: string): Promise<RegistryProfile[]> {
  const rows = await tx
    .selectFrom('registry_account_profile as seen')
    .innerJoin('registry_profile as p', (on) =>
      on.onRef('p.tenant_id', '=', 'seen.tenant_id').onRef('p.mpn_id', '=', 'seen.mpn_id'),
    )
    .select(['p.mpn_id', 'p.company_name', 'p.country', 'p.type', 'p.status', 'p.address'])
    .where('seen.tenant_id', '=', registryTenant)
    .where('seen.account_id', '=', accountId)
    .orderBy('p.mpn_id')
    .execute();
  return rows.map((it) => ({
    mpnId: it.mpn_id,
    companyName: it.company_name,
    country: it.country,
    type: it.type as RegistryProfile['type'],
    status: it.status as RegistryProfile['status'],
    address: it.address as Record<string, string>,
  }));
}
