import { extents } from '#access/scope.ts';
import type { Deps } from '#database/work.ts';
import { platformTenant } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { beginSignIn, findSignIn, inSignIn, type Visitor } from './begin-sign-in.ts';
import { listPasskeys, lockPasskey, notePasskeyUse } from './factor.store.ts';
import { proceed, type SignInStep } from './finish-sign-in.ts';
import {
  type AuthenticationResponseJSON,
  checkAnswer,
  type PasskeyRequest,
  requestOptions,
  tenantOfHandle,
} from './passkeys.ts';
import { passkeyInvalid, signInEnded } from './problems.ts';
import { setSignInChallenge, takeSignInChallenge } from './sign-in.store.ts';
import { findPerson } from './user.store.ts';

/**
 * Asks for a passkey: of the person a half-way sign-in is about, or of anybody when it is about nobody yet.
 *
 * @returns what the browser hands to the authenticator, and the cookie of the sign-in it belongs to
 */
export async function askForPasskey(
  deps: Deps,
  visitor: Visitor,
): Promise<{ options: PasskeyRequest; cookie: string }> {
  const found = await inSignIn(deps, null, (tx) => findSignIn(tx, deps, visitor));
  const cookie = found?.token ?? (await beginSignIn(deps, undefined));
  return inSignIn(deps, found?.who?.tenantId ?? null, async (tx) => {
    const known = found?.who ? await listPasskeys(tx, found.who) : [];
    const options = await requestOptions(deps.publicUrl, known);
    await setSignInChallenge(tx, cookie, options.challenge, deps.securityClock());
    return { options, cookie };
  });
}

/**
 * Signs in with a passkey. It verified its holder by PIN, finger or face, so it counts as both factors, and no failed
 * guesses of others stand in its way.
 *
 * @throws {Problem} `tenancy/passkey-invalid` · `tenancy/sign-in-ended`
 */
export async function signInWithPasskey(
  deps: Deps,
  visitor: Visitor,
  response: AuthenticationResponseJSON,
): Promise<SignInStep> {
  const token = visitor.signIn;
  if (token === undefined) throw new Problem(signInEnded);
  const known = await inSignIn(deps, null, (tx) => findSignIn(tx, deps, visitor));
  if (!known) throw new Problem(signInEnded);
  const tenantId = known.who?.tenantId ?? tenantOfHandle(response.response.userHandle);
  const challenge = await inSignIn(deps, null, (tx) => takeSignInChallenge(tx, token, deps.securityClock()));
  if (!tenantId || challenge === undefined) throw new Problem(passkeyInvalid);
  return deps.database.transaction(extents.signIn(platformTenant, tenantId), async (tx) => {
    const now = deps.securityClock();
    const signIn = await findSignIn(tx, deps, visitor);
    if (!signIn) throw new Problem(signInEnded);
    const passkey = await lockPasskey(tx, tenantId, response.id);
    const person = passkey && (await findPerson(tx, tenantId, passkey.userId));
    if (!passkey || !person || (signIn.who && signIn.who.userId !== person.id))
      throw new Problem(passkeyInvalid);
    const counter = await checkAnswer(deps.publicUrl, challenge, response, passkey);
    if (counter === undefined) throw new Problem(passkeyInvalid);
    await notePasskeyUse(tx, { tenantId, id: passkey.id, counter, at: now });
    const amr = [...signIn.amr, 'hwk', 'mfa'] as const;
    const { context, passwordChange } = signIn;
    return proceed(tx, deps, visitor, { person, amr, passwordChange, context, before: token }, now);
  });
}
