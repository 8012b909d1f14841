import { createHash } from 'node:crypto';
import { authorize, mayOf } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { notFound } from '#access/problems.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { hasSeen } from '#kernel/etag.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { ok, type Result, refuse, unwrap } from '#kernel/result.ts';
import { hasHiddenCharacters } from '#kernel/text.ts';
import { findOwnCustomer, holdOwnCustomer, saveTags } from './customer.store.ts';
import { standing } from './customer.ts';
import { staleEtag, tagsInvalid } from './problems.ts';

export const maxTags = 150;
export const maxTagLength = 50;

export interface ShownTags {
  readonly tags: readonly string[];
  readonly etag: string;
  readonly may: readonly Permission[];
}

/** Tags as they are kept: composed, without surrounding space, each once, in the order they were given. */
export function tidyTags(tags: readonly string[]): Result<string[], typeof tagsInvalid> {
  const tidy = [...new Set(tags.map((it) => it.normalize('NFC').trim()))];
  const wrong = (it: string) => it === '' || [...it].length > maxTagLength || hasHiddenCharacters(it);
  return tidy.length > maxTags || tidy.some(wrong) ? refuse(tagsInvalid) : ok(tidy);
}

export const readTags = (deps: Deps, caller: Caller, customerId: TenantId): Promise<ShownTags> =>
  look(deps, caller, async (work) => {
    const customer = await findOwnCustomer(work.tx, work.actor.tenantId, customerId);
    const facts = standing(customer, work.now);
    authorize(work, 'customer.read-tags', facts, work.securityNow);
    if (!customer) throw new Problem(notFound);
    return { ...shown(customer.tags), may: mayOf(work.actor, ['customer.tag'], facts) };
  });

/**
 * Puts these tags on a customer in place of those it had. They are the partner's own; nobody else sees them.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `customers/tags-invalid` · `customers/stale-etag`
 */
export function tagCustomer(
  deps: Deps,
  caller: Caller,
  customerId: TenantId,
  wanted: {
    readonly tags: readonly string[];
    readonly attributes?: { readonly etag?: string | undefined } | undefined;
  },
  ifMatch: string | undefined,
): Promise<ShownTags> {
  return act(
    deps,
    caller,
    { operation: 'tags_updated', resourceType: 'customer', customerId },
    async (work) => {
      const { tx, actor, now } = work;
      const customer = await holdOwnCustomer(tx, actor.tenantId, customerId);
      const facts = standing(customer, now);
      authorize(work, 'customer.tag', facts, work.securityNow);
      if (!customer) throw new Problem(notFound);
      if (!hasSeen(shown(customer.tags).etag, ifMatch, wanted.attributes?.etag)) throw new Problem(staleEtag);
      const tags = unwrap(tidyTags(wanted.tags));

      const answer = { ...shown(tags), may: mayOf(actor, ['customer.tag'], facts) };
      if (JSON.stringify(tags) === JSON.stringify(customer.tags)) return answer;
      await saveTags(tx, actor.tenantId, customerId, tags);
      await recordEvent(tx, {
        tenants: [actor.tenantId],
        at: now,
        operation: 'tags_updated',
        resourceType: 'customer',
        actor,
        request: work.request,
        customer,
        detail: { before: customer.tags, after: tags },
      });
      return answer;
    },
  );
}

const shown = (tags: readonly string[]) => ({
  tags,
  etag: createHash('sha256').update(JSON.stringify(tags)).digest('base64url').slice(0, 22),
});
