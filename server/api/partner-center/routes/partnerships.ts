import type { FastifyReply } from 'fastify';
import Type, { type Static } from 'typebox';
import type { FilterNode } from '#kernel/filter.ts';
import { Problem } from '#kernel/problem.ts';
import { isMessageId, type Locale, say } from '#kernel/words.ts';
import { agreementProblems } from '#modules/agreements/index.ts';
import {
  type AuthorizedPartnership,
  authorizeProvider,
  endPartnership,
  listPartners,
  listPartnershipRequests,
  type OpenedRequest,
  openPartnershipRequest,
  type PartnerListWanted,
  previewPartnershipEnd,
  partnershipProblems as problems,
  readPartnershipRequest,
  removeProviderAdminAccess,
  requestPartnership,
  type ShownRequest,
  withdrawPartnershipRequest,
} from '#modules/partnerships/index.ts';
import { parseFilter } from '../../filter.ts';
import { asking, SeekOperationGiven, seekIn, seekOf, selfLink } from '../../list.ts';
import { invalidFilter, invalidRequest, invalidSeekToken, seekNotPossible } from '../../problems.ts';
import { id, route } from '../../route.ts';
import { seekToken } from '../../seek-token.ts';
import { attributes, Collection, collection, Instant, Permissions, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';

const tag = 'Partnerships';

const RequestState = Type.Union(
  [Type.Literal('prepared'), Type.Literal('opened'), Type.Literal('authorized'), Type.Literal('withdrawn')],
  { title: 'PartnershipRequestState' },
);
const AdminAccess = Type.Union([Type.Literal('granted'), Type.Literal('removed')]);

const RequestBody = Type.Object(
  {
    id: Uuid,
    state: RequestState,
    url: Type.Optional(
      Type.String({ description: 'The link; only while the request is open, and in no list' }),
    ),
    draft: Type.Optional(
      Type.Object({
        subject: Type.String(),
        body: Type.String({ description: 'Holds `url` on a line of its own' }),
        mailto: Type.String(),
      }),
    ),
    email: Type.Optional(Type.String()),
    locale: Type.String({ description: 'The language of the draft' }),
    createdAt: Instant,
    createdBy: Type.String(),
    openedAt: Type.Optional(Instant),
    decidedAt: Type.Optional(Instant),
    may: Permissions,
    attributes: attributes('PartnershipRequest'),
  },
  { title: 'PartnershipRequest' },
);

const OpenedBody = Type.Object(
  {
    provider: Type.Object({
      id: Uuid,
      name: Type.String(),
      country: Type.String(),
      mpnId: Type.Optional(Type.String()),
    }),
    state: RequestState,
    effects: Type.Array(
      Type.Object({
        code: Type.Union([Type.Literal('orders'), Type.Literal('admin-access')]),
        text: Type.String(),
      }),
      { description: 'What follows from authorizing; empty for a reader whose company is no reseller' },
    ),
    confirmation: Type.Optional(Type.String({ description: 'The words at the box' })),
    textVersion: Type.Optional(Type.String({ description: 'Of all that is shown; to be sent back' })),
    blockers: Type.Array(
      Type.Object({
        code: Type.String(),
        fix: Type.String(),
        people: Type.Optional(
          Type.Array(Type.Object({ name: Type.String(), userPrincipalName: Type.String() })),
        ),
      }),
      { description: 'What stands in the way; advice, the POST decides' },
    ),
    may: Permissions,
    attributes: attributes('PartnershipConsent'),
  },
  { title: 'PartnershipConsent' },
);

const PartnershipBody = Type.Object(
  {
    providerId: Uuid,
    resellerId: Uuid,
    state: Type.Union([Type.Literal('active'), Type.Literal('ended')]),
    since: Instant,
    until: Type.Optional(Instant),
    adminAccess: AdminAccess,
    may: Permissions,
    attributes: attributes('Partnership'),
  },
  { title: 'Partnership' },
);

const RelationshipBody = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: 'The other company’s tenant id' }),
    name: Type.String(),
    relationshipType: Type.Union([
      Type.Literal('is_indirect_reseller_of'),
      Type.Literal('is_indirect_cloud_solution_provider_of'),
    ]),
    state: Type.Union([Type.Literal('active'), Type.Literal('ended')]),
    mpnId: Type.String(),
    location: Type.String(),
    since: Instant,
    until: Type.Optional(Instant),
    adminAccess: AdminAccess,
    sharedCustomerCount: Type.Integer(),
    may: Permissions,
    attributes: attributes('PartnerRelationship'),
  },
  { title: 'PartnerRelationship' },
);

