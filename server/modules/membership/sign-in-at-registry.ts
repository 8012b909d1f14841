import { authorize } from '#access/authorize.ts';
import type { Tx } from '#database/connection.ts';
import { enqueue } from '#database/jobs.store.ts';
import { act, type Deps, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { ownPath } from '#modules/tenancy/index.ts';
import { signInEnded } from './problems.ts';
import { ask, hear, type MembershipRegistry, saidNo } from './registry.ts';
import {
  deleteExpired,
  deleteSignIn,
  keepAnswer,
  lockWaiting,
  replaceSignIn,
  takeQuestion,
  type Who,
} from './sign-in.store.ts';

export interface MembershipDeps extends Deps {
  readonly membership: MembershipRegistry;
}

/** The page that asks for the partner ID: where a sign-in ends unless it began elsewhere. */
export const associatePage = '/account/identifiers/associate';

const what = { operation: 'create_mpn_association', resourceType: 'profile' } as const;

export const whoOf = ({ actor }: Pick<Work, 'actor'>): Who => ({
  tenantId: actor.tenantId,
  userId: actor.id as UserId,
});

/**
 * Sends a global admin to the membership registry. Whatever an earlier sign-in there brought is forgotten.
 *
 * @param returnTo a path of ours where the sign-in ends; anything else leads to {@link associatePage}
 * @throws {Problem} `membership/registry-unavailable`
 */
export async function beginMembershipSignIn(
  deps: MembershipDeps,
  caller: Caller,
  returnTo: string | undefined,
): Promise<{ redirectTo: string }> {
  await act(deps, caller, what, async (work) =>
    authorize(work, 'partner-id.associate', {}, work.securityNow),
  );
  const { redirectTo, question } = await ask(deps.membership, deps.publicUrl, caller.request.locale);
  const home = ownPath(returnTo);
  await act(deps, caller, what, async (work) => {
    authorize(work, 'partner-id.associate', {}, work.securityNow);
    const { tx, actor, securityNow } = work;
    const until = await replaceSignIn(tx, deps.sealKeys, {
      ...whoOf(work),
      sessionId: actor.via === 'session' ? actor.grantId : null,
      asked: { ...question, returnTo: home === '/' ? associatePage : home },
      now: securityNow,
    });
    await forgetAfter(tx, whoOf(work), until);
  });
  return { redirectTo };
}

/**
 * Takes the registry's answer, in the browser whose person asked: the session it began in, or, where a program began
 * it, any session of that person. The answer counts once and its profiles are kept for half an hour.
 *
 * @param address the address the browser came back to
 * @returns where the browser goes on, and what went wrong if something did
 * @throws {Problem} `membership/sign-in-ended`
 */
export async function comeBackFromRegistry(
  deps: MembershipDeps,
  caller: Caller,
  address: URL,
): Promise<{ returnTo: string; refused?: Problem }> {
  const waiting = await act(deps, caller, what, async (work) => {
    authorize(work, 'partner-id.associate', {}, work.securityNow);
    const found = await lockWaiting(work.tx, deps.sealKeys, whoOf(work), work.securityNow);
    const ours = found && (found.sessionId === null || found.sessionId === work.actor.grantId);
    // A stray answer spoils nothing: the one that is waited for may still come.
    if (!ours || address.searchParams.get('state') !== found.state) throw new Problem(signInEnded);
    await takeQuestion(work.tx, whoOf(work));
    return found;
  });
  const { returnTo } = waiting;
  if (saidNo(address)) return { returnTo };
  try {
    const answer = await hear(deps.membership, waiting, address);
    await act(deps, caller, what, async (work) => {
      authorize(work, 'partner-id.associate', {}, work.securityNow);
      const { tx, securityNow } = work;
      const who = whoOf(work);
      const kept = await keepAnswer(tx, deps.sealKeys, { ...who, ...waiting, answer, now: securityNow });
      if (!kept) throw new Problem(signInEnded);
      await forgetAfter(tx, who, kept.until);
    });
    return { returnTo };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { returnTo, refused: error };
  }
}

/** **Cancel**: nothing of this person's sign-in at the registry is kept. */
export const cancelMembershipSignIn = (deps: Deps, caller: Caller): Promise<void> =>
  act(deps, caller, what, async (work) => {
    authorize(work, 'partner-id.associate', {}, work.securityNow);
    await deleteSignIn(work.tx, whoOf(work));
  });

/** Nobody may come back for it; it goes all the same. */
const forgetAfter = (tx: Tx, { tenantId, userId }: Who, until: Date): Promise<void> =>
  enqueue(tx, {
    task: 'forget-membership',
    payload: { tenantId },
    key: `membership:${tenantId}:${userId}`,
    runAt: new Date(until.getTime() + 60_000),
  });

/** Deletes a company's sign-ins that have run out. */
export const forgetExpired = (deps: Deps, tenantId: TenantId): Promise<void> =>
  deps.database.transaction({ read: [tenantId], write: [tenantId] }, (tx) =>
    deleteExpired(tx, tenantId, deps.securityClock()),
  );
