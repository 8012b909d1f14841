import { authorize } from '#access/authorize.ts';
import { notFound } from '#access/problems.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { vendorNameFor } from '#database/counterpart.store.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { say } from '#kernel/words.ts';
import { grantsOf } from '#modules/delegated-admin/index.ts';
import { endRelationship, holdCompany, refreshListedRights } from '#modules/relationships/index.ts';
import {
  makeStatement,
  recordStatement,
  type StatementGiven,
  type StatementText,
  statementText,
} from '#modules/statements/index.ts';
import { activeSubscriptionsOf, type Blocker } from './active-subscriptions.ts';
import { findOwnCustomer } from './customer.store.ts';
import { type OwnCustomer, standing } from './customer.ts';
import { onlyNone, removalBlocked, statementOutdated, statementRequired } from './problems.ts';
import {
  blockedBy,
  type Consequence,
  keeps,
  type RemovalRule,
  removes,
  ruleFor,
  statementOf,
} from './removal.ts';

export interface RemovalPreview {
  readonly removes: readonly Consequence[];
  readonly keeps: readonly Consequence[];
  readonly blockedBy: readonly Consequence[];
  readonly statement: StatementText;
}

/** A dry run: what removing this customer would end, what would stay, what is in the way, what has to be stated. */
export const previewRemoval = (deps: Deps, caller: Caller, customerId: TenantId): Promise<RemovalPreview> =>
  look(deps, caller, async (work) => {
    const { tx, actor, now } = work;
    const { locale } = work.request;
    const customer = await mine(work, customerId);
    const rule = ruleFor(customer);
    await widen(tx, extents.customer(customerId));
    const grants = await grantsOf(tx, customerId, [actor.tenantId]);
    return {
      removes: removes(rule, customer, grants, now, locale),
      keeps: keeps(rule, customer, grants, now, locale),
      blockedBy: blockedBy(await blockersOf(rule, work, customerId), locale),
      statement: statementText(locale, statementOf[rule], {
        partner: actor.tenantName,
        customer: customer.companyName,
        vendor: (await vendorNameFor(tx, actor.tenantId)) ?? say(locale, 'texts.vendor.unnamed'),
      }),
    };
  });

export interface RemovalWanted {
  /** Only `none` ends a relationship; nothing else can be asked for here. */
  readonly relationshipToPartner?: string | number | undefined;
  readonly statement?: StatementGiven | undefined;
}

/**
 * Ends the partner's relationship with a customer. Nobody is told: the event stands in the partner's own log only.
 * The statement is kept with the name of who made it; a compatible client that sends none makes it by the call itself.
 *
 * A reseller's rights in the customer's tenant stay exactly as they are. A provider or direct partner is refused while
 * something it sold is running, and its tenant-wide right ends. Other partners are never touched.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `customers/only-none` · `customers/statement-*` · `customers/removal-blocked`
 */
export function removeCustomer(
  deps: Deps,
  caller: Caller,
  customerId: TenantId,
  wanted: RemovalWanted,
): Promise<OwnCustomer> {
  return act(
    deps,
    caller,
    {
      operation: 'remove_partner_customer_relationship',
      resourceType: 'partner_customer_relationship',
      customerId,
    },
    async (work) => {
      const { tx, actor, now } = work;
      const customer = await mine(work, customerId);
      if (!isNone(wanted.relationshipToPartner)) throw new Problem(onlyNone);
      const rule = ruleFor(customer);
      const version = unwrap(
        makeStatement(wanted.statement ?? { acknowledged: true }, statementOf[rule], {
          required: statementRequired,
          outdated: statementOutdated,
        }),
      );
      const [blocker] = await blockersOf(rule, work, customerId);
      if (blocker) throw new Problem(removalBlocked, { count: blocker.count });

      await widen(tx, extents.customerToChange(customerId));
      await holdCompany(tx, customerId);
      const pair = { customerId, partnerId: actor.tenantId };
      const kinds = customer.relationships.filter((it) => it.active).map((it) => it.kind);
      const ended = [];
      for (const kind of kinds) {
        const one = await endRelationship(tx, { ...pair, kind, by: actor.id as UserId, now });
        if (one) ended.push({ kind, since: one.since, until: one.until, dapEnded: one.dapEnded });
      }
      // Somebody of the same company was first, and has stated and logged it.
      if (ended.length === 0) return customer;

      await refreshListedRights(tx, pair, await grantsOf(tx, customerId, [actor.tenantId]), now);
      const { locale } = work.request;
      const statementId = await recordStatement(tx, actor, {
        subject: 'customer_relationship',
        counterpartId: customerId,
        version,
        locale,
        explicit: wanted.statement !== undefined,
        at: now,
      });
      await recordEvent(tx, {
        tenants: [actor.tenantId],
        at: now,
        operation: 'remove_partner_customer_relationship',
        resourceType: 'partner_customer_relationship',
        actor,
        request: work.request,
        customer: { id: customerId, name: customer.companyName },
        detail: {
          ended,
          statementId,
          textVersion: version,
          locale,
          explicit: wanted.statement !== undefined,
        },
      });
      return customer;
    },
  );
}

/** The customer, for somebody who may remove it. */
async function mine(work: Work, customerId: TenantId): Promise<OwnCustomer> {
  const customer = await findOwnCustomer(work.tx, work.actor.tenantId, customerId);
  authorize(work, 'customer.remove', standing(customer, work.now), work.securityNow);
  if (!customer) throw new Problem(notFound);
  return customer;
}

const blockersOf = (rule: RemovalRule, work: Work, customerId: TenantId): Promise<readonly Blocker[]> =>
  rule === 'seller' ? activeSubscriptionsOf(customerId, work.actor.tenantId) : Promise.resolve([]);

/** The published word, in any case, or its ordinal. */
const isNone = (asked: string | number | undefined): boolean =>
  asked === 5 || (typeof asked === 'string' && ['none', '5'].includes(asked.toLowerCase()));
