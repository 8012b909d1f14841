import { type JobId, parseId, type TenantId } from '#kernel/ids.ts';
import type { Task } from './worker.ts';

/** Goes on with a job that somebody follows on a page, from wherever it stands. */
export const followJob =
  (run: (ids: { tenantId: TenantId; jobId: JobId }) => Promise<unknown>): Task =>
  async ({ tenantId, jobId }) => {
    const tenant = parseId<'tenant'>(String(tenantId));
    const job = parseId<'job'>(String(jobId));
    if (!tenant || !job) throw new Error('A job to follow names a tenant and itself.');
    await run({ tenantId: tenant, jobId: job });
  };
