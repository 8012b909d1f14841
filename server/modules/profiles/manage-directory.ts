import { authorize } from '#access/authorize.ts';
import { notFound } from '#access/problems.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { hasSeen } from '#kernel/etag.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { hasHiddenCharacters } from '#kernel/text.ts';
import {
  type EntryRequest,
  findEntry,
  findProviders,
  findRequests,
  type ListedProvider,
  saveEntry,
  saveRequest,
} from './directory.store.ts';
import { checkEntry, type DirectoryEntry } from './directory-entry.ts';
import { findOrganization } from './organization.store.ts';
import { invalidValue, noOpenRequest, requestChanged, staleEtag } from './problems.ts';

/** A provider as the vendor sees it: what the directory says, and what it is asked to say. */
export interface KnownProvider {
  readonly id: TenantId;
  readonly name: string;
  readonly country: string;
  readonly domain: string;
  readonly mpnId: string | null;
  readonly entry: ListedProvider | undefined;
  readonly request: EntryRequest | undefined;
}

/** All providers the vendor knows, those that ask for something first. */
export const listKnownProviders = (deps: Deps, caller: Caller): Promise<KnownProvider[]> =>
  look(deps, caller, async (work) => {
    const { tx, actor } = work;
    authorize(work, 'directory.manage', {}, work.securityNow);
    const [providers, requests] = [
      await findProviders(tx, actor.tenantId),
      await findRequests(tx, actor.tenantId),
    ];
    const known: KnownProvider[] = [];
    for (const it of providers) {
      await widen(tx, extents.knownProvider(it.id));
      known.push({
        ...it,
        entry: await findEntry(tx, it.id),
        request: requests.find((each) => each.providerId === it.id),
      });
    }
    const asks = (it: KnownProvider) => (it.request?.state === 'asked' ? 0 : 1);
    return known.sort((a, b) => asks(a) - asks(b));
  });

/**
 * Writes a provider's entry as the vendor confirms it, listed or taken off the directory.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `profiles/stale-etag` · `profiles/invalid-value` · `profiles/invalid-phone-number`
 */
export const confirmEntry = (
  deps: Deps,
  caller: Caller,
  providerId: TenantId,
  wanted: { readonly entry: DirectoryEntry; readonly listed: boolean; readonly etag?: string | undefined },
  ifMatch: string | undefined,
): Promise<KnownProvider> =>
  act(deps, caller, { operation: 'directory_entry_confirmed', resourceType: 'profile' }, async (work) => {
    const provider = await hold(work, providerId);
    const before = await findEntry(work.tx, providerId, { hold: true });
    if (!hasSeen(before?.etag ?? '0', ifMatch, wanted.etag)) throw new Problem(staleEtag);
    const entry = unwrap(checkEntry(wanted.entry, provider.country));
    await saveEntry(work.tx, provider, entry, {
      listed: wanted.listed,
      by: work.actor.id as UserId,
      at: work.now,
    });
    await tell(work, provider, wanted.listed ? 'directory_entry_confirmed' : 'directory_entry_taken_off', {
      before: before?.entry ?? null,
      after: entry,
    });
    return show(work, provider);
  });

/**
 * Answers what a provider asked for: confirmed, it is the public entry from now on; declined, the provider reads why.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `profiles/invalid-value` · `profiles/no-open-request` · `profiles/request-changed`
 */
export const decideEntryRequest = (
  deps: Deps,
  caller: Caller,
  providerId: TenantId,
  decision: {
    readonly outcome: 'confirmed' | 'declined';
    readonly reason?: string | undefined;
    readonly askedAt: Date;
  },
): Promise<KnownProvider> => {
  const confirmed = decision.outcome === 'confirmed';
  const operation = confirmed ? 'directory_entry_confirmed' : 'directory_entry_declined';
  return act(deps, caller, { operation, resourceType: 'profile' }, async (work) => {
    const { tx, actor, now } = work;
    const provider = await hold(work, providerId);
    if (decision.reason && hasHiddenCharacters(decision.reason))
      throw new Problem(invalidValue, { field: 'reason' });
    const [request] = await findRequests(tx, actor.tenantId, providerId);
    if (request?.state !== 'asked') throw new Problem(noOpenRequest);
    // The provider may have asked for something else since the page was opened: nobody confirms what was not read.
    if (request.askedAt.getTime() !== decision.askedAt.getTime()) throw new Problem(requestChanged);
    const before = await findEntry(tx, providerId, { hold: true });
    if (confirmed)
      await saveEntry(tx, provider, request.entry, { listed: true, by: actor.id as UserId, at: now });
    await saveRequest(tx, [providerId, actor.tenantId], {
      ...request,
      state: decision.outcome,
      decidedAt: now,
      reason: decision.reason?.trim() || null,
    });
    await tell(work, provider, operation, {
      before: before?.entry ?? null,
      after: request.entry,
      ...(decision.reason ? { reason: decision.reason } : {}),
    });
    return show(work, provider);
  });
};

type Provider = Awaited<ReturnType<typeof findProviders>>[number];

/** Goes on only for the vendor, and only with a provider it knows; holds that provider's tenant. */
async function hold(work: Work, providerId: TenantId): Promise<Provider> {
  const { tx, actor } = work;
  authorize(work, 'directory.manage', {}, work.securityNow);
  const provider = (await findProviders(tx, actor.tenantId)).find((it) => it.id === providerId);
  if (!provider) throw new Problem(notFound);
  await widen(tx, extents.listedProvider(providerId));
  const { companyName } = await findOrganization(tx, providerId, { hold: true });
  return { ...provider, name: companyName };
}

async function show({ tx, actor }: Work, provider: Provider): Promise<KnownProvider> {
  const [request] = await findRequests(tx, actor.tenantId, provider.id);
  return { ...provider, entry: await findEntry(tx, provider.id), request };
}

const tell = ({ tx, actor, now, request }: Work, provider: Provider, operation: string, detail: object) =>
  recordEvent(tx, {
    tenants: [actor.tenantId, provider.id],
    at: now,
    operation,
    resourceType: 'profile',
    actor,
    request,
    partner: (keeper) =>
      keeper === provider.id
        ? { id: actor.tenantId, name: actor.tenantName }
        : { id: provider.id, name: provider.name },
    detail: { ...detail },
  });
