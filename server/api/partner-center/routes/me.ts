import type { FastifyReply } from 'fastify';
import Type, { type Static } from 'typebox';
import { Problem } from '#kernel/problem.ts';
import { hasHiddenCharacters } from '#kernel/text.ts';
import { resetMyMfa } from '#modules/people/index.ts';
import {
  type AuthenticationResponseJSON,
  addPasskey,
  askForNewPasskey,
  askForStepUpPasskey,
  changePassword,
  confirmTotp,
  createRecoveryCodes,
  endMyOtherSessions,
  endMySession,
  type FactorAdded,
  listMySessions,
  type Me,
  offerTotp,
  problems,
  type RegistrationResponseJSON,
  type RenewedSession,
  readMe,
  readMyFactors,
  readMyRoles,
  removePasskey,
  removeTotp,
  stepUp,
  stepUpWays,
} from '#modules/tenancy/index.ts';
import { sessionCookie, setCookie } from '../../cookies.ts';
import { invalidRequest } from '../../problems.ts';
import { id, route } from '../../route.ts';
import { attributes, Collection, collection, Instant, Permissions, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';
import { SessionBody, sessionBodies } from './session-shapes.ts';
import { unkept, WebAuthn } from './sign-in.ts';

const tag = 'Me';

const MfaState = Type.Union([Type.Literal('disabled'), Type.Literal('enabled'), Type.Literal('enforced')]);

const MeBody = Type.Object(
  {
    user: Type.Object({
      id: Uuid,
      userPrincipalName: Type.Optional(Type.String({ description: 'Left out for an app alone' })),
      displayName: Type.String(),
      email: Type.Optional(Type.String()),
      locale: Type.Optional(Type.String()),
    }),
    tenant: Type.Object({ id: Uuid, name: Type.String(), kinds: Type.Array(Type.String()) }),
    roles: Type.Array(Type.String()),
    may: Permissions,
    mfa: Type.Boolean({ description: 'This sign-in proved a second factor' }),
    secondFactor: Type.Object({
      registered: Type.Boolean({ description: 'There is one to prove' }),
      state: Type.Optional(MfaState),
    }),
    now: Type.String({ format: 'date-time', description: 'Business time of the server' }),
    attributes: attributes('Me'),
  },
  { title: 'Me' },
);

const FactorsBody = Type.Object(
  {
    mfaState: MfaState,
    password: Type.Optional(Type.Object({ changedAt: Instant })),
    totp: Type.Optional(Type.Object({ addedAt: Instant })),
    passkeys: Type.Array(
      Type.Object({
        id: Uuid,
        name: Type.String(),
        addedAt: Instant,
        lastUsedAt: Type.Optional(Instant),
      }),
    ),
    recoveryCodes: Type.Integer({ description: 'Unused ones' }),
    attributes: attributes('Factors'),
  },
  { title: 'Factors' },
);

const AddedBody = Type.Object(
  {
    recoveryCodes: Type.Optional(
      Type.Array(Type.String(), { description: 'With the first second factor; shown this once' }),
    ),
    attributes: attributes('FactorAdded'),
  },
  { title: 'FactorAdded' },
);

const Code = Type.String({ minLength: 6, maxLength: 6, pattern: '^[0-9]{6}$' });
const SomePassword = Type.String({ minLength: 1, maxLength: 1_000 });

/** Oneself: who one is, what one may, where one is signed in and how one proves it. */
export function meRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/me',
    permission: 'me.read',
    operationId: 'readMe',
    summary: 'Who is signed in, for which company, and what they may do',
    tag,
    success: { status: 200, body: MeBody },
    handler: ({ caller }) => readMe(deps, caller),
    render: (it) => meBody(it, deps.clock()),
  });

  route(app, {
    method: 'GET',
    url: '/v1/me/roles',
    permission: 'me.read-roles',
    operationId: 'readMyRoles',
    summary: 'Own roles, and who can change them',
    tag,
    success: {
      status: 200,
      body: Type.Object({
        roles: Type.Array(Type.String()),
        admins: Type.Array(Type.String(), { description: 'Names of the company’s global admins' }),
        setUpOpen: Type.Boolean({
          description:
            'False for a partner’s global admin who is no admin agent: setting up the account waits for that',
        }),
        attributes: attributes('MyRoles'),
      }),
    },
    handler: ({ caller }) => readMyRoles(deps, caller),
    render: ({ roles, admins, setUpOpen }) => ({
      roles: [...roles],
      admins: [...admins],
      setUpOpen,
      attributes: { objectType: 'MyRoles' as const },
    }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/me/sessions',
    permission: 'me.manage-sessions',
    operationId: 'listMySessions',
    summary: 'Where one is signed in: browsers, and apps that hold tokens',
    tag,
    success: { status: 200, body: Collection(SessionBody) },
    handler: ({ caller }) => listMySessions(deps, caller),
    render: (it) => collection(sessionBodies(it), { self: '/me/sessions' }),
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/me/sessions',
    permission: 'me.manage-sessions',
    operationId: 'endMyOtherSessions',
    summary: 'End all portal sessions but this one',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller }) => endMyOtherSessions(deps, caller),
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/me/sessions/:sessionId',
    permission: 'me.manage-sessions',
    operationId: 'endMySession',
    summary: 'End one session, or what an app holds',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller, params }) => endMySession(deps, caller, params['sessionId'] ?? ''),
  });

  route(app, {
    method: 'POST',
    url: '/v1/me/resetmfa',
    permission: 'me.reset-mfa',
    operationId: 'resetMyMfa',
    summary: 'Take one’s own second factors away and sign out everywhere; the next sign-in sets up a new one',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller }) => resetMyMfa(deps, caller),
  });

  stepUpRoutes(app, deps);
  factorRoutes(app, deps);
}

function stepUpRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/me/proof',
    permission: 'me.renew-proof',
    operationId: 'readStepUpWays',
    summary: 'How one can prove again who one is',
    tag,
    success: {
      status: 200,
      body: Type.Object({
        ways: Type.Array(
          Type.Union([Type.Literal('passkey'), Type.Literal('password'), Type.Literal('totp')]),
        ),
        attributes: attributes('StepUpWays'),
      }),
    },
    handler: ({ caller }) => stepUpWays(deps, caller),
    render: ({ ways }) => ({ ways, attributes: { objectType: 'StepUpWays' as const } }),
  });

  route(app, {
    method: 'POST',
    url: '/v1/me/proof/passkey/options',
    permission: 'me.renew-proof',
    operationId: 'askForStepUpPasskey',
    summary: 'Ask for a passkey to prove again who one is',
    tag,
    success: { status: 200, body: WebAuthn },
    handler: async ({ caller }) => ({ ...(await askForStepUpPasskey(deps, unkept(caller))) }),
  });

  route(app, {
    method: 'POST',
    url: '/v1/me/proof',
    permission: 'me.renew-proof',
    operationId: 'stepUp',
    summary: 'Prove again who one is: by a passkey, or by password and code',
    tag,
    body: Type.Object({
      password: Type.Optional(SomePassword),
      code: Type.Optional(Code),
      passkey: Type.Optional(WebAuthn),
    }),
    success: {
      status: 200,
      body: Type.Object({ provedAt: Instant, attributes: attributes('Proof') }),
    },
    problems: [
      problems.signInFailed,
      problems.codeInvalid,
      problems.passkeyInvalid,
      problems.signInDelayed,
      problems.signInBusy,
    ],
    handler: async ({ body, caller, reply }) => {
      const { password = '', code, passkey } = body ?? {};
      const proof = passkey
        ? { passkey: passkey as unknown as AuthenticationResponseJSON }
        : { password, code };
      const renewed = await stepUp(deps, unkept(caller), proof);
      giveSession(deps, reply, renewed);
      return { provedAt: renewed.provedAt.toISOString(), attributes: { objectType: 'Proof' as const } };
    },
  });
}

function giveSession(deps: AppDeps, reply: FastifyReply, it: RenewedSession): void {
  setCookie(reply, sessionCookie(deps.publicUrl), it.session, it.seconds);
}

