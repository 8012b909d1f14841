import Type, { type Static } from 'typebox';
import { type Locale, say, sayDate } from '#kernel/words.ts';
import {
  type Acceptance,
  invitationStates,
  type Preview,
  type ShownInvitation,
  type ShownPartner,
} from '#modules/relationships/index.ts';
import { attributes, Country, Instant, Permissions, Uuid } from '../../shapes.ts';

export const RightsMode = Type.Union([Type.Literal('gdap'), Type.Literal('dap'), Type.Literal('none')]);
export const InvitationStateId = Type.Enum(invitationStates);
export const Kind = Type.Union([Type.Literal('reseller'), Type.Literal('joint')]);
const RelationshipKind = Type.Union([
  Type.Literal('reseller'),
  Type.Literal('provider'),
  Type.Literal('direct'),
]);
const GrantKind = Type.Union([Type.Literal('gdap'), Type.Literal('dap')]);
const Life = Type.Union([Type.Literal('active'), Type.Literal('ended')]);

export const DraftBody = Type.Object(
  {
    subject: Type.String(),
    body: Type.String({ description: 'Holds the link on a line of its own' }),
    mailto: Type.String({ description: 'Opens the draft in a mail program' }),
  },
  { title: 'Draft' },
);

export const AcceptanceBody = Type.Object(
  {
    customerId: Uuid,
    acceptedAt: Instant,
    acceptedBy: Type.String(),
    relationships: Type.Array(
      Type.Object({
        partnerId: Uuid,
        kind: RelationshipKind,
        state: Life,
        since: Instant,
        until: Type.Optional(Instant),
      }),
    ),
    grants: Type.Array(
      Type.Object({
        id: Uuid,
        partnerId: Uuid,
        kind: GrantKind,
        state: Life,
        since: Instant,
        until: Type.Optional(Instant),
      }),
    ),
    attributes: attributes('Acceptance'),
  },
  {
    title: 'Acceptance',
    description:
      '`state` and `until` as of now, the rest as accepted. A partner that reads it sees how its own relationship and rights stand now, the other partner’s as accepted.',
  },
);

export const toAcceptance = (it: Acceptance): Static<typeof AcceptanceBody> => ({
  customerId: it.customerId,
  acceptedAt: it.acceptedAt.toISOString(),
  acceptedBy: it.acceptedBy,
  relationships: it.relationships.map(({ partnerId, kind, state, since, until }) => ({
    partnerId,
    kind,
    state,
    since: since.toISOString(),
    ...(until ? { until: until.toISOString() } : {}),
  })),
  grants: it.grants.map(({ id, partnerId, kind, state, since, until }) => ({
    id,
    partnerId,
    kind,
    state,
    since: since.toISOString(),
    ...(until ? { until: until.toISOString() } : {}),
  })),
  attributes: { objectType: 'Acceptance' },
});

const PartnerBody = Type.Object({
  id: Uuid,
  name: Type.String(),
  country: Type.String(),
  mpnId: Type.Optional(Type.String()),
});

const toPartner = (it: ShownPartner): Static<typeof PartnerBody> => ({
  id: it.id,
  name: it.name,
  country: it.country,
  ...(it.mpnId ? { mpnId: it.mpnId } : {}),
});

const StageBody = Type.Object({
  stage: Type.Enum([...invitationStates, 'reminded']),
  at: Instant,
  by: Type.Optional(Type.String()),
});

export const InvitationBody = Type.Object(
  {
    id: Uuid,
    kind: Kind,
    state: InvitationStateId,
    url: Type.Optional(Type.String({ description: 'Only to the inviter, and never in a list' })),
    draft: Type.Optional(DraftBody),
    reseller: PartnerBody,
    provider: Type.Optional(PartnerBody),
    customer: Type.Optional(
      Type.Object({ companyName: Type.Optional(Type.String()), email: Type.Optional(Type.String()) }),
    ),
    rightsMode: RightsMode,
    createdBy: Type.String(),
    createdAt: Instant,
    expiresOn: Type.Optional(Instant),
    stages: Type.Array(StageBody),
    declineReason: Type.Optional(Type.String()),
    acceptedFor: Type.Optional(
      Type.Object(
        { id: Uuid, name: Type.String(), domain: Type.String() },
        { description: 'The company that accepted' },
      ),
    ),
    preparedForAnotherName: Type.Optional(
      Type.Literal(true, {
        description: 'Accepted by a company other than the one named, until an admin acknowledges it',
      }),
    ),
    acceptance: Type.Optional(AcceptanceBody),
    may: Permissions,
    attributes: attributes('Invitation'),
  },
  { title: 'Invitation' },
);

export function toInvitation(it: ShownInvitation): Static<typeof InvitationBody> {
  const { invitation } = it;
  const { customerName, customerEmail } = invitation;
  return {
    id: invitation.id,
    kind: it.provider ? 'joint' : 'reseller',
    state: it.state,
    ...(it.url ? { url: it.url } : {}),
    ...(it.draft ? { draft: { ...it.draft } } : {}),
    reseller: toPartner(it.reseller),
    ...(it.provider ? { provider: toPartner(it.provider) } : {}),
    ...(customerName || customerEmail
      ? {
          customer: {
            ...(customerName ? { companyName: customerName } : {}),
            ...(customerEmail ? { email: customerEmail } : {}),
          },
        }
      : {}),
    rightsMode: invitation.rightsMode,
    createdBy: invitation.createdByName,
    createdAt: invitation.createdAt.toISOString(),
    ...(invitation.expiresOn ? { expiresOn: invitation.expiresOn.toISOString() } : {}),
    stages: it.stages.map(({ stage, at, by }) => ({ stage, at: at.toISOString(), ...(by ? { by } : {}) })),
    ...(invitation.declineReason ? { declineReason: invitation.declineReason } : {}),
    ...(it.acceptedFor ? { acceptedFor: { ...it.acceptedFor } } : {}),
    ...(it.otherName ? { preparedForAnotherName: true as const } : {}),
    ...(it.acceptance ? { acceptance: toAcceptance(it.acceptance) } : {}),
    may: [...it.may],
    attributes: { objectType: 'Invitation' },
  };
}

