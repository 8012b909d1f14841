import { createHash } from 'node:crypto';
import type { ProgrammeState } from '#kernel/actor.ts';
import { addDays, startOfDay } from '#kernel/clock.ts';
import { derivedId, type GrantId, type TenantId } from '#kernel/ids.ts';
import type { Facts, ProblemType } from '#kernel/problem.ts';
import { sameRegion } from '#kernel/regions.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { RelationshipKind } from '#kernel/roles.ts';
import { type AgreementText, resellerAgreementMissing } from '#modules/agreements/index.ts';
import {
  covers,
  dapRoles,
  defaultDays,
  defaultRoles,
  endOf,
  type Grant,
} from '#modules/delegated-admin/index.ts';
import { type Asking, decide, type Invitation } from './invitation.ts';
import {
  meantForAnotherCompany,
  otherCloud,
  otherRegion,
  partnerInactive,
  partnershipEnded,
  rightsBeyondOffer,
} from './problems.ts';

/** Which wording of the consent page is shown (`texts.consent.v1.*`). A new wording is a new version. */
export const consentText = 'v1';

/** A company that asks: what is shown of it, and what decides whether it may. */
export interface Party {
  readonly id: TenantId;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly mpnId: string | null;
  readonly cloud: string;
  readonly programme: ProgrammeState | null;
  readonly vettedAt: Date | null;
  /** The relationship it gets. */
  readonly kind: RelationshipKind;
}

/** The company that is asked, as whoever reads the link belongs to it. */
export interface Reader {
  readonly id: TenantId;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly cloud: string;
}

/** How one of the asking partners stands to the reader's company at present. */
export interface Pair {
  readonly partnerId: TenantId;
  /** The newest relationship of the kind that is asked for; null if there never was one. */
  readonly relationship: { readonly since: Date; readonly until: Date | null } | null;
  /** Every right it has or had. */
  readonly grants: readonly Grant[];
}

/** One right as it is asked for. */
export interface AskedGrant {
  /** The id it will have once granted; that of `held` where there is nothing to add. */
  readonly id: GrantId;
  readonly partnerId: TenantId;
  readonly kind: 'gdap' | 'dap';
  readonly roles: readonly string[];
  readonly until: Date | null;
  /** A living right that already gives all of it. */
  readonly held: Grant | null;
}

/** What a reader says yes to. */
export interface Offer {
  readonly relationships: readonly { partnerId: TenantId; name: string; role: RelationshipKind }[];
  readonly grants: readonly AskedGrant[];
  /** Present where the reader's company has not accepted it yet. */
  readonly agreement: AgreementText | null;
  /** Digest of all of it and of how things stand: consent to anything else is refused. */
  readonly textVersion: string;
}

export interface Situation {
  readonly link: Asking;
  /** The inviter first. */
  readonly parties: readonly Party[];
  readonly reader: Reader;
  readonly pairs: readonly Pair[];
  /** The agreement in force, if the reader's company still has to accept it. */
  readonly agreement: AgreementText | null;
}

/**
 * What the link asks of this reader.
 *
 * @param now decides what is still held, and by its UTC day until when granular rights would last: reader and
 *   answerer compute the same end, whenever on that day they look
 * @param day the day the reader saw the page, where that was the day before
 */
export function offerOf(situation: Situation, now: Date, day: Date = now): Offer {
  const { link, parties, reader, pairs, agreement } = situation;
  const standing = pairs.map(fingerprint);
  const grants = asked(situation, standing, now, day);
  const shown = [
    consentText,
    [link.purpose, link.id, link.rightsMode],
    [reader.id, reader.name, reader.domain, reader.country],
    parties.map((it) => [it.id, it.name, it.domain, it.country, it.mpnId, it.kind]),
    grants.map((it) => [it.id, it.partnerId, it.kind, it.roles, it.until]),
    agreement?.version ?? null,
    standing,
  ];
  return {
    relationships: parties.map(({ id, name, kind }) => ({ partnerId: id, name, role: kind })),
    grants,
    agreement,
    textVersion: `${consentText}.${createHash('sha256').update(JSON.stringify(shown)).digest('base64url')}`,
  };
}

