import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { authorize } from '#access/authorize.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { countAttempt } from './attempts.ts';
import { beginSignIn, findSignIn, inSignIn, type Visitor } from './begin-sign-in.ts';
import { proceed, type SignInStep } from './finish-sign-in.ts';
import type { OutboundFetch } from './guarded-fetch.ts';
import {
  deleteIdentityProvider,
  findIdentity,
  type IdentityProvider,
  insertIdentity,
  readIdentityProvider,
  writeIdentityProvider,
} from './identity-provider.store.ts';
import {
  identityTaken,
  identityUnknown,
  invalidIdentityProvider,
  providerUnavailable,
  signInEnded,
} from './problems.ts';
import { tenantOfDomain } from './resolve-tenant.store.ts';
import { setSignInContext } from './sign-in.store.ts';
import { companyOf } from './sign-in-with-password.ts';
import { findPerson, type Person } from './user.store.ts';

export interface FederationDeps extends Deps {
  /** Metadata, keys and tokens of an identity provider are fetched through it. */
  readonly outboundFetch: OutboundFetch;
}

/** Where a company's identity provider sends people back to. */
export const callbackPath = '/signin/provider/callback';

/** The company's own identity provider, for a name's domain; undefined where passwords are asked for. */
export async function findProviderFor(deps: Deps, userPrincipalName: string): Promise<string | undefined> {
  const company = await companyOf(deps, userPrincipalName);
  if (!company) return undefined;
  const provider = await deps.database.read({ read: [company], write: [] }, (tx) =>
    readIdentityProvider(tx, deps.sealKeys, company),
  );
  return provider?.enabled ? new URL(provider.issuer).host : undefined;
}

/**
 * Sends somebody to their company's own identity provider.
 *
 * @returns where the browser goes, and the cookie its answer is told by
 * @throws {Problem} `tenancy/identity-provider-unavailable` · `tenancy/sign-in-delayed`
 */
export async function goToProvider(
  deps: FederationDeps,
  visitor: Visitor,
  userPrincipalName: string,
): Promise<{ redirectTo: string; cookie: string }> {
  const company = await companyOf(deps, userPrincipalName);
  await inSignIn(deps, null, (tx) => countAttempt(tx, { ip: visitor.ip }, deps.securityClock()));
  if (!company) throw new Problem(providerUnavailable);
  return leave(deps, visitor, company, userPrincipalName);
}

/** The same for somebody signed in, who ties the identity to their own account. */
export async function tieIdentity(
  deps: FederationDeps,
  caller: Caller,
  visitor: Visitor,
): Promise<{ redirectTo: string; cookie: string }> {
  const actor = await look(deps, caller, async (work) => {
    authorize(work, 'me.manage-factors', {}, work.securityNow);
    return work.actor;
  });
  return leave(deps, visitor, actor.tenantId, actor.name, actor.id as UserId);
}

async function leave(
  deps: FederationDeps,
  visitor: Visitor,
  tenantId: TenantId,
  loginHint: string,
  linkTo?: UserId,
): Promise<{ redirectTo: string; cookie: string }> {
  const configuration = await configurationOf(deps, tenantId);
  const verifier = randomPKCECodeVerifier();
  const [state, nonce] = [randomState(), randomNonce()];
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: `${deps.publicUrl}${callbackPath}`,
    scope: 'openid',
    response_type: 'code',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    login_hint: loginHint,
  });
  const found = await inSignIn(deps, null, (tx) => findSignIn(tx, deps, visitor));
  const cookie = found?.token ?? (await beginSignIn(deps, linkTo ? '/account/security' : undefined));
  await inSignIn(deps, null, (tx) =>
    setSignInContext(tx, deps.sealKeys, cookie, {
      returnTo: linkTo ? '/account/security' : (found?.context.returnTo ?? '/'),
      federation: { tenantId, state, nonce, verifier, ...(linkTo ? { linkTo } : {}) },
    }),
  );
  return { redirectTo: url.href, cookie };
}

async function configurationOf(deps: FederationDeps, tenantId: TenantId): Promise<Configuration> {
  const provider = await deps.database.read({ read: [tenantId], write: [] }, (tx) =>
    readIdentityProvider(tx, deps.sealKeys, tenantId),
  );
  if (!provider?.enabled) throw new Problem(providerUnavailable);
  try {
    return await discovery(new URL(provider.issuer), provider.clientId, provider.clientSecret, undefined, {
      [customFetch]: deps.outboundFetch as never,
      timeout: 15,
    });
  } catch (cause) {
    throw new Problem(providerUnavailable, {}, { cause });
  }
}

/**
 * Takes the identity provider's answer. Who it is follows from issuer and subject alone; what the provider says of
 * second factors counts only where the company says so.
 *
 * @param address the address the browser came back to
 * @throws {Problem} `tenancy/sign-in-ended` · `tenancy/identity-provider-unavailable` · `tenancy/identity-unknown` · `tenancy/identity-taken`
 */
