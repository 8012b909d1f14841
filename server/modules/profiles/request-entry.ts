import { authorize, mayOf } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Actor, Caller } from '#kernel/actor.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import {
  type EntryRequest,
  findEntry,
  findRequests,
  type ListedProvider,
  saveRequest,
} from './directory.store.ts';
import { checkEntry, type DirectoryEntry } from './directory-entry.ts';
import { findVendor } from './legal-profile.store.ts';
import { findOrganization } from './organization.store.ts';
import { noOpenRequest, noVendor } from './problems.ts';

/** A provider's entry as it stands, and what it last asked to have there. */
export interface OwnEntry {
  readonly entry: ListedProvider | undefined;
  readonly request: EntryRequest | undefined;
  readonly may: readonly string[];
}

const own = async ({ tx, actor }: Work): Promise<OwnEntry> => {
  const [request] = await findRequests(tx, actor.tenantId, actor.tenantId);
  return { entry: await findEntry(tx, actor.tenantId), request, may: may(actor) };
};

const may = (actor: Actor) => mayOf(actor, ['directory.request'], {});

export const readOwnEntry = (deps: Deps, caller: Caller): Promise<OwnEntry> =>
  look(deps, caller, (work) => {
    authorize(work, 'directory.read-own', {}, work.securityNow);
    return own(work);
  });

/**
 * Asks the vendor to let the entry say this. A later ask takes the place of an earlier one; the public entry stays as
 * it is until the vendor has confirmed.
 *
 * @throws {Problem} `access/*` · `profiles/invalid-value` · `profiles/invalid-phone-number` · `profiles/no-vendor`
 */
export const requestEntry = (deps: Deps, caller: Caller, wanted: DirectoryEntry): Promise<OwnEntry> =>
  act(deps, caller, { operation: 'directory_entry_requested', resourceType: 'profile' }, async (work) => {
    authorize(work, 'directory.request', {}, work.securityNow);
    const { country } = await findOrganization(work.tx, work.actor.tenantId, { hold: true });
    const [before] = await findRequests(work.tx, work.actor.tenantId, work.actor.tenantId);
    // The vendor confirms what was asked at a time: no two asks have the same, whatever the clock does.
    const askedAt = new Date(Math.max(work.now.getTime(), (before?.askedAt.getTime() ?? -1) + 1));
    return tell(work, 'directory_entry_requested', {
      providerId: work.actor.tenantId,
      state: 'asked',
      entry: unwrap(checkEntry(wanted, country)),
      askedAt,
      askedBy: work.actor.name,
      decidedAt: null,
      reason: null,
    });
  });

/** @throws {Problem} `access/*` · `profiles/no-open-request` */
export const withdrawEntryRequest = (deps: Deps, caller: Caller): Promise<OwnEntry> =>
  act(
    deps,
    caller,
    { operation: 'directory_entry_request_withdrawn', resourceType: 'profile' },
    async (work) => {
      authorize(work, 'directory.request', {}, work.securityNow);
      await findOrganization(work.tx, work.actor.tenantId, { hold: true });
      const [request] = await findRequests(work.tx, work.actor.tenantId, work.actor.tenantId);
      if (request?.state !== 'asked') throw new Problem(noOpenRequest);
      return tell(work, 'directory_entry_request_withdrawn', {
        ...request,
        state: 'withdrawn',
        decidedAt: work.now,
      });
    },
  );

/** Keeps the request for both sides, and both logs say so. */
async function tell(work: Work, operation: string, request: EntryRequest): Promise<OwnEntry> {
  const { tx, actor, now } = work;
  const vendor = await findVendor(tx, actor.tenantId);
  if (!vendor) throw new Problem(noVendor);
  await widen(tx, extents.vendor(vendor.id));
  const both = [actor.tenantId, vendor.id];
  await saveRequest(tx, both, request);
  await recordEvent(tx, {
    tenants: both,
    at: now,
    operation,
    resourceType: 'profile',
    actor,
    request: work.request,
    partner: (keeper) => (keeper === vendor.id ? { id: actor.tenantId, name: actor.tenantName } : vendor),
    detail: { after: request.entry },
  });
  return own(work);
}