/** Changes with every acceptance, removal, grant and end. */
const fingerprint = ({ partnerId, relationship, grants }: Pair) => [
  partnerId,
  relationship && [relationship.since, relationship.until],
  grants.map((it) => [it.id, it.kind === 'gdap' ? it.until : it.services, it.endedAt]),
];

/** Only the inviter asks for rights: the provider of a joint link orders and administers nothing. */
function asked(
  { link, reader, pairs }: Situation,
  standing: unknown,
  now: Date,
  day: Date,
): readonly AskedGrant[] {
  const { rightsMode: kind, inviterId: partnerId } = link;
  if (kind === 'none') return [];
  const wanted =
    kind === 'gdap'
      ? { roles: defaultRoles, until: addDays(startOfDay(day), defaultDays) }
      : { roles: dapRoles, until: null };
  const held = pairs
    .find((it) => it.partnerId === partnerId)
    ?.grants.find((it) => it.kind === kind && covers(it, wanted, now));
  if (held) return [{ id: held.id, partnerId, kind, roles: wanted.roles, until: endOf(held), held }];
  const id = derivedId<'grant'>(
    'grant',
    link.id,
    reader.id,
    partnerId,
    kind,
    wanted.until?.toISOString() ?? '',
    JSON.stringify(standing), // so that a right that ended and is given anew is another one
  );
  return [{ id, partnerId, kind, ...wanted, held: null }];
}

/**
 * Which of the asked rights an answer grants: all of them, or whole ones by id.
 *
 * @returns refusal `relationships/rights-beyond-offer` for an id that is not asked for
 */
export function choose(
  grants: readonly AskedGrant[],
  answer: true | readonly string[],
): Result<readonly AskedGrant[], typeof rightsBeyondOffer> {
  if (answer === true) return ok(grants);
  const wanted = new Set(answer.map((it) => it.toLowerCase()));
  const chosen = grants.filter((it) => wanted.has(it.id));
  return chosen.length === wanted.size ? ok(chosen) : refuse(rightsBeyondOffer);
}

export interface Obstacle {
  readonly type: ProblemType;
  readonly facts: Facts;
}

export interface Circumstances extends Situation {
  readonly tracked: Pick<Invitation, 'state' | 'expiresOn'> | null;
  /** Joint: the partnership between inviter and provider lives. */
  readonly partnershipActive: boolean;
  /** Tracked: the invited address's domain belongs to another company here. */
  readonly meantForAnother: boolean;
}

/** What stands between this reader's company and the relationship, in the order an answer is refused for it. */
export function obstacles(it: Circumstances, now: Date): Obstacle[] {
  const { link, parties, reader } = it;
  const found: Obstacle[] = [];
  if (it.tracked) {
    const decision = decide(it.tracked, 'accept', now);
    if (!decision.ok) found.push({ type: decision.problem, facts: decision.facts });
  }
  if (it.meantForAnother) found.push({ type: meantForAnotherCompany, facts: {} });
  // An agreement that is not signed is the reseller's to sign; anything else is between partner and vendor.
  if (parties.some(({ programme }) => programme === 'qualified'))
    found.push({ type: resellerAgreementMissing, facts: {} });
  else if (parties.some(({ programme }) => programme !== 'active'))
    found.push({ type: partnerInactive, facts: {} });
  if (link.providerId && !it.partnershipActive) found.push({ type: partnershipEnded, facts: {} });
  return [...found, ...outOfReach(parties, reader)];
}

/** Whether this company could ever accept from these partners, whoever of it reads. */
export const couldAccept = (it: Pick<Circumstances, 'parties' | 'reader' | 'meantForAnother'>): boolean =>
  !it.meantForAnother && outOfReach(it.parties, it.reader).length === 0;

function outOfReach(parties: readonly Party[], reader: Reader): Obstacle[] {
  const found: Obstacle[] = [];
  if (parties.some(({ cloud }) => cloud !== reader.cloud)) found.push({ type: otherCloud, facts: {} });
  if (parties.some(({ country }) => !sameRegion(country, reader.country)))
    found.push({ type: otherRegion, facts: {} });
  return found;
}
