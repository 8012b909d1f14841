import { mayOf } from '#access/authorize.ts';
import { forbidden, notFound } from '#access/problems.ts';
import { extents } from '#access/scope.ts';
import { type Tx, widen } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { type Deps, look, type Work } from '#database/work.ts';
import type { Actor, Caller } from '#kernel/actor.ts';
import type { UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { lastAcceptance, presentOf } from './acceptance.store.ts';
import { type Acceptance, asOfNow } from './acceptance.ts';
import { type MetLink, type Place, placeOf, readLink } from './asking-link.store.ts';
import { type Blocker, blockerOf } from './blocker.ts';
import { answersAsCustomer, circumstancesOf } from './circumstances.ts';
import { globalAdminsOf, publicParties } from './consent.store.ts';
import { holdInvitation, saveOpened } from './invitation.store.ts';
import { type InvitationState, kindOf, opens, type RightsMode, stateOf } from './invitation.ts';
import { couldAccept, type Offer, obstacles, offerOf, type Party, type Reader } from './offer.ts';
import { notACustomer } from './problems.ts';

/** What everybody who holds the link may see. */
export interface PublicPreview {
  readonly kind: 'reseller' | 'joint';
  /** A standing link has no life of its own: it is always as prepared. */
  readonly state: InvitationState;
  /** The inviter first, then the provider of a joint link. */
  readonly parties: readonly Pick<Party, 'name' | 'country' | 'mpnId'>[];
}

/** What a signed-in reader sees besides. */
export interface ReaderPreview {
  readonly blockers: readonly Blocker[];
  readonly may: readonly string[];
  /** Only for people of a customer: whose consent this would be, and to what. */
  readonly consent?: {
    readonly reader: Reader;
    readonly parties: readonly Party[];
    readonly offer: Offer;
    readonly rightsMode: RightsMode;
    readonly expiresOn: Date | null;
    readonly otherName: boolean;
    /** The company's own answer, where it has accepted by this link. */
    readonly acceptance: Acceptance | null;
  };
}

export interface Preview extends PublicPreview {
  readonly id: string | null;
  readonly signedIn: ReaderPreview | null;
}

/**
 * Shows what a link asks. Reading decides nothing, whoever reads and however often; only the first look by a signed-in
 * person of a company that could accept is noted as `opened`, and who it was stays hidden from the inviter.
 *
 * @param caller null for a stranger
 * @param noted false for HEAD, which is no reading
 * @throws {Problem} `api/not-found`
 */
export async function previewInvitation(
  deps: Deps,
  caller: Caller | null,
  token: string,
  { noted }: { noted: boolean },
): Promise<Preview> {
  if (!caller)
    return deps.database.read({ read: [], write: [] }, (tx) => previewForStranger(deps, tx, token));
  const seen = await look(deps, caller, (work) => previewForReader(deps, work, token));
  if (!seen.opens || !noted) return seen.preview;
  return { ...seen.preview, state: await noteOpened(deps, seen.place, seen.actor) };
}

async function linkIn(tx: Tx, token: string): Promise<{ place: Place; met: MetLink }> {
  const place = await placeOf(tx, token);
  if (!place) throw new Problem(notFound);
  await widen(tx, extents.linkOwner(place.tenantId));
  const met = await readLink(tx, place);
  if (!met) throw new Problem(notFound);
  return { place, met };
}

async function previewForStranger(deps: Deps, tx: Tx, token: string): Promise<Preview> {
  const { met } = await linkIn(tx, token);
  return { ...lifeOf(met, deps.clock()), parties: await publicParties(tx, met.asking), signedIn: null };
}

const lifeOf = ({ asking, tracked }: MetLink, now: Date) => ({
  id: tracked?.id ?? null,
  kind: kindOf(asking),
  state: tracked ? stateOf(tracked, now) : ('prepared' as const),
});

interface Seen {
  readonly preview: Preview;
  readonly actor: Actor;
  readonly place: Place;
  /** This look is the first by somebody who could accept. */
  readonly opens: boolean;
}

async function previewForReader(deps: Deps, work: Work, token: string): Promise<Seen> {
  const { place, met } = await linkIn(work.tx, token);
  return answersAsCustomer(work.actor)
    ? previewForCustomer(deps, work, place, met)
    : previewForPartner(work, place, met);
}

/** Names only: a company of the programme is nobody's customer here. */
async function previewForPartner(
  { tx, actor, now, request }: Work,
  place: Place,
  met: MetLink,
): Promise<Seen> {
  const parties = await publicParties(tx, met.asking);
  const words = { partner: parties[0]?.name ?? '', customer: actor.tenantName, until: null };
  const blockers = [blockerOf(notACustomer, words, request.locale)];
  const preview = { ...lifeOf(met, now), parties, signedIn: { blockers, may: [] } };
  return { preview, actor, place, opens: false };
}

async function previewForCustomer(deps: Deps, work: Work, place: Place, met: MetLink): Promise<Seen> {
  const { tx, actor, now, request } = work;
  const { asking, tracked } = met;
  await widen(tx, extents.consent(actor.tenantId, asking.inviterId, asking.providerId));
  const userId = actor.kind === 'user' ? (actor.id as UserId) : null;
  const facts = await circumstancesOf(tx, deps, met, actor.tenantId, userId);
  const inTheWay = obstacles(facts, now);
  const life = lifeOf(met, now);

  const permitted = mayOf(actor, ['invitation.accept', 'invitation.decline'], stranger);
  const words = {
    partner: facts.parties[0]?.name ?? '',
    customer: facts.reader.name,
    until: tracked?.expiresOn ?? null,
  };
  const blockers = inTheWay.map((it) => blockerOf(it.type, words, request.locale, it.facts));
  if (!permitted.includes('invitation.accept'))
    blockers.unshift(
      blockerOf(forbidden, words, request.locale, {}, await globalAdminsOf(tx, actor.tenantId)),
    );
  const mayDecline = ['prepared', 'opened'].includes(life.state) && !facts.meantForAnother;
  const answered = await lastAcceptance(tx, actor.tenantId, asking.id);
  const preview: Preview = {
    ...life,
    parties: facts.parties,
    signedIn: {
      blockers,
      may: permitted.filter((it) => (it === 'invitation.accept' ? blockers.length === 0 : mayDecline)),
      consent: {
        reader: facts.reader,
        parties: facts.parties,
        offer: offerOf(facts, now),
        rightsMode: asking.rightsMode,
        expiresOn: tracked?.expiresOn ?? null,
        otherName: facts.otherName,
        acceptance: answered ? asOfNow(answered, await presentOf(tx, answered), now) : null,
      },
    },
  };
  const first = tracked !== null && opens(tracked, now) && couldAccept(facts);
  return { preview, actor, place, opens: first && actor.kind === 'user' };
}

/** To the partners that ask, the reader is nobody of theirs. */
const stranger = { ours: false, jointlyOurs: false, salesAgentsMayRequest: false };

/** In a transaction of its own, which holds no row of the reader's company. */
function noteOpened(deps: Deps, place: Place, reader: Actor): Promise<InvitationState> {
  return deps.database.transaction({ read: [], write: [] }, async (tx) => {
    await widen(tx, extents.askingPartners(place.tenantId, null));
    const invitation = await holdInvitation(tx, place.tenantId, place.rowId);
    if (!invitation) throw new Problem(notFound);
    const now = deps.clock();
    if (!opens(invitation, now)) return stateOf(invitation, now); // somebody was faster
    const { inviterId, providerId } = invitation;
    await widen(tx, extents.askingPartners(inviterId, providerId));
    await saveOpened(tx, invitation, {
      at: now,
      by: reader.id as UserId,
      byName: reader.name,
      tenantId: reader.tenantId,
    });
    await recordEvent(tx, {
      tenants: providerId ? [inviterId, providerId] : [inviterId],
      at: now,
      operation: 'relationship_request_opened',
      resourceType: 'invitation',
      actor: 'anonymous',
      request: null,
      invitationId: invitation.id,
    });
    return 'opened';
  });
}