export async function comeBackFromProvider(
  deps: FederationDeps,
  visitor: Visitor,
  address: URL,
): Promise<SignInStep | { step: 'tied'; returnTo: string }> {
  const signIn = await inSignIn(deps, null, async (tx) => {
    const found = await findSignIn(tx, deps, visitor);
    // Its state, nonce and verifier are good for one answer.
    if (found?.context.federation)
      await setSignInContext(tx, deps.sealKeys, found.token, { returnTo: found.context.returnTo });
    return found;
  });
  const federation = signIn?.context.federation;
  if (!signIn || !federation) throw new Problem(signInEnded);
  const { tenantId } = federation;
  const configuration = await configurationOf(deps, tenantId);
  const claims = await authorizationCodeGrant(configuration, address, {
    pkceCodeVerifier: federation.verifier,
    expectedState: federation.state,
    expectedNonce: federation.nonce,
    idTokenExpected: true,
  }).then(
    (tokens) => tokens.claims(),
    (cause: unknown) => {
      throw new Problem(providerUnavailable, {}, { cause });
    },
  );
  if (!claims) throw new Problem(providerUnavailable);
  const identity = { tenantId, issuer: claims.iss, subject: claims.sub };
  return inSignIn(deps, tenantId, async (tx) => {
    const now = deps.securityClock();
    if (federation.linkTo) {
      if (!(await insertIdentity(tx, { ...identity, userId: federation.linkTo, now })))
        throw new Problem(identityTaken);
      return { step: 'tied', returnTo: signIn.context.returnTo };
    }
    const userId = await findIdentity(tx, identity);
    const person = userId && (await findPerson(tx, tenantId, userId));
    if (!person || !(await isOfProvedDomain(tx, person))) throw new Problem(identityUnknown);
    const provider = await readIdentityProvider(tx, deps.sealKeys, tenantId);
    const { amr } = claims as { amr?: unknown };
    const proven = provider?.trustsMfa === true && Array.isArray(amr) && amr.includes('mfa');
    return proceed(
      tx,
      deps,
      visitor,
      {
        person,
        amr: proven ? ['fed', 'mfa'] : ['fed'],
        passwordChange: false,
        context: { returnTo: signIn.context.returnTo },
        before: signIn.token,
      },
      now,
    );
  });
}

const isOfProvedDomain = async (tx: Parameters<typeof findPerson>[0], person: Person): Promise<boolean> => {
  const { tenantId, userPrincipalName } = person;
  const domain = userPrincipalName.slice(userPrincipalName.lastIndexOf('@') + 1);
  return (await tenantOfDomain(tx, domain)) === tenantId;
};

/** The company's identity provider, its secret left out; null where there is none. */
export const readProviderSettings = (deps: Deps, caller: Caller): Promise<IdentityProvider | null> =>
  look(deps, caller, async (work) => {
    authorize(work, 'identity-provider.manage', {}, work.securityNow);
    const found = await readIdentityProvider(work.tx, deps.sealKeys, work.actor.tenantId);
    if (!found) return null;
    const { clientSecret: _, ...settings } = found;
    return settings;
  });

const what = { operation: 'identity_provider_changed', resourceType: 'application' } as const;

/** @throws {Problem} `tenancy/identity-provider-invalid` when there is no provider at that address */
export async function changeProvider(
  deps: FederationDeps,
  caller: Caller,
  given: IdentityProvider & { clientSecret: string },
): Promise<IdentityProvider> {
  await look(deps, caller, async (work) => authorize(work, 'identity-provider.manage', {}, work.securityNow));
  const issuer = URL.parse(given.issuer);
  if (issuer?.protocol !== 'https:' || issuer.search !== '' || issuer.hash !== '' || issuer.username !== '')
    throw new Problem(invalidIdentityProvider);
  await discovery(issuer, given.clientId, given.clientSecret, undefined, {
    [customFetch]: deps.outboundFetch as never,
    timeout: 15,
  }).catch((cause: unknown) => {
    throw new Problem(invalidIdentityProvider, {}, { cause });
  });
  return act(deps, caller, what, async (work) => {
    authorize(work, 'identity-provider.manage', {}, work.securityNow);
    await writeIdentityProvider(work.tx, deps.sealKeys, work.actor.tenantId, given, work.securityNow);
    await note(work, given.issuer);
    const { clientSecret: _, ...settings } = given;
    return settings;
  });
}

/** Passwords are asked for again. Who is tied to whom is kept, should the same provider come back. */
export const removeProvider = (deps: Deps, caller: Caller): Promise<void> =>
  act(deps, caller, what, async (work) => {
    authorize(work, 'identity-provider.manage', {}, work.securityNow);
    await deleteIdentityProvider(work.tx, work.actor.tenantId);
    await note(work, null);
  });

const note = (work: Work, issuer: string | null) =>
  recordEvent(work.tx, {
    tenants: [work.actor.tenantId],
    at: work.now,
    operation: what.operation,
    resourceType: what.resourceType,
    actor: work.actor,
    request: work.request,
    detail: { issuer },
  });