const EndPreviewBody = Type.Object(
  {
    removes: Type.Array(Type.Object({ code: Type.String(), text: Type.String() })),
    keeps: Type.Array(Type.Object({ code: Type.String(), text: Type.String() })),
    blockedBy: Type.Array(Type.Object({ code: Type.String(), text: Type.String() })),
    statement: Type.Object({
      version: Type.String(),
      text: Type.String(),
      points: Type.Array(Type.String()),
    }),
    attributes: attributes('PartnershipEndPreview'),
  },
  { title: 'PartnershipEndPreview' },
);

export const StatementGiven = Type.Object({
  version: Type.Optional(Type.String({ maxLength: 100, description: 'Left out: the current one' })),
  acknowledged: Type.Optional(Type.Boolean()),
});

/** Provider and reseller: the request, the consent, both lists, and what each can take back. */
export function partnershipRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'POST',
    url: '/v1/partnershiprequests',
    permission: 'partnership-request.create',
    operationId: 'requestPartnership',
    summary: 'Prepare a request to a reseller; nothing is sent',
    tag,
    body: Type.Optional(
      Type.Object({
        email: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
        locale: Type.Optional(Type.String({ maxLength: 35 })),
      }),
    ),
    problems: [agreementProblems.ownAgreementMissing, problems.partnerInactive],
    success: { status: 201, body: RequestBody },
    handler: ({ caller, body }) => requestPartnership(deps, caller, body ?? {}),
    render: toRequest,
    link: (it) => it.link,
  });

  route(app, {
    method: 'GET',
    url: '/v1/partnershiprequests',
    permission: 'partnership-request.read',
    operationId: 'listPartnershipRequests',
    summary: 'Your company’s partnership requests, newest first',
    tag,
    query: Type.Object({
      size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500, description: '0: the server’s default' })),
      seekOperation: SeekOperationGiven,
    }),
    problems: [invalidSeekToken, seekNotPossible],
    success: { status: 200, body: Collection(RequestBody) },
    handler: async ({ caller: by, query, request }) => {
      const path = '/v1/partnershiprequests';
      const { caller, asked } = asking(
        by,
        () =>
          seekOf(deps, by, path, seekIn(request, query)) ?? {
            size: query.size ?? 0,
            after: [],
          },
        { size: 0, after: [] },
      );
      const size = asked.size || 100;
      const after = (asked.after[0] ?? undefined) as never;
      return { page: await listPartnershipRequests(deps, caller, { limit: size, after }), size, caller };
    },
    render: ({ page, size, caller }) =>
      collection(page.items.map(toRequest), {
        self: selfLink('/partnershiprequests', { size }),
        next: page.next
          ? {
              uri: '/partnershiprequests?seekOperation=Next',
              token: seekToken(deps.sealKeys, caller, '/v1/partnershiprequests', {
                size,
                after: [page.next],
              }),
            }
          : undefined,
      }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/partnershiprequests/:requestId',
    permission: 'partnership-request.read',
    operationId: 'readPartnershipRequest',
    summary: 'One of them, with its link and draft while it is open',
    tag,
    success: { status: 200, body: RequestBody },
    handler: ({ caller, params }) => readPartnershipRequest(deps, caller, id(params['requestId'])),
    render: toRequest,
  });

  route(app, {
    method: 'POST',
    url: '/v1/partnershiprequests/:requestId/withdraw',
    permission: 'partnership-request.withdraw',
    operationId: 'withdrawPartnershipRequest',
    summary: 'Take a request back; its link stops working',
    tag,
    problems: [problems.requestUsed],
    success: { status: 200, body: RequestBody },
    handler: ({ caller, params }) => withdrawPartnershipRequest(deps, caller, id(params['requestId'])),
    render: toRequest,
  });

  route(app, {
    method: 'GET',
    url: '/v1/partnershiprequests/by-token/:token',
    permission: 'partnership-request.open',
    operationId: 'openPartnershipRequest',
    summary: 'Who asks, and what authorizing means; reading it decides nothing',
    tag,
    success: { status: 200, body: OpenedBody },
    handler: ({ caller, params, request, reply }) => {
      keepToOneself(reply);
      return openPartnershipRequest(deps, caller, params['token'] ?? '', {
        noteOpened: request.method === 'GET',
      });
    },
    render: (it, { request }) => toOpened(it, request.locale),
  });

  route(app, {
    method: 'POST',
    url: '/v1/partnershiprequests/by-token/:token/authorize',
    permission: 'partnership.authorize',
    operationId: 'authorizeIndirectProvider',
    summary: 'Authorize the provider: orders for your customers, and administrator access to your tenant',
    description: 'Again with the same `textVersion`: the same partnership, as it stands now.',
    tag,
    body: Type.Object({
      confirmed: Type.Optional(Type.Boolean({ description: 'The box: both effects were read' })),
      textVersion: Type.String({ maxLength: 100 }),
    }),
    problems: [
      problems.confirmationRequired,
      problems.notAReseller,
      agreementProblems.ownAgreementMissing,
      problems.partnerInactive,
      problems.otherCloud,
      problems.otherRegion,
      problems.requestWithdrawn,
      problems.requestUsed,
      problems.ownCompany,
      problems.partnershipEnded,
      problems.consentChanged,
    ],
    success: { status: 200, body: PartnershipBody },
    handler: ({ caller, params, body, reply }) => {
      keepToOneself(reply);
      return authorizeProvider(deps, caller, params['token'] ?? '', body);
    },
    render: toPartnership,
  });

  route(app, {
    method: 'GET',
    url: '/v1/relationships',
    permission: 'partnership.list',
    operationId: 'listPartnerRelationships',
    summary: 'A provider’s indirect resellers, or a reseller’s indirect providers',
    description:
      '`state=ended` lists those you were partners with: administrator access outlives a partnership until the reseller removes it.',
    tag,
    published: true,
    query: Type.Object({
      relationship_type: Type.String({
        maxLength: 60,
        description:
          '`IsIndirectCloudSolutionProviderOf` (my resellers) or `IsIndirectResellerOf` (my providers)',
      }),
      filter: Type.Optional(
        Type.String({ maxLength: 2_048, description: 'Name: starts_with, substring, equals' }),
      ),
      state: Type.Optional(Type.Union([Type.Literal('active'), Type.Literal('ended')])),
    }),
    problems: [invalidFilter],
    success: { status: 200, body: Collection(RelationshipBody) },
    handler: async ({ caller: by, query }) => {
      const { caller, asked } = asking(
        by,
        () => ({
          relationshipType: typeOf(query.relationship_type),
          name: query.filter ? nameFilter(parseFilter(query.filter)) : undefined,
        }),
        { relationshipType: 'is_indirect_reseller_of', name: undefined },
      );
      const partners = await listPartners(deps, caller, {
        side: asked.relationshipType === 'is_indirect_cloud_solution_provider_of' ? 'provider' : 'reseller',
        state: query.state ?? 'active',
        name: asked.name,
      });
      return { partners, relationshipType: asked.relationshipType, query };
    },
    render: ({ partners, relationshipType, query }) =>
      collection(
        partners.map((it) => ({
          id: it.partnerId,
          name: it.name,
          relationshipType,
          state: it.state,
          mpnId: it.mpnId ?? '',
          location: it.country,
          since: it.since.toISOString(),
          ...(it.until ? { until: it.until.toISOString() } : {}),
          adminAccess: it.adminAccess,
          sharedCustomerCount: it.sharedCustomerCount,
          may: [...it.may],
          attributes: { objectType: 'PartnerRelationship' as const },
        })),
        { self: selfLink('/relationships', query) },
      ),
  });

  route(app, {
    method: 'GET',
    url: '/v1/relationships/:resellerId/endpreview',
    permission: 'partnership.end',
    operationId: 'previewPartnershipEnd',
    summary: 'What ending the partnership would change and keep, and the statement that goes with it',
    tag,
    success: { status: 200, body: EndPreviewBody },
    handler: ({ caller, params }) => previewPartnershipEnd(deps, caller, id(params['resellerId'])),
    render: (it) => ({
      removes: [...it.removes],
      keeps: [...it.keeps],
      blockedBy: [],
      statement: { ...it.statement, points: [...it.statement.points] },
      attributes: { objectType: 'PartnershipEndPreview' as const },
    }),
  });

  route(app, {
    method: 'POST',
    url: '/v1/relationships/:resellerId/end',
    permission: 'partnership.end',
    operationId: 'endPartnership',
    summary: 'End the partnership with a reseller; customers and rights stay, and nobody is told',
    tag,
    body: Type.Object({ statement: Type.Optional(StatementGiven) }),
    problems: [problems.statementRequired, problems.statementOutdated],
    success: { status: 204, body: null },
    handler: ({ caller, params, body }) => endPartnership(deps, caller, id(params['resellerId']), body),
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/relationships/:providerId/adminaccess',
    permission: 'partnership.remove-admin-access',
    operationId: 'removeProviderAdminAccess',
    summary: 'Take back a provider’s administrator access to your tenant; the partnership stays',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller, params }) => removeProviderAdminAccess(deps, caller, id(params['providerId'])),
  });
}

