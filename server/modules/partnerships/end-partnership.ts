import { authorize } from '#access/authorize.ts';
import { notFound } from '#access/problems.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { counterpartsOf, vendorNameFor } from '#database/counterpart.store.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { type MessageId, say } from '#kernel/words.ts';
import {
  makeStatement,
  recordStatement,
  type StatementGiven,
  type StatementText,
  statementText,
} from '#modules/statements/index.ts';
import {
  endPartnership as endSpans,
  holdReseller,
  lastPartnership,
  standingOf,
} from './partnership.store.ts';
import { statementOutdated, statementRequired } from './problems.ts';

const currentStatement = 'partnership-removal.v1';

interface Consequence {
  readonly code: string;
  readonly text: string;
}

/** What ending a partnership would mean, and the statement that goes with it. */
export interface EndPreview {
  readonly removes: readonly Consequence[];
  readonly keeps: readonly Consequence[];
  readonly statement: StatementText;
}

/** Tells what an end would change and keep, and changes nothing. */
export const previewPartnershipEnd = (
  deps: Deps,
  caller: Caller,
  resellerId: TenantId,
): Promise<EndPreview> =>
  look(deps, caller, async (work) => {
    const standing = await standingOf(work.tx, 'provider', work.actor.tenantId, resellerId);
    authorize(work, 'partnership.end', { ours: standing === 'active' }, work.securityNow);
    const { locale } = work.request;
    const names = {
      provider: work.actor.tenantName,
      reseller: (await nameOf(work, resellerId)).name,
      vendor: (await vendorNameFor(work.tx, work.actor.tenantId)) ?? say(locale, 'texts.vendor.unnamed'),
    };
    const consequence = (code: string, id: MessageId): Consequence => ({
      code,
      text: say(locale, id, names),
    });
    return {
      removes: [
        consequence('lists', 'partnerships.remove.changes-list'),
        consequence('orders', 'partnerships.remove.changes-orders'),
        consequence('joint-links', 'partnerships.remove.changes-links'),
      ],
      keeps: [
        consequence('customers-and-rights', 'texts.partnership-removal.v1.customers-stay'),
        consequence('subscriptions', 'partnerships.remove.keeps-subscriptions'),
      ],
      statement: statementText(locale, currentStatement, names),
    };
  });

/**
 * A provider ends its partnership with a reseller. Customers, delegated rights and the administrator access to the
 * reseller's tenant stay as they are, and nobody is told: the event stands in the provider's own log only. Once it
 * has ended, ending it again changes nothing.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `partnerships/statement-*`
 */
export function endPartnership(
  deps: Deps,
  caller: Caller,
  resellerId: TenantId,
  body: { readonly statement?: StatementGiven },
): Promise<void> {
  return act(
    deps,
    caller,
    {
      operation: 'remove_partner_relationship',
      resourceType: 'partner_relationship',
      partnerId: resellerId,
    },
    async (work) => {
      const { tx, actor, now } = work;
      const standing = await standingOf(tx, 'provider', actor.tenantId, resellerId);
      authorize(work, 'partnership.end', { ours: standing !== 'none' }, work.securityNow);
      const version = unwrap(
        makeStatement(body.statement, currentStatement, {
          required: statementRequired,
          outdated: statementOutdated,
        }),
      );

      await widen(tx, extents.otherSide(resellerId));
      await holdReseller(tx, resellerId);
      const partnership = await lastPartnership(tx, resellerId, actor.tenantId);
      if (partnership?.state !== 'active') return;

      const { locale } = work.request;
      const reseller = await nameOf(work, resellerId);
      await endSpans(tx, { providerId: actor.tenantId, resellerId }, now);
      const statementId = await recordStatement(tx, actor, {
        subject: 'partnership',
        counterpartId: resellerId,
        version,
        locale,
        explicit: true,
        at: now,
      });
      await recordEvent(tx, {
        tenants: [actor.tenantId],
        at: now,
        operation: 'remove_partner_relationship',
        resourceType: 'partner_relationship',
        actor,
        request: work.request,
        partner: reseller,
        detail: { partnershipId: partnership.id, statementId, textVersion: version, locale },
      });
    },
  );
}

async function nameOf({ tx, actor }: Work, resellerId: TenantId): Promise<{ id: TenantId; name: string }> {
  const reseller = (await counterpartsOf(tx, actor.tenantId, [resellerId])).get(resellerId);
  if (!reseller) throw new Problem(notFound);
  return { id: reseller.id, name: reseller.name };
}
