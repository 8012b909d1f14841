import type { Role } from '#kernel/roles.ts';

/** The partner's two predefined groups that customers' rights are given to. */
export const groups = { admin_agent: 'AdminAgents', helpdesk_agent: 'HelpdeskAgents' } as const;
export type Group = (typeof groups)[keyof typeof groups];

/** The groups a person is in by their roles. */
export const groupsOf = (roles: readonly Role[]): Group[] =>
  roles.flatMap((it) => (it === 'admin_agent' || it === 'helpdesk_agent' ? [groups[it]] : []));

/** What a customer has given a partner, as it stands at one moment. */
export interface HeldRights {
  readonly dap: boolean;
  /** The groups that granular relationships in force are mapped to. */
  readonly gdapGroups: readonly string[];
}

/**
 * By which right a person of the partner may administer the customer's tenant: the granular one where one of their
 * groups is mapped, else the tenant-wide one, else none. The reseller relationship plays no part in it: rights outlive
 * it, and it brings none.
 */
export function mayAdminister(held: HeldRights, memberOf: readonly Group[]): 'gdap' | 'dap' | 'none' {
  if (memberOf.some((it) => held.gdapGroups.includes(it))) return 'gdap';
  return held.dap && memberOf.length > 0 ? 'dap' : 'none';
}
