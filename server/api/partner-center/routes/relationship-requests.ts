import Type, { type Static } from 'typebox';
import { agreementProblems } from '#modules/agreements/index.ts';
import {
  getStandingLink,
  relationshipProblems as problems,
  rotateStandingLink,
  type ShownStandingLink,
} from '#modules/relationships/index.ts';
import { route } from '../../route.ts';
import { attributes, Permissions, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';
import { DraftBody, RightsMode } from './invitation-shapes.ts';

const RelationshipRequestBody = Type.Object(
  {
    url: Type.String({ description: 'Ends in the link’s token, which is 43 characters and has no query' }),
    rightsMode: RightsMode,
    draft: DraftBody,
    offers: Type.Array(
      Type.Object({
        rightsMode: RightsMode,
        roles: Type.Array(Type.String()),
        days: Type.Optional(Type.Integer()),
      }),
      { description: 'What an invitation may ask for in this installation, its default first' },
    ),
    may: Permissions,
    attributes: attributes('RelationshipRequest'),
  },
  { title: 'RelationshipRequest' },
);

/** The reusable link of a partner, or of a reseller and its provider. */
export function relationshipRequestRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/customers/relationshiprequests',
    permission: 'invitation.create',
    operationId: 'getRelationshipRequest',
    summary: 'The reusable link that asks any customer for a relationship',
    description: 'With `indirectCloudSolutionProviderId` the link asks for that provider too.',
    tag: 'Invitations',
    published: true,
    query: Type.Object({
      indirectCloudSolutionProviderId: Type.Optional(
        Type.String({ maxLength: 100, description: 'Tenant id of a provider you have a partnership with' }),
      ),
      indirectResellerId: Type.Optional(
        Type.String({ maxLength: 100, description: 'Your own tenant id, if anything' }),
      ),
      dualRoleIndirectRelationship: Type.Optional(Type.String({ maxLength: 10 })),
      locale: Type.Optional(Type.String({ maxLength: 35, description: 'Language of the draft' })),
    }),
    problems: [
      agreementProblems.ownAgreementMissing,
      problems.partnerInactive,
      problems.partnershipRequired,
      problems.invalidValue,
    ],
    success: { status: 200, body: RelationshipRequestBody },
    handler: ({ caller, query }) => getStandingLink(deps, caller, query),
    render: toBody,
  });

  route(app, {
    method: 'POST',
    url: '/v1/customers/relationshiprequests/rotate',
    permission: 'invitation.rotate-link',
    operationId: 'rotateRelationshipRequest',
    summary: 'Replace the reusable link; the old one leads nowhere from then on',
    tag: 'Invitations',
    body: Type.Optional(Type.Object({ indirectCloudSolutionProviderId: Type.Optional(Uuid) })),
    problems: [agreementProblems.ownAgreementMissing, problems.partnerInactive, problems.partnershipRequired],
    success: { status: 200, body: RelationshipRequestBody },
    handler: ({ caller, body }) => rotateStandingLink(deps, caller, body ?? {}),
    render: toBody,
    link: (it) => it.seed,
  });
}

const toBody = (it: ShownStandingLink): Static<typeof RelationshipRequestBody> => ({
  url: it.url,
  rightsMode: it.rightsMode,
  draft: { ...it.draft },
  offers: it.offers.map(({ rightsMode, roles, days }) => ({
    rightsMode,
    roles: [...roles],
    ...(days === null ? {} : { days }),
  })),
  may: [...it.may],
  attributes: { objectType: 'RelationshipRequest' },
});
