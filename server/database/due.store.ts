import { platformTenant, type TenantId } from '#kernel/ids.ts';
import type { Tx } from './connection.ts';
import { enqueue } from './jobs.store.ts';

/** Something to do at a time of the business clock. Its job is done in that tenant's scope. */
export interface Due {
  readonly at: Date;
  /** The name of a job that takes `{ tenantId, rowId }`. */
  readonly task: string;
  readonly tenantId: TenantId;
  readonly rowId: string;
}

const insert = (tx: Tx, it: Due) =>
  tx.insertInto('due').values({
    tenant_id: platformTenant,
    due_at: it.at,
    task: it.task,
    of_tenant: it.tenantId,
    row_id: it.rowId,
  });

/** Puts it down unless it is there. The scope must hold the platform. */
export async function putDownOnce(tx: Tx, it: Due): Promise<void> {
  await insert(tx, it)
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Puts it down, or to another time if it is there. The scope must hold the platform. */
export async function putDown(tx: Tx, it: Due): Promise<void> {
  await insert(tx, it)
    .onConflict((on) =>
      on.columns(['tenant_id', 'task', 'of_tenant', 'row_id']).doUpdateSet({ due_at: it.at }),
    )
    .execute();
}

export async function strikeOut(tx: Tx, it: Omit<Due, 'at'>): Promise<void> {
  await tx
    .deleteFrom('due')
    .where('tenant_id', '=', platformTenant)
    .where('task', '=', it.task)
    .where('of_tenant', '=', it.tenantId)
    .where('row_id', '=', it.rowId)
    .execute();
}

/**
 * Makes jobs of all that has become due, in one transaction with taking it off the calendar; several processes share it.
 *
 * @returns how many
 */
export async function takeDue(tx: Tx, now: Date): Promise<number> {
  const rows = await tx
    .selectFrom('due')
    .select(['task', 'of_tenant', 'row_id'])
    .where('tenant_id', '=', platformTenant)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const it of rows) {
    await enqueue(tx, {
      task: it.task,
      payload: { tenantId: it.of_tenant, rowId: it.row_id },
      key: `${it.task}:${it.row_id}`,
    });
    await strikeOut(tx, { task: it.task, tenantId: it.of_tenant as TenantId, rowId: it.row_id });
  }
  return rows.length;
}
