import type { TenantId } from '#kernel/ids.ts';
import type { RelationshipKind } from '#kernel/roles.ts';

/** A relationship of one kind with a customer, running or ended. */
export interface OwnRelationship {
  readonly kind: RelationshipKind;
  readonly active: boolean;
  readonly since: Date;
  readonly until: Date | null;
  readonly origin: 'imported' | 'invited' | 'created';
}

/** What a partner itself keeps of one of its customers, present or past. */
export interface OwnCustomer {
  readonly id: TenantId;
  /** The name on this partner's list and bills. */
  readonly name: string;
  /** The company's own name. */
  readonly companyName: string;
  readonly domain: string;
  readonly country: string;
  /** Never empty; a company with two programmes may have two. Running ones first. */
  readonly relationships: readonly OwnRelationship[];
  readonly rights: OwnRights;
  readonly agreementVersion: string | null;
  readonly tags: readonly string[];
}

/** The rights the customer gave this partner, as the partner's list shows them. */
export interface OwnRights {
  readonly dap: boolean;
  /** null: all of them. */
  readonly dapServices: readonly string[] | null;
  /** The last end among the granular ones; null where there are none. */
  readonly gdapUntil: Date | null;
  /** Rights were given once. */
  readonly had: boolean;
}

/** How a partner stands to a customer, as rules look at it. */
export function standing(customer: OwnCustomer | undefined, now: Date) {
  if (!customer) return { self: false, relationship: 'none', liveRights: false } as const;
  return {
    self: false,
    relationship: customer.relationships.some((it) => it.active) ? 'active' : 'ended',
    liveRights: hasRights(customer.rights, now),
  } as const;
}

export const hasGranularRights = (rights: OwnRights, now: Date): boolean =>
  rights.gdapUntil !== null && rights.gdapUntil > now;

export const hasRights = (rights: OwnRights, now: Date): boolean =>
  rights.dap || hasGranularRights(rights, now);

/**
 * Whether the partner's duty to support goes on without the rights it would take: rights were given once, and by now
 * they are gone, or were taken back for some services.
 */
export const hasDutyWithoutRights = (rights: OwnRights, now: Date): boolean =>
  rights.had && !hasGranularRights(rights, now) && !(rights.dap && rights.dapServices === null);
