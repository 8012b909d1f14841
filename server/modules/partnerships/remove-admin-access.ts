import { authorize } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { counterpartsOf } from '#database/counterpart.store.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { holdReseller, removeAdminAccess as removeGrant, standingOf } from './partnership.store.ts';

/**
 * A reseller takes back the administrator access of a provider to its own tenant, also after the partnership ended.
 * The partnership, and what the provider may order, stay. Again changes nothing.
 *
 * @throws {Problem} `api/not-found` · `access/*`
 */
export function removeProviderAdminAccess(deps: Deps, caller: Caller, providerId: TenantId): Promise<void> {
  return act(
    deps,
    caller,
    {
      operation: 'provider_admin_access_removed',
      resourceType: 'partner_relationship',
      partnerId: providerId,
    },
    async (work) => {
      const { tx, actor, now } = work;
      const standing = await standingOf(tx, 'reseller', actor.tenantId, providerId);
      authorize(work, 'partnership.remove-admin-access', { ours: standing !== 'none' }, work.securityNow);

      await widen(tx, extents.otherSide(providerId));
      await holdReseller(tx, actor.tenantId);
      const pair = { providerId, resellerId: actor.tenantId };
      if (!(await removeGrant(tx, pair, actor.id as UserId, now))) return;

      const provider = (await counterpartsOf(tx, actor.tenantId, [providerId])).get(providerId);
      await recordEvent(tx, {
        tenants: [actor.tenantId, providerId],
        at: now,
        operation: 'provider_admin_access_removed',
        resourceType: 'partner_relationship',
        actor,
        request: work.request,
        partner: (keeper) =>
          keeper === providerId ? { id: actor.tenantId, name: actor.tenantName } : provider,
        detail: { adminAccess: 'removed' },
      });
    },
  );
}
