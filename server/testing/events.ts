import type { Database } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';

/** What stands in a company's log, oldest first. */
export const eventsOf = (database: Database, tenantId: TenantId) =>
  database.read({ read: [tenantId], write: [] }, (tx) =>
    tx
      .selectFrom('event')
      .select([
        'event_id',
        'operation',
        'status',
        'error_name',
        'actor_kind',
        'actor_id',
        'customer_id',
        'partner_id',
        'detail',
      ])
      .where('tenant_id', '=', tenantId)
      .orderBy('event_id')
      .execute(),
  );

/** The same, names only. */
export const operationsOf = async (database: Database, tenantId: TenantId): Promise<string[]> =>
  (await eventsOf(database, tenantId)).map((it) =>
    it.status === 'failed' ? `${it.operation} refused: ${it.error_name}` : it.operation,
  );
