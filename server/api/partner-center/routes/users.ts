import Type, { type Static } from 'typebox';
import { roles } from '#kernel/roles.ts';
import {
  addPerson,
  changePerson,
  changeRoles,
  deletePerson,
  endSessionsOfPerson,
  type LeftOpen,
  listSessionsOf,
  peopleProblems,
  readOfferedRoles,
  readPeople,
  readPerson,
  resetMfaOf,
  resetPasswordOf,
  type ShownPerson,
  type WithLeftOpen,
  type WithPassword,
} from '#modules/people/index.ts';
import { problems } from '#modules/tenancy/index.ts';
import { SeekOperationGiven, seekIn, seekOf, selfLink } from '../../list.ts';
import { invalidSeekToken, seekNotPossible } from '../../problems.ts';
import { id, route } from '../../route.ts';
import { seekToken } from '../../seek-token.ts';
import { attributes, Collection, collection, Instant, Permissions, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';
import { SessionBody, sessionBodies } from './session-shapes.ts';

const tag = 'Users';
export const RoleId = Type.Enum([...roles]);
const State = Type.Union([Type.Literal('active'), Type.Literal('blocked')]);
const Name = Type.String({ maxLength: 200 });
const RoleIds = Type.Array(RoleId, { maxItems: roles.length });

const member = {
  id: Uuid,
  userPrincipalName: Type.String(),
  displayName: Type.String(),
  firstName: Type.Optional(Type.String()),
  lastName: Type.Optional(Type.String()),
  email: Type.Optional(Type.String({ description: 'Where mails go; without one, to the user name' })),
  state: State,
  guest: Type.Boolean({ description: 'From outside the company' }),
  roles: RoleIds,
  mfaState: Type.Union([Type.Literal('disabled'), Type.Literal('enabled'), Type.Literal('enforced')]),
  mfaRegistered: Type.Boolean({ description: 'There is a second factor to prove' }),
  lastSignInAt: Type.Optional(Instant),
  createdAt: Instant,
  self: Type.Boolean({ description: 'The reader' }),
  mayChangeRoles: Type.Array(RoleId, { description: 'The roles the reader can give or take here' }),
  may: Permissions,
  attributes: attributes('User'),
};

const UserBody = Type.Object(member, { title: 'User' });

const UserWithPassword = Type.Object(
  {
    ...member,
    temporaryPassword: Type.Optional(
      Type.String({
        description: 'Shown this once, and not in the answer to a repeat; good for one sign-in',
      }),
    ),
    temporaryPasswordUntil: Instant,
  },
  { title: 'UserWithPassword' },
);

const OpenInvitations = Type.Array(
  Type.Object({ id: Uuid, customerName: Type.Optional(Type.String()), createdAt: Instant }),
  { description: 'What this person made and nobody decided yet: it stays valid until somebody withdraws it' },
);

const OneUser = Type.Object(
  { ...member, openInvitations: Type.Optional(OpenInvitations) },
  { title: 'OneUser' },
);

const ListQuery = Type.Object({
  role: Type.Optional(RoleId),
  state: Type.Optional(State),
  mfaRegistered: Type.Optional(Type.Boolean()),
  q: Type.Optional(Type.String({ maxLength: 200, description: 'Part of a name or an address' })),
  size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500, description: '0: the server’s default' })),
  seekOperation: SeekOperationGiven,
});

const names = {
  displayName: Type.Optional(Name),
  firstName: Type.Optional(Name),
  lastName: Type.Optional(Name),
  email: Type.Optional(Type.String({ maxLength: 254 })),
};

/** A company's own people. */
export function userRoutes(app: App, deps: AppDeps): void {
  listAndRead(app, deps);
  changes(app, deps);
  resets(app, deps);
  sessions(app, deps);
}

