import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { unauthenticated } from '#access/problems.ts';
import type { Caller } from '#kernel/actor.ts';
import { Problem } from '#kernel/problem.ts';
import {
  type AuthenticationResponseJSON,
  askForPasskey,
  beginSignIn,
  chooseNewPassword,
  findSession,
  problems,
  proveRecoveryCode,
  proveTotp,
  readPasswordReset,
  readSignIn,
  requestPasswordReset,
  resetPassword,
  resolveTenant,
  type Session,
  type SignInStep,
  signInWithPasskey,
  signInWithPassword,
  signOut,
  type Visitor,
} from '#modules/tenancy/index.ts';
import { refuseCrossSite } from '../../authentication.ts';
import { clearCookie, readCookie, sessionCookie, setCookie, signInCookie } from '../../cookies.ts';
import { answerApp, answerDevice, readAppRequest, readDevice } from '../../oauth/interactions.ts';
import { cookieNames } from '../../oauth/provider.ts';
import { id, openRoute, route } from '../../route.ts';
import { attributes, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';

const tag = 'Sign-in';
const permission = 'me.sign-in';

const Way = Type.Union([Type.Literal('passkey'), Type.Literal('totp'), Type.Literal('recovery')]);
const Code = Type.String({ minLength: 6, maxLength: 40 });
const UserName = Type.String({ minLength: 3, maxLength: 320 });
const SomePassword = Type.String({ minLength: 1, maxLength: 1_000 });
const ReturnTo = Type.String({
  maxLength: 2_000,
  description: 'A path of the portal; anything else leads home',
});

const Step = Type.Object(
  {
    step: Type.Union([Type.Literal('second-factor'), Type.Literal('new-password'), Type.Literal('done')]),
    ways: Type.Optional(Type.Array(Way, { description: 'How the second factor can be proved' })),
    returnTo: Type.Optional(Type.String({ description: 'Where to go now that it is done' })),
    setUp: Type.Optional(Type.Boolean({ description: 'There is no second factor yet; ask for one' })),
    attributes: attributes('SignInStep'),
  },
  { title: 'SignInStep' },
);

const State = Type.Object(
  {
    step: Type.Union([Type.Literal('name'), Type.Literal('second-factor'), Type.Literal('new-password')]),
    ways: Type.Array(Way),
    userPrincipalName: Type.Optional(Type.String()),
    forInvitation: Type.Boolean(),
    attributes: attributes('SignInState'),
  },
  { title: 'SignInState' },
);

/** What the browser hands to the authenticator, and what that answers: WebAuthn's own JSON. */
export const WebAuthn = Type.Object({}, { additionalProperties: true, title: 'WebAuthnJson' });

/** Seconds a half-way sign-in's cookie is kept. */
export const halfWay = 15 * 60;

export const visitorOf = (deps: AppDeps, request: FastifyRequest): Visitor => ({
  signIn: readCookie(request, signInCookie(deps.publicUrl).name),
  ip: request.ip,
  userAgent: request.headers['user-agent'] ?? null,
});

/** Tells the step, and gives the browser the cookie of the next one. */
function answer(deps: AppDeps, reply: FastifyReply, it: SignInStep): Static<typeof Step> {
  const kind = { attributes: { objectType: 'SignInStep' as const } };
  if (it.step !== 'done') {
    setCookie(reply, signInCookie(deps.publicUrl), it.cookie, halfWay);
    return { step: it.step, ...(it.step === 'second-factor' ? { ways: [...it.ways] } : {}), ...kind };
  }
  clearCookie(reply, signInCookie(deps.publicUrl));
  setCookie(reply, sessionCookie(deps.publicUrl), it.session, it.seconds);
  return { step: 'done', returnTo: it.returnTo, setUp: it.setUp, ...kind };
}

/** What another site sent, or what is no such request, goes no further, whoever may be signed in already. */
export function refuseUnfit(deps: AppDeps, call: { request: FastifyRequest; caller: Caller | null }): void {
  refuseCrossSite(call.request, deps.publicUrl);
  if (call.caller?.request.heldBack) throw call.caller.request.heldBack;
}

/** The portal session behind a request. @throws {Problem} `access/unauthenticated` */
export async function sessionOf(deps: AppDeps, request: FastifyRequest): Promise<Session> {
  const cookie = readCookie(request, sessionCookie(deps.publicUrl).name);
  const session = cookie === undefined ? undefined : await findSession(deps, cookie);
  if (!session) throw new Problem(unauthenticated);
  return session;
}

/** A step is never answered from memory: its answer is a cookie or a secret. */
export const unkept = (caller: Caller): Caller => ({
  ...caller,
  request: { ...caller.request, replay: null },
});

/** Signing in, step by step. For the portal: every write must come from its own pages. */
export function signInRoutes(app: App, deps: AppDeps): void {
  openRoute(app, {
    method: 'POST',
    url: '/v1/signin/start',
    permission,
    operationId: 'startSignIn',
    summary: 'Begin to sign in, and remember where to go afterwards',
    description:
      'The path is kept on the server: it may hold an invitation’s link, which has no place in an address of the sign-in.',
    tag,
    body: Type.Object({ returnTo: Type.Optional(ReturnTo) }),
    success: { status: 200, body: State },
    handler: async (call) => {
      refuseUnfit(deps, call);
      const { body, request, reply } = call;
      const cookie = await beginSignIn(deps, body.returnTo);
      setCookie(reply, signInCookie(deps.publicUrl), cookie, halfWay);
      return stateBody(await readSignIn(deps, { ...visitorOf(deps, request), signIn: cookie }));
    },
  });

  openRoute(app, {
    method: 'GET',
    url: '/v1/signin',
    permission,
    operationId: 'readSignIn',
    summary: 'Where this browser’s sign-in stands',
    tag,
    success: { status: 200, body: State },
    handler: async ({ request }) => stateBody(await readSignIn(deps, visitorOf(deps, request))),
  });

  openRoute(app, {
    method: 'POST',
    url: '/v1/signin/password',
    permission,
    operationId: 'signInWithPassword',
    summary: 'Sign in with user name and password',
    tag,
    body: Type.Object({ userPrincipalName: UserName, password: SomePassword }),
    success: { status: 200, body: Step },
    problems: [problems.signInFailed, problems.signInDelayed, problems.signInBusy, problems.passwordExpired],
    handler: async (call) => {
      refuseUnfit(deps, call);
      const { body, request, reply } = call;
      return answer(deps, reply, await signInWithPassword(deps, visitorOf(deps, request), body));
    },
  });

  for (const [way, prove, operationId, summary] of [
    ['totp', proveTotp, 'proveTotp', 'Prove the second factor by the code of an authenticator app'],
    ['recovery', proveRecoveryCode, 'proveRecoveryCode', 'Prove the second factor by a recovery code'],
  ] as const)
    openRoute(app, {
      method: 'POST',
      url: `/v1/signin/${way}`,
      permission,
      operationId,
      summary,
      tag,
      body: Type.Object({ code: Code }),
      success: { status: 200, body: Step },
      problems: [problems.codeInvalid, problems.signInEnded, problems.signInDelayed, problems.factorMissing],
      handler: async (call) => {
        refuseUnfit(deps, call);
        const { body, request, reply } = call;
        return answer(deps, reply, await prove(deps, visitorOf(deps, request), body.code));
      },
    });

  openRoute(app, {
    method: 'POST',
    url: '/v1/signin/passkey/options',
    permission,
    operationId: 'askForPasskey',
    summary: 'Ask for a passkey',
    tag,
    success: { status: 200, body: WebAuthn },
    handler: async (call) => {
      refuseUnfit(deps, call);
      const { request, reply } = call;
      const { options, cookie } = await askForPasskey(deps, visitorOf(deps, request));
      setCookie(reply, signInCookie(deps.publicUrl), cookie, halfWay);
      return { ...options };
    },
  });

  openRoute(app, {
    method: 'POST',
    url: '/v1/signin/passkey',
    permission,
    operationId: 'signInWithPasskey',
    summary: 'Sign in with a passkey, or prove the second factor with it',
    tag,
    body: Type.Object({ response: WebAuthn }),
    success: { status: 200, body: Step },
    problems: [problems.passkeyInvalid, problems.signInEnded],
    handler: async (call) => {
      refuseUnfit(deps, call);
      const { body, request, reply } = call;
      const response = passkeyAnswer(body.response);
      return answer(deps, reply, await signInWithPasskey(deps, visitorOf(deps, request), response));
    },
  });

  openRoute(app, {
    method: 'POST',
    url: '/v1/signin/newpassword',
    permission,
    operationId: 'chooseNewPassword',
    summary: 'Replace a temporary password, as the last step of signing in',
    tag,
    body: Type.Object({ password: SomePassword }),
    success: { status: 200, body: Step },
    problems: [
      problems.passwordTooWeak,
      problems.passwordUnchanged,
      problems.signInEnded,
      problems.signInBusy,
    ],
    handler: async (call) => {
      refuseUnfit(deps, call);
      const { body, request, reply } = call;
      return answer(deps, reply, await chooseNewPassword(deps, visitorOf(deps, request), body.password));
    },
  });

  openRoute(app, {
    method: 'POST',
    url: '/v1/signin/forgot',
    permission,
    operationId: 'requestPasswordReset',
    summary: 'Have a link to choose a new password mailed',
    description: 'The answer is the same whether there is such a user or not.',
    tag,
    body: Type.Object({ userPrincipalName: UserName }),
    success: { status: 202, body: null },
    problems: [problems.signInDelayed],
    handler: async (call) => {
      refuseUnfit(deps, call);
      const { body, request } = call;
      await requestPasswordReset(deps, visitorOf(deps, request), body.userPrincipalName);
    },
  });

  openRoute(app, {
    method: 'GET',
    url: '/v1/signin/resets/:token',
    permission,
    operationId: 'readPasswordReset',
    summary: 'Whose password a mailed link is about',
    tag,
    success: {
      status: 200,
      body: Type.Object({ userPrincipalName: Type.String(), attributes: attributes('PasswordReset') }),
    },
    problems: [problems.resetLinkInvalid],
    handler: async ({ params }) => {
      const { userPrincipalName } = await readPasswordReset(deps, params['token'] ?? '');
      return { userPrincipalName, attributes: { objectType: 'PasswordReset' as const } };
    },
  });

  openRoute(app, {
    method: 'POST',
    url: '/v1/signin/resets/:token',
    permission,
    operationId: 'resetPassword',
    summary: 'Choose a new password by a mailed link; all sessions end',
    tag,
    body: Type.Object({ password: SomePassword }),
    success: { status: 204, body: null },
    problems: [
      problems.resetLinkInvalid,
      problems.passwordTooWeak,
      problems.passwordUnchanged,
      problems.signInBusy,
    ],
    handler: async (call) => {
      refuseUnfit(deps, call);
      const { body, params } = call;
      await resetPassword(deps, params['token'] ?? '', body.password);
    },
  });

  openRoute(app, {
    method: 'GET',
    url: '/v1/signin/organization',
    permission,
    operationId: 'findOrganization',
    summary: 'The tenant a user name or domain belongs to, for an app that signs in anybody',
    tag,
    query: Type.Object({ name: Type.String({ minLength: 1, maxLength: 320 }) }),
    success: { status: 200, body: Type.Object({ tenantId: Uuid, attributes: attributes('Organization') }) },
    handler: async ({ query }) => {
      const domain = query.name.slice(query.name.lastIndexOf('@') + 1);
      const tenant = await resolveTenant(deps.database, domain);
      if (!tenant) throw new Problem(problems.signInFailed);
      return { tenantId: tenant.id, attributes: { objectType: 'Organization' as const } };
    },
    problems: [problems.signInFailed],
  });

  route(app, {
    method: 'POST',
    url: '/v1/signin/signout',
    permission: 'me.manage-sessions',
    operationId: 'signOut',
    summary: 'End this session',
    tag,
    success: { status: 204, body: null },
    handler: async ({ caller, reply }) => {
      await signOut(deps, unkept(caller));
      clearCookie(reply, sessionCookie(deps.publicUrl));
    },
  });

  appRoutes(app, deps);
}

const stateBody = (it: Awaited<ReturnType<typeof readSignIn>>): Static<typeof State> => ({
  step: it.step,
  ways: [...it.ways],
  ...(it.userPrincipalName === null ? {} : { userPrincipalName: it.userPrincipalName }),
  forInvitation: it.forInvitation,
  attributes: { objectType: 'SignInState' },
});

/** The members every passkey's answer has; the rest is judged with its signature. @throws {Problem} */
function passkeyAnswer(given: unknown): AuthenticationResponseJSON {
  const it = given as Partial<AuthenticationResponseJSON>;
  if (typeof it.id !== 'string' || typeof it.response !== 'object' || it.response === null)
    throw new Problem(problems.passkeyInvalid);
  return it as AuthenticationResponseJSON;
}

const AppName = Type.Object({ clientId: Type.String(), name: Type.String() });

/** The portal's part of an app's sign-in: who it is, may the app act for them, which device is it. */
function appRoutes(app: App, deps: AppDeps): void {
  const interactionCookie = (request: FastifyRequest) => readCookie(request, cookieNames.interaction);

  openRoute(app, {
    method: 'GET',
    url: '/v1/signin/apps/:tenantId/:uid',
    permission,
    operationId: 'readAppRequest',
    summary: 'What an app that sent somebody here is waiting for',
    tag,
    success: {
      status: 200,
      body: Type.Object({
        app: AppName,
        tenantId: Uuid,
        asks: Type.Union([Type.Literal('login'), Type.Literal('consent')]),
        goesTo: Type.String({ description: 'The host the answer goes to' }),
        signedIn: Type.Boolean({ description: 'Somebody of that tenant is signed in here' }),
        wantsFreshProof: Type.Boolean(),
        attributes: attributes('AppRequest'),
      }),
    },
    problems: [problems.interactionEnded],
    handler: async ({ params, request }) => {
      const tenantId = id<'tenant'>(params['tenantId']);
      const session = request.credentials ? await sessionOf(deps, request) : undefined;
      const cookie = interactionCookie(request);
      const found = await readAppRequest(deps, tenantId, params['uid'] ?? '', cookie, session);
      return {
        ...found,
        signedIn: session?.tenantId === tenantId,
        attributes: { objectType: 'AppRequest' as const },
      };
    },
  });

  route(app, {
    method: 'POST',
    url: '/v1/signin/apps/:tenantId/:uid',
    permission: 'me.renew-proof',
    operationId: 'answerApp',
    summary: 'Tell an app who is signed in, or whether it may act for them',
    tag,
    body: Type.Object({
      decision: Type.Union([Type.Literal('continue'), Type.Literal('allow'), Type.Literal('deny')]),
    }),
    success: {
      status: 200,
      body: Type.Object({ redirectTo: Type.String(), attributes: attributes('AppAnswer') }),
    },
    problems: [problems.interactionEnded, problems.signInEnded],
    handler: async ({ body, caller, params, request }) => {
      const session = await sessionOf(deps, request);
      const { redirectTo } = await answerApp(deps, unkept(caller), session, {
        tenantId: id<'tenant'>(params['tenantId']),
        uid: params['uid'] ?? '',
        cookie: interactionCookie(request),
        decision: body.decision,
      });
      return { redirectTo, attributes: { objectType: 'AppAnswer' as const } };
    },
  });

  const UserCode = Type.String({ minLength: 8, maxLength: 20 });
  route(app, {
    method: 'POST',
    url: '/v1/signin/devices',
    permission: 'me.renew-proof',
    operationId: 'readDevice',
    summary: 'Which app shows this code',
    tag,
    body: Type.Object({ userCode: UserCode }),
    success: { status: 200, body: Type.Object({ app: AppName, attributes: attributes('Device') }) },
    problems: [problems.deviceCodeUnknown, problems.signInDelayed],
    handler: async ({ body, caller }) => ({
      ...(await readDevice(deps, unkept(caller), body.userCode)),
      attributes: { objectType: 'Device' as const },
    }),
  });

  route(app, {
    method: 'POST',
    url: '/v1/signin/devices/answer',
    permission: 'me.renew-proof',
    operationId: 'answerDevice',
    summary: 'Let the device with this code act for oneself, or not',
    tag,
    body: Type.Object({ userCode: UserCode, allow: Type.Boolean() }),
    success: { status: 204, body: null },
    problems: [problems.deviceCodeUnknown, problems.signInDelayed],
    handler: async ({ body, caller, request }) =>
      answerDevice(deps, unkept(caller), await sessionOf(deps, request), body),
  });
}
