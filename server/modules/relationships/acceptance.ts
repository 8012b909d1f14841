import type { GrantId, TenantId } from '#kernel/ids.ts';
import type { RelationshipKind } from '#kernel/roles.ts';
import { endOf, type Grant, isLive } from '#modules/delegated-admin/index.ts';

/** What was agreed to, as it stood when it was. Never changed. */
export interface StoredAcceptance {
  readonly customerId: TenantId;
  readonly acceptedAt: Date;
  readonly acceptedBy: string;
  readonly relationships: readonly { partnerId: TenantId; kind: RelationshipKind; since: Date }[];
  readonly grants: readonly {
    id: GrantId;
    partnerId: TenantId;
    kind: 'gdap' | 'dap';
    since: Date;
    until: Date | null;
  }[];
}

export interface Acceptance {
  readonly customerId: TenantId;
  readonly acceptedAt: Date;
  readonly acceptedBy: string;
  readonly relationships: readonly {
    partnerId: TenantId;
    kind: RelationshipKind;
    state: 'active' | 'ended';
    since: Date;
    until: Date | null;
  }[];
  readonly grants: readonly {
    id: GrantId;
    partnerId: TenantId;
    kind: 'gdap' | 'dap';
    state: 'active' | 'ended';
    since: Date;
    until: Date | null;
  }[];
}

/** The relationships and rights an acceptance named, as they are now. */
export interface Present {
  /** When each relationship that began at `since` ended; absent while it lives. */
  readonly relationshipEnds: readonly {
    partnerId: TenantId;
    kind: RelationshipKind;
    since: Date;
    until: Date;
  }[];
  readonly grants: readonly Grant[];
}

/** An acceptance as it is answered: state and end as of now, the rest as accepted. Reviving is no part of it. */
export function asOfNow(stored: StoredAcceptance, present: Present, now: Date): Acceptance {
  return {
    customerId: stored.customerId,
    acceptedAt: stored.acceptedAt,
    acceptedBy: stored.acceptedBy,
    relationships: stored.relationships.map((it) => {
      const end = present.relationshipEnds.find(
        (other) =>
          other.partnerId === it.partnerId &&
          other.kind === it.kind &&
          other.since.getTime() === it.since.getTime(),
      );
      return { ...it, state: end ? 'ended' : 'active', until: end?.until ?? null };
    }),
    grants: stored.grants.map((it) => {
      const grant = present.grants.find((other) => other.id === it.id);
      if (!grant) throw new Error(`The right ${it.id} of an acceptance is not among the customer's.`);
      return { ...it, state: isLive(grant, now) ? 'active' : 'ended', until: endOf(grant) };
    }),
  };
}
