import { authorize } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { act, type Deps } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { platformTenant } from '#kernel/ids.ts';
import { countAttempt, takeBack } from './attempts.ts';

/**
 * Looks a device's code up for somebody signed in, so that codes cannot be tried out: failures count as at signing in.
 *
 * @param look finds what the code names, or nothing
 * @throws {Problem} `tenancy/sign-in-delayed`
 */
export async function tryDeviceCode<T>(
  deps: Deps,
  caller: Caller,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const what = { operation: 'signed_in', resourceType: 'session' } as const;
  const attempt = await act(deps, caller, what, async (work) => {
    authorize(work, 'me.renew-proof', {}, work.securityNow);
    await widen(work.tx, extents.signIn(platformTenant, work.actor.tenantId));
    const name = `device ${work.actor.name}`;
    const { tenantId } = work.actor;
    return countAttempt(work.tx, { tenantId, name, ip: work.request.ip }, work.securityNow);
  });
  const found = await look();
  if (found !== undefined)
    await deps.database.transaction(extents.signIn(platformTenant, caller.credentials.tenantId), async (tx) =>
      takeBack(tx, attempt, deps.securityClock()),
    );
  return found;
}
