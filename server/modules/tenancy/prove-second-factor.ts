import type { Tx } from '#database/connection.ts';
import { queueMail } from '#database/mail.store.ts';
import type { Deps } from '#database/work.ts';
import { Problem } from '#kernel/problem.ts';
import { countAttempt, takeBack } from './attempts.ts';
import { findSignIn, inSignIn, type Visitor, whoseSignIn } from './begin-sign-in.ts';
import { readFactors, readTotp, takeRecoveryCode, takeStep } from './factor.store.ts';
import { proceed, type SignInStep } from './finish-sign-in.ts';
import { codeInvalid, factorMissing, signInEnded } from './problems.ts';
import type { Proof } from './session.store.ts';
import { countCodeTry, deleteSignIn, type SignIn } from './sign-in.store.ts';
import { stepOfCode } from './totp.ts';
import { findPerson, type Person } from './user.store.ts';

/** A sign-in has this many tries at a code; then it begins anew. */
const codeTries = 5;

/**
 * The second step by an authenticator app.
 *
 * @throws {Problem} `tenancy/code-invalid` · `tenancy/sign-in-ended` · `tenancy/sign-in-delayed`
 */
export const proveTotp = (deps: Deps, visitor: Visitor, code: string): Promise<SignInStep> =>
  proveCode(deps, visitor, 'otp', (tx, person, now) => checkTotp(tx, deps, person, code, now));

/** The second step by one of the recovery codes; its owner is told. */
export const proveRecoveryCode = (deps: Deps, visitor: Visitor, code: string): Promise<SignInStep> =>
  proveCode(deps, visitor, 'kba', async (tx, person, now) => {
    const who = { tenantId: person.tenantId, userId: person.id };
    if (!(await takeRecoveryCode(tx, { ...who, code, at: now }))) return false;
    const { recoveryCodes } = await readFactors(tx, who);
    await queueMail(tx, { ...who, kind: 'recovery-code-used', facts: { left: recoveryCodes }, now });
    return true;
  });

/** Whether the code is right, and was not used before. */
export async function checkTotp(
  tx: Tx,
  deps: Deps,
  person: Person,
  code: string,
  now: Date,
): Promise<boolean> {
  const who = { tenantId: person.tenantId, userId: person.id };
  const totp = await readTotp(tx, deps.sealKeys, { ...who, state: 'active' });
  if (!totp) throw new Problem(factorMissing);
  const step = stepOfCode(totp.secret, code, now);
  return step !== undefined && (await takeStep(tx, { ...who, step }));
}

async function proveCode(
  deps: Deps,
  visitor: Visitor,
  proof: Proof,
  check: (tx: Tx, person: Person, now: Date) => Promise<boolean>,
): Promise<SignInStep> {
  const who = await whoseSignIn(deps, visitor);
  const outcome = await inSignIn(deps, who.tenantId, async (tx): Promise<SignInStep | 'wrong' | 'ended'> => {
    const now = deps.securityClock();
    const signIn = await findSignIn(tx, deps, visitor);
    const person = signIn && (await personOf(tx, signIn, who));
    if (!signIn || !person) return 'ended';
    if (signIn.codeTries >= codeTries) {
      await deleteSignIn(tx, signIn.token);
      return 'ended';
    }
    // Six digits can be guessed as well: the same account, the same waiting.
    const name = `code ${person.userPrincipalName}`;
    const attempt = await countAttempt(tx, { tenantId: who.tenantId, name, ip: visitor.ip }, now);
    if (!(await check(tx, person, now))) {
      await countCodeTry(tx, signIn.token);
      return 'wrong';
    }
    await takeBack(tx, attempt, now);
    const { context, passwordChange } = signIn;
    const amr = [...signIn.amr, proof, 'mfa'] as const;
    return proceed(tx, deps, visitor, { person, amr, passwordChange, context, before: signIn.token }, now);
  });
  // The failed try stays counted, so it is committed before it is refused.
  if (outcome === 'wrong') throw new Problem(codeInvalid);
  if (outcome === 'ended') throw new Problem(signInEnded);
  return outcome;
}

/** The person a half-way sign-in is about, if it still is about the same one and they may still sign in. */
async function personOf(
  tx: Tx,
  signIn: SignIn,
  who: NonNullable<SignIn['who']>,
): Promise<Person | undefined> {
  if (signIn.who?.userId !== who.userId || signIn.who.tenantId !== who.tenantId) return undefined;
  return findPerson(tx, who.tenantId, who.userId);
}
