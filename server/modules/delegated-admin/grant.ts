import type { GrantId, TenantId } from '#kernel/ids.ts';

interface GrantFacts {
  readonly id: GrantId;
  readonly partnerId: TenantId;
  readonly since: Date;
  /** When somebody ended it, or null. */
  readonly endedAt: Date | null;
}

/** Named directory roles until a day both sides know. */
export interface GdapGrant extends GrantFacts {
  readonly kind: 'gdap';
  readonly roles: readonly string[];
  /** When it ends by itself. */
  readonly until: Date;
}

/** Tenant-wide administration without an end, for all services or for some. */
export interface DapGrant extends GrantFacts {
  readonly kind: 'dap';
  /** null: all of them. */
  readonly services: readonly string[] | null;
}

/**
 * A right a customer gave a partner. DAP, GDAP and the reseller relationship are three lifecycles: none of them ends
 * or starts another.
 *
 *   gdap:  active ──its end comes, or customer or partner terminate──▶ ended
 *   dap:   active ──customer or partner remove it──▶ ended      (taking back one service narrows it, same id)
 */
export type Grant = GdapGrant | DapGrant;

/** When the right ended or will end; null for one without an end. */
export function endOf(grant: Grant): Date | null {
  if (grant.kind === 'dap') return grant.endedAt;
  return grant.endedAt && grant.endedAt < grant.until ? grant.endedAt : grant.until;
}

export function isLive(grant: Grant, now: Date): boolean {
  const end = endOf(grant);
  return end === null || now < end;
}

/** Whether this right already gives what is asked for, at least as long. */
export function covers(
  grant: Grant,
  asked: { roles: readonly string[]; until: Date | null },
  now: Date,
): boolean {
  if (!isLive(grant, now)) return false;
  if (grant.kind === 'dap') return asked.until === null && grant.services === null;
  return (
    asked.until !== null && grant.until >= asked.until && asked.roles.every((it) => grant.roles.includes(it))
  );
}