function listAndRead(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/users',
    permission: 'user.read',
    operationId: 'listUsers',
    summary: 'The people of your company, by user name',
    description: 'The next page is under `links.next`. Whoever was deleted is not listed.',
    tag,
    query: ListQuery,
    problems: [invalidSeekToken, seekNotPossible],
    success: { status: 200, body: Collection(UserBody) },
    handler: async ({ caller, query, request }) => {
      const seek = seekOf(deps, caller, '/v1/users', seekIn(request, query));
      const {
        seekOperation: _,
        size: asked,
        ...filter
      } = seek ? { ...(JSON.parse(seek.filter ?? '{}') as typeof query), size: seek.size } : query;
      const size = asked || 100;
      const page = await readPeople(
        deps,
        caller,
        { role: filter.role, state: filter.state, registered: filter.mfaRegistered, text: filter.q },
        { limit: size, after: seek?.after[0] ?? undefined },
      );
      return { page, size, filter, caller };
    },
    render: ({ page, size, filter, caller }) =>
      collection(page.items.map(toBody), {
        self: selfLink('/users', { ...filter, size }),
        next:
          page.next === null
            ? undefined
            : {
                uri: '/users?seekOperation=Next',
                token: seekToken(deps.sealKeys, caller, '/v1/users', {
                  size,
                  filter: JSON.stringify(filter),
                  after: [page.next],
                }),
              },
      }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/users/offeredroles',
    permission: 'user.read',
    operationId: 'listOfferedRoles',
    summary: 'The roles you can give somebody new, or a guest',
    tag,
    query: Type.Object({ guest: Type.Optional(Type.Boolean()) }),
    success: {
      status: 200,
      body: Type.Object({ roles: RoleIds, attributes: attributes('OfferedRoles') }),
    },
    handler: ({ caller, query }) => readOfferedRoles(deps, caller, query.guest === true),
    render: (offered) => ({ roles: [...offered], attributes: { objectType: 'OfferedRoles' as const } }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/users/:userId',
    permission: 'user.read',
    operationId: 'getUser',
    summary: 'One person of your company, and the invitations they would leave open',
    tag,
    success: { status: 200, body: OneUser },
    handler: ({ caller, params }) => readPerson(deps, caller, id(params['userId'])),
    render: toOne,
  });
}

function changes(app: App, deps: AppDeps): void {
  const rolesRefused = [
    peopleProblems.roleBeyondYours,
    peopleProblems.roleNotOffered,
    peopleProblems.roleNotForGuests,
  ];

  route(app, {
    method: 'POST',
    url: '/v1/users',
    permission: 'user.create',
    operationId: 'addUser',
    summary: 'Add somebody, with a password for the first sign-in',
    description:
      'The password is shown in this answer alone. It is good for seven days and changed at the first sign-in.',
    tag,
    body: Type.Object({
      userPrincipalName: Type.String({
        maxLength: 320,
        description: 'Signs in; ends in a domain your company has proved',
      }),
      ...names,
      roles: Type.Optional(RoleIds),
      guest: Type.Optional(Type.Boolean()),
    }),
    shownOnce: ['temporaryPassword'],
    success: { status: 201, body: UserWithPassword },
    problems: [
      peopleProblems.userNameTaken,
      peopleProblems.domainNotYours,
      peopleProblems.invalidValue,
      problems.signInBusy,
      ...rolesRefused,
    ],
    handler: ({ body, caller }) => addPerson(deps, caller, body),
    render: withPassword,
    headers: ({ person }) => ({ location: `/v1/users/${person.id}` }),
  });

  route(app, {
    method: 'PATCH',
    url: '/v1/users/:userId',
    permission: 'user.update',
    operationId: 'updateUser',
    summary: 'Change names or address; block somebody or let them in again',
    description: 'Whoever is blocked is signed out everywhere at once.',
    tag,
    body: Type.Object({ ...names, state: Type.Optional(State) }),
    success: { status: 200, body: OneUser },
    problems: [peopleProblems.invalidValue, peopleProblems.lastGlobalAdmin],
    handler: ({ body, caller, params }) => changePerson(deps, caller, id(params['userId']), body),
    render: toOne,
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/users/:userId',
    permission: 'user.delete',
    operationId: 'deleteUser',
    summary: 'Delete somebody: sign-in, roles and factors end; what they did stays on record',
    tag,
    success: { status: 204, body: null },
    problems: [peopleProblems.lastGlobalAdmin],
    handler: ({ caller, params }) => deletePerson(deps, caller, id(params['userId'])),
  });

  route(app, {
    method: 'PUT',
    url: '/v1/users/:userId/roles',
    permission: 'user.change-roles',
    operationId: 'setUserRoles',
    summary: 'Give and take roles, until somebody has these',
    tag,
    body: Type.Object({ roles: RoleIds }),
    success: { status: 200, body: UserBody },
    problems: [peopleProblems.lastGlobalAdmin, ...rolesRefused],
    handler: ({ body, caller, params }) => changeRoles(deps, caller, id(params['userId']), body),
    render: toBody,
  });
}

