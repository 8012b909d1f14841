import Type, { type Static } from 'typebox';
import type { PartnershipRequestId } from '#kernel/ids.ts';
import { say } from '#kernel/words.ts';
import {
  authorizeProvider,
  listPartnershipRequests,
  openPartnershipRequest,
  type Partnership,
  partnershipProblems as problems,
  readPartnershipRequest,
  requestPartnership,
  type ShownRequest,
  withdrawPartnershipRequest,
} from '#modules/partnerships/index.ts';
import { seekOf, selfLink } from '../../list.ts';
import { invalidSeekToken } from '../../problems.ts';
import { id, route } from '../../route.ts';
import { seekToken } from '../../seek-token.ts';
import { attributes, Collection, Country, collection, Instant, Permissions, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';
import { DraftBody } from './invitation-shapes.ts';

const tag = 'Partnerships';
const path = '/v1/partnershiprequests';

const RequestState = Type.Union([
  Type.Literal('prepared'),
  Type.Literal('opened'),
  Type.Literal('authorized'),
  Type.Literal('withdrawn'),
]);

const RequestBody = Type.Object(
  {
    id: Uuid,
    state: RequestState,
    url: Type.Optional(Type.String({ description: 'Only when one request is read, never in lists' })),
    draft: Type.Optional(DraftBody),
    email: Type.Optional(Type.String()),
    createdAt: Instant,
    createdBy: Type.String(),
    openedAt: Type.Optional(Instant),
    decidedAt: Type.Optional(Instant),
    resellerId: Type.Optional(Uuid),
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
      country: Country,
      mpnId: Type.Optional(Type.String()),
    }),
    state: RequestState,
    effects: Type.Optional(Type.Array(Type.Object({ code: Type.String(), text: Type.String() }))),
    confirmation: Type.Optional(Type.String({ description: 'The words at the box' })),
    textVersion: Type.Optional(Type.String()),
    blockers: Type.Array(
      Type.Object({
        code: Type.String(),
        text: Type.String(),
        people: Type.Optional(
          Type.Array(Type.Object({ name: Type.String(), userPrincipalName: Type.String() })),
        ),
      }),
    ),
    may: Permissions,
    attributes: attributes('PartnershipRequestPreview'),
  },
  { title: 'PartnershipRequestPreview' },
);

const PartnershipBody = Type.Object(
  {
    providerId: Uuid,
    resellerId: Uuid,
    state: Type.Union([Type.Literal('active'), Type.Literal('ended')]),
    since: Instant,
    until: Type.Optional(Instant),
    adminAccess: Type.Union([Type.Literal('granted'), Type.Literal('removed')]),
    attributes: attributes('Partnership'),
  },
  { title: 'Partnership' },
);

