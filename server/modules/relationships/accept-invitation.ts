import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { addDays } from '#kernel/clock.ts';
import { newId, type TenantId, type UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { hasHiddenCharacters } from '#kernel/text.ts';
import {
  currentAgreement,
  customerAgreementMissing,
  insertAgreement,
  type Signer,
} from '#modules/agreements/index.ts';
import { insertDap, insertGdap } from '#modules/delegated-admin/index.ts';
import { findAcceptance, insertAcceptance, presentOf } from './acceptance.store.ts';
import { type Acceptance, asOfNow } from './acceptance.ts';
import { circumstancesOf, type Facts } from './circumstances.ts';
import { type Established, establish } from './establish.ts';
import { holdForAnswer } from './hold-for-answer.ts';
import { saveDecision } from './invitation.store.ts';
import type { Invitation } from './invitation.ts';
import { type AskedGrant, choose, type Offer, obstacles, offerOf } from './offer.ts';
import { confirmationRequired, consentChanged, invalidValue } from './problems.ts';
import { insertRelationships, introduceAll, listCustomers } from './relationship.store.ts';

/** What a customer's global admin says yes to. */
export interface Consent {
  /** The box. */
  readonly relationship: boolean;
  /** All rights that are asked for, or whole ones by id. */
  readonly adminRights: true | readonly string[];
  /** Counts where the link asks for the customer agreement, else ignored. */
  readonly agreement?:
    | { readonly accepted?: boolean | undefined; readonly signer?: Partial<Signer> | undefined }
    | undefined;
  /** Of the page that was read. */
  readonly textVersion: string;
}

/**
 * A customer's global admin accepts a link: every relationship it asks for and the chosen rights begin together, with
 * the customer agreement where it was missing, or nothing does. What exists already is confirmed and keeps its date.
 * The same text again gets the same Acceptance, whatever happened since, and brings nothing back.
 *
 * Spans the customer's and both partners' rows in one transaction: docs/decisions/0005-acceptance-in-one-transaction.md.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `agreements/customer-agreement-missing` · any of `relationships/*`
 *   but those of making an invitation
 */
export function acceptInvitation(
  deps: Deps,
  caller: Caller,
  token: string,
  consent: Consent,
): Promise<Acceptance> {
  return act(
    deps,
    caller,
    { operation: 'relationship_accepted', resourceType: 'partner_customer_relationship' },
    async (begun) => {
      const { met, work } = await holdForAnswer(deps, begun, 'invitation.accept', token);
      const { tx, actor, now } = work;
      if (consent.relationship !== true) throw new Problem(confirmationRequired);

      const [before, facts] = await Promise.all([
        findAcceptance(tx, actor.tenantId, met.asking.id, consent.textVersion),
        circumstancesOf(tx, deps, met, actor.tenantId, actor.id as UserId, { hold: true }),
      ]);
      if (before) return asOfNow(before, await presentOf(tx, before), now);

      const [obstacle] = obstacles(facts, now);
      if (obstacle) throw new Problem(obstacle.type, obstacle.facts);
      const signer = facts.agreement ? signerOf(consent) : null;
      const offer = offerAsRead(facts, consent.textVersion, now);
      const grants = unwrap(choose(offer.grants, consent.adminRights));

      return writeAll(deps, work, facts, offer, grants, signer);
    },
  );
}

/** What was on the page under this text: today's, or yesterday's where midnight came between reading and answering. */
function offerAsRead(facts: Facts, textVersion: string, now: Date): Offer {
  const offer = [now, addDays(now, -1)]
    .map((day) => offerOf(facts, now, day))
    .find((it) => it.textVersion === textVersion);
  if (!offer) throw new Problem(consentChanged);
  return offer;
}

function signerOf({ agreement }: Consent): Signer {
  if (agreement?.accepted !== true) throw new Problem(customerAgreementMissing);
  const { firstName, lastName, email, phoneNumber } = agreement.signer ?? {};
  if (!firstName?.trim()) throw new Problem(invalidValue, { field: 'agreement.signer.firstName' });
  if (!lastName?.trim()) throw new Problem(invalidValue, { field: 'agreement.signer.lastName' });
  if (!email?.trim()) throw new Problem(invalidValue, { field: 'agreement.signer.email' });
  for (const [member, text] of Object.entries({ firstName, lastName, email, phoneNumber }))
    if (text !== undefined && hasHiddenCharacters(text))
      throw new Problem(invalidValue, { field: `agreement.signer.${member}` });
  return {
    firstName: firstName.normalize('NFC').trim(),
    lastName: lastName.normalize('NFC').trim(),
    email: email.trim(),
    ...(phoneNumber ? { phoneNumber } : {}),
  };
}

async function writeAll(
  deps: Deps,
  work: Work,
  facts: Facts,
  offer: Offer,
  grants: readonly AskedGrant[],
  signer: Signer | null,
): Promise<Acceptance> {
  const { tx, actor, now, request } = work;
  const { reader, parties, link } = facts;
  const acceptanceId = newId<'acceptance'>();
  const made = establish(facts, grants, now, {
    acceptanceId,
    acceptedBy: actor.name,
    agreementVersion: currentAgreement(deps).version,
  });
  const by = actor.id as UserId;
  const agreementId = signer ? newId<'agreement'>() : null;
  const consentOf = (partnerId: TenantId) => ({
    customerId: reader.id,
    partnerId,
    acceptanceId,
    by,
    byName: actor.name,
  });

  await Promise.all([
    signer && agreementId
      ? insertAgreement(tx, {
          id: agreementId,
          customerId: reader.id,
          version: currentAgreement(deps).version,
          country: reader.country,
          signer,
          by,
          at: now,
        })
      : null,
    insertRelationships(tx, made.relationships),
    ...made.gdap.map((it) => insertGdap(tx, consentOf(it.partnerId), it)),
    ...made.dap.map((it) => insertDap(tx, consentOf(it.partnerId), it)),
    insertAcceptance(
      tx,
      {
        id: acceptanceId,
        linkId: link.id,
        inviterId: link.inviterId,
        textVersion: offer.textVersion,
        locale: request.locale,
        by,
        ip: request.ip,
        agreementId,
      },
      made.accepted,
    ),
    listCustomers(tx, made.listed),
    introduceAll(
      tx,
      reader.id,
      parties.map((it) => it.id),
    ),
    facts.tracked ? decided(work, facts.tracked, facts, made) : null,
    recordEvent(tx, eventOf(work, facts, offer, made)),
  ]);
  return asOfNow(made.accepted, made.present, now);
}

function decided(
  { tx, actor, now }: Work,
  tracked: Invitation,
  facts: Facts,
  made: Established,
): Promise<void> {
  return saveDecision(tx, tracked, {
    state: 'accepted',
    at: now,
    by: actor.id as UserId,
    byName: actor.name,
    customerId: facts.reader.id,
    acceptance: made.accepted,
    otherName: facts.otherName,
  });
}

function eventOf(work: Work, facts: Facts, offer: Offer, made: Established) {
  const { parties, reader, tracked } = facts;
  return {
    tenants: [reader.id, ...parties.map((it) => it.id)],
    at: work.now,
    operation: 'relationship_accepted',
    resourceType: 'partner_customer_relationship' as const,
    actor: work.actor,
    request: work.request,
    customer: reader,
    // Each partner's log names that partner; the customer's names who asked.
    partner: (keeper: TenantId) => parties.find((it) => it.id === keeper) ?? parties[0],
    ...(tracked ? { invitationId: tracked.id } : {}),
    detail: {
      textVersion: offer.textVersion,
      locale: work.request.locale,
      relationships: made.accepted.relationships,
      grants: made.accepted.grants,
      ...(facts.agreement ? { agreementVersion: facts.agreement.version } : {}),
      ...(facts.otherName ? { preparedForAnotherName: true } : {}),
    },
  };
}
