import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { buildApp } from '#api/app.ts';
import { authentication } from '#api/authentication.ts';
import { issueDemoRefreshToken } from '#api/oauth/demo-token.ts';
import { authorisationServers } from '#api/oauth/tenants.ts';
import type { App, AppDeps } from '#api/types.ts';
import type { Database } from '#database/connection.ts';
import { newId, type TenantId, type UserId } from '#kernel/ids.ts';
import type { Role, TenantKind } from '#kernel/roles.ts';
import {
  createApp,
  createTenant,
  createUser,
  giveRole,
  hashPassword,
  setPassword,
  setTotpSecret,
} from '#modules/tenancy/index.ts';
import { failOnWrongAnswers } from './answers.ts';
import { noOutside, testDeps, testRegistry, testVetting } from './api.ts';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
/** The key this file's applications sign with. */
export const testSigningKey = {
  ...privateKey.export({ format: 'jwk' }),
  alg: 'ES256',
  use: 'sig',
  kid: 'test',
};

/**
 * A whole application that signs people in for real, and lets a test move real time.
 *
 * @param how `stopped`: real time moves only as the test says, however slow the machine is; tokens need it running
 */
export async function signInApp(
  database: Database,
  overrides: Partial<AppDeps> = {},
  how: 'running' | 'stopped' = 'running',
): Promise<{ app: App; deps: AppDeps; violations: Error[]; pass(milliseconds: number): void }> {
  let ahead = 0;
  const begun = Date.now();
  const base = {
    ...testDeps(database),
    securityClock: () => new Date((how === 'running' ? Date.now() : begun) + ahead),
    ...overrides,
  };
  const signing = [testSigningKey];
  const cookieKeys = ['a test'];
  const deps: AppDeps = {
    ...base,
    outboundFetch: noOutside,
    ...testRegistry(base, overrides.membership),
    authenticate: authentication(base, { now: () => signing, fresh: () => signing }),
    authorisation: authorisationServers(base, { signing: () => signing, cookies: () => cookieKeys }),
    vetting: testVetting(),
    logger: pino({ level: 'silent' }),
    rateLimits: false,
    trustProxy: false,
    migrated: () => true,
    metricsToken: undefined,
    ...overrides,
  };
  const app = await buildApp(deps);
  const violations = failOnWrongAnswers(app);
  await app.ready();
  return {
    app,
    deps,
    violations,
    pass(milliseconds) {
      ahead += milliseconds;
    },
  };
}

export const password = 'quiet river under old stars';

export interface SomePerson {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly userPrincipalName: string;
}

/** Somebody else of the same company, with the same password. */
export async function aColleague(deps: AppDeps, of: SomePerson): Promise<SomePerson> {
  const { tenantId } = of;
  const at = new Date('2026-01-01T00:00:00Z');
  const userPrincipalName = `boris@${of.userPrincipalName.split('@')[1]}`;
  const hash = await hashPassword(password);
  const userId = await deps.database.transaction({ read: [tenantId], write: [tenantId] }, async (tx) => {
    const id = await createUser(tx, { tenantId, userPrincipalName, displayName: 'Boris', createdAt: at });
    await setPassword(tx, { tenantId, userId: id, hash, at });
    return id;
  });
  return { tenantId, userId, userPrincipalName };
}

/** A company of its own with one person in it, who has a password. */
export async function aPerson(
  deps: AppDeps,
  it: { kinds?: TenantKind[]; roles?: Role[]; totp?: string; company?: string } = {},
): Promise<SomePerson> {
  const tenantId = newId<'tenant'>();
  const domain = `t${randomBytes(5).toString('hex')}.example`;
  const at = new Date('2026-01-01T00:00:00Z');
  const hash = await hashPassword(password);
  const userPrincipalName = `rita@${domain}`;
  const userId = await deps.database.transaction({ read: [tenantId], write: [tenantId] }, async (tx) => {
    await createTenant(tx, {
      id: tenantId,
      kinds: it.kinds ?? ['reseller'],
      legalName: it.company ?? 'Kleeblatt Systeme GmbH',
      domain,
      country: 'DE',
      createdAt: at,
      ...(it.kinds?.includes('customer') ? {} : { programme: 'active' as const }),
    });
    const id = await createUser(tx, {
      tenantId,
      userPrincipalName,
      displayName: 'Rita Sommer',
      createdAt: at,
    });
    for (const role of it.roles ?? ['global_admin']) await giveRole(tx, { tenantId, userId: id, role, at });
    await setPassword(tx, { tenantId, userId: id, hash, at });
    if (it.totp) await setTotpSecret(tx, deps.sealKeys, { tenantId, userId: id, secret: it.totp, at });
    return id;
  });
  return { tenantId, userId, userPrincipalName };
}

/** An app of a company. */
export async function anApp(
  deps: AppDeps,
  tenantId: TenantId,
  it: Partial<Parameters<typeof createApp>[1]> = {},
): Promise<{ appId: string; clientId: string; clientSecret?: string }> {
  return deps.database.transaction({ read: [tenantId], write: [tenantId] }, (tx) =>
    createApp(tx, { tenantId, name: 'Nightly sync', roles: ['admin_agent'], createdAt: new Date(), ...it }),
  );
}

/** A form, as token endpoints take it. */
export const form = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(fields).toString(),
});

/** A refresh token of the sample world's kind for that person, and the app it belongs to. */
export async function aRefreshToken(
  deps: AppDeps,
  person: SomePerson,
  { mfa = true, reusable = true } = {},
): Promise<{ clientId: string; refreshToken: string }> {
  const { clientId } = await anApp(deps, person.tenantId, {
    isPublic: true,
    redirectUris: ['http://localhost:8400/'],
    reusableRefreshTokens: reusable,
  });
  const refreshToken = await issueDemoRefreshToken(deps.authorisation, { ...person, clientId, mfa });
  return { clientId, refreshToken };
}

/** What that person gave an app that is registered already. */
export const issueRefreshTokenFor = (deps: AppDeps, person: SomePerson, clientId: string): Promise<string> =>
  issueDemoRefreshToken(deps.authorisation, { ...person, clientId, mfa: true });

/** An access token of that person. */
export async function anAccessToken(
  app: App,
  deps: AppDeps,
  person: SomePerson,
  it: { mfa?: boolean; resource?: string } = {},
): Promise<string> {
  const { clientId, refreshToken } = await aRefreshToken(deps, person, { mfa: it.mfa ?? true });
  const answer = await app.inject({
    method: 'POST',
    url: `/${person.tenantId}/oauth2/token`,
    ...form({
      grant_type: 'refresh_token',
      client_id: clientId,
      refresh_token: refreshToken,
      resource: it.resource ?? 'https://api.partnercenter.microsoft.com',
    }),
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json().access_token;
}
