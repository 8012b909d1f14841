import { createHash, randomBytes } from 'node:crypto';
import type { Actor, RequestContext } from '#kernel/actor.ts';
import { type EventId, newId, type TenantId } from '#kernel/ids.ts';
import type { Tx } from './connection.ts';

/** What kind of thing an event is about, in the words of the published audit log. */
export type ResourceType =
  | 'customer'
  | 'partner_relationship'
  | 'partner_customer_relationship'
  | 'granular_admin_relationship'
  | 'granular_admin_access_assignment'
  | 'agreement'
  | 'partner_user'
  | 'customer_user'
  | 'application'
  | 'invitation'
  | 'session'
  | 'profile'
  | 'job';

interface Party {
  readonly id: string;
  readonly name: string;
}

/** One use case as the log keeps it. */
export interface NewEvent {
  /** Who keeps a row of it: every tenant concerned, under one event id. */
  readonly tenants: readonly TenantId[];
  readonly at: Date;
  readonly operation: string;
  readonly status?: 'succeeded' | 'failed' | 'progress';
  readonly errorName?: string;
  readonly resourceType: ResourceType;
  readonly actor: Pick<Actor, 'kind' | 'id' | 'name' | 'tenantId' | 'applicationId'> | 'system' | 'anonymous';
  readonly request: Pick<RequestContext, 'requestId'> | null;
  readonly customer?: Party;
  /** The other company, where it is not the same for everybody who keeps a row. */
  readonly partner?: Party | ((keeper: TenantId) => Party | undefined);
  readonly invitationId?: string;
  /** Before, after and what else explains it; shown to each tenant of `tenants`. Never a secret. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Appends one event to the log of every tenant concerned, in the transaction of what it tells. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<EventId> {
  const eventId = newId<'event'>();
  await tx.insertInto('event').values(rowsOf(eventId, event)).execute();
  return eventId;
}

/** The same for many events of one transaction. */
export async function recordEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto('event')
    .values(events.flatMap((it) => rowsOf(newId<'event'>(), it)))
    .execute();
}

function rowsOf(eventId: EventId, event: NewEvent) {
  const actor = typeof event.actor === 'string' ? null : event.actor;
  const detail = JSON.stringify(event.detail ?? {});
  return [...new Set(event.tenants)].map((tenantId) => {
    const salt = randomBytes(16);
    const partner = typeof event.partner === 'function' ? event.partner(tenantId) : event.partner;
    return {
      tenant_id: tenantId,
      event_id: eventId,
      at: event.at,
      operation: event.operation,
      status: event.status ?? 'succeeded',
      error_name: event.errorName ?? null,
      resource_type: event.resourceType,
      actor_kind: actor ? actor.kind : (event.actor as 'system' | 'anonymous'),
      actor_id: actor?.id ?? null,
      actor_name: actor?.name ?? null,
      actor_tenant_id: actor?.tenantId ?? null,
      application_id: actor?.applicationId ?? null,
      customer_id: event.customer?.id ?? null,
      customer_name: event.customer?.name ?? null,
      partner_id: partner?.id ?? null,
      partner_name: partner?.name ?? null,
      invitation_id: event.invitationId ?? null,
      request_id: event.request?.requestId ?? null,
      detail,
      detail_salt: salt,
      detail_digest: createHash('sha256').update(salt).update(detail).digest(),
    };
  });
}
