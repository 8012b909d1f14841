import { authorize, mayOf, refusal } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { appOnlyRefused, forbidden, notFound, stepUpRequired } from '#access/problems.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { findLink } from '#database/link.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import { type Actor, type Caller, isKind } from '#kernel/actor.ts';
import { Problem, type ProblemType } from '#kernel/problem.ts';
import { consentText, type Effect, textVersionOf } from './consent-text.ts';
import { globalAdminsOf, lastPartnership, loadParty } from './partnership.store.ts';
import { findRequest, markOpened } from './partnership-request.store.ts';
import { canBePartners, mayUse, type PartnershipRequest, type Party } from './partnership-request.ts';
import { notAReseller } from './problems.ts';

/** What stands in the way of authorising, as far as it can be told beforehand. The POST decides again. */
export interface Blocker {
  readonly code: ProblemType;
  /** Who could, where only the role is missing: the reader's own company's global admins. */
  readonly admins?: readonly { displayName: string; userPrincipalName: string }[];
}

/** What whoever holds the link is shown. */
export interface OpenedRequest {
  readonly provider: Party;
  /** The reader's own company. */
  readonly reader: string;
  readonly state: PartnershipRequest['state'];
  /** Only to a reader whose company is a reseller: what would be agreed to. */
  readonly asks: {
    readonly effects: readonly Effect[];
    readonly confirmation: string;
    readonly textVersion: string;
  } | null;
  readonly blockers: readonly Blocker[];
  readonly may: readonly Permission[];
}

/**
 * Reads a partnership request by its link. Anybody signed in sees who asks; a person of a reseller also what it
 * means. Reading decides nothing and uses nothing up.
 *
 * @param noteOpened false for HEAD: a mail scanner that only asks whether the link is there has not opened it
 * @throws {Problem} `api/not-found` for a link nobody made, or one replaced since
 */
export async function openPartnershipRequest(
  deps: Deps,
  caller: Caller,
  token: string,
  { noteOpened = true }: { noteOpened?: boolean } = {},
): Promise<OpenedRequest> {
  const { opened, isFirst } = await look(deps, caller, async (work) => {
    const { tx, actor } = work;
    authorize(work, 'partnership-request.open', { ours: false }, work.securityNow);
    const request = await findByToken(work, token);
    const provider = await loadParty(tx, request.providerId);
    const stranger = whyNamesOnly(actor);
    if (stranger)
      return {
        opened: {
          provider,
          reader: actor.tenantName,
          state: request.state,
          asks: null,
          blockers: [{ code: stranger }],
          may: [],
        },
        isFirst: false,
      };

    const reseller = await loadParty(tx, actor.tenantId);
    const last = await lastPartnership(tx, actor.tenantId, request.providerId);
    const textVersion = textVersionOf(provider, reseller, last);
    const possible = canBePartners(provider, reseller);
    const blockers = [
      mayUse(request, actor.tenantId, textVersion, last?.state === 'active'),
      possible,
    ].flatMap((it): Blocker[] => (it.ok ? [] : [{ code: it.problem }]));
    const role = refusal(actor, 'partnership.authorize', { ours: false }, work.securityNow);
    if (role && role !== stepUpRequired)
      blockers.unshift(
        role === forbidden
          ? { code: forbidden, admins: await globalAdminsOf(tx, actor.tenantId) }
          : { code: role },
      );

    return {
      opened: {
        provider,
        reader: actor.tenantName,
        state: request.state,
        asks: { ...consentText(work.request.locale, provider, reseller), textVersion },
        blockers,
        may: blockers.length > 0 ? [] : mayOf(actor, ['partnership.authorize'], { ours: false }),
      },
      // Somebody of a company that could use it has seen it; nobody else's look counts.
      isFirst: request.state === 'prepared' && possible.ok,
    };
  });
  if (!noteOpened || !isFirst) return opened;
  await noteOpening(deps, caller, token);
  return { ...opened, state: 'opened' };
}

/** Why a reader sees no more than who asks: nobody but a person of a reseller could ever answer. */
function whyNamesOnly(actor: Actor): ProblemType | undefined {
  if (!isKind(actor, 'reseller')) return notAReseller;
  if (actor.kind === 'app') return appOnlyRefused;
  return actor.guest ? forbidden : undefined;
}

/** The provider learns that somebody has read its request, not who. */
const noteOpening = (deps: Deps, caller: Caller, token: string): Promise<void> =>
  act(
    deps,
    caller,
    { operation: 'partnership_request_opened', resourceType: 'partner_relationship' },
    async (work) => {
      authorize(work, 'partnership-request.open', { ours: false }, work.securityNow);
      const link = await findLink(work.tx, token, 'partnership-request');
      if (!link) return;
      await widen(work.tx, extents.otherSide(link.tenantId));
      const request = await findRequest(work.tx, link.tenantId, link.rowId);
      if (!request || !(await markOpened(work.tx, request, work.now))) return;
      await recordEvent(work.tx, {
        tenants: [link.tenantId],
        at: work.now,
        operation: 'partnership_request_opened',
        resourceType: 'partner_relationship',
        actor: 'anonymous',
        request: null,
        detail: { requestId: request.id },
      });
    },
  );

async function findByToken({ tx }: Work, token: string): Promise<PartnershipRequest> {
  const link = await findLink(tx, token, 'partnership-request');
  if (!link) throw new Problem(notFound);
  await widen(tx, extents.linkOwner(link.tenantId));
  const request = await findRequest(tx, link.tenantId, link.rowId);
  if (request?.generation !== link.generation) throw new Problem(notFound);
  return request;
}