type RelationshipType = Static<typeof RelationshipBody>['relationshipType'];

function typeOf(text: string): RelationshipType {
  const bare = text.replaceAll('_', '').toLowerCase();
  if (bare === 'isindirectcloudsolutionproviderof') return 'is_indirect_cloud_solution_provider_of';
  if (bare === 'isindirectresellerof') return 'is_indirect_reseller_of';
  throw new Problem(invalidRequest, { field: 'relationship_type' });
}

function nameFilter(node: FilterNode): PartnerListWanted['name'] {
  if (node.kind === 'compare' && node.field.toLowerCase() === 'name') {
    const { operator, value } = node;
    if (operator === 'starts_with' || operator === 'substring' || operator === 'equals')
      return { operator, value };
  }
  throw new Problem(invalidFilter);
}

const toRequest = ({ request, url, draft, may }: ShownRequest): Static<typeof RequestBody> => ({
  id: request.id,
  state: request.state,
  ...(url && draft ? { url, draft: { ...draft } } : {}),
  ...(request.email ? { email: request.email } : {}),
  locale: request.locale,
  createdAt: request.createdAt.toISOString(),
  createdBy: request.createdByName,
  ...(request.openedAt ? { openedAt: request.openedAt.toISOString() } : {}),
  ...(request.decidedAt ? { decidedAt: request.decidedAt.toISOString() } : {}),
  may: [...may],
  attributes: { objectType: 'PartnershipRequest' },
});

