import { authorize, mayOf } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { type Deps, look } from '#database/work.ts';
import { type Caller, isKind } from '#kernel/actor.ts';
import { foldKey } from '#kernel/text.ts';
import { countSharedCustomers, listProviders, listResellers } from './partnership.store.ts';
import type { Partner } from './partnership.ts';

export interface ListedPartner extends Partner {
  /** Customers with an active relationship to both; none any more once the partnership has ended. */
  readonly sharedCustomerCount: number;
  readonly may: readonly Permission[];
}

export interface PartnerListWanted {
  /** Which side the reader's company is on. */
  readonly side: 'provider' | 'reseller';
  readonly state: 'active' | 'ended';
  readonly name?:
    | { readonly operator: 'starts_with' | 'substring' | 'equals'; readonly value: string }
    | undefined;
}

/**
 * A provider's resellers, or a reseller's providers, by name.
 *
 * Of those a reseller is no longer a partner of, the list of the ended also shows who still has administrator access
 * to its tenant: ending a partnership does not take that away.
 */
export const listPartners = (
  deps: Deps,
  caller: Caller,
  wanted: PartnerListWanted,
): Promise<ListedPartner[]> =>
  look(deps, caller, async (work) => {
    const { tx, actor } = work;
    authorize(work, 'partnership.list', { ours: true }, work.securityNow);
    if (!isKind(actor, wanted.side)) return [];

    const all = await (wanted.side === 'provider' ? listResellers : listProviders)(
      tx,
      actor.tenantId,
      wanted.state,
    );
    const partners = all.filter((it) => matches(it.name, wanted.name));
    const shared =
      wanted.state === 'active'
        ? await countSharedCustomers(
            tx,
            actor.tenantId,
            partners.map((it) => it.partnerId),
          )
        : [];
    return partners.map((it, at) => ({
      ...it,
      sharedCustomerCount: shared[at] ?? 0,
      may: mayOf(actor, permissionsOn(it, wanted.side), { ours: true }),
    }));
  });

const permissionsOn = (it: Partner, side: 'provider' | 'reseller') => [
  ...(side === 'provider' && it.state === 'active' ? (['partnership.end'] as const) : []),
  ...(side === 'reseller' && it.adminAccess === 'granted'
    ? (['partnership.remove-admin-access'] as const)
    : []),
];

function matches(name: string, wanted: PartnerListWanted['name']): boolean {
  if (!wanted) return true;
  const [key, value] = [foldKey(name), foldKey(wanted.value)];
  if (wanted.operator === 'equals') return key === value;
  return wanted.operator === 'starts_with' ? key.startsWith(value) : key.includes(value);
}
