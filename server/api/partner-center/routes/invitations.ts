import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { agreementProblems } from '#modules/agreements/index.ts';
import { jobProblems } from '#modules/jobs/index.ts';
import {
  acceptInvitation,
  acknowledgeOtherName,
  bulkLimit,
  countInvitations,
  createInvitation,
  declineInvitation,
  invitationStates,
  listInvitations,
  previewInvitation,
  relationshipProblems as problems,
  readInvitation,
  remindOfInvitation,
  startInvitationBulk,
  withdrawInvitation,
} from '#modules/relationships/index.ts';
import { SeekOperationGiven, seekIn, seekOf, selfLink } from '../../list.ts';
import { invalidSeekToken, seekNotPossible } from '../../problems.ts';
import { id, openRoute, route } from '../../route.ts';
import { seekToken } from '../../seek-token.ts';
import { attributes, Collection, collection, Instant, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';
import {
  AcceptanceBody,
  InvitationBody,
  InvitationStateId,
  Kind,
  PreviewBody,
  RightsMode,
  toAcceptance,
  toInvitation,
  toPreview,
} from './invitation-shapes.ts';
import { JobBody, toJob } from './jobs.ts';

const tag = 'Invitations';

const InvitationWanted = Type.Object({
  kind: Kind,
  providerId: Type.Optional(Uuid),
  customer: Type.Optional(
    Type.Object({
      companyName: Type.Optional(Type.String({ maxLength: 200 })),
      email: Type.Optional(Type.String({ maxLength: 254 })),
    }),
  ),
  rightsMode: Type.Optional(RightsMode),
  locale: Type.Optional(Type.String({ maxLength: 35 })),
  expiresOn: Type.Optional(Instant),
});

/** Known by its members' names only: what is wrong with one item is said of that item, not of the request. */
const BulkItem = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  title: 'InvitationOfMany',
  description: 'As the body of `createInvitation`',
  additionalProperties: true,
  properties: {
    kind: {},
    providerId: {},
    customer: { properties: { companyName: {}, email: {} } },
    rightsMode: {},
    locale: {},
    expiresOn: {},
  },
});

const Name = Type.String({ maxLength: 100 });

const ConsentWanted = Type.Object({
  relationship: Type.Boolean(),
  adminRights: Type.Union([Type.Literal(true), Type.Array(Uuid, { maxItems: 20 })], {
    description: 'All rights that are asked for, or the ids of those you grant',
  }),
  agreement: Type.Optional(
    Type.Object({
      accepted: Type.Optional(Type.Boolean()),
      signer: Type.Optional(
        Type.Object({
          firstName: Type.Optional(Name),
          lastName: Type.Optional(Name),
          email: Type.Optional(Type.String({ maxLength: 254 })),
          phoneNumber: Type.Optional(Type.String({ maxLength: 50 })),
        }),
      ),
    }),
  ),
  textVersion: Type.String({ maxLength: 100 }),
});

const DeclinedBody = Type.Object(
  {
    kind: Kind,
    state: Type.Literal('declined'),
    declinedAt: Type.Optional(Instant),
    attributes: attributes('Decline'),
  },
  { title: 'Decline' },
);

const CountsBody = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        state: InvitationStateId,
        count: Type.Integer(),
        oldest: Type.String({
          format: 'date-time',
          description: 'When the one that has been in this state longest came into it',
        }),
      }),
      { description: 'States without an invitation are left out' },
    ),
    attributes: attributes('InvitationCounts'),
  },
  { title: 'InvitationCounts' },
);

