import { authorize, mayOf } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { notFound } from '#access/problems.ts';
import { type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { PartnershipRequestId } from '#kernel/ids.ts';
import type { LinkSeed } from '#kernel/link-token.ts';
import type { Draft } from '#kernel/mailto.ts';
import type { Page, PageRequest } from '#kernel/page.ts';
import { Problem } from '#kernel/problem.ts';
import { findRequest, listRequests, senderOf } from './partnership-request.store.ts';
import { isOpen, type PartnershipRequest } from './partnership-request.ts';
import { linkAndDraft, seedOf } from './request-draft.ts';

/** A request as its provider sees it. The link only while it is good for something. */
export interface ShownRequest {
  readonly request: PartnershipRequest;
  readonly url?: string;
  readonly draft?: Draft;
  /** The link `url` shows. */
  readonly link?: LinkSeed;
  readonly may: readonly Permission[];
}

/** The provider's own requests, newest first; lists show no links. */
export const listPartnershipRequests = (
  deps: Deps,
  caller: Caller,
  page: PageRequest<PartnershipRequestId>,
): Promise<Page<ShownRequest, PartnershipRequestId>> =>
  look(deps, caller, async (work) => {
    authorize(work, 'partnership-request.read', { ours: true }, work.securityNow);
    const { items, next } = await listRequests(work.tx, work.actor.tenantId, page);
    return { items: items.map((request) => ({ request, may: mayWith(work, request) })), next };
  });

/** One of them, with its link and draft while it is open. */
export const readPartnershipRequest = (
  deps: Deps,
  caller: Caller,
  id: PartnershipRequestId,
): Promise<ShownRequest> =>
  look(deps, caller, async (work) => {
    const request = await findRequest(work.tx, work.actor.tenantId, id);
    authorize(work, 'partnership-request.read', { ours: request !== undefined }, work.securityNow);
    if (!request) throw new Problem(notFound);
    return show(deps, work, request);
  });

export async function show(deps: Deps, work: Work, request: PartnershipRequest): Promise<ShownRequest> {
  const may = mayWith(work, request);
  if (!isOpen(request)) return { request, may };
  const sender = await senderOf(work.tx, request);
  return { request, ...linkAndDraft(deps, request, sender), link: seedOf(request), may };
}

const mayWith = (work: Work, request: PartnershipRequest): Permission[] =>
  mayOf(
    work.actor,
    isOpen(request)
      ? ['partnership-request.read', 'partnership-request.withdraw']
      : ['partnership-request.read'],
    { ours: true },
  );
