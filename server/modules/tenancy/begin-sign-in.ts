import { extents } from '#access/scope.ts';
import type { Tx } from '#database/connection.ts';
import type { Deps } from '#database/work.ts';
import { platformTenant, type TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { signInEnded } from './problems.ts';
import { ownPath } from './return-to.ts';
import { insertSignIn, lockSignIn, type SignIn } from './sign-in.store.ts';

/** Who asks, before anybody knows who it is. */
export interface Visitor {
  /** The cookie of a sign-in half-way. */
  readonly signIn: string | undefined;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** Runs a step of a sign-in in the platform's scope and, once a company is named, in that company's. */
export const inSignIn = <T>(
  deps: Pick<Deps, 'database'>,
  company: TenantId | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => deps.database.transaction(extents.signIn(platformTenant, company), work);

/**
 * Begins a sign-in and remembers where it is to end.
 *
 * @param returnTo a path of ours, perhaps an invitation's; anything else leads home
 * @returns the cookie's value
 */
export function beginSignIn(deps: Deps, returnTo: string | undefined): Promise<string> {
  return inSignIn(deps, null, (tx) =>
    insertSignIn(
      tx,
      deps.sealKeys,
      { who: null, amr: [], passwordChange: false, context: { returnTo: ownPath(returnTo) } },
      deps.securityClock(),
    ),
  );
}

/** Which person a half-way sign-in is about, without holding it. @throws {Problem} `tenancy/sign-in-ended` */
export async function whoseSignIn(deps: Deps, visitor: Visitor): Promise<NonNullable<SignIn['who']>> {
  const found = await inSignIn(deps, null, (tx) => findSignIn(tx, deps, visitor));
  if (!found?.who) throw new Problem(signInEnded);
  return found.who;
}

/** The half-way sign-in of this browser, its row held. */
export async function findSignIn(tx: Tx, deps: Deps, visitor: Visitor): Promise<SignIn | undefined> {
  return visitor.signIn === undefined
    ? undefined
    : lockSignIn(tx, deps.sealKeys, visitor.signIn, deps.securityClock());
}