/** Invitations that name a customer, and what whoever holds a link may do with it. */
export function invitationRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'POST',
    url: '/v1/invitations',
    permission: 'invitation.create',
    operationId: 'createInvitation',
    summary: 'Prepare an invitation of its own link; nothing is sent',
    tag,
    body: InvitationWanted,
    problems: [
      problems.invalidValue,
      problems.rightsModeNotAllowed,
      agreementProblems.ownAgreementMissing,
      problems.partnerInactive,
      problems.partnershipRequired,
    ],
    success: { status: 201, body: InvitationBody },
    handler: ({ caller, body }) => createInvitation(deps, caller, body),
    render: toInvitation,
    link: (it) => it.seed ?? undefined,
  });

  route(app, {
    method: 'GET',
    url: '/v1/invitations',
    permission: 'invitation.read',
    operationId: 'listInvitations',
    summary: 'Your company’s invitations, newest first; for a provider also those made with it',
    description: '`state=waiting`: prepared or opened and not lapsed, the longest waiting first.',
    tag,
    query: Type.Object({
      state: Type.Optional(Type.Enum([...invitationStates, 'waiting'])),
      createdBy: Type.Optional(Uuid),
      size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500, description: '0: the server’s default' })),
      seekOperation: SeekOperationGiven,
    }),
    problems: [invalidSeekToken, seekNotPossible],
    success: { status: 200, body: Collection(InvitationBody) },
    handler: async ({ caller, query, request }) => {
      const seek = seekOf(deps, caller, '/v1/invitations', seekIn(request, query));
      const asked = seek ? (JSON.parse(seek.filter ?? '{}') as typeof query) : query;
      const size = (seek ? seek.size : asked.size) || 100;
      const filter = { state: asked.state, createdBy: asked.createdBy?.toLowerCase() as never };
      const after = seek?.after[0] ?? undefined;
      const page = await listInvitations(deps, caller, filter, { limit: size, after });
      return { page, size, filter, caller };
    },
    render: ({ page, size, filter, caller }) =>
      collection(page.items.map(toInvitation), {
        self: selfLink('/invitations', { ...filter, size }),
        next: page.next
          ? {
              uri: '/invitations?seekOperation=Next',
              token: seekToken(deps.sealKeys, caller, '/v1/invitations', {
                size,
                filter: JSON.stringify(filter),
                after: [page.next],
              }),
            }
          : undefined,
      }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/invitations/counts',
    permission: 'invitation.read',
    operationId: 'countInvitations',
    summary: 'How many of them are in each state, and since when the oldest',
    tag,
    success: { status: 200, body: CountsBody },
    handler: ({ caller }) => countInvitations(deps, caller),
    render: (counts) => ({
      items: counts.map(({ state, count, oldest }) => ({ state, count, oldest: oldest.toISOString() })),
      attributes: { objectType: 'InvitationCounts' as const },
    }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/invitations/:invitationId',
    permission: 'invitation.read',
    operationId: 'getInvitation',
    summary: 'One invitation; its link and draft for the inviter',
    tag,
    success: { status: 200, body: InvitationBody },
    handler: ({ caller, params }) => readInvitation(deps, caller, id(params['invitationId'])),
    render: toInvitation,
  });

  route(app, {
    method: 'POST',
    url: '/v1/invitations/bulk',
    permission: 'invitation.create',
    operationId: 'inviteMany',
    summary: 'Prepare up to 10,000 invitations as one job; nothing is sent',
    description:
      'Each item is what `createInvitation` takes and is judged on its own when its turn comes: a wrong one fails alone, and the job’s items say why. A dry run judges all and prepares none.',
    tag,
    bodyLimit: 8 * 1024 * 1024,
    body: Type.Object({
      items: Type.Array(BulkItem, { minItems: 1, maxItems: bulkLimit }),
      dryRun: Type.Optional(Type.Boolean()),
    }),
    problems: [
      agreementProblems.ownAgreementMissing,
      problems.partnerInactive,
      problems.invalidValue,
      jobProblems.oneBulkJobAtATime,
    ],
    success: { status: 202, body: JobBody, description: 'Accepted; `Location` is the job.' },
    handler: ({ caller, body }) => startInvitationBulk(deps, caller, body),
    render: toJob,
    headers: (job) => ({ location: `/v1/jobs/${job.id}` }),
  });

  for (const [verb, permission, operationId, summary, change, more] of [
    [
      'withdraw',
      'invitation.withdraw',
      'withdrawInvitation',
      'Take an invitation back; its link can no longer be answered',
      withdrawInvitation,
      [problems.invitationDecided],
    ],
    [
      'remind',
      'invitation.remind',
      'remindOfInvitation',
      'A fresh draft with the same link; nothing is sent',
      remindOfInvitation,
      [problems.invitationDecided, problems.invitationExpired],
    ],
    [
      'acknowledge',
      'invitation.acknowledge',
      'acknowledgeInvitation',
      'Take note that another company accepted than the invitation named',
      acknowledgeOtherName,
      [],
    ],
  ] as const)
    route(app, {
      method: 'POST',
      url: `/v1/invitations/:invitationId/${verb}`,
      permission,
      operationId,
      summary,
      tag,
      problems: more,
      success: { status: 200, body: InvitationBody },
      handler: ({ caller, params }) => change(deps, caller, id(params['invitationId'])),
      render: toInvitation,
      link: (it) => it.seed ?? undefined,
    });

  openRoute(app, {
    method: 'GET',
    url: '/v1/invitations/by-token/:token',
    permission: 'invitation.preview',
    operationId: 'previewInvitation',
    summary: 'What a link asks; reading it decides nothing',
    tag,
    success: { status: 200, body: PreviewBody },
    handler: ({ caller, params, request, reply }) => {
      keepToOneself(reply);
      return previewInvitation(deps, caller, params['token'] ?? '', { noted: request.method === 'GET' });
    },
    render: (it, { request }) => toPreview(it, request.locale),
  });

  route(app, {
    method: 'POST',
    url: '/v1/invitations/by-token/:token/accept',
    permission: 'invitation.accept',
    operationId: 'acceptInvitation',
    summary: 'Accept for your company: every relationship that is asked for, or none',
    description: 'Again with the same `textVersion`: the same answer, and nothing happens twice.',
    tag,
    body: ConsentWanted,
    problems: [
      problems.confirmationRequired,
      problems.invalidValue,
      problems.rightsBeyondOffer,
      problems.notACustomer,
      problems.meantForAnotherCompany,
      agreementProblems.resellerAgreementMissing,
      problems.partnerInactive,
      problems.otherCloud,
      problems.otherRegion,
      agreementProblems.customerAgreementMissing,
      problems.invitationDecided,
      problems.partnershipEnded,
      problems.consentChanged,
      problems.invitationExpired,
    ],
    success: { status: 200, body: AcceptanceBody },
    handler: ({ caller, params, body, reply }) => {
      keepToOneself(reply);
      return acceptInvitation(deps, caller, params['token'] ?? '', body);
    },
    render: toAcceptance,
  });

  route(app, {
    method: 'POST',
    url: '/v1/invitations/by-token/:token/decline',
    permission: 'invitation.decline',
    operationId: 'declineInvitation',
    summary: 'Decline for your company',
    tag,
    body: Type.Optional(Type.Object({ reason: Type.Optional(Type.String({ maxLength: 500 })) })),
    problems: [
      problems.notACustomer,
      problems.meantForAnotherCompany,
      problems.invitationDecided,
      problems.invitationExpired,
    ],
    success: { status: 200, body: DeclinedBody },
    handler: ({ caller, params, body, reply }) => {
      keepToOneself(reply);
      return declineInvitation(deps, caller, params['token'] ?? '', body ?? {});
    },
    render: ({ kind, declinedAt }) => ({
      kind,
      state: 'declined' as const,
      ...(declinedAt ? { declinedAt: declinedAt.toISOString() } : {}),
      attributes: { objectType: 'Decline' as const },
    }),
  });
}

/** The address of such an answer is a secret: it travels to no other site and stands in no index. */
function keepToOneself(reply: FastifyReply): void {
  reply.header('referrer-policy', 'no-referrer');
  reply.header('x-robots-tag', 'noindex');
}
