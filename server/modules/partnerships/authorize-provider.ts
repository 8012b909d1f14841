import { authorize, mayOf } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { notFound } from '#access/problems.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { introduce } from '#database/counterpart.store.ts';
import { recordEvent } from '#database/events.store.ts';
import { findLink } from '#database/link.store.ts';
import { act, type Deps } from '#database/work.ts';
import { type Actor, type Caller, isKind } from '#kernel/actor.ts';
import type { PartnershipId, UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { textVersionOf } from './consent-text.ts';
import {
  beginPartnership,
  findPartnership,
  grantAdminAccess,
  holdReseller,
  lastPartnership,
  loadParty,
} from './partnership.store.ts';
import type { Partnership } from './partnership.ts';
import { lockRequest, saveAuthorized } from './partnership-request.store.ts';
import { canBePartners, mayUse } from './partnership-request.ts';
import { confirmationRequired, consentChanged, notAReseller } from './problems.ts';

export interface Authorization {
  /** The box: both effects were read. */
  readonly confirmed?: boolean;
  /** Of the page that was read. */
  readonly textVersion: string;
}

export interface AuthorizedPartnership extends Partnership {
  readonly may: readonly Permission[];
}

/**
 * A reseller's global admin authorises a provider. Partnership and administrator access begin together, or not at
 * all. The same consent again is answered again, whatever happened since, and brings nothing back.
 *
 * @throws {Problem} `api/not-found` · `access/*` · any of `partnerships/*` but those of statements
 */
export function authorizeProvider(
  deps: Deps,
  caller: Caller,
  token: string,
  authorization: Authorization,
): Promise<AuthorizedPartnership> {
  return act(
    deps,
    caller,
    { operation: 'partnership_authorized', resourceType: 'partner_relationship' },
    async (work) => {
      const { tx, actor, now } = work;
      const link = await findLink(tx, token, 'partnership-request');
      if (!link) throw new Problem(notFound);
      if (actor.mfa && actor.kind === 'user' && !isKind(actor, 'reseller')) throw new Problem(notAReseller);
      authorize(work, 'partnership.authorize', { ours: false }, work.securityNow);
      if (authorization.confirmed !== true) throw new Problem(confirmationRequired);

      await widen(tx, extents.otherSide(link.tenantId));
      const request = await lockRequest(tx, link.tenantId, link.rowId);
      if (request?.generation !== link.generation) throw new Problem(notFound);
      const reseller = await holdReseller(tx, actor.tenantId);
      const provider = await loadParty(tx, request.providerId);
      const last = await lastPartnership(tx, reseller.id, provider.id);
      const { textVersion } = authorization;

      const use = unwrap(mayUse(request, reseller.id, textVersion, last?.state === 'active'));
      if (use === 'answer-again')
        return withMay(actor, await findPartnership(tx, reseller.id, request.partnershipId as PartnershipId));
      unwrap(canBePartners(provider, reseller));
      if (textVersion !== textVersionOf(provider, reseller, last)) throw new Problem(consentChanged);

      const pair = { providerId: provider.id, resellerId: reseller.id };
      const by = actor.id as UserId;
      const consent = { requestId: request.id, textVersion, locale: work.request.locale, by };
      // Partners already: only what is missing is added, and the older date stays.
      const partnershipId =
        last?.state === 'active' ? last.id : await beginPartnership(tx, pair, consent, now);
      await grantAdminAccess(tx, { ...pair, partnershipId }, by, now);
      await introduce(tx, provider.id, reseller.id);
      await saveAuthorized(tx, request, { resellerId: reseller.id, partnershipId, textVersion, at: now });
      await recordEvent(tx, {
        tenants: [reseller.id, provider.id],
        at: now,
        operation: 'partnership_authorized',
        resourceType: 'partner_relationship',
        actor,
        request: work.request,
        partner: (keeper) => (keeper === provider.id ? reseller : provider),
        detail: {
          requestId: request.id,
          partnershipId,
          textVersion,
          locale: work.request.locale,
          adminAccess: 'granted',
        },
      });
      return withMay(actor, await findPartnership(tx, reseller.id, partnershipId));
    },
  );
}

const withMay = (actor: Actor, it: Partnership): AuthorizedPartnership => ({
  ...it,
  may: it.adminAccess === 'granted' ? mayOf(actor, ['partnership.remove-admin-access'], { ours: true }) : [],
});