const toOpened = (it: OpenedRequest, locale: Locale): Static<typeof OpenedBody> => ({
  provider: {
    id: it.provider.id,
    name: it.provider.name,
    country: it.provider.country,
    ...(it.provider.mpnId ? { mpnId: it.provider.mpnId } : {}),
  },
  state: it.state,
  effects: it.asks ? it.asks.effects.map((one) => ({ ...one })) : [],
  ...(it.asks ? { confirmation: it.asks.confirmation, textVersion: it.asks.textVersion } : {}),
  blockers: it.blockers.map(({ code, admins }) => ({
    code: code.code,
    fix: admins
      ? say(locale, 'partnerships.authorize.not-global-admin', {
          company: it.reader,
          names: admins.map((one) => one.displayName).join(', '),
        })
      : fixOf(code.code, locale),
    ...(admins
      ? { people: admins.map((one) => ({ name: one.displayName, userPrincipalName: one.userPrincipalName })) }
      : {}),
  })),
  may: [...it.may],
  attributes: { objectType: 'PartnershipConsent' },
});

/** The refusal's own text says what to do. */
function fixOf(code: string, locale: Locale): string {
  const message = `problem.${code}`;
  if (!isMessageId(message)) throw new Error(`The refusal ${code} has no text.`);
  return say(locale, message);
}

const toPartnership = (it: AuthorizedPartnership): Static<typeof PartnershipBody> => ({
  providerId: it.providerId,
  resellerId: it.resellerId,
  state: it.state,
  since: it.since.toISOString(),
  ...(it.until ? { until: it.until.toISOString() } : {}),
  adminAccess: it.adminAccess,
  may: [...it.may],
  attributes: { objectType: 'Partnership' },
});

/** The address of such an answer is a secret: it travels to no other site and stands in no index. */
function keepToOneself(reply: FastifyReply): void {
  reply.header('referrer-policy', 'no-referrer');
  reply.header('x-robots-tag', 'noindex');
}
