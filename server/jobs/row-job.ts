import { parseId, type TenantId } from '#kernel/ids.ts';
import type { Task } from './worker.ts';

/** A job about one row of one tenant. */
export const rowJob =
  (run: (ids: { tenantId: TenantId; rowId: string }) => Promise<unknown>): Task =>
  async ({ tenantId, rowId }) => {
    const tenant = parseId<'tenant'>(String(tenantId));
    const row = parseId<'row'>(String(rowId));
    if (!tenant || !row) throw new Error('Such a job names a tenant and a row of it.');
    await run({ tenantId: tenant, rowId: row });
  };
