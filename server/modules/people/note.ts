import { type NewEvent, recordEvent } from '#database/events.store.ts';
import type { Work } from '#database/work.ts';
import type { ManagedPerson } from './person.ts';

/** What the log says of an act on somebody. */
export const noteAct = (
  work: Work,
  operation: string,
  person: Pick<ManagedPerson, 'id' | 'userPrincipalName'>,
  detail: Readonly<Record<string, unknown>> = {},
  resourceType: NewEvent['resourceType'] = 'partner_user',
) =>
  recordEvent(work.tx, {
    tenants: [work.actor.tenantId],
    at: work.now,
    operation,
    resourceType,
    actor: work.actor,
    request: work.request,
    detail: { userId: person.id, userPrincipalName: person.userPrincipalName, ...detail },
  });
