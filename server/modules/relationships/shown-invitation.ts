import { mayOf } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { type Tx, widen } from '#database/connection.ts';
import { type Counterpart, counterpartsOf } from '#database/counterpart.store.ts';
import type { Deps, Work } from '#database/work.ts';
import type { Actor } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import type { LinkSeed } from '#kernel/link-token.ts';
import type { Draft } from '#kernel/mailto.ts';
import { presentOf, toStoredAcceptance } from './acceptance.store.ts';
import { type Acceptance, asOfNow } from './acceptance.ts';
import { ownCompany, personOf } from './consent.store.ts';
import { draftOf, seedOf, urlOf } from './draft.ts';
import type { JointInvitation } from './invitation.store.ts';
import { type Invitation, type InvitationState, type Stage, stagesOf, stateOf } from './invitation.ts';
import { reaches } from './relationship.store.ts';

/** A partner of an invitation, as every representation names it. */
export type ShownPartner = Pick<Counterpart, 'id' | 'name' | 'country' | 'mpnId'>;

/** An invitation as one of its partners sees it. */
export interface ShownInvitation {
  readonly invitation: Omit<Invitation, 'generation' | 'keyId' | 'purpose'>;
  readonly state: InvitationState;
  readonly reseller: ShownPartner;
  readonly provider: ShownPartner | null;
  readonly stages: readonly Stage[];
  readonly may: readonly string[];
  /** The company that accepted. */
  readonly acceptedFor: { readonly id: TenantId; readonly name: string; readonly domain: string } | null;
  /** Marked until an admin of the partner has taken note. */
  readonly otherName: boolean;
  /** One at a time only, and only to the inviter. */
  readonly url: string | null;
  readonly draft: Draft | null;
  readonly seed: LinkSeed | null;
  readonly acceptance: Acceptance | null;
}

export const factsOf = (
  { policies }: Deps,
  standing: { ours: boolean; jointlyOurs: boolean },
): { ours: boolean; jointlyOurs: boolean; salesAgentsMayRequest: boolean } => ({
  ...standing,
  salesAgentsMayRequest: policies.salesAgentsMayRequest,
});

type Seen = Invitation | JointInvitation;

const isOwn = (it: Seen, viewer: TenantId): it is Invitation => it.inviterId === viewer;

