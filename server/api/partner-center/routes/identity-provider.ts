import Type, { type Static } from 'typebox';
import { notFound } from '#access/problems.ts';
import { Problem } from '#kernel/problem.ts';
import {
  callbackPath,
  changeProvider,
  comeBackFromProvider,
  findProviderFor,
  goToProvider,
  type IdentityProvider,
  problems,
  readProviderSettings,
  removeProvider,
  tieIdentity,
} from '#modules/tenancy/index.ts';
import { clearCookie, sessionCookie, setCookie, signInCookie } from '../../cookies.ts';
import { openRoute, route } from '../../route.ts';
import { attributes } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';
import { halfWay, refuseUnfit, unkept, visitorOf } from './sign-in.ts';

const tag = 'Sign-in';
const UserName = Type.String({ minLength: 3, maxLength: 320 });

const Settings = {
  issuer: Type.String({ minLength: 1, maxLength: 500, description: 'Its https address' }),
  clientId: Type.String({ minLength: 1, maxLength: 300 }),
  trustsMfa: Type.Boolean({ description: 'What it says of second factors counts here as well' }),
  enabled: Type.Boolean(),
};

const ProviderBody = Type.Object(
  { ...Settings, redirectUri: Type.String(), attributes: attributes('IdentityProvider') },
  { title: 'IdentityProvider' },
);

const Redirect = Type.Object({ redirectTo: Type.String(), attributes: attributes('Redirect') });

/** A company's own identity provider: signing in through it, and its settings. */
export function identityProviderRoutes(app: App, deps: AppDeps): void {
  openRoute(app, {
    method: 'GET',
    url: '/v1/signin/ways',
    permission: 'me.sign-in',
    operationId: 'readSignInWays',
    summary: 'Whether a name’s company signs its people in through a provider of its own',
    description: 'The answer follows from the domain alone: it is the same for every name of a company.',
    tag,
    query: Type.Object({ name: UserName }),
    success: {
      status: 200,
      body: Type.Object({
        provider: Type.Optional(Type.String({ description: 'The host of the company’s provider' })),
        attributes: attributes('SignInWays'),
      }),
    },
    handler: async ({ query }) => {
      const provider = await findProviderFor(deps, query.name);
      return { ...(provider ? { provider } : {}), attributes: { objectType: 'SignInWays' as const } };
    },
  });

  openRoute(app, {
    method: 'POST',
    url: '/v1/signin/provider',
    permission: 'me.sign-in',
    operationId: 'goToProvider',
    summary: 'Sign in through the company’s own identity provider',
    tag,
    body: Type.Object({ userPrincipalName: UserName }),
    success: { status: 200, body: Redirect },
    problems: [problems.providerUnavailable, problems.signInDelayed],
    handler: async (call) => {
      refuseUnfit(deps, call);
      const visitor = visitorOf(deps, call.request);
      const { cookie, redirectTo } = await goToProvider(deps, visitor, call.body.userPrincipalName);
      setCookie(call.reply, signInCookie(deps.publicUrl), cookie, halfWay);
      return { redirectTo, attributes: { objectType: 'Redirect' as const } };
    },
  });

  route(app, {
    method: 'POST',
    url: '/v1/me/identity',
    permission: 'me.manage-factors',
    operationId: 'tieIdentity',
    summary: 'Tie one’s identity at the company’s provider to one’s account',
    tag: 'Me',
    success: { status: 200, body: Redirect },
    problems: [problems.providerUnavailable],
    handler: async ({ caller, reply, request }) => {
      const { cookie, redirectTo } = await tieIdentity(deps, unkept(caller), visitorOf(deps, request));
      setCookie(reply, signInCookie(deps.publicUrl), cookie, halfWay);
      return { redirectTo, attributes: { objectType: 'Redirect' as const } };
    },
  });

  // Where the provider sends the browser: a page load, so whatever comes of it is told by where it leads.
  app.get(
    callbackPath,
    { config: { permission: 'public' }, schema: { hide: true } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
      try {
        const address = new URL(request.raw.url ?? callbackPath, deps.publicUrl);
        const it = await comeBackFromProvider(deps, visitorOf(deps, request), address);
        if (it.step === 'tied' || it.step === 'done') clearCookie(reply, signInCookie(deps.publicUrl));
        if (it.step === 'tied') return reply.redirect(it.returnTo, 303);
        if (it.step !== 'done') {
          setCookie(reply, signInCookie(deps.publicUrl), it.cookie, halfWay);
          return reply.redirect('/signin', 303);
        }
        setCookie(reply, sessionCookie(deps.publicUrl), it.session, it.seconds);
        return reply.redirect(it.returnTo, 303);
      } catch (error) {
        if (!(error instanceof Problem) || error.type.status >= 500) throw error;
        request.log.info({ problem: error.type.code }, 'a provider’s answer was refused');
        return reply.redirect(`/signin?failed=${encodeURIComponent(error.type.code)}`, 303);
      }
    },
  );

  settingsRoutes(app, deps);
}

function settingsRoutes(app: App, deps: AppDeps): void {
  const permission = 'identity-provider.manage';
  const render = (it: IdentityProvider): Static<typeof ProviderBody> => ({
    issuer: it.issuer,
    clientId: it.clientId,
    trustsMfa: it.trustsMfa,
    enabled: it.enabled,
    redirectUri: `${deps.publicUrl}${callbackPath}`,
    attributes: { objectType: 'IdentityProvider' },
  });

  route(app, {
    method: 'GET',
    url: '/v1/identityprovider',
    permission,
    operationId: 'readIdentityProvider',
    summary: 'The company’s own identity provider',
    tag,
    success: { status: 200, body: ProviderBody },
    handler: async ({ caller }) => {
      const found = await readProviderSettings(deps, caller);
      if (!found) throw new Problem(notFound);
      return found;
    },
    render,
  });

  route(app, {
    method: 'PUT',
    url: '/v1/identityprovider',
    permission,
    operationId: 'changeIdentityProvider',
    summary: 'Sign the company’s people in through its own OpenID Connect provider',
    tag,
    body: Type.Object({ ...Settings, clientSecret: Type.String({ minLength: 1, maxLength: 500 }) }),
    success: { status: 200, body: ProviderBody },
    problems: [problems.invalidIdentityProvider],
    handler: ({ body, caller }) => changeProvider(deps, caller, body),
    render,
  });

  route(app, {
    method: 'DELETE',
    url: '/v1/identityprovider',
    permission,
    operationId: 'removeIdentityProvider',
    summary: 'Ask for passwords again',
    tag,
    success: { status: 204, body: null },
    handler: ({ caller }) => removeProvider(deps, caller),
  });
}
