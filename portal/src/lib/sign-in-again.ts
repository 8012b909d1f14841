import type { Fault } from '#sdk/client.ts';

/**
 * A session that ends while somebody works must not cost what was typed. A call that meets 401 waits here until the
 * person has signed in again, in a window of its own, and is then repeated. The same goes for acts that want a fresh
 * proof of who is pressing the button.
 *
 * The dialog that asks for it is `app/sign-in-again-dialog.tsx`; this file only lets the two meet.
 */
export type Wanted = 'sign-in' | 'second-factor' | 'fresh-proof';

let waiting: { wanted: Wanted; promise: Promise<boolean>; settle: (again: boolean) => void } | undefined;
let armed = false;
const listeners = new Set<() => void>();

/** From now on a 401 asks for a new sign-in. Before, nobody was signed in, and a 401 is the answer to "who am I?". */
export function arm(): void {
  armed = true;
}

/** True once the same person has proved what the call wanted; false when nobody was signed in, or they gave up. */
export function signedInAgain(fault: Fault): Promise<boolean> {
  const wanted = wantedBy.get(fault.errorName);
  // A wrong code is a 401 too, but no reason to sign in.
  if (!armed || !wanted) return Promise.resolve(false);
  if (!waiting) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    waiting = { wanted, promise, settle: resolve };
  } else if (wanted === 'sign-in') {
    // The session ended while only a proof was asked for.
    waiting = { ...waiting, wanted };
  }
  for (const tell of listeners) tell();
  return waiting.promise;
}

const wantedBy: ReadonlyMap<string, Wanted> = new Map([
  ['access/unauthenticated', 'sign-in'],
  ['access/mfa-required', 'second-factor'],
  ['access/step-up-required', 'fresh-proof'],
]);

/** The dialog's answer to everybody who waits. */
export function settleSignIn(again: boolean): void {
  const those = waiting;
  waiting = undefined;
  those?.settle(again);
  for (const tell of listeners) tell();
}

export const signInWanted = (): Wanted | undefined => waiting?.wanted;

export function onSignInWanted(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