function factorRoutes(app: App, deps: AppDeps): void {
  const permission = 'me.manage-factors';
  const added = (reply: FastifyReply, it: FactorAdded): Static<typeof AddedBody> => {
    giveSession(deps, reply, it.session);
    return {
      ...(it.recoveryCodes === null ? {} : { recoveryCodes: [...it.recoveryCodes] }),
      attributes: { objectType: 'FactorAdded' },
    };
  };

  route(app, {
    method: 'GET',
    url: '/v1/me/factors',
    permission: 'me.read-factors',
    operationId: 'readMyFactors',
    summary: 'How one proves who one is',
    tag,
    success: { status: 200, body: FactorsBody },
    handler: ({ caller }) => readMyFactors(deps, caller),
    render: (it) => ({
      mfaState: it.mfaState,
      ...(it.passwordChangedAt ? { password: { changedAt: it.passwordChangedAt.toISOString() } } : {}),
      ...(it.totpSince ? { totp: { addedAt: it.totpSince.toISOString() } } : {}),
      passkeys: it.passkeys.map((key) => ({
        id: key.id,
        name: key.name,
        addedAt: key.createdAt.toISOString(),
        ...(key.lastUsedAt ? { lastUsedAt: key.lastUsedAt.toISOString() } : {}),
      })),
      recoveryCodes: it.recoveryCodes,
      attributes: { objectType: 'Factors' as const },
    }),
  });

  route(app, {
    method: 'POST',
    url: '/v1/me/password',
    permission,
    operationId: 'changePassword',
    summary: 'Change one’s password; all other sessions and all refresh tokens end',
    tag,
    body: Type.Object({ newPassword: SomePassword }),
    success: { status: 204, body: null },
    problems: [problems.passwordTooWeak, problems.passwordUnchanged, problems.signInBusy],
    handler: ({ body, caller }) => changePassword(deps, unkept(caller), body),
  });

  route(app, {
    method: 'POST',
    url: '/v1/me/totp',
    permission,
    operationId: 'offerTotp',
    summary: 'Get a secret for an authenticator app; it counts once a code was shown',
    tag,
    success: {
      status: 200,
      body: Type.Object({
        secret: Type.String(),
        uri: Type.String({ description: 'What the picture for the app holds' }),
        attributes: attributes('TotpOffer'),
      }),
    },
    handler: ({ caller }) => offerTotp(deps, unkept(caller)),
    render: (it) => ({ ...it, attributes: { objectType: 'TotpOffer' as const } }),
  });

  route(app, {
    method: 'POST',
    url: '/v1/me/totp/confirm',
    permission,
    operationId: 'confirmTotp',
    summary: 'Show the first code of an authenticator app',
    tag,
    body: Type.Object({ code: Code }),
    success: { status: 200, body: AddedBody },
    problems: [problems.codeInvalid, problems.factorMissing],
    handler: async ({ body, caller, reply }) => added(reply, await confirmTotp(deps, unkept(caller), body)),
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/me/totp',
    permission,
    operationId: 'removeTotp',
    summary: 'Remove the authenticator app',
    tag,
    success: { status: 204, body: null },
    problems: [problems.lastFactor, problems.factorMissing],
    handler: ({ caller }) => removeTotp(deps, caller),
  });

  route(app, {
    method: 'POST',
    url: '/v1/me/passkeys/options',
    permission,
    operationId: 'askForNewPasskey',
    summary: 'Ask the browser to make a passkey',
    tag,
    success: { status: 200, body: WebAuthn },
    handler: async ({ caller }) => ({ ...(await askForNewPasskey(deps, unkept(caller))) }),
  });

  route(app, {
    method: 'POST',
    url: '/v1/me/passkeys',
    permission,
    operationId: 'addPasskey',
    summary: 'Add the passkey the browser made',
    tag,
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }), response: WebAuthn }),
    success: { status: 201, body: AddedBody },
    problems: [problems.passkeyInvalid],
    handler: async ({ body, caller, reply }) => {
      const given = {
        get name() {
          if (hasHiddenCharacters(body.name)) throw new Problem(invalidRequest, { field: 'name' });
          return body.name;
        },
        get response() {
          return body.response as unknown as RegistrationResponseJSON;
        },
      };
      return added(reply, await addPasskey(deps, unkept(caller), given));
    },
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/me/passkeys/:passkeyId',
    permission,
    operationId: 'removePasskey',
    summary: 'Remove a passkey',
    tag,
    success: { status: 204, body: null },
    problems: [problems.lastFactor, problems.factorMissing],
    handler: ({ caller, params }) => removePasskey(deps, caller, id(params['passkeyId'])),
  });

  route(app, {
    method: 'POST',
    url: '/v1/me/recoverycodes',
    permission,
    operationId: 'createRecoveryCodes',
    summary: 'Get ten new recovery codes in place of the old ones; shown this once',
    tag,
    success: {
      status: 200,
      body: Type.Object({ codes: Type.Array(Type.String()), attributes: attributes('RecoveryCodes') }),
    },
    problems: [problems.factorMissing],
    handler: ({ caller }) => createRecoveryCodes(deps, unkept(caller)),
    render: (it) => ({ ...it, attributes: { objectType: 'RecoveryCodes' as const } }),
  });
}

const meBody = ({ actor, person, registered, may }: Me, now: Date): Static<typeof MeBody> => ({
  user: {
    id: actor.id,
    ...(person ? { userPrincipalName: person.userPrincipalName, email: person.email } : {}),
    displayName: person?.displayName ?? actor.name,
    ...(person?.locale ? { locale: person.locale } : {}),
  },
  tenant: { id: actor.tenantId, name: actor.tenantName, kinds: [...actor.tenantKinds] },
  roles: [...actor.roles],
  may: [...may],
  mfa: actor.mfa,
  secondFactor: { registered, ...(person ? { state: person.mfaState } : {}) },
  now: now.toISOString(),
  attributes: { objectType: 'Me' },
});