/** Rows of a list: no token, and nothing that would need another company's rows. */
export async function showAll(
  deps: Deps,
  { tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>,
  invitations: readonly Seen[],
): Promise<ShownInvitation[]> {
  const others = invitations.flatMap((it) =>
    [it.inviterId, it.providerId, it.state === 'accepted' ? it.customerId : null].filter(
      (id) => id !== null && id !== actor.tenantId,
    ),
  ) as TenantId[];
  const [own, known] = await Promise.all([
    ownCompany(tx, actor.tenantId),
    counterpartsOf(tx, actor.tenantId, others),
  ]);
  return invitations.map((it) => shownTo(deps, actor, it, { own, known }, now));
}

/** One invitation, with link and draft for its inviter, and its acceptance as it stands now. */
export async function showOne(
  deps: Deps,
  work: Work,
  it: Seen,
  { reminder = false }: { reminder?: boolean } = {},
): Promise<ShownInvitation> {
  const { tx, actor, now } = work;
  const [shown] = await showAll(deps, work, [it]);
  if (!shown) throw new Error('One invitation was to be shown.');
  const acceptance = await acceptanceFor(tx, actor, it, now);
  if (!isOwn(it, actor.tenantId)) return { ...shown, acceptance };
  const person = await personOf(tx, actor.tenantId, actor.id as UserId);
  const draft = draftOf(deps, {
    link: it,
    locale: it.locale,
    inviter: shown.reseller.name,
    provider: shown.provider?.name ?? null,
    sender: { name: person.displayName, email: person.email ?? person.userPrincipalName },
    customer: { name: it.customerName, email: it.customerEmail },
    expiresOn: it.expiresOn,
    ...(reminder ? { reminderOf: it.createdAt } : {}),
  });
  return { ...shown, acceptance, url: urlOf(deps, it), draft, seed: seedOf(it) };
}

function shownTo(
  deps: Deps,
  actor: Actor,
  it: Seen,
  { own, known }: { own: ShownPartner; known: ReadonlyMap<TenantId, Counterpart> },
  now: Date,
): ShownInvitation {
  const ours = isOwn(it, actor.tenantId);
  const invitation = ours ? it : asInvitation(it);
  const partner = (id: TenantId): ShownPartner =>
    id === own.id ? own : (known.get(id) ?? { id, name: '', country: '', mpnId: null });
  const customer = it.state === 'accepted' && it.customerId ? known.get(it.customerId) : undefined;
  const state = stateOf(it, now);
  const otherName = ours ? it.otherName && it.otherNameNotedAt === null : it.otherName;
  return {
    invitation,
    state,
    reseller: partner(it.inviterId),
    provider: it.providerId ? partner(it.providerId) : null,
    stages: stagesOf(invitation, now),
    may: mayOf(
      actor,
      ['invitation.read', 'invitation.withdraw', 'invitation.remind', 'invitation.acknowledge'],
      factsOf(deps, { ours, jointlyOurs: !ours }),
    ).filter((permission) => isPossible(permission, state, otherName)),
    acceptedFor: customer ? { id: customer.id, name: customer.name, domain: customer.domain } : null,
    otherName,
    url: null,
    draft: null,
    seed: null,
    acceptance: null,
  };
}

function isPossible(permission: string, state: InvitationState, otherName: boolean): boolean {
  const open = state === 'prepared' || state === 'opened';
  if (permission === 'invitation.withdraw') return open || state === 'lapsed';
  if (permission === 'invitation.remind') return open;
  return permission !== 'invitation.acknowledge' || otherName;
}

/** What its provider does not know of a joint invitation is as if it were not there. */
const asInvitation = (it: JointInvitation): ShownInvitation['invitation'] => ({
  ...it,
  locale: 'en',
  createdBy: '' as UserId,
  openedByName: null,
  openedByTenant: null,
  remindedAt: null,
  decidedByName: null,
  declineReason: null,
  otherNameNotedAt: null,
});

/**
 * The acceptance, its own relationship and rights as they are now. How the other partner's stand is not this partner's
 * to see: they are shown as accepted.
 */
async function acceptanceFor(tx: Tx, actor: Actor, it: Seen, now: Date): Promise<Acceptance | null> {
  if (it.state !== 'accepted' || it.acceptance === null) return null;
  const stored = toStoredAcceptance(it.acceptance);
  const me = actor.tenantId;
  const own = {
    ...stored,
    relationships: stored.relationships.filter(({ partnerId }) => partnerId === me),
    grants: stored.grants.filter(({ partnerId }) => partnerId === me),
  };
  const last = await reaches(tx, me, stored.customerId, now);
  let present: Acceptance;
  if (last.live) {
    await widen(tx, extents.customer(stored.customerId));
    present = asOfNow(own, await presentOf(tx, own), now);
  } else {
    // Out of reach: the customer's rows say nothing to this partner any more; all that ended is its own past.
    present = {
      ...own,
      relationships: own.relationships.map((r) => ({ ...r, state: 'ended', until: last.until })),
      grants: own.grants.map((g) => ({ ...g, state: 'ended' })),
    };
  }
  const others = {
    relationships: stored.relationships.filter(({ partnerId }) => partnerId !== me),
    grants: stored.grants.filter(({ partnerId }) => partnerId !== me),
  };
  return {
    ...present,
    relationships: stored.relationships.map(
      (r) =>
        present.relationships.find(({ partnerId }) => partnerId === r.partnerId) ?? {
          ...r,
          state: 'active',
          until: null,
        },
    ),
    grants: [...present.grants, ...others.grants.map((g) => ({ ...g, state: 'active' as const }))],
  };
}
