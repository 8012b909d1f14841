import { authorize, freshFor } from '#access/authorize.ts';
import { notFound, stepUpRequired } from '#access/problems.ts';
import { type Deps, look, type Work } from '#database/work.ts';
import { type Actor, type Caller, isKind } from '#kernel/actor.ts';
import { addDays } from '#kernel/clock.ts';
import { Problem } from '#kernel/problem.ts';
import { type EventFilter, type EventPosition, type LoggedEvent, listEvents } from './event.store.ts';

export interface ActivityWanted extends EventFilter {
  /** Rows wanted, 1–500. */
  readonly size: number;
  readonly after?: EventPosition | undefined;
}

export interface ActivityPage {
  readonly items: readonly LoggedEvent[];
  readonly next: EventPosition | null;
}

/** Without a start the log shows the last month. */
const defaultDays = 31;

/**
 * The company's own log, newest first.
 *
 * @param permission of the shape it is asked for in: the published one serves apps, too
 */
export const readActivity = (
  deps: Deps,
  caller: Caller,
  wanted: ActivityWanted,
  permission: 'activity.read' | 'activity.read-published' = 'activity.read',
): Promise<ActivityPage> =>
  look(deps, caller, async (work) => {
    authorize(work, permission, {}, work.securityNow);
    return page(work, wanted);
  });

/** One event of the company's own log, whatever its age; there is such an address in the published shape alone. */
export const readEvent = (deps: Deps, caller: Caller, eventId: string): Promise<LoggedEvent> =>
  look(deps, caller, async (work) => {
    authorize(work, 'activity.read-published', {}, work.securityNow);
    const [event] = await listEvents(work.tx, work.actor.tenantId, { eventId }, 1, undefined);
    if (!event) throw new Problem(notFound);
    return shownTo(work.actor, event);
  });

/** From this many rows on, an export from the portal wants a fresh proof of identity. */
const freshFrom = 1_000;

/**
 * All the filter shows, page by page. Each page is authorised again, so that a role lost midway ends it.
 *
 * @throws {Problem} at the first page, before anything was sent
 */
export async function* exportActivity(
  deps: Deps,
  caller: Caller,
  wanted: Omit<ActivityWanted, 'size' | 'after'>,
): AsyncGenerator<readonly LoggedEvent[]> {
  let after: EventPosition | undefined;
  do {
    const found: ActivityPage = await look(deps, caller, async (work) => {
      authorize(work, 'activity.export', {}, work.securityNow);
      const rows = await page(work, { ...wanted, size: freshFrom, after });
      if (rows.next && !isFresh(work.actor, work.securityNow)) throw new Problem(stepUpRequired);
      return rows;
    });
    yield found.items;
    after = found.next ?? undefined;
  } while (after);
}

async function page(work: Work, wanted: ActivityWanted): Promise<ActivityPage> {
  const { size, after, ...filter } = wanted;
  const from = filter.from ?? addDays(filter.to ?? work.now, -defaultDays);
  const rows = await listEvents(work.tx, work.actor.tenantId, { ...filter, from }, size + 1, after);
  const items = rows.slice(0, size).map((it) => shownTo(work.actor, it));
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? { at: last.at, eventId: last.eventId } : null };
}

/** A customer sees which partner acted, not which person there. */
function shownTo(reader: Actor, event: LoggedEvent): LoggedEvent {
  const foreign = event.actor.tenantId !== null && event.actor.tenantId !== reader.tenantId;
  if (!foreign || !isKind(reader, 'customer')) return event;
  return { ...event, actor: { ...event.actor, id: null, name: null, applicationId: null } };
}

const isFresh = (actor: Actor, now: Date): boolean =>
  actor.via !== 'session' ||
  (actor.provedAt !== null && now.getTime() - actor.provedAt.getTime() <= freshFor);
