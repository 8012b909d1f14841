import { authorize } from '#access/authorize.ts';
import { recordEvent } from '#database/events.store.ts';
import { keepLink } from '#database/link.store.ts';
import { act, type Deps } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { newId, type UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { matchLocale } from '#kernel/words.ts';
import { ownAgreementMissing } from '#modules/agreements/index.ts';
import { insertRequest } from './partnership-request.store.ts';
import type { PartnershipRequest } from './partnership-request.ts';
import { partnerInactive } from './problems.ts';
import { type ShownRequest, show } from './read-requests.ts';
import { seedOf } from './request-draft.ts';

export interface RequestWanted {
  /** Only to address the draft; the link is tied to no mailbox. */
  readonly email?: string;
  /** The language of the draft; the caller's own unless said. */
  readonly locale?: string;
}

/**
 * A provider prepares a request to a reseller: a link, and a draft of the mail it will send itself. Nothing is sent.
 *
 * @throws {Problem} `access/*` · `partnerships/partner-inactive`
 */
export function requestPartnership(deps: Deps, caller: Caller, wanted: RequestWanted): Promise<ShownRequest> {
  return act(
    deps,
    caller,
    { operation: 'partnership_requested', resourceType: 'partner_relationship' },
    async (work) => {
      const { tx, actor, now } = work;
      authorize(work, 'partnership-request.create', { ours: true }, work.securityNow);
      if (actor.programme === 'qualified') throw new Problem(ownAgreementMissing);
      if (actor.programme !== 'active') throw new Problem(partnerInactive);

      const request: PartnershipRequest = {
        id: newId<'partnership-request'>(),
        providerId: actor.tenantId,
        state: 'prepared',
        generation: 1,
        keyId: deps.linkKeys.current,
        email: wanted.email ?? null,
        locale: wanted.locale ? matchLocale(wanted.locale) : work.request.locale,
        createdAt: now,
        createdBy: actor.id as UserId,
        createdByName: actor.name,
        openedAt: null,
        decidedAt: null,
        resellerId: null,
        partnershipId: null,
        textVersion: null,
      };
      await insertRequest(tx, request);
      await keepLink(tx, deps.linkKeys, actor.tenantId, seedOf(request));
      await recordEvent(tx, {
        tenants: [actor.tenantId],
        at: now,
        operation: 'partnership_requested',
        resourceType: 'partner_relationship',
        actor,
        request: work.request,
        detail: { requestId: request.id },
      });
      return show(deps, work, request);
    },
  );
}
