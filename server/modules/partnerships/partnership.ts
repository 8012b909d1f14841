import type { PartnershipId, TenantId } from '#kernel/ids.ts';

/**
 * A reseller lets a provider order for its customers, and gives it administrator access to its own tenant.
 *
 *   active ──provider removes it──▶ ended          A new request makes a new one.
 *   admin access: granted ──reseller removes it──▶ removed      The partnership stays.
 *
 * Neither touches a customer: which customers two partners share is computed from their relationships, never stored.
 */
export interface Partnership {
  readonly id: PartnershipId;
  readonly providerId: TenantId;
  readonly resellerId: TenantId;
  readonly state: 'active' | 'ended';
  readonly since: Date;
  readonly until: Date | null;
  readonly adminAccess: 'granted' | 'removed';
}

/** One line of a company's list of its partners: the same partnership, seen from one side. */
export interface Partner {
  readonly partnerId: TenantId;
  readonly name: string;
  readonly country: string;
  readonly mpnId: string | null;
  readonly state: 'active' | 'ended';
  readonly since: Date;
  readonly until: Date | null;
  readonly adminAccess: 'granted' | 'removed';
}
