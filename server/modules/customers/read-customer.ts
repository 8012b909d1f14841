import { authorize, mayOf } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { extents } from '#access/scope.ts';
import { type Deps, glance, glanceFurther } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId } from '#kernel/ids.ts';
import { groupsOf, mayAdminister, toHeldRights } from '#modules/delegated-admin/index.ts';
import { toBillingProfile } from './billing-profile.store.ts';
import { initialBillingProfile, type StoredBillingProfile } from './billing-profile.ts';
import {
  type CompanyDetails,
  customerRecordQuery,
  directoryQuery,
  toCompanyDetails,
  toOwnCustomer,
} from './customer.store.ts';
import { hasDutyWithoutRights, hasRights, type OwnCustomer, standing } from './customer.ts';
import { customerPermissions } from './list-customers.ts';

export interface ShownCustomer {
  readonly customer: OwnCustomer;
  readonly relationship: 'active' | 'ended';
  readonly hasRights: boolean;
  /** By which right the reader may administer the customer's tenant. */
  readonly administersBy: 'gdap' | 'dap' | 'none';
  readonly dutyWithoutRights: boolean;
  /** Only with a right to read the customer's directory. */
  readonly details: CompanyDetails | undefined;
  readonly billing: StoredBillingProfile;
  /** Business time of the reading, for what ends. */
  readonly asOf: Date;
  readonly may: readonly Permission[];
}

/**
 * One customer. It is visible through an active relationship, or through a right that outlived it. What its own
 * company says of itself is read only where a right of the partner opens the directory.
 *
 * @throws {Problem} `api/not-found` · `access/*`
 */
export async function readCustomer(
  deps: Deps,
  caller: Caller,
  customerId: TenantId,
  permission:
    | 'customer.read'
    | 'customer.read-company-profile'
    | 'customer.read-billing-profile' = 'customer.read',
): Promise<ShownCustomer> {
  const me = caller.credentials.tenantId;
  const { work, rows } = await glance(deps, caller, [customerRecordQuery(me, customerId)]);
  const { actor, now } = work;
  const customer = toOwnCustomer(rows[0] ?? []);
  const facts = standing(customer, now);
  authorize(work, permission, facts, work.securityNow);
  if (!customer || facts.relationship === 'none')
    throw new Error('A rule let somebody read a customer they do not have.');

  const [directory] = facts.liveRights
    ? await glanceFurther(deps, caller, extents.customer(customerId), [directoryQuery(me, customerId, now)])
    : [];
  const details = toCompanyDetails(directory ?? []);
  return {
    customer,
    relationship: facts.relationship,
    hasRights: hasRights(customer.rights, now),
    administersBy: mayAdminister(toHeldRights(directory?.[0]), groupsOf(actor.roles)),
    dutyWithoutRights: hasDutyWithoutRights(customer.rights, now),
    details,
    billing: toBillingProfile(rows[0] ?? []) ?? initialBillingProfile(customer, details),
    asOf: now,
    may: mayOf(actor, customerPermissions, facts),
  };
}
