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
import { say } from '#kernel/words.ts';
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

/** What ending a partnership would mean, and the statement that goes with it. Changes nothing. */
export interface EndPreview {
  readonly reseller: { readonly id: TenantId; readonly name: string };
  readonly statement: StatementText;
}

export const previewPartnershipEnd = (
  deps: Deps,
  caller: Caller,
  resellerId: TenantId,
): Promise<EndPreview> =>
  look(deps, caller, async (work) => {
    const standing = await standingOf(work.tx, 'provider', work.actor.tenantId, resellerId);
    authorize(work, 'partnership.end', { ours: standing === 'active' }, work.securityNow);
    const reseller = await nameOf(work, resellerId);
    return {
      reseller,
      statement: statementText(work.request.locale, currentStatement, {
        provider: work.actor.tenantName,
        reseller: reseller.name,
        vendor:
          (await vendorNameFor(work.tx, work.actor.tenantId)) ??
          say(work.request.locale, 'texts.vendor.unnamed'),
      }),
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
