import { extents } from '#access/scope.ts';
import type { Deps } from '#database/work.ts';
import { parseId, registryTenant } from '#kernel/ids.ts';
import { findAccount, profilesOf, type RegistryAccount, type RegistryProfile } from './account.store.ts';
import {
  consumePayload,
  deleteGrant,
  deletePayload,
  findPayload,
  type RegistryPayload,
  upsertPayload,
} from './payload.store.ts';

export type RegistryDeps = Pick<Deps, 'database' | 'securityClock' | 'sealKeys'>;

/** What the registry's provider keeps and asks; nothing of it is any company's. */
export interface RegistryStorage {
  /** @param expiresIn seconds of real time */
  put(model: string, name: string, payload: RegistryPayload, expiresIn: number | undefined): Promise<void>;
  find(model: string, by: 'id' | 'uid', name: string): Promise<RegistryPayload | undefined>;
  /** False: it was used up before. */
  consume(model: string, name: string): Promise<boolean>;
  remove(model: string, name: string): Promise<void>;
  removeGrant(grantId: string): Promise<void>;
  account(id: string): Promise<RegistryAccount | undefined>;
  profiles(accountId: string): Promise<readonly RegistryProfile[]>;
}

export function registryStorage({ database, securityClock, sealKeys }: RegistryDeps): RegistryStorage {
  const scope = extents.registry(registryTenant);
  return {
    put: (model, name, payload, expiresIn) =>
      database.transaction(scope, (tx) => {
        const now = securityClock();
        const expiresAt = expiresIn === undefined ? null : new Date(now.getTime() + expiresIn * 1000);
        return upsertPayload(tx, sealKeys, { model, name, payload, now, expiresAt });
      }),
    find: (model, by, name) =>
      database.read(scope, (tx) => findPayload(tx, sealKeys, { model, by, name, now: securityClock() })),
    consume: (model, name) =>
      database.transaction(scope, (tx) => consumePayload(tx, { model, name, now: securityClock() })),
    remove: (model, name) => database.transaction(scope, (tx) => deletePayload(tx, { model, name })),
    removeGrant: (grantId) => database.transaction(scope, (tx) => deleteGrant(tx, grantId)),
    async account(id) {
      const known = parseId<'registry-account'>(id);
      return known && database.read(scope, (tx) => findAccount(tx, known));
    },
    profiles: (accountId) => database.read(scope, (tx) => profilesOf(tx, accountId)),
  };
}
