import type { Deps } from '#database/work.ts';
import { findSignIn, inSignIn, type Visitor } from './begin-sign-in.ts';
import { readFactors } from './factor.store.ts';
import { type Way, waysOf } from './finish-sign-in.ts';
import { findPerson } from './user.store.ts';

/** Where a half-way sign-in stands, for a page that is opened anew. */
export interface SignInState {
  readonly step: 'name' | 'second-factor' | 'new-password';
  readonly ways: readonly Way[];
  readonly userPrincipalName: string | null;
  /** It ends at an invitation's page. */
  readonly forInvitation: boolean;
}

const nobody: SignInState = { step: 'name', ways: [], userPrincipalName: null, forInvitation: false };

export async function readSignIn(deps: Deps, visitor: Visitor): Promise<SignInState> {
  const signIn = await inSignIn(deps, null, (tx) => findSignIn(tx, deps, visitor));
  if (!signIn) return nobody;
  const forInvitation = /^\/[ip]\//i.test(signIn.context.returnTo);
  const { who } = signIn;
  if (!who) return { ...nobody, forInvitation };
  return deps.database.read({ read: [who.tenantId], write: [] }, async (tx) => {
    const person = await findPerson(tx, who.tenantId, who.userId);
    if (!person) return { ...nobody, forInvitation };
    const ways = waysOf(await readFactors(tx, who));
    const open = ways.length > 0 && !signIn.amr.includes('mfa');
    return {
      step: open ? 'second-factor' : signIn.passwordChange ? 'new-password' : 'name',
      ways: open ? ways : [],
      userPrincipalName: person.userPrincipalName,
      forInvitation,
    };
  });
}
