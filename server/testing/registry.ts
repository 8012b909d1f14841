import { createHash, generateKeyPairSync } from 'node:crypto';
import { importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { generateSync } from 'otplib';
import type { AppDeps } from '#api/types.ts';
import type { Deps } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { beginMembershipSignIn, comeBackFromRegistry } from '#modules/membership/index.ts';
import { addAccounts } from '#modules/membership-registry/index.ts';
import { giveRole, setTotpSecret } from '#modules/tenancy/index.ts';
import { aBrowser, type Browser } from './browser.ts';
import { aColleague, aPerson, password, type SomePerson, type signInApp } from './sign-in.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
type SignedInApp = Awaited<ReturnType<typeof signInApp>>;

/** A company in Germany whose global admin is signed in to the portal with a second factor. */
export async function anAdmin(all: SignedInApp, kind: Parameters<typeof aPerson>[1] = {}) {
  return signedIn(all, await aPerson(all.deps, { kinds: ['applicant'], totp: secret, ...kind }));
}

/** A second global admin of the same company, likewise. */
export async function anotherAdmin(all: SignedInApp, of: SomePerson) {
  const person = await aColleague(all.deps, of);
  const { tenantId, userId } = person;
  const at = new Date('2026-01-01T00:00:00Z');
  await all.deps.database.transaction({ read: [tenantId], write: [tenantId] }, async (tx) => {
    await giveRole(tx, { tenantId, userId, role: 'global_admin', at });
    await setTotpSecret(tx, all.deps.sealKeys, { tenantId, userId, secret, at });
  });
  return signedIn(all, person);
}

async function signedIn({ app, deps, pass }: SignedInApp, person: SomePerson) {
  const { userPrincipalName } = person;
  /** One more browser of the same person; each code counts once. */
  const aSession = async () => {
    pass(30_000);
    const browser = aBrowser(app);
    await browser.post('/v1/signin/password', { userPrincipalName, password });
    const code = generateSync({ secret, epoch: Math.floor(deps.securityClock().getTime() / 1000) });
    const { status, body } = await browser.post('/v1/signin/totp', { code });
    if (status !== 200) throw new Error(`${userPrincipalName} was not signed in: ${body.errorName}`);
    return browser;
  };
  const browser = await aSession();
  const begin = async (more: object = {}) => {
    const { status, body } = await browser.post('/v1/membership/signin', more);
    if (status !== 200) throw new Error(`No sign-in was begun: ${body.errorName}`);
    return body.redirectTo as string;
  };
  return {
    ...person,
    browser,
    aSession,
    begin,
    list: async () => (await browser.get('/v1/membership/signin')).body,
    associate: (mpnId: string, replaces?: string) =>
      browser.post('/v1/membership/association', { mpnId, ...(replaces ? { replaces } : {}) }),
    /** Signs in at the embedded registry, all the way back. */
    async signIn(userName: string) {
      const { callback } = await signInThere(browser, await begin(), userName);
      return follow(browser, callback);
    },
  };
}

/** The page that asks for the partner ID. */
export const associatePage = '/account/identifiers/associate';

/** What the way back to the portal says went wrong. */
export const failureIn = (location: unknown) =>
  new URL(String(location), 'http://localhost:8080').searchParams.get('failed');

/** A profile as registries tell it: active, a location, in Germany. */
export const aProfile = (mpnId: string, change: object = {}) => ({
  mpnId,
  companyName: `Company ${mpnId}`,
  country: 'DE',
  type: 'location' as const,
  status: 'active' as const,
  address: { city: 'Fulda' },
  ...change,
});

export const registryPassword = 'four grey herons by a weir';

/** An account at the embedded registry, with these profiles. */
export async function anAccount(
  deps: AppDeps,
  userName: string,
  ...profiles: ReturnType<typeof aProfile>[]
): Promise<void> {
  await addAccounts(deps, [{ userName, password: registryPassword, profiles }]);
}

/** The form of a page that stands first: where it goes. */
const actionOf = (page: string): string => /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? '';

const formType = { 'content-type': 'application/x-www-form-urlencoded' };
/** Sends a form, as a page without a script does. */
export const submit = (browser: Browser, action: string, fields: Record<string, string>) =>
  browser.post(action, new URLSearchParams(fields).toString() as never, formType);

/** Follows a browser's way over pages of ours. @returns the page it ends at */
export async function follow(browser: Browser, from: string) {
  let at = from;
  for (let hops = 0; hops < 10; hops += 1) {
    const url = new URL(at, 'http://localhost:8080');
    const answer = await browser.get(`${url.pathname}${url.search}`);
    if (answer.status !== 302 && answer.status !== 303)
      return { ...answer, at: `${url.pathname}${url.search}` };
    at = String(answer.headers['location']);
    if (new URL(at, url).pathname.startsWith('/account')) return { ...answer, at };
  }
  throw new Error('Redirected for ever.');
}

/**
 * Signs in at the embedded registry by its two pages.
 *
 * @returns the answer to the password's page, and the callback's address if it was right
 */
export async function signInThere(
  browser: Browser,
  redirectTo: string,
  userName: string,
  password = registryPassword,
) {
  const first = await follow(browser, redirectTo);
  const second = await submit(browser, actionOf(String(first.body)), { userName });
  const answer = await submit(browser, actionOf(String(second.body)), { userName, password });
  if (answer.status !== 303) return { answer, callback: '' };
  const resumed = await browser.get(pathOf(String(answer.headers['location'])));
  return { answer, callback: pathOf(String(resumed.headers['location'])) };
}

export const pathOf = (address: string): string => {
  const url = new URL(address, 'http://localhost:8080');
  return `${url.pathname}${url.search}`;
};

/** A vendor's own registry, out in the world as far as the server can tell; a test says what it answers. */
export function aForeignRegistry(issuer = 'https://members.vendor.example') {
  const [own, strangers] = [1, 2].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  const codes = new Map<string, { claims: Record<string, unknown>; challenge: string }>();
  const state = {
    down: undefined as 'hangs' | 'fails' | 503 | undefined,
    userinfo: {} as object,
    asked: 0,
    signs: 'itself' as 'itself' | 'a stranger' | 'nobody',
  };
  const idToken = async (more: Record<string, unknown>): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: 'twotier', sub: 'member', iat: now, exp: now + 300, ...more };
    if (state.signs === 'nobody') return new UnsecuredJWT(claims).encode();
    const key = (state.signs === 'itself' ? own : strangers)?.privateKey.export({ format: 'jwk' });
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'r' })
      .sign(await importJWK(key as never, 'ES256'));
  };
  const json = (body: object, status = 200) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  const membership: AppDeps['membership'] = {
    issuer,
    clientId: 'twotier',
    clientSecret: 'hush',
    patience: 500,
    async fetch(url, { body }) {
      state.asked += 1;
      if (state.down === 'hangs') return new Promise(() => {});
      if (state.down === 'fails') throw new Error('connect ECONNREFUSED');
      if (state.down) return json({ error: 'temporarily_unavailable' }, state.down);
      if (url === `${issuer}/.well-known/openid-configuration`)
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['ES256'],
        });
      if (url === `${issuer}/keys`)
        return json({
          keys: [{ ...own?.publicKey.export({ format: 'jwk' }), kid: 'r', alg: 'ES256', use: 'sig' }],
        });
      if (url === `${issuer}/userinfo`) return json({ sub: 'member', ...state.userinfo });
      if (url !== `${issuer}/token`) throw new Error(`Nobody is at ${url}.`);
      const form = new URLSearchParams(String(body));
      const code = form.get('code') ?? '';
      const answer = codes.get(code);
      codes.delete(code);
      const verifier = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (!answer || answer.challenge !== verifier) return json({ error: 'invalid_grant' }, 400);
      return json({ access_token: 'x', token_type: 'Bearer', id_token: await idToken(answer.claims) });
    },
  };
  return {
    membership,
    state,
    /** Somebody signs in there. @returns where the browser is sent back to */
    signIn(redirectTo: string, claims: Record<string, unknown> = {}): string {
      const asked = new URL(redirectTo).searchParams;
      const code = `code-${codes.size}-${state.asked}`;
      codes.set(code, {
        claims: { nonce: asked.get('nonce'), ...claims },
        challenge: asked.get('code_challenge') ?? '',
      });
      return `/signin/membership/callback?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
    },
  };
}

/** Somebody signs in at a registry that tells these profiles, and is back with them. */
export async function signedInAtRegistry(
  deps: Deps,
  caller: Caller,
  ...organizations: readonly object[]
): Promise<void> {
  const foreign = aForeignRegistry();
  const able = { ...deps, membership: { ...foreign.membership, patience: 20_000 } };
  const { redirectTo } = await beginMembershipSignIn(able, caller, undefined);
  const address = new URL(foreign.signIn(redirectTo, { organizations }), deps.publicUrl);
  const { refused } = await comeBackFromRegistry(able, caller, address);
  if (refused) throw refused;
}
