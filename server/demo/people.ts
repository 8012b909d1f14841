import { randomBytes } from 'node:crypto';
import type { Tx } from '#database/connection.ts';
import { introduce } from '#database/counterpart.store.ts';
import type { Deps } from '#database/work.ts';
import { addDays } from '#kernel/clock.ts';
import { newId, type TenantId, type UserId } from '#kernel/ids.ts';
import type { TenantKind } from '#kernel/roles.ts';
import type { SealKeys } from '#kernel/seal.ts';
import {
  createApp,
  createTenant,
  createUser,
  giveRole,
  hashPassword,
  setPassword,
  setTotpSecret,
} from '#modules/tenancy/index.ts';
import { cast, type DemoTenant, type DemoUser } from './cast.ts';
import { inPairs } from './in-pairs.ts';

/** Where the demo's public clients may be sent back to after signing in. */
export const redirectUri = 'http://localhost:8400/callback';

/** One company of the sample world, as `demo.json` names it. */
export interface SettledTenant {
  readonly key: string;
  readonly id: TenantId;
  readonly kind: TenantKind;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly mpnId?: string;
}

export interface SettledUser {
  readonly key: string;
  readonly tenant: string;
  readonly id: UserId;
  readonly userPrincipalName: string;
  readonly password: string;
  readonly totpSecret?: string;
  readonly mfa: boolean;
  readonly roles: readonly string[];
  readonly clientId: string;
}

export interface SettledApp {
  readonly tenant: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface SettledCast {
  readonly tenants: readonly SettledTenant[];
  readonly users: readonly SettledUser[];
  readonly apps: readonly SettledApp[];
}

/** Letters that cannot be mistaken for one another; 100 bits. */
const readable = 'abcdefghijkmnpqrstuvwxyz23456789';
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const random = (letters: string, length: number): string =>
  [...randomBytes(length)].map((it) => letters.charAt(it % letters.length)).join('');

export const newPassword = (): string => Array.from({ length: 4 }, () => random(readable, 5)).join('-');

/**
 * Settles the whole cast in one transaction: companies, their people with passwords and second factors, a public
 * client each, and an app with a secret for each partner.
 *
 * @param at since when they have been here, by business time
 * @param beforeCommit gets all of it while it can still be undone: whoever keeps the secrets keeps them then
 */
export async function settleCast(
  deps: Deps,
  sealKeys: SealKeys,
  at: Date,
  beforeCommit: (settled: SettledCast) => void,
): Promise<SettledCast> {
  // Hashing takes its time, so it is done before the transaction begins.
  const passwords = new Map(
    await inPairs(
      cast.flatMap((it) => it.users),
      async (user) => {
        const password = newPassword();
        return [user, { password, hash: await hashPassword(password) }] as const;
      },
    ),
  );
  const tenants = cast.map((it) => ({ cast: it, id: newId<'tenant'>() }));
  const scope = tenants.map((it) => it.id);
  // Passwords, codes and secrets are of real time, which no demo clock moves.
  const signedIn = deps.securityClock();

  return deps.database.transaction({ read: scope, write: scope }, async (tx) => {
    const settled = { tenants: [] as SettledTenant[], users: [] as SettledUser[], apps: [] as SettledApp[] };
    for (const { cast: company, id } of tenants) {
      settled.tenants.push(await settleCompany(tx, company, id, at));
      const { clientId } = await createApp(tx, {
        tenantId: id,
        name: 'Demo client',
        roles: [],
        isPublic: true,
        reusableRefreshTokens: true,
        redirectUris: [redirectUri],
        createdAt: signedIn,
      });
      for (const user of company.users) {
        const secret = passwords.get(user);
        if (!secret) throw new Error(`${user.key} has no password.`);
        settled.users.push(await settlePerson(tx, company, id, user, secret, clientId));
      }
      if (company.kind !== 'customer') {
        const app = await createApp(tx, {
          tenantId: id,
          name: 'Demo app',
          roles: ['admin_agent'],
          secretUntil: addDays(signedIn, 700),
          createdAt: signedIn,
        });
        settled.apps.push({
          tenant: company.key,
          clientId: app.clientId,
          clientSecret: app.clientSecret ?? '',
        });
      }
    }
    // Partners know the vendor: what they state when they end something names it.
    const vendor = tenants.find((it) => it.cast.kind === 'vendor');
    for (const it of tenants)
      if (vendor && it.cast.kind !== 'vendor' && it.cast.kind !== 'customer')
        await introduce(tx, vendor.id, it.id);
    beforeCommit(settled);
    return settled;
  });

  async function settlePerson(
    tx: Tx,
    company: DemoTenant,
    tenantId: TenantId,
    user: DemoUser,
    { password, hash }: { password: string; hash: string },
    clientId: string,
  ): Promise<SettledUser> {
    const userPrincipalName = `${user.key}@${company.domain}`;
    const userId = await createUser(tx, {
      tenantId,
      userPrincipalName,
      displayName: `${user.first} ${user.last}`,
      firstName: user.first,
      lastName: user.last,
      email: userPrincipalName,
      createdAt: at,
    });
    for (const role of user.roles) await giveRole(tx, { tenantId, userId, role, at });
    await setPassword(tx, { tenantId, userId, hash, at: signedIn });
    const totpSecret = user.mfa === false ? undefined : random(base32, 32);
    if (totpSecret)
      await setTotpSecret(tx, sealKeys, { tenantId, userId, secret: totpSecret, at: deps.securityClock() });
    return {
      key: user.key,
      tenant: company.key,
      id: userId,
      userPrincipalName,
      password,
      ...(totpSecret ? { totpSecret } : {}),
      mfa: user.mfa !== false,
      roles: user.roles,
      clientId,
    };
  }
}

async function settleCompany(tx: Tx, it: DemoTenant, id: TenantId, at: Date): Promise<SettledTenant> {
  const partner = it.kind !== 'customer' && it.kind !== 'applicant';
  await createTenant(tx, {
    id,
    kinds: [it.kind],
    legalName: it.name,
    domain: it.domain,
    country: it.country,
    culture: it.culture,
    language: it.language,
    address: { country: it.country, city: it.city, addressLine1: it.street, postalCode: it.postalCode },
    email: `office@${it.domain}`,
    ...(it.mpnId ? { mpnId: it.mpnId } : {}),
    ...(partner ? { programme: 'active', vettedAt: at, agreementSignedAt: at } : {}),
    ...(it.kind === 'applicant' ? { programme: 'pending' } : {}),
    createdAt: at,
  });
  const { key, kind, name, domain, country, mpnId } = it;
  return { key, id, kind, name, domain, country, ...(mpnId ? { mpnId } : {}) };
}