function resets(app: App, deps: AppDeps): void {
  route(app, {
    method: 'POST',
    url: '/v1/users/:userId/resetpassword',
    permission: 'user.reset-password',
    operationId: 'resetUserPassword',
    summary: 'Give somebody a password for one sign-in; their sessions and tokens end',
    tag,
    shownOnce: ['temporaryPassword'],
    success: { status: 200, body: UserWithPassword },
    problems: [problems.signInBusy],
    handler: ({ caller, params }) => resetPasswordOf(deps, caller, id(params['userId'])),
    render: withPassword,
  });

  route(app, {
    method: 'POST',
    url: '/v1/users/:userId/resetmfa',
    permission: 'user.reset-mfa',
    operationId: 'resetUserMfa',
    summary: 'Take somebody’s second factors away; the next sign-in sets up a new one',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller, params }) => resetMfaOf(deps, caller, id(params['userId'])),
  });
}

function sessions(app: App, deps: AppDeps): void {
  const permission = 'user.manage-sessions';
  route(app, {
    method: 'GET',
    url: '/v1/users/:userId/sessions',
    permission,
    operationId: 'listUserSessions',
    summary: 'Where somebody is signed in: browsers, and apps that hold tokens',
    tag,
    success: { status: 200, body: Collection(SessionBody) },
    handler: async ({ caller, params }) => {
      const userId = id<'user'>(params['userId']);
      return { userId, all: await listSessionsOf(deps, caller, userId) };
    },
    render: ({ userId, all }) => collection(sessionBodies(all), { self: `/users/${userId}/sessions` }),
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/users/:userId/sessions',
    permission,
    operationId: 'endUserSessions',
    summary: 'Sign somebody out everywhere, apps included',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller, params }) => endSessionsOfPerson(deps, caller, id(params['userId'])),
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/users/:userId/sessions/:sessionId',
    permission,
    operationId: 'endUserSession',
    summary: 'End one session of somebody, or what an app holds',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller, params }) =>
      endSessionsOfPerson(deps, caller, id(params['userId']), params['sessionId'] ?? ''),
  });
}

const leftOpen = (it: LeftOpen) => ({
  id: it.id,
  ...(it.customerName === null ? {} : { customerName: it.customerName }),
  createdAt: it.createdAt.toISOString(),
});

/** The wire form is written out by hand: a new column never reaches a client by accident. */
const toBody = (it: ShownPerson): Static<typeof UserBody> => ({
  id: it.id,
  userPrincipalName: it.userPrincipalName,
  displayName: it.displayName,
  ...(it.firstName === null ? {} : { firstName: it.firstName }),
  ...(it.lastName === null ? {} : { lastName: it.lastName }),
  ...(it.email === null ? {} : { email: it.email }),
  state: it.state,
  guest: it.guest,
  roles: [...it.roles],
  mfaState: it.mfaState,
  mfaRegistered: it.registered,
  ...(it.lastSignedInAt === null ? {} : { lastSignInAt: it.lastSignedInAt.toISOString() }),
  createdAt: it.createdAt.toISOString(),
  self: it.self,
  mayChangeRoles: [...it.mayChangeRoles],
  may: [...it.may],
  attributes: { objectType: 'User' },
});

const toOne = ({ person, openInvitations }: WithLeftOpen): Static<typeof OneUser> => ({
  ...toBody(person),
  ...(openInvitations ? { openInvitations: openInvitations.map(leftOpen) } : {}),
});

const withPassword = ({ person, temporaryPassword, until }: WithPassword) => ({
  ...toBody(person),
  temporaryPassword,
  temporaryPasswordUntil: until.toISOString(),
});
