import type { Permission } from '#access/permissions.ts';
import type { GrantId, TenantId } from '#kernel/ids.ts';
import type { RelationshipKind } from '#kernel/roles.ts';
import {
  type ConsentedBy,
  dapRoles,
  endOf,
  type Grant,
  isLive,
  services,
} from '#modules/delegated-admin/index.ts';
import type { PastOrPresent } from '#modules/relationships/index.ts';

/** One right in the customer's tenant, as its own people see it. */
export interface MyPartnerRight {
  readonly id: GrantId;
  readonly kind: 'gdap' | 'dap';
  readonly roles: readonly string[];
  /** Of a tenant-wide right: what it covers. */
  readonly services: readonly string[] | null;
  readonly state: 'active' | 'ended';
  readonly since: Date;
  readonly until: Date | null;
  readonly consentedBy: string | null;
  readonly consentedAt: Date;
}

export interface MyPartner {
  readonly partnerId: TenantId;
  readonly name: string;
  readonly country: string;
  readonly mpnId: string | null;
  readonly relationships: readonly {
    readonly kind: RelationshipKind;
    readonly state: 'active' | 'ended';
    readonly since: Date;
    readonly until: Date | null;
    readonly origin: PastOrPresent['origin'];
  }[];
  readonly rights: readonly MyPartnerRight[];
  readonly may: readonly Permission[];
}

export const toRight = (grant: Grant, consent: ConsentedBy | undefined, now: Date): MyPartnerRight => ({
  id: grant.id,
  kind: grant.kind,
  roles: grant.kind === 'gdap' ? grant.roles : dapRoles,
  services: grant.kind === 'dap' ? (grant.services ?? services) : null,
  state: isLive(grant, now) ? 'active' : 'ended',
  since: grant.since,
  until: endOf(grant),
  consentedBy: consent?.name ?? null,
  consentedAt: consent?.at ?? grant.since,
});

/** A partner belongs on the list while a relationship or a right of it lives. */
export const isPresent = (it: Pick<MyPartner, 'relationships' | 'rights'>): boolean =>
  [...it.relationships, ...it.rights].some(({ state }) => state === 'active');
