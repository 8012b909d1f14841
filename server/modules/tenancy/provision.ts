/**
 * What brings companies, people and apps into being from inside: the sample world and tests. Nobody is asked for a
 * permission here, the scope of the transaction alone says whose rows may be written; a door's use case decides first.
 */
import { randomBytes } from 'node:crypto';
import type { Tx } from '#database/connection.ts';
import { type AppId, newId, type TenantId, type UserId } from '#kernel/ids.ts';
import type { Role } from '#kernel/roles.ts';
import type { SealKeys } from '#kernel/seal.ts';
import { insertApp, insertSecret, type NewApp } from './app.store.ts';
import { writePassword, writeTotp } from './factor.store.ts';
import { insertTenant, type NewTenant } from './tenant.store.ts';
import { insertRole, insertUser, type NewUser, setMfaState } from './user.store.ts';

type Fresh<T extends { id: unknown }> = Omit<T, 'id'> & Partial<Pick<T, 'id'>>;

/** A company with its first, proved domain and, for a partner, its partner ID. */
export async function createTenant(tx: Tx, it: NewTenant): Promise<TenantId> {
  await insertTenant(tx, it);
  return it.id;
}

export async function createUser(tx: Tx, it: Fresh<NewUser>): Promise<UserId> {
  const id = it.id ?? newId<'user'>();
  await insertUser(tx, { ...it, id });
  return id;
}

export async function giveRole(
  tx: Tx,
  it: { tenantId: TenantId; userId: UserId; role: Role; at: Date; givenBy?: UserId },
): Promise<void> {
  await insertRole(tx, it);
}

/** @param it.hash from `hashPassword`, which takes its time and so is called before the transaction begins */
export async function setPassword(
  tx: Tx,
  it: { tenantId: TenantId; userId: UserId; hash: string; temporaryUntil?: Date; at: Date },
): Promise<void> {
  await writePassword(tx, it);
}

/** @param it.secret in base32, as an authenticator app takes it */
export async function setTotpSecret(
  tx: Tx,
  sealKeys: SealKeys,
  it: { tenantId: TenantId; userId: UserId; secret: string; at: Date },
): Promise<void> {
  await writeTotp(tx, sealKeys, { ...it, state: 'active' });
  await setMfaState(tx, it.tenantId, it.userId, 'enforced');
}

/** What an app is asked for by whoever registers it. */
export interface AppWanted extends Omit<NewApp, 'id' | 'clientId' | 'redirectUris' | 'isPublic'> {
  readonly redirectUris?: readonly string[];
  readonly isPublic?: boolean;
  /** A confidential app gets its first secret, good until then. At most 730 days. */
  readonly secretUntil?: Date;
}

/** @returns the secret too, this once: only its digest is stored */
export async function createApp(
  tx: Tx,
  it: AppWanted,
): Promise<{ appId: AppId; clientId: string; clientSecret?: string }> {
  const appId = newId<'app'>();
  const clientId = newId<'client'>();
  const { secretUntil, redirectUris = [], isPublic = false, ...app } = it;
  await insertApp(tx, { ...app, id: appId, clientId, redirectUris, isPublic });
  if (secretUntil === undefined) return { appId, clientId };
  const secret = makeSecret();
  await insertSecret(tx, {
    id: newId<'app-secret'>(),
    tenantId: it.tenantId,
    appId,
    secret,
    createdAt: it.createdAt,
    endsAt: secretUntil,
  });
  return { appId, clientId, clientSecret: secret };
}

/** 256 random bits. */
export const makeSecret = (): string => randomBytes(32).toString('base64url');
