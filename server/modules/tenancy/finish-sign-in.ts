import type { Tx } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import type { Deps } from '#database/work.ts';
import type { Visitor } from './begin-sign-in.ts';
import { type Factors, hasSecondFactor, readFactors } from './factor.store.ts';
import { insertSession, type Proof } from './session.store.ts';
import { deleteSignIn, insertSignIn, type SignInContext } from './sign-in.store.ts';
import { noteSignIn, type Person } from './user.store.ts';

/** Ways to prove a second factor. */
export type Way = 'totp' | 'passkey' | 'recovery';

/** What a sign-in asks for next, or that it is done. */
export type SignInStep =
  | { readonly step: 'second-factor'; readonly ways: readonly Way[]; readonly cookie: string }
  | { readonly step: 'new-password'; readonly cookie: string }
  | {
      readonly step: 'done';
      /** The session's cookie. */
      readonly session: string;
      readonly seconds: number;
      readonly returnTo: string;
      /** There is no second factor yet, and one is asked for. */
      readonly setUp: boolean;
    };

export const waysOf = (factors: Factors): Way[] => [
  ...(factors.passkeys > 0 ? (['passkey'] as const) : []),
  ...(factors.totp ? (['totp'] as const) : []),
  ...(factors.recoveryCodes > 0 && hasSecondFactor(factors) ? (['recovery'] as const) : []),
];

/** How far a person has come. */
export interface Progress {
  readonly person: Person;
  readonly amr: readonly Proof[];
  readonly passwordChange: boolean;
  readonly context: SignInContext;
  /** What the browser held so far; it ends here, whatever comes. */
  readonly before: string | undefined;
  readonly codeTries?: number;
}

/**
 * Goes on to whatever is still missing: the second factor, then a new password, then the session. Each step has a new
 * cookie, so that one put into the browser beforehand never becomes a session.
 */
export async function proceed(
  tx: Tx,
  deps: Deps,
  visitor: Visitor,
  it: Progress,
  now: Date,
): Promise<SignInStep> {
  const { person, amr } = it;
  const who = { tenantId: person.tenantId, userId: person.id };
  if (it.before !== undefined) await deleteSignIn(tx, it.before);
  const factors = await readFactors(tx, who);
  const goOn = () =>
    insertSignIn(
      tx,
      deps.sealKeys,
      {
        who,
        amr,
        passwordChange: it.passwordChange,
        context: { returnTo: it.context.returnTo },
        codeTries: it.codeTries ?? 0,
      },
      now,
    );
  if (hasSecondFactor(factors) && !amr.includes('mfa'))
    return { step: 'second-factor', ways: waysOf(factors), cookie: await goOn() };
  if (it.passwordChange) return { step: 'new-password', cookie: await goOn() };
  const session = await insertSession(tx, {
    ...who,
    amr,
    beganAt: now,
    provedAt: now,
    now,
    ip: visitor.ip,
    userAgent: visitor.userAgent,
  });
  await noteSignIn(tx, person.tenantId, person.id, now);
  await recordEvent(tx, {
    tenants: [person.tenantId],
    at: deps.clock(),
    operation: 'signed_in',
    resourceType: 'session',
    actor: actorOf(person),
    request: null,
    detail: { amr: [...amr] },
  });
  return {
    step: 'done',
    session: session.token,
    seconds: Math.floor((session.expiresAt.getTime() - now.getTime()) / 1000),
    returnTo: it.context.returnTo,
    setUp: !hasSecondFactor(factors) && !amr.includes('mfa') && person.mfaState !== 'disabled',
  };
}

/** The person as the log names them. */
export const actorOf = (person: Person) => ({
  kind: 'user' as const,
  id: person.id,
  name: person.userPrincipalName,
  tenantId: person.tenantId,
  applicationId: null,
});
