import { authorize, mayOf } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { extents } from '#access/scope.ts';
import { queryIn, widen } from '#database/connection.ts';
import { type Deps, glance, look, type Work } from '#database/work.ts';
import type { Actor, Caller } from '#kernel/actor.ts';
import type { FilterNode } from '#kernel/filter.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { standingOf } from '#modules/partnerships/index.ts';
import { type CustomerFilter, companiesIn, customerFilter } from './customer-filter.ts';
import {
  type CustomerOrder,
  type CustomerPosition,
  customerPageQuery,
  toCustomerPage,
} from './customer-list.store.ts';
import { writeCustomers } from './listed-customer.ts';

export interface CustomersWanted {
  /** 1–500. */
  readonly limit: number;
  readonly order: CustomerOrder;
  readonly filter?: FilterNode | undefined;
  readonly after?: CustomerPosition | undefined;
  /** Instead of `after`: the page that ends with this row. */
  readonly upTo?: CustomerPosition | undefined;
}

export interface ListedCustomers {
  /** A JSON list, as it goes out. */
  readonly items: string;
  readonly count: number;
  /** The last row of this page, where one follows. */
  readonly next: CustomerPosition | null;
  /** The last row of the page before, where there is one. */
  readonly before: CustomerPosition | null;
}

/**
 * One page of the customers the caller's company has an active relationship with. A filter by a company that is no
 * partner, or that does not exist, shows none.
 *
 * @throws {Problem} `access/*` · `customers/invalid-filter`
 */
export async function listCustomers(
  deps: Deps,
  by: Caller,
  wanted: CustomersWanted,
): Promise<ListedCustomers> {
  const { caller, filter } = understand(by, wanted.filter);
  const [company] = companiesIn(filter);
  const { tenantId } = caller.credentials;
  const ask = { ...wanted, filter, tenantId, now: deps.clock() };

  if (!company) {
    const { work, rows } = await glance(deps, caller, [customerPageQuery({ ...ask, partners: nobody })]);
    authorize(work, 'customer.list', nothing, work.securityNow);
    return present(work.actor, rows[0]?.[0], wanted);
  }
  return look(deps, caller, async (work) => {
    authorize(work, 'customer.list-shared', nothing, work.securityNow);
    const partners = await partnersIn(work, filter);
    const { rows } = await queryIn(work.tx, customerPageQuery({ ...ask, partners }));
    return present(work.actor, rows[0], wanted);
  });
}

/** The filter; where it cannot be understood, that is said only to a caller who may list. */
export function understand(
  caller: Caller,
  node: FilterNode | undefined,
): { caller: Caller; filter: CustomerFilter | undefined } {
  try {
    return { caller, filter: node && customerFilter(node) };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const heldBack = caller.request.heldBack ?? problem;
    return { caller: { ...caller, request: { ...caller.request, heldBack } }, filter: undefined };
  }
}

/** The companies of a filter that are partners now, their customers in scope from here on. */
export async function partnersIn(
  work: Work,
  filter: CustomerFilter | undefined,
): Promise<ReadonlySet<TenantId>> {
  const [company] = companiesIn(filter);
  if (!company) return nobody;
  const mySide = company.as === 'reseller' ? 'provider' : 'reseller';
  const standing = await standingOf(work.tx, mySide, work.actor.tenantId, company.id);
  if (standing !== 'active') return nobody;
  await widen(work.tx, extents.sharedCustomers(company.id));
  return new Set([company.id]);
}

function present(
  actor: Actor,
  row: Parameters<typeof toCustomerPage>[0],
  wanted: CustomersWanted,
): ListedCustomers {
  const { customers, next, before } = toCustomerPage(row, wanted);
  return { items: writeCustomers(customers, mayWithListed(actor)), count: customers.length, next, before };
}

/** All customers of the list stand in the same relation to the reader, so all of them get the same answer. */
const mayWithListed = (actor: Actor): Permission[] =>
  mayOf(actor, customerPermissions, { self: false, relationship: 'active', liveRights: false });

export const customerPermissions = [
  'customer.read',
  'customer.read-billing-profile',
  'customer.update-billing-profile',
  'customer.read-relationships',
  'customer.read-access',
  'customer.tag',
  'customer.remove',
] as const;

const nobody: ReadonlySet<TenantId> = new Set();
const nothing = { self: false, relationship: 'none', liveRights: false } as const;
