import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { unauthenticated } from '#access/problems.ts';
import type { Caller } from '#kernel/actor.ts';
import { Problem } from '#kernel/problem.ts';
import {
  associatePage,
  associatePartnerId,
  beginMembershipSignIn,
  cancelMembershipSignIn,
  comeBackFromRegistry,
  type MembershipSignIn,
  membershipCallback,
  obstacles,
  problems,
  readMembershipSignIn,
} from '#modules/membership/index.ts';
import { route } from '../../route.ts';
import { attributes, Country, Instant, Permissions } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';
import { unkept } from './sign-in.ts';

const tag = 'Membership';
const PartnerId = Type.String({ minLength: 1, maxLength: 18, pattern: '^[0-9]+$' });

const ProfileBody = Type.Object(
  {
    mpnId: PartnerId,
    companyName: Type.String(),
    country: Country,
    type: Type.Union([Type.Literal('location'), Type.Literal('global')]),
    status: Type.Union([Type.Literal('active'), Type.Literal('inactive')]),
    address: Type.Object({}, { additionalProperties: Type.String() }),
    current: Type.Boolean({ description: 'It is the ID your company has now' }),
    selectable: Type.Boolean(),
    reasons: Type.Array(Type.Enum([...obstacles]), {
      description: 'Why it cannot be picked; all that apply',
    }),
  },
  { title: 'MembershipProfile' },
);

const SignInBody = Type.Object(
  {
    registry: Type.String({ description: 'The host of the membership registry' }),
    state: Type.Union([Type.Literal('none'), Type.Literal('waiting'), Type.Literal('signed_in')]),
    userName: Type.Optional(Type.String({ description: 'As whom you signed in there' })),
    expiresAt: Type.Optional(Instant),
    profiles: Type.Array(ProfileBody),
    mpnId: Type.Optional(Type.String({ description: 'The partner ID your company has now' })),
    may: Permissions,
    attributes: attributes('MembershipSignIn'),
  },
  { title: 'MembershipSignIn' },
);

const AssociationBody = Type.Object(
  { mpnId: PartnerId, attributes: attributes('PartnerIdAssociation') },
  { title: 'PartnerIdAssociation' },
);

const picking = [
  problems.signInEnded,
  problems.unknownProfile,
  problems.profileInactive,
  problems.otherCountry,
  problems.wrongType,
  problems.idTaken,
  problems.associationChanged,
];

/** Proving a partner ID at the membership registry, and associating it with one's company. */
export function membershipRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'POST',
    url: '/v1/membership/signin',
    permission: 'partner-id.associate',
    operationId: 'beginMembershipSignIn',
    summary: 'Begin a sign-in at the membership registry',
    description:
      'Open `redirectTo` in a browser. Where a portal session asked, only that session takes the answer; where a token asked, any portal session of the same person. What an earlier sign-in brought is forgotten.',
    tag,
    body: Type.Object({
      returnTo: Type.Optional(
        Type.String({ maxLength: 2000, description: 'A path of the portal, where the sign-in ends' }),
      ),
    }),
    success: {
      status: 200,
      body: Type.Object({ redirectTo: Type.String(), attributes: attributes('Redirect') }),
    },
    problems: [problems.registryUnavailable, problems.answerRefused],
    handler: ({ body, caller }) => beginMembershipSignIn(deps, unkept(caller), body.returnTo),
    render: ({ redirectTo }) => ({ redirectTo, attributes: { objectType: 'Redirect' as const } }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/membership/signin',
    permission: 'partner-id.read',
    operationId: 'readMembershipSignIn',
    summary: 'The profiles your sign-in at the membership registry brought',
    description: 'Kept for half an hour, for you alone. `state` says whether you have signed in there.',
    tag,
    success: { status: 200, body: SignInBody },
    handler: ({ caller }) => readMembershipSignIn(deps, caller),
    render: signInBody,
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/membership/signin',
    permission: 'partner-id.associate',
    operationId: 'cancelMembershipSignIn',
    summary: 'Cancel: nothing of your sign-in at the membership registry is kept',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller }) => cancelMembershipSignIn(deps, caller),
  });

  route(app, {
    method: 'POST',
    url: '/v1/membership/association',
    permission: 'partner-id.associate',
    operationId: 'associatePartnerId',
    summary: 'Associate a profile’s partner ID with your company, or another one than before',
    tag,
    body: Type.Object({
      mpnId: PartnerId,
      replaces: Type.Optional(
        Type.String({ maxLength: 40, description: 'The ID your company has now, if it has one' }),
      ),
    }),
    success: { status: 200, body: AssociationBody },
    problems: picking,
    handler: ({ body, caller }) => associatePartnerId(deps, caller, body),
    render: (it) => ({ ...it, attributes: { objectType: 'PartnerIdAssociation' as const } }),
  });

  callback(app, deps);
}

const signInBody = ({ expiresAt, ...it }: MembershipSignIn): Static<typeof SignInBody> => ({
  ...it,
  ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}),
  profiles: it.profiles.map(({ reasons, ...profile }) => ({
    ...profile,
    selectable: reasons.length === 0 && !profile.current,
    reasons: [...reasons],
  })),
  may: [...it.may],
  attributes: { objectType: 'MembershipSignIn' },
});

/** Where the registry sends the browser: a page load, so whatever comes of it is told by where it leads. */
function callback(app: App, deps: AppDeps): void {
  const failed = (to: string, problem: Problem) => {
    const url = new URL(to, deps.publicUrl);
    url.searchParams.set('failed', problem.type.code);
    return `${url.pathname}${url.search}${url.hash}`;
  };
  app.get(
    membershipCallback,
    { config: { permission: 'public' }, schema: { hide: true } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
      try {
        const caller = await callerOf(deps, request);
        const address = new URL(request.raw.url ?? membershipCallback, deps.publicUrl);
        const { returnTo, refused } = await comeBackFromRegistry(deps, caller, address);
        if (refused)
          request.log.warn({ err: refused.cause ?? refused }, 'the membership registry’s answer was refused');
        return reply.redirect(refused ? failed(returnTo, refused) : returnTo, 303);
      } catch (error) {
        if (!(error instanceof Problem) || error.type.status >= 500) throw error;
        request.log.info(
          { problem: error.type.code },
          'an answer of the membership registry was not awaited',
        );
        return reply.redirect(failed(associatePage, error), 303);
      }
    },
  );
}

/** Only a portal session comes back here: a browser brings no token. */
async function callerOf(deps: AppDeps, request: FastifyRequest): Promise<Caller> {
  const credentials = await deps.authenticate(request);
  if (credentials?.via !== 'session') throw new Problem(unauthenticated);
  return { credentials, request: { ...request.context, heldBack: null, replay: null } };
}
