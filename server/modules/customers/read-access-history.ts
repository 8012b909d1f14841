import { type Counterpart, counterpartsOf } from '#database/counterpart.store.ts';
import { type Deps, look } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId } from '#kernel/ids.ts';
import { type RightSpan, rightSpans } from '#modules/delegated-admin/index.ts';
import { type PastOrPresent, relationshipsOf } from '#modules/relationships/index.ts';
import { openRights } from './read-access.ts';

/** Everything one partner was and is to a customer: what it sells as, and what it could reach. */
export interface AccessHistory {
  readonly partner: Counterpart;
  readonly relationships: readonly PastOrPresent[];
  readonly rights: readonly RightSpan[];
}

/**
 * A customer's partners over time, the longest known first. Who may read whose part is the rule of `readAccess`: the
 * customer all of it, a partner its own, a provider also that of its resellers the customer is shared with.
 *
 * @throws {Problem} `api/not-found` · `access/*`
 */
export const readAccessHistory = (
  deps: Deps,
  caller: Caller,
  customerId: TenantId,
): Promise<AccessHistory[]> =>
  look(deps, caller, async (work) => {
    const partnerIds = await openRights(work, customerId);
    const [everyRelationship, rights] = await Promise.all([
      relationshipsOf(work.tx, customerId),
      rightSpans(work.tx, customerId, partnerIds),
    ]);
    const relationships = everyRelationship.filter(
      (it) => partnerIds === null || partnerIds.includes(it.partnerId),
    );
    const ids = [...new Set([...relationships, ...rights].sort(bySince).map((it) => it.partnerId))];
    const known = await counterpartsOf(work.tx, customerId, ids);
    return ids.map((id) => ({
      partner: known.get(id) ?? { id, name: '', domain: '', country: '', mpnId: null },
      relationships: relationships.filter((it) => it.partnerId === id),
      rights: rights.filter((it) => it.partnerId === id),
    }));
  });

const bySince = (one: { since: Date }, other: { since: Date }) => one.since.getTime() - other.since.getTime();
