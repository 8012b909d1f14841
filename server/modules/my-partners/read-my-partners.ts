import { authorize, mayOf } from '#access/authorize.ts';
import { notFound } from '#access/problems.ts';
import { counterpartsOf } from '#database/counterpart.store.ts';
import { type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { consentsIn, grantsOf, partnersWithRights } from '#modules/delegated-admin/index.ts';
import { relationshipsOf } from '#modules/relationships/index.ts';
import { isPresent, type MyPartner, toRight } from './my-partner.ts';

/** The partners that have a relationship or a right in the reader's company, by name. */
export const listMyPartners = (deps: Deps, caller: Caller): Promise<readonly MyPartner[]> =>
  look(deps, caller, async (work) => {
    authorize(work, 'my-partner.read', {}, work.securityNow);
    return (await load(work)).filter(isPresent);
  });

/**
 * One partner, also one whose relationships and rights have all ended: that is the company's own past.
 *
 * @throws {Problem} `api/not-found` for one it never had anything with
 */
export const readMyPartner = (deps: Deps, caller: Caller, partnerId: TenantId): Promise<MyPartner> =>
  look(deps, caller, async (work) => {
    authorize(work, 'my-partner.read', {}, work.securityNow);
    const found = (await load(work)).find((it) => it.partnerId === partnerId);
    if (!found) throw new Problem(notFound);
    return found;
  });

async function load({ tx, actor, now }: Work): Promise<MyPartner[]> {
  const me = actor.tenantId;
  const [relationships, consents, holders] = await Promise.all([
    relationshipsOf(tx, me),
    consentsIn(tx, me),
    partnersWithRights(tx, me),
  ]);
  const ids = [...new Set([...relationships.map((it) => it.partnerId), ...holders])];
  const [names, grants] = await Promise.all([counterpartsOf(tx, me, ids), grantsOf(tx, me, ids)]);
  return ids
    .map((partnerId): MyPartner => {
      const known = names.get(partnerId);
      const rights = grants
        .filter((it) => it.partnerId === partnerId)
        .map((it) => toRight(it, consents.get(it.id), now));
      const live = rights.some((it) => it.state === 'active');
      return {
        partnerId,
        name: known?.name ?? '',
        country: known?.country ?? '',
        mpnId: known?.mpnId ?? null,
        relationships: relationships
          .filter((it) => it.partnerId === partnerId)
          .map(({ kind, since, until, origin }) => ({
            kind,
            state: until === null ? ('active' as const) : ('ended' as const),
            since,
            until,
            origin,
          })),
        rights,
        may: live ? mayOf(actor, ['my-partner.remove-rights'], {}) : [],
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
