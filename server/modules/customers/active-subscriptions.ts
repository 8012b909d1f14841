import type { TenantId } from '#kernel/ids.ts';

/** What stands in the way of a provider or direct partner removing a customer, and how many there are. */
export interface Blocker {
  readonly kind: 'subscription' | 'reservation' | 'software';
  readonly count: number;
}

/**
 * Active subscriptions, reservations and uncancelled software the customer has through this partner.
 *
 * There is no ordering yet: no order can be placed and no subscription can exist, so nothing is ever in the way. Once
 * there is, the answer comes from the subscriptions themselves, and the rule that asks here holds as it is.
 */
export const activeSubscriptionsOf = async (
  _customerId: TenantId,
  _partnerId: TenantId,
): Promise<readonly Blocker[]> => [];
