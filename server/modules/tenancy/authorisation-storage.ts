import type { Deps } from '#database/work.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { parseId } from '#kernel/ids.ts';
import { findApp, isSecretOf, type RegisteredApp } from './app.store.ts';
import { commandLineApp, commandLineClientId } from './command-line.ts';
import {
  consumePayload,
  deleteGrant,
  deletePayload,
  findPayload,
  hashName,
  type OAuthPayload,
  upsertPayload,
} from './oauth-payload.store.ts';
import { findPerson, type Person } from './user.store.ts';

/** What the authorisation server of one tenant keeps and asks. It never sees another tenant's rows. */
export interface AuthorisationStorage {
  put(model: string, name: string, payload: OAuthPayload, expiresIn: number | undefined): Promise<void>;
  find(model: string, by: 'id' | 'uid' | 'user_code', name: string): Promise<OAuthPayload | undefined>;
  /** False: it was used up before. */
  consume(model: string, name: string): Promise<boolean>;
  remove(model: string, name: string): Promise<void>;
  /** Ends a grant and all that hangs on it. */
  removeGrant(name: string): Promise<void>;
  app(clientId: string): Promise<RegisteredApp | undefined>;
  isSecretOf(app: RegisteredApp, secret: string): Promise<boolean>;
  /** Somebody who may still sign in. */
  person(userId: string): Promise<Person | undefined>;
}

/** @param expiresIn of {@link AuthorisationStorage.put}: seconds of real time */
export function authorisationStorage(
  deps: Pick<Deps, 'database' | 'securityClock' | 'sealKeys'>,
  tenantId: TenantId,
): AuthorisationStorage {
  const { database, securityClock, sealKeys } = deps;
  const writing = { read: [tenantId], write: [tenantId] };
  const reading = { read: [tenantId], write: [] };
  return {
    put: (model, name, payload, expiresIn) =>
      database.transaction(writing, (tx) => {
        const now = securityClock();
        const expiresAt = expiresIn === undefined ? null : new Date(now.getTime() + expiresIn * 1000);
        return upsertPayload(tx, sealKeys, { tenantId, model, name, payload, now, expiresAt });
      }),
    find: (model, by, name) =>
      database.read(reading, (tx) =>
        findPayload(tx, sealKeys, { tenantId, model, by, name, now: securityClock() }),
      ),
    consume: (model, name) =>
      database.transaction(writing, (tx) =>
        consumePayload(tx, { tenantId, model, name, now: securityClock() }),
      ),
    remove: (model, name) =>
      database.transaction(writing, (tx) => deletePayload(tx, { tenantId, model, name })),
    removeGrant: (name) =>
      database.transaction(writing, async (tx) => {
        await deleteGrant(tx, tenantId, hashName(name));
      }),
    async app(clientId) {
      const id = parseId(clientId);
      if (id === commandLineClientId) return commandLineApp(tenantId);
      return id && database.read(reading, (tx) => findApp(tx, tenantId, id));
    },
    isSecretOf: (app, secret) =>
      database.read(reading, (tx) => isSecretOf(tx, tenantId, app.id, secret, securityClock())),
    async person(userId) {
      const id = parseId<'user'>(userId);
      return id && database.read(reading, (tx) => findPerson(tx, tenantId, id as UserId));
    },
  };
}
