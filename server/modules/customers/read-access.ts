import { authorize } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { queryEach, widen } from '#database/connection.ts';
import { type Counterpart, counterpartsOf } from '#database/counterpart.store.ts';
import { type Deps, look, type Work } from '#database/work.ts';
import { type Caller, isKind } from '#kernel/actor.ts';
import type { GrantId, TenantId, UserId } from '#kernel/ids.ts';
import {
  type AgentThen,
  agentsQuery,
  dapRoles,
  groups,
  type RightThen,
  rightsAt,
  services,
  toAgents,
} from '#modules/delegated-admin/index.ts';
import { findOwnCustomer } from './customer.store.ts';
import { standing } from './customer.ts';
import { sharing } from './read-customer-partners.ts';

/** One partner's right that opened the tenant at that moment, and who could use it. */
export interface Access {
  readonly partner: Counterpart;
  readonly grantId: GrantId;
  readonly kind: 'gdap' | 'dap';
  readonly roles: readonly string[];
  readonly services: readonly string[] | null;
  readonly people: readonly {
    readonly id: UserId;
    readonly displayName: string;
    readonly userPrincipalName: string;
    readonly roles: readonly string[];
  }[];
  readonly since: Date;
  readonly until: Date | null;
}

/**
 * Who could reach a customer's tenant at one moment, and by which right. The customer reads all of it. A partner reads
 * its own part, also of a past it no longer has; a provider also that of its resellers the customer is shared with.
 *
 * @param asOf business time; left out: now
 * @throws {Problem} `api/not-found` · `access/*`
 */
export const readAccess = (
  deps: Deps,
  caller: Caller,
  customerId: TenantId,
  asOf?: Date,
): Promise<{ asOf: Date; items: Access[] }> =>
  look(deps, caller, async (work) => {
    const partnerIds = await openRights(work, customerId);
    const at = asOf ?? work.now;
    const rights = await rightsAt(work.tx, customerId, at, partnerIds);
    return { asOf: at, items: await withPeople(work, customerId, rights, at) };
  });

/**
 * Opens what the reader may know of the rights in a customer's tenant: the customer's rows are in scope from then on.
 *
 * @returns whose rights those are; null: everybody's, for the customer itself
 * @throws {Problem} `api/not-found` · `access/*`
 */
export async function openRights(work: Work, customerId: TenantId): Promise<readonly TenantId[] | null> {
  const { tx, actor, now } = work;
  const self = actor.tenantId === customerId && isKind(actor, 'customer');
  const own = self ? undefined : await findOwnCustomer(tx, actor.tenantId, customerId);
  const facts = self ? ({ self, relationship: 'none', liveRights: false } as const) : standing(own, now);
  authorize(work, 'customer.read-access', facts, work.securityNow);
  if (self) return null;

  await widen(tx, extents.customer(customerId));
  const resellers =
    facts.relationship === 'active' && isKind(actor, 'provider')
      ? await sharing(work, 'provider', customerId)
      : [];
  return [actor.tenantId, ...resellers.map((it) => it.partnerId)];
}

async function withPeople(
  { tx }: Work,
  customerId: TenantId,
  rights: readonly RightThen[],
  at: Date,
): Promise<Access[]> {
  const ids = [...new Set(rights.map((it) => it.partnerId))];
  const [known, answers] = await Promise.all([
    counterpartsOf(tx, customerId, ids),
    // One partner's people at a time: nobody ever holds the rows of two partners at once.
    queryEach(
      tx,
      ids.map((id) => ({ extent: extents.rightHolder(id), query: agentsQuery(id, at) })),
    ),
  ]);
  const agents = new Map(ids.map((id, index) => [id, toAgents(answers[index]?.rows ?? [])]));
  return rights
    .map((it) => toAccess(it, known.get(it.partnerId), agents.get(it.partnerId) ?? []))
    .sort((one, other) => one.partner.name.localeCompare(other.partner.name, 'en'));
}

function toAccess(right: RightThen, partner: Counterpart | undefined, agents: readonly AgentThen[]): Access {
  const rolesOfGroup = new Map(
    right.kind === 'dap'
      ? [
          [groups.admin_agent as string, [dapRoles[0] as string]],
          [groups.helpdesk_agent, [dapRoles[1]]],
        ]
      : right.assignments.map((it) => [it.group, it.roles] as const),
  );
  const people = agents
    .map(({ userId, displayName, userPrincipalName, roles }) => ({
      id: userId,
      displayName,
      userPrincipalName,
      roles: [...new Set(roles.flatMap((it) => rolesOfGroup.get(groups[it]) ?? []))],
    }))
    .filter((it) => it.roles.length > 0);
  return {
    partner: partner ?? { id: right.partnerId, name: '', domain: '', country: '', mpnId: null },
    grantId: right.grantId,
    kind: right.kind,
    roles: [...new Set([...rolesOfGroup.values()].flat())],
    services: right.kind === 'dap' ? (right.services ?? services) : null,
    people,
    since: right.since,
    until: right.until,
  };
}
