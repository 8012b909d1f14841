import Type, { type Static } from 'typebox';
import { roles } from '#kernel/roles.ts';
import {
  addSecret,
  problems,
  readApp,
  readApps,
  registerApp,
  removeApp,
  removeSecret,
  type ShownApp,
} from '#modules/tenancy/index.ts';
import { id, route } from '../../route.ts';
import { attributes, Collection, collection, Instant, Permissions, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';
import { RoleId } from './users.ts';

const tag = 'Apps';

const AppBody = Type.Object(
  {
    id: Uuid,
    clientId: Uuid,
    name: Type.String(),
    roles: Type.Array(RoleId, { description: 'What it may do without a person' }),
    redirectUris: Type.Array(Type.String()),
    isPublic: Type.Boolean({ description: 'Keeps no secret: a program on people’s own machines' }),
    skipsPkce: Type.Boolean({ description: 'Asks for codes without PKCE; only with a secret' }),
    createdAt: Instant,
    secrets: Type.Array(Type.Object({ id: Uuid, createdAt: Instant, endsOn: Instant })),
    may: Permissions,
    attributes: attributes('App'),
  },
  { title: 'App' },
);

/** What a company's own programs sign in with. */
export function appRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/apps',
    permission: 'app.read',
    operationId: 'listApps',
    summary: 'The API apps of your company, newest first',
    tag,
    success: { status: 200, body: Collection(AppBody) },
    handler: ({ caller }) => readApps(deps, caller),
    render: (all) => collection(all.map(toBody), { self: '/apps' }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/apps/:appId',
    permission: 'app.read',
    operationId: 'getApp',
    summary: 'One API app of your company',
    tag,
    success: { status: 200, body: AppBody },
    handler: ({ caller, params }) => readApp(deps, caller, id(params['appId'])),
    render: toBody,
  });

  route(app, {
    method: 'POST',
    url: '/v1/apps',
    permission: 'app.manage',
    operationId: 'registerApp',
    summary: 'Register an API app; a secret is added to it afterwards',
    tag,
    body: Type.Object({
      name: Type.String({ maxLength: 200 }),
      roles: Type.Optional(Type.Array(RoleId, { maxItems: roles.length })),
      redirectUris: Type.Optional(
        Type.Array(Type.String({ maxLength: 2_048 }), {
          maxItems: 100,
          description: 'https, or http on the own machine; compared letter by letter',
        }),
      ),
      isPublic: Type.Optional(Type.Boolean()),
      skipsPkce: Type.Optional(Type.Boolean()),
    }),
    success: { status: 201, body: AppBody },
    problems: [problems.appInvalid, problems.redirectUriInvalid, problems.tooManyApps],
    handler: ({ body, caller }) => registerApp(deps, caller, body),
    render: toBody,
    headers: (it) => ({ location: `/v1/apps/${it.id}` }),
  });

  route(app, {
    method: 'POST',
    url: '/v1/apps/:appId/secrets',
    permission: 'app.manage',
    operationId: 'addAppSecret',
    summary: 'Add a secret to an app; its value is shown in this answer alone',
    description:
      'Two at a time, so that one can take over from the other. Each ends after 730 days at the latest.',
    tag,
    body: Type.Object({
      endsOn: Type.Optional(
        Type.String({
          format: 'date-time',
          description: 'RFC 3339 with a zone; 180 days from now unless said',
        }),
      ),
    }),
    shownOnce: ['value'],
    success: {
      status: 201,
      body: Type.Object(
        {
          id: Uuid,
          endsOn: Instant,
          value: Type.Optional(Type.String({ description: 'Not in the answer to a repeat' })),
          attributes: attributes('AppSecret'),
        },
        { title: 'AppSecret' },
      ),
    },
    problems: [problems.tooManySecrets, problems.secretEndInvalid, problems.noSecretsForPublicApps],
    handler: ({ body, caller, params }) => addSecret(deps, caller, id(params['appId']), body ?? {}),
    render: (it) => ({
      id: it.id,
      endsOn: it.endsAt.toISOString(),
      value: it.value,
      attributes: { objectType: 'AppSecret' as const },
    }),
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/apps/:appId/secrets/:secretId',
    permission: 'app.manage',
    operationId: 'removeAppSecret',
    summary: 'Remove a secret; it proves nothing from then on',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller, params }) => removeSecret(deps, caller, id(params['appId']), id(params['secretId'])),
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/apps/:appId',
    permission: 'app.manage',
    operationId: 'removeApp',
    summary: 'Remove an app; all tokens it holds end at once',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller, params }) => removeApp(deps, caller, id(params['appId'])),
  });
}

const toBody = (it: ShownApp): Static<typeof AppBody> => ({
  id: it.id,
  clientId: it.clientId,
  name: it.name,
  roles: [...it.roles],
  redirectUris: [...it.redirectUris],
  isPublic: it.isPublic,
  skipsPkce: it.skipsPkce,
  createdAt: it.createdAt.toISOString(),
  secrets: it.secrets.map((secret) => ({
    id: secret.id,
    createdAt: secret.createdAt.toISOString(),
    endsOn: secret.endsAt.toISOString(),
  })),
  may: [...it.may],
  attributes: { objectType: 'App' },
});
