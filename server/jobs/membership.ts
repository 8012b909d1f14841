import { parseId, type TenantId } from '#kernel/ids.ts';
import type { Task } from './worker.ts';

/** Work about one company's partner ID. */
export const forCompany =
  (run: (tenantId: TenantId) => Promise<void>): Task =>
  async ({ tenantId }) => {
    const tenant = parseId<'tenant'>(String(tenantId));
    if (!tenant) throw new Error('Work for a company names its tenant.');
    await run(tenant);
  };
