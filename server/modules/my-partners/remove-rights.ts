import { authorize } from '#access/authorize.ts';
import { notFound } from '#access/problems.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { counterpartsOf } from '#database/counterpart.store.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { GrantId, TenantId, UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import {
  closeDap,
  grantsOf,
  isLive,
  isService,
  narrowDap,
  terminateGdap,
  without,
} from '#modules/delegated-admin/index.ts';
import { holdCompany, refreshListedRights } from '#modules/relationships/index.ts';
import { unknownService } from './problems.ts';

/**
 * A customer takes a partner's tenant-wide right back, wholly or for one service. The relationship and every granular
 * right stay as they are.
 *
 * @throws {Problem} `access/*` · `api/not-found` where the partner never had such a right ·
 *   `delegated-admin/unknown-service`
 */
export function removeDelegatedAdmin(
  deps: Deps,
  caller: Caller,
  partnerId: TenantId,
  service?: string,
): Promise<void> {
  const what = {
    operation: 'dap_admin_relationship_terminated',
    resourceType: 'partner_customer_relationship' as const,
    partnerId,
  };
  return act(deps, caller, what, async (work) => {
    const { tx, actor, now } = work;
    const pair = { customerId: actor.tenantId, partnerId };
    await hold(work, partnerId);
    const rights = (await grantsOf(tx, actor.tenantId, [partnerId])).filter((it) => it.kind === 'dap');
    if (rights.length === 0) throw new Problem(notFound);
    if (service !== undefined && !isService(service)) throw new Problem(unknownService, { field: 'service' });
    const living = rights.findLast((it) => isLive(it, now));
    if (!living) return;

    const left = service === undefined ? [] : without(living.services, service);
    if (left.length === living.services?.length) return;
    if (left.length > 0) await narrowDap(tx, pair, left, now, actor.id as UserId);
    else await closeDap(tx, pair, now, { by: actor.id as UserId, side: 'customer' });
    await tell(work, partnerId, what.operation, {
      grantId: living.id,
      before: living.services ?? 'all services',
      after: left,
    });
  });
}

/**
 * A customer ends one granular right of a partner, with the assignments of its groups. The relationship, tenant-wide
 * rights and other granular ones stay.
 *
 * @throws {Problem} `access/*` · `api/not-found`
 */
export function endAdminRelationship(
  deps: Deps,
  caller: Caller,
  partnerId: TenantId,
  id: GrantId,
): Promise<void> {
  const what = {
    operation: 'granular_admin_relationship_terminated',
    resourceType: 'granular_admin_relationship' as const,
    partnerId,
  };
  return act(deps, caller, what, async (work) => {
    const { tx, actor, now } = work;
    await hold(work, partnerId);
    const right = (await grantsOf(tx, actor.tenantId, [partnerId])).find(
      (it) => it.kind === 'gdap' && it.id === id,
    );
    if (right?.kind !== 'gdap') throw new Problem(notFound);
    if (!isLive(right, now)) return;

    await terminateGdap(tx, {
      customerId: actor.tenantId,
      id,
      by: actor.id as UserId,
      side: 'customer',
      now,
    });
    await tell(work, partnerId, what.operation, { grantId: id, roles: right.roles, until: right.until });
  });
}

/** Authorises, holds the company so that acceptances and removals take turns, and opens the partner's own list. */
async function hold(work: Work, partnerId: TenantId): Promise<void> {
  const { tx, actor } = work;
  authorize(work, 'my-partner.remove-rights', {}, work.securityNow);
  await holdCompany(tx, actor.tenantId);
  const known = await counterpartsOf(tx, actor.tenantId, [partnerId]);
  if (!known.has(partnerId)) throw new Problem(notFound);
  await widen(tx, extents.partnerToChange(partnerId));
}

/** Both sides keep the event, and the partner's list shows what is left. */
async function tell(
  work: Work,
  partnerId: TenantId,
  operation: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { tx, actor, now, request } = work;
  const pair = { customerId: actor.tenantId, partnerId };
  const [left, names] = await Promise.all([
    grantsOf(tx, actor.tenantId, [partnerId]),
    counterpartsOf(tx, actor.tenantId, [partnerId]),
  ]);
  await refreshListedRights(tx, pair, left, now);
  await recordEvent(tx, {
    tenants: [actor.tenantId, partnerId],
    at: now,
    operation,
    resourceType: 'granular_admin_relationship',
    actor,
    request,
    customer: { id: actor.tenantId, name: actor.tenantName },
    partner: { id: partnerId, name: names.get(partnerId)?.name ?? '' },
    detail,
  });
}
