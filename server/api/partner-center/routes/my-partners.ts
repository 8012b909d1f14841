import Type, { type Static } from 'typebox';
import {
  endAdminRelationship,
  listMyPartners,
  type MyPartner,
  readMyPartner,
  removeDelegatedAdmin,
  unknownService,
} from '#modules/my-partners/index.ts';
import { id, route } from '../../route.ts';
import { attributes, Collection, collection, Instant, Permissions, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';

const tag = 'My partners';
const State = Type.Union([Type.Literal('active'), Type.Literal('ended')]);

const MyPartnerBody = Type.Object(
  {
    partnerId: Uuid,
    name: Type.String(),
    country: Type.String(),
    mpnId: Type.Optional(Type.String()),
    relationships: Type.Array(
      Type.Object({
        kind: Type.Union([Type.Literal('reseller'), Type.Literal('provider'), Type.Literal('direct')]),
        state: State,
        since: Instant,
        until: Type.Optional(Instant),
        origin: Type.Union([Type.Literal('imported'), Type.Literal('invited'), Type.Literal('created')]),
      }),
    ),
    rights: Type.Array(
      Type.Object({
        id: Uuid,
        kind: Type.Union([Type.Literal('gdap'), Type.Literal('dap')]),
        roles: Type.Array(Type.String()),
        services: Type.Optional(
          Type.Array(Type.String(), { description: 'What delegated admin privileges cover' }),
        ),
        state: State,
        since: Instant,
        until: Type.Optional(Instant),
        consentedBy: Type.Optional(Type.String()),
        consentedAt: Instant,
      }),
    ),
    may: Permissions,
    attributes: attributes('Partner'),
  },
  { title: 'Partner' },
);

/** What a customer sees of its partners, and how it takes rights back. */
export function myPartnerRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/partners',
    permission: 'my-partner.read',
    operationId: 'listMyPartners',
    summary: 'Partners with a relationship or a right in your company',
    tag,
    success: { status: 200, body: Collection(MyPartnerBody) },
    handler: ({ caller }) => listMyPartners(deps, caller),
    render: (items) => collection(items.map(toBody), { self: '/partners' }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/partners/:partnerId',
    permission: 'my-partner.read',
    operationId: 'getMyPartner',
    summary: 'One partner, with the relationships and rights it has or had',
    tag,
    success: { status: 200, body: MyPartnerBody },
    handler: ({ caller, params }) => readMyPartner(deps, caller, id(params['partnerId'])),
    render: toBody,
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/partners/:partnerId/delegatedadmin',
    permission: 'my-partner.remove-rights',
    operationId: 'removeDelegatedAdmin',
    summary: 'Take delegated admin privileges back, wholly or for one service; the relationship stays',
    tag,
    query: Type.Object({ service: Type.Optional(Type.String({ maxLength: 100 })) }),
    problems: [unknownService],
    success: { status: 204, body: null },
    handler: ({ caller, params, query }) =>
      removeDelegatedAdmin(deps, caller, id(params['partnerId']), query.service),
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/partners/:partnerId/adminrelationships/:grantId',
    permission: 'my-partner.remove-rights',
    operationId: 'endAdminRelationship',
    summary: 'End one granular right; relationship and delegated admin privileges stay',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller, params }) =>
      endAdminRelationship(deps, caller, id(params['partnerId']), id(params['grantId'])),
  });
}

/** The wire form is written out by hand: a new column never reaches a client by accident. */
const toBody = (it: MyPartner): Static<typeof MyPartnerBody> => ({
  partnerId: it.partnerId,
  name: it.name,
  country: it.country,
  ...(it.mpnId ? { mpnId: it.mpnId } : {}),
  relationships: it.relationships.map(({ kind, state, since, until, origin }) => ({
    kind,
    state,
    since: since.toISOString(),
    ...(until ? { until: until.toISOString() } : {}),
    origin,
  })),
  rights: it.rights.map((right) => ({
    id: right.id,
    kind: right.kind,
    roles: [...right.roles],
    ...(right.services ? { services: [...right.services] } : {}),
    state: right.state,
    since: right.since.toISOString(),
    ...(right.until ? { until: right.until.toISOString() } : {}),
    ...(right.consentedBy ? { consentedBy: right.consentedBy } : {}),
    consentedAt: right.consentedAt.toISOString(),
  })),
  may: [...it.may],
  attributes: { objectType: 'Partner' },
});
