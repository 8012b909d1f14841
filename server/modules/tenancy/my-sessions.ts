import { authorize } from '#access/authorize.ts';
import { notFound } from '#access/problems.ts';
import type { Tx } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { parseId, type TenantId, type UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { deleteGrant, type GrantOfUser, listGrants } from './oauth-payload.store.ts';
import { endSession, endSessionsOf, listSessions, type Session } from './session.store.ts';

/** Where somebody is signed in: in browsers, and through apps that hold tokens of theirs. */
export interface MySessions {
  readonly sessions: readonly Session[];
  readonly apps: readonly GrantOfUser[];
  /** The one that asks. */
  readonly current: string | null;
}

/** Where one person is signed in. Who may ask is decided by whoever calls. */
export const sessionsOf = async (
  tx: Tx,
  who: { tenantId: TenantId; userId: UserId },
  now: Date,
): Promise<Omit<MySessions, 'current'>> => ({
  sessions: await listSessions(tx, who, now),
  apps: await listGrants(tx, who, now),
});

/** Ends one session of a person, or what an app holds of theirs. @throws {Problem} `api/not-found` */
export async function endSessionOf(
  tx: Tx,
  who: { tenantId: TenantId; userId: UserId },
  id: string,
  now: Date,
): Promise<void> {
  const sessionId = parseId(id);
  if (sessionId) {
    if (!(await endSession(tx, who.tenantId, who.userId, sessionId, now))) throw new Problem(notFound);
    return;
  }
  const theirs = await listGrants(tx, who, now);
  if (!theirs.some((it) => it.id === id)) throw new Problem(notFound);
  await deleteGrant(tx, who.tenantId, id);
}

export const listMySessions = (deps: Deps, caller: Caller): Promise<MySessions> =>
  look(deps, caller, async (work) => {
    authorize(work, 'me.manage-sessions', {}, work.securityNow);
    const theirs = await sessionsOf(work.tx, whoOf(work), work.securityNow);
    return { ...theirs, current: work.actor.grantId };
  });

const ends = { operation: 'session_ended', resourceType: 'session' } as const;

/** Ends one of one's own sessions, or what an app holds. @throws {Problem} `api/not-found` */
export const endMySession = (deps: Deps, caller: Caller, id: string): Promise<void> =>
  act(deps, caller, ends, async (work) => {
    authorize(work, 'me.manage-sessions', {}, work.securityNow);
    await endSessionOf(work.tx, whoOf(work), id, work.securityNow);
    await noteEnd(work);
  });

/** Ends the session that asks. One that has ended already is no error. */
export const signOut = (deps: Deps, caller: Caller): Promise<void> =>
  act(deps, caller, ends, async (work) => {
    authorize(work, 'me.manage-sessions', {}, work.securityNow);
    const { tenantId, userId } = whoOf(work);
    if (work.actor.via !== 'session' || work.actor.grantId === null) return;
    await endSession(work.tx, tenantId, userId, work.actor.grantId, work.securityNow);
    await noteEnd(work);
  });

/** Ends all sessions but the one that asks. */
export const endMyOtherSessions = (deps: Deps, caller: Caller): Promise<void> =>
  act(deps, caller, ends, async (work) => {
    authorize(work, 'me.manage-sessions', {}, work.securityNow);
    const except = work.actor.via === 'session' ? work.actor.grantId : null;
    await endSessionsOf(work.tx, {
      ...whoOf(work),
      now: work.securityNow,
      ...(except === null ? {} : { except }),
    });
    await noteEnd(work);
  });

const whoOf = (work: Work) => ({ tenantId: work.actor.tenantId, userId: work.actor.id as UserId });

const noteEnd = (work: Work) =>
  recordEvent(work.tx, {
    tenants: [work.actor.tenantId],
    at: work.now,
    operation: 'session_ended',
    resourceType: 'session',
    actor: work.actor,
    request: work.request,
  });
