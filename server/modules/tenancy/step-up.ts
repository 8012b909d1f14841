import { authorize } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import type { Tx } from '#database/connection.ts';
import { widen } from '#database/connection.ts';
import { act, type Deps, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { platformTenant, type UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { countAttempt, takeBack } from './attempts.ts';
import {
  hasSecondFactor,
  listPasskeys,
  lockPasskey,
  notePasskeyUse,
  readFactors,
  readPassword,
} from './factor.store.ts';
import { waysOf } from './finish-sign-in.ts';
import {
  type AuthenticationResponseJSON,
  checkAnswer,
  type PasskeyRequest,
  requestOptions,
} from './passkeys.ts';
import { verifyPassword } from './password-hash.ts';
import { codeInvalid, passkeyInvalid, signInEnded, signInFailed } from './problems.ts';
import { checkTotp } from './prove-second-factor.ts';
import {
  endSession,
  findSessionById,
  insertSession,
  type Proof,
  setSessionChallenge,
  takeSessionChallenge,
} from './session.store.ts';
import { findPerson, type Person } from './user.store.ts';

/** How somebody signed in proves again who they are. */
export type FreshProof =
  | { readonly passkey: AuthenticationResponseJSON }
  | { readonly password: string; readonly code?: string | undefined };

/** The session that goes on after a fresh proof, under a new name. */
export interface RenewedSession {
  readonly session: string;
  readonly seconds: number;
  readonly provedAt: Date;
}

const what = { operation: 'signed_in', resourceType: 'session' } as const;

/** What a fresh proof takes for this person: a passkey, or the password with the code where there is one. */
export const stepUpWays = (
  deps: Deps,
  caller: Caller,
): Promise<{ ways: ('passkey' | 'password' | 'totp')[] }> =>
  act(deps, caller, what, async (work) => {
    authorize(work, 'me.renew-proof', {}, work.securityNow);
    const factors = await readFactors(work.tx, whoOf(work));
    const ways = waysOf(factors).filter((it) => it !== 'recovery');
    return { ways: hasSecondFactor(factors) ? ['password', ...ways] : ['password'] };
  });

export const askForStepUpPasskey = (deps: Deps, caller: Caller): Promise<PasskeyRequest> =>
  act(deps, caller, what, async (work) => {
    authorize(work, 'me.renew-proof', {}, work.securityNow);
    const options = await requestOptions(deps.publicUrl, await listPasskeys(work.tx, whoOf(work)));
    const { tenantId, grantId } = work.actor;
    await setSessionChallenge(work.tx, tenantId, grantId ?? '', options.challenge, work.securityNow);
    return options;
  });

/**
 * Proves again who is at the keyboard. The session gets a new name and keeps its end.
 *
 * @throws {Problem} `tenancy/sign-in-failed` · `tenancy/code-invalid` · `tenancy/passkey-invalid` · `tenancy/sign-in-delayed`
 */
export async function stepUp(deps: Deps, caller: Caller, proof: FreshProof): Promise<RenewedSession> {
  const counted = await act(deps, caller, what, async (work) => {
    authorize(work, 'me.renew-proof', {}, work.securityNow);
    if ('passkey' in proof) return undefined;
    await widen(work.tx, extents.signIn(platformTenant, work.actor.tenantId));
    const attempt = await countAttempt(
      work.tx,
      { tenantId: work.actor.tenantId, name: work.actor.name, ip: work.request.ip },
      work.securityNow,
    );
    return { attempt, stored: await readPassword(work.tx, whoOf(work)) };
  });
  if (counted && !('passkey' in proof)) {
    const { right } = await verifyPassword(proof.password, counted.stored?.hash);
    if (!right || counted.stored?.temporary) throw new Problem(signInFailed);
  }
  return act(deps, caller, what, async (work) => {
    authorize(work, 'me.renew-proof', {}, work.securityNow);
    const { tx, securityNow: now } = work;
    const person = await findPerson(tx, work.actor.tenantId, work.actor.id as UserId);
    if (!person) throw new Problem(signInEnded);
    const proofs =
      'passkey' in proof
        ? await byPasskey(work, deps, proof.passkey)
        : await byCode(tx, deps, person, proof.code, now);
    if (counted) {
      await widen(tx, extents.signIn(platformTenant, work.actor.tenantId));
      await takeBack(tx, counted.attempt, now);
    }
    return renewSession(work, proofs);
  });
}

const whoOf = (work: Work) => ({ tenantId: work.actor.tenantId, userId: work.actor.id as UserId });

async function byPasskey(work: Work, deps: Deps, response: AuthenticationResponseJSON): Promise<Proof[]> {
  const { tx, actor, securityNow: now } = work;
  const challenge = await takeSessionChallenge(tx, actor.tenantId, actor.grantId ?? '', now);
  const passkey = await lockPasskey(tx, actor.tenantId, response.id);
  if (!passkey || challenge === undefined || passkey.userId !== actor.id) throw new Problem(passkeyInvalid);
  const counter = await checkAnswer(deps.publicUrl, challenge, response, passkey);
  if (counter === undefined) throw new Problem(passkeyInvalid);
  await notePasskeyUse(tx, { tenantId: actor.tenantId, id: passkey.id, counter, at: now });
  return ['hwk', 'mfa'];
}

async function byCode(
  tx: Tx,
  deps: Deps,
  person: Person,
  code: string | undefined,
  now: Date,
): Promise<Proof[]> {
  const factors = await readFactors(tx, { tenantId: person.tenantId, userId: person.id });
  if (!hasSecondFactor(factors)) return ['pwd'];
  // Whoever has only passkeys proves it with one; a password alone is less than this session is worth.
  if (!factors.totp) throw new Problem(passkeyInvalid);
  if (code === undefined || !(await checkTotp(tx, deps, person, code, now))) throw new Problem(codeInvalid);
  return ['pwd', 'otp', 'mfa'];
}

/** Ends the caller's session and opens its successor, proved now. */
export async function renewSession(work: Work, proofs: readonly Proof[]): Promise<RenewedSession> {
  const { tx, actor, securityNow: now } = work;
  const old = await findSessionById(tx, actor.tenantId, actor.grantId ?? '', now);
  if (!old) throw new Problem(signInEnded);
  await endSession(tx, actor.tenantId, old.userId, old.id, now);
  const amr = [...new Set([...(old.amr as Proof[]), ...proofs])];
  const session = await insertSession(tx, {
    tenantId: old.tenantId,
    userId: old.userId,
    amr,
    beganAt: old.beganAt,
    provedAt: now,
    now,
    ip: work.request.ip,
    userAgent: old.userAgent,
  });
  const seconds = Math.floor((session.expiresAt.getTime() - now.getTime()) / 1000);
  return { session: session.token, seconds, provedAt: now };
}
