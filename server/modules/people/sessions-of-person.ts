import { act, type Deps, look } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { UserId } from '#kernel/ids.ts';
import { endAccess, endSessionOf, type MySessions, sessionsOf } from '#modules/tenancy/index.ts';
import { allowedPerson } from './hold-person.ts';
import { noteAct } from './note.ts';

/** Where somebody of the company is signed in. @throws {Problem} `access/*` · `api/not-found` */
export const listSessionsOf = (deps: Deps, caller: Caller, userId: UserId): Promise<MySessions> =>
  look(deps, caller, async (work) => {
    await allowedPerson(work, 'user.manage-sessions', userId);
    const who = { tenantId: work.actor.tenantId, userId };
    return { ...(await sessionsOf(work.tx, who, work.securityNow)), current: work.actor.grantId };
  });

const ends = { operation: 'session_ended', resourceType: 'session' } as const;

/**
 * Ends one session of somebody, or what an app holds of theirs; all of them when none is named.
 *
 * @throws {Problem} `access/*` · `api/not-found`
 */
export const endSessionsOfPerson = (
  deps: Deps,
  caller: Caller,
  userId: UserId,
  sessionId?: string,
): Promise<void> =>
  act(deps, caller, ends, async (work) => {
    const person = await allowedPerson(work, 'user.manage-sessions', userId);
    const who = { tenantId: work.actor.tenantId, userId };
    if (sessionId === undefined) await endAccess(work.tx, { ...who, now: work.securityNow });
    else await endSessionOf(work.tx, who, sessionId, work.securityNow);
    await noteAct(work, ends.operation, person, {}, ends.resourceType);
  });
