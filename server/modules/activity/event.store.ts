import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { EventId, TenantId } from '#kernel/ids.ts';

export interface LoggedEvent {
  readonly eventId: EventId;
  readonly at: Date;
  readonly operation: string;
  readonly status: string;
  readonly errorName: string | null;
  readonly resourceType: string;
  readonly actor: {
    readonly kind: string;
    readonly id: string | null;
    readonly name: string | null;
    readonly tenantId: string | null;
    readonly applicationId: string | null;
  };
  readonly customer: { readonly id: string; readonly name: string | null } | null;
  readonly partner: { readonly id: string; readonly name: string | null } | null;
  readonly invitationId: string | null;
  readonly requestId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface EventFilter {
  readonly from?: Date | undefined;
  /** Excluded. */
  readonly to?: Date | undefined;
  /** Part of a name: of who acted, the customer or the partner. Compared without case. */
  readonly text?: string | undefined;
  /** Part of a customer's name alone. */
  readonly customerName?: string | undefined;
  readonly operations?: readonly string[] | undefined;
  readonly resourceType?: string | undefined;
  readonly customerId?: string | undefined;
  readonly eventId?: string | undefined;
}

export interface EventPosition {
  readonly at: Date;
  readonly eventId: string;
}

const contains = (column: string, text: string) =>
  sql<boolean>`(position(${text.toLowerCase()}::text in lower(coalesce(${sql.ref(column)}, ''))) > 0)`;

/** The newest `limit` events of this company's log after `after`. The company is a required argument, not a filter. */
export async function listEvents(
  tx: Tx,
  tenantId: TenantId,
  filter: EventFilter,
  limit: number,
  after: EventPosition | undefined,
): Promise<LoggedEvent[]> {
  let query = tx
    .selectFrom('event')
    .select([
      'event_id',
      'at',
      'operation',
      'status',
      'error_name',
      'resource_type',
      'actor_kind',
      'actor_id',
      'actor_name',
      'actor_tenant_id',
      'application_id',
      'customer_id',
      'customer_name',
      'partner_id',
      'partner_name',
      'invitation_id',
      'request_id',
      'detail',
    ])
    .where('tenant_id', '=', tenantId)
    .orderBy('at', 'desc')
    .orderBy('event_id', 'desc')
    .limit(limit);
  if (filter.from) query = query.where('at', '>=', filter.from);
  if (filter.to) query = query.where('at', '<', filter.to);
  if (filter.customerId) query = query.where('customer_id', '=', filter.customerId);
  if (filter.eventId) query = query.where('event_id', '=', filter.eventId);
  if (filter.operations)
    query = query.where('operation', '=', sql<string>`any(${[...filter.operations]}::text[])`);
  if (filter.resourceType) query = query.where('resource_type', '=', filter.resourceType);
  const { text, customerName } = filter;
  if (text)
    query = query.where((eb) =>
      eb.or(['actor_name', 'customer_name', 'partner_name'].map((it) => contains(it, text))),
    );
  if (customerName) query = query.where(contains('customer_name', customerName));
  if (after)
    query = query.where(sql<boolean>`(at, event_id) < (${after.at}::timestamptz, ${after.eventId}::uuid)`);
  const rows = await query.execute();
  return rows.map((it) => ({
    eventId: it.event_id as EventId,
    at: it.at,
    operation: it.operation,
    status: it.status,
    errorName: it.error_name,
    resourceType: it.resource_type,
    actor: {
      kind: it.actor_kind,
      id: it.actor_id,
      name: it.actor_name,
      tenantId: it.actor_tenant_id,
      applicationId: it.application_id,
    },
    customer: it.customer_id ? { id: it.customer_id, name: it.customer_name } : null,
    partner: it.partner_id ? { id: it.partner_id, name: it.partner_name } : null,
    invitationId: it.invitation_id,
    requestId: it.request_id,
    detail: it.detail as Record<string, unknown>,
  }));
}