/** A provider asks a reseller for a partnership, and the reseller answers. */
export function partnershipRequestRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'POST',
    url: path,
    permission: 'partnership-request.create',
    operationId: 'createPartnershipRequest',
    summary: 'Prepare a request for a partnership: a link and the draft of a mail; nothing is sent',
    tag,
    body: Type.Optional(
      Type.Object({
        email: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
        locale: Type.Optional(Type.String({ maxLength: 35, description: 'Language of the draft' })),
      }),
    ),
    problems: [problems.partnerInactive],
    success: { status: 201, body: RequestBody },
    handler: ({ caller, body }) => requestPartnership(deps, caller, body ?? {}),
    render: toRequest,
    link: (it) => it.link,
  });

  route(app, {
    method: 'GET',
    url: path,
    permission: 'partnership-request.read',
    operationId: 'listPartnershipRequests',
    summary: 'Your company’s requests for partnerships, newest first',
    tag,
    query: Type.Object({
      size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
      seekOperation: Type.Optional(Type.String({ maxLength: 20 })),
    }),
    problems: [invalidSeekToken],
    success: { status: 200, body: Collection(RequestBody) },
    handler: async ({ caller, query, request }) => {
      const seek = seekOf(deps, caller, path, request.headers['ms-continuationtoken']);
      const size = seek?.size ?? (query.size || 100);
      const after = seek?.after[0] as PartnershipRequestId | undefined;
      return { page: await listPartnershipRequests(deps, caller, { limit: size, after }), size };
    },
    render: ({ page, size }, { caller }) =>
      collection(page.items.map(toRequest), {
        self: selfLink('/partnershiprequests', { size }),
        next: page.next
          ? {
              uri: '/partnershiprequests?seekOperation=Next',
              token: seekToken(deps.sealKeys, caller, path, { size, after: [page.next] }),
            }
          : undefined,
      }),
  });

  route(app, {
    method: 'GET',
    url: `${path}/:requestId`,
    permission: 'partnership-request.read',
    operationId: 'getPartnershipRequest',
    summary: 'One request, with its link and draft',
    tag,
    query: Type.Object({
      locale: Type.Optional(Type.String({ maxLength: 35, description: 'Language of the draft' })),
    }),
    success: { status: 200, body: RequestBody },
    handler: ({ caller, params }) => readPartnershipRequest(deps, caller, id(params['requestId'])),
    render: toRequest,
  });

  route(app, {
    method: 'POST',
    url: `${path}/:requestId/withdraw`,
    permission: 'partnership-request.withdraw',
    operationId: 'withdrawPartnershipRequest',
    summary: 'Take a request back that nobody has authorised',
    tag,
    problems: [problems.requestUsed],
    success: { status: 200, body: RequestBody },
    handler: ({ caller, params }) => withdrawPartnershipRequest(deps, caller, id(params['requestId'])),
    render: toRequest,
    link: (it) => it.link,
  });

  route(app, {
    method: 'GET',
    url: `${path}/by-token/:token`,
    permission: 'partnership-request.open',
    operationId: 'openPartnershipRequest',
    summary: 'What a provider’s link asks, for a signed-in user of a reseller',
    description:
      'Reading decides nothing. The first reading is noted for the provider, without saying who read.',
    tag,
    success: { status: 200, body: OpenedBody },
    handler: ({ caller, params, request }) =>
      openPartnershipRequest(deps, caller, params['token'] ?? '', { noteOpened: request.method !== 'HEAD' }),
    render: (it, { request }) => ({
      provider: {
        id: it.provider.id,
        name: it.provider.name,
        country: it.provider.country,
        ...(it.provider.mpnId ? { mpnId: it.provider.mpnId } : {}),
      },
      state: it.state,
      ...(it.asks
        ? {
            effects: it.asks.effects.map(({ code, text }) => ({ code, text })),
            confirmation: it.asks.confirmation,
            textVersion: it.asks.textVersion,
          }
        : {}),
      blockers: it.blockers.map(({ code, admins }) => ({
        code: code.code,
        text: say(request.locale, `problem.${code.code}` as never, {}),
        ...(admins
          ? {
              people: admins.map((one) => ({
                name: one.displayName,
                userPrincipalName: one.userPrincipalName,
              })),
            }
          : {}),
      })),
      may: [...it.may],
      attributes: { objectType: 'PartnershipRequestPreview' as const },
    }),
  });

  route(app, {
    method: 'POST',
    url: `${path}/by-token/:token/authorize`,
    permission: 'partnership.authorize',
    operationId: 'authorizeIndirectProvider',
    summary: 'Authorise the provider: it may order for your customers and gets admin access to your tenant',
    tag,
    body: Type.Object({
      confirmed: Type.Optional(Type.Boolean()),
      textVersion: Type.String({ maxLength: 100 }),
    }),
    problems: [
      problems.notAReseller,
      problems.confirmationRequired,
      problems.requestWithdrawn,
      problems.requestUsed,
      problems.ownCompany,
      problems.partnershipEnded,
      problems.consentChanged,
      problems.otherCloud,
      problems.otherRegion,
      problems.partnerInactive,
    ],
    success: { status: 200, body: PartnershipBody },
    handler: ({ caller, params, body }) => authorizeProvider(deps, caller, params['token'] ?? '', body),
    render: toPartnership,
  });
}

/** The wire form is written out by hand: a new column never reaches a client by accident. */
const toRequest = (it: ShownRequest): Static<typeof RequestBody> => ({
  id: it.request.id,
  state: it.request.state,
  ...(it.url ? { url: it.url } : {}),
  ...(it.draft ? { draft: { ...it.draft } } : {}),
  ...(it.request.email ? { email: it.request.email } : {}),
  createdAt: it.request.createdAt.toISOString(),
  createdBy: it.request.createdByName,
  ...(it.request.openedAt ? { openedAt: it.request.openedAt.toISOString() } : {}),
  ...(it.request.decidedAt ? { decidedAt: it.request.decidedAt.toISOString() } : {}),
  ...(it.request.resellerId ? { resellerId: it.request.resellerId } : {}),
  may: [...it.may],
  attributes: { objectType: 'PartnershipRequest' },
});

const toPartnership = (it: Partnership): Static<typeof PartnershipBody> => ({
  providerId: it.providerId,
  resellerId: it.resellerId,
  state: it.state,
  since: it.since.toISOString(),
  ...(it.until ? { until: it.until.toISOString() } : {}),
  adminAccess: it.adminAccess,
  attributes: { objectType: 'Partnership' },
});