const AskingBody = Type.Object({
  name: Type.String(),
  country: Country,
  mpnId: Type.Optional(Type.String()),
  id: Type.Optional(Uuid),
  domain: Type.Optional(Type.String()),
  role: Type.Optional(RelationshipKind),
  vettedAt: Type.Optional(Instant),
});

export const PreviewBody = Type.Object(
  {
    id: Type.Optional(Uuid),
    kind: Kind,
    state: InvitationStateId,
    reseller: AskingBody,
    provider: Type.Optional(AskingBody),
    rightsMode: Type.Optional(RightsMode),
    expiresOn: Type.Optional(Instant),
    reader: Type.Optional(
      Type.Object(
        { id: Uuid, name: Type.String(), domain: Type.String(), country: Country },
        { description: 'The company that would answer: the reader’s own' },
      ),
    ),
    preparedForAnotherName: Type.Optional(Type.Literal(true)),
    asks: Type.Optional(
      Type.Object({
        relationships: Type.Array(
          Type.Object({ partnerId: Uuid, name: Type.String(), role: RelationshipKind }),
        ),
        grants: Type.Array(
          Type.Object({
            id: Uuid,
            partnerId: Uuid,
            kind: GrantKind,
            roles: Type.Array(Type.String()),
            text: Type.String(),
            until: Type.Optional(Instant),
            held: Type.Optional(
              Type.Literal(true, { description: 'Granted already; accepting adds nothing' }),
            ),
          }),
        ),
        agreement: Type.Optional(Type.Object({ version: Type.String(), url: Type.String() })),
      }),
    ),
    textVersion: Type.Optional(Type.String({ description: 'Digest of all that is shown; send it back' })),
    blockers: Type.Optional(
      Type.Array(
        Type.Object({
          code: Type.String({ description: 'The `errorName` an answer would be refused with' }),
          title: Type.String(),
          fix: Type.String(),
          people: Type.Optional(
            Type.Array(Type.Object({ name: Type.String(), userPrincipalName: Type.String() })),
          ),
        }),
      ),
    ),
    acceptance: Type.Optional(AcceptanceBody),
    may: Type.Optional(Permissions),
    attributes: attributes('InvitationPreview'),
  },
  {
    title: 'InvitationPreview',
    description:
      'Without sign-in, and for people of partners: who asks, and the state. For people of a customer also what they would agree to.',
  },
);

/** The wire form of what a link shows, in the reader's language. */
export function toPreview(it: Preview, locale: Locale): Static<typeof PreviewBody> {
  const consent = it.signedIn?.consent;
  const asking = (at: number): Static<typeof AskingBody> | undefined => {
    const party = it.parties[at];
    if (!party) return undefined;
    const full = consent?.parties[at];
    return {
      name: party.name,
      country: party.country,
      ...(party.mpnId ? { mpnId: party.mpnId } : {}),
      ...(full ? { id: full.id, domain: full.domain, role: full.kind } : {}),
      ...(full?.vettedAt ? { vettedAt: full.vettedAt.toISOString() } : {}),
    };
  };
  const [reseller, provider] = [asking(0), asking(1)];
  if (!reseller) throw new Error('A link asks for at least one partner.');
  return {
    // A stranger learns who asks and where it stands, and no more.
    ...(it.id && it.signedIn ? { id: it.id } : {}),
    kind: it.kind,
    state: it.state,
    reseller,
    ...(provider ? { provider } : {}),
    ...(it.signedIn
      ? {
          blockers: it.signedIn.blockers.map(({ people, ...blocker }) => ({
            ...blocker,
            ...(people ? { people: people.map((person) => ({ ...person })) } : {}),
          })),
          may: [...it.signedIn.may],
        }
      : {}),
    ...(consent ? toConsent(consent, locale) : {}),
    attributes: { objectType: 'InvitationPreview' },
  };
}

type Consent = NonNullable<NonNullable<Preview['signedIn']>['consent']>;

function toConsent(
  { reader, parties, offer, otherName, acceptance, rightsMode, expiresOn }: Consent,
  locale: Locale,
) {
  return {
    rightsMode,
    ...(expiresOn ? { expiresOn: expiresOn.toISOString() } : {}),
    reader: { id: reader.id, name: reader.name, domain: reader.domain, country: reader.country },
    ...(otherName ? { preparedForAnotherName: true as const } : {}),
    asks: {
      relationships: offer.relationships.map((it) => ({ ...it })),
      grants: offer.grants.map(({ id, partnerId, kind, roles, until, held }) => ({
        id,
        partnerId,
        kind,
        roles: [...roles],
        text: say(locale, `texts.consent.v1.${kind}`, {
          partner: parties.find((it) => it.id === partnerId)?.name ?? '',
          customer: reader.name,
          until: until ? sayDate(locale, until) : '',
        }),
        ...(until ? { until: until.toISOString() } : {}),
        ...(held ? { held: true as const } : {}),
      })),
      ...(offer.agreement ? { agreement: { ...offer.agreement } } : {}),
    },
    textVersion: offer.textVersion,
    ...(acceptance ? { acceptance: toAcceptance(acceptance) } : {}),
  };
}
