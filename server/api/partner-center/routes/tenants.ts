import Type from 'typebox';
import type { Caller } from '#kernel/actor.ts';
import { confirmSignUp, problems, readSignUp, type SignedUp, signUp } from '#modules/tenancy/index.ts';
import { openRoute } from '../../route.ts';
import { attributes, Country, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';

const tag = 'Sign-up';
const permission = 'me.sign-in';

const Name = Type.String({ minLength: 1, maxLength: 200 });

const SignUpInput = Type.Object({
  companyName: Name,
  domainPrefix: Type.String({
    minLength: 1,
    maxLength: 63,
    description: 'The first label of the company’s domain: letters, digits, hyphens',
  }),
  country: Country,
  culture: Type.Optional(
    Type.String({ maxLength: 35, description: 'Such as `de-DE`; also the language of the mail' }),
  ),
  admin: Type.Object({
    firstName: Name,
    lastName: Name,
    email: Type.String({ minLength: 3, maxLength: 320 }),
    password: Type.String({ minLength: 1, maxLength: 1_000 }),
  }),
});

const SignUpBody = Type.Object(
  {
    tenant: Type.Object({ id: Uuid, domain: Type.String(), companyName: Type.String() }),
    user: Type.Object({ id: Uuid, userPrincipalName: Type.String() }),
    state: Type.Union([Type.Literal('awaiting_email'), Type.Literal('confirmed')]),
    attributes: attributes('SignUp'),
  },
  { title: 'SignUp' },
);

const Token = Type.Object({ token: Type.String({ minLength: 1, maxLength: 100 }) });

const toBody = (it: SignedUp) => ({
  tenant: { id: it.tenantId, domain: it.domain, companyName: it.companyName },
  user: { id: it.userId, userPrincipalName: it.userPrincipalName },
  state: it.state,
  attributes: { objectType: 'SignUp' as const },
});

/** Anybody may call, also whoever is signed in: what was wrong with the body is then said here. No cookie counts. */
export const refuseHeldBack = ({ caller }: { readonly caller: Caller | null }): void => {
  if (caller?.request.heldBack) throw caller.request.heldBack;
};

/** A company without an account makes one. */
export function tenantRoutes(app: App, deps: AppDeps): void {
  openRoute(app, {
    method: 'POST',
    url: '/v1/tenants',
    permission,
    operationId: 'signUp',
    summary: 'Make a tenant for a company that has none, with its first global admin',
    description:
      'Nobody can sign in to it before the mailed token went to `confirmSignUp`; a name not confirmed within a day is free again. Five an hour from one address.',
    tag,
    body: SignUpInput,
    success: { status: 201, body: SignUpBody },
    problems: [
      problems.invalidSignUp,
      problems.passwordTooWeak,
      problems.domainTaken,
      problems.signUpDelayed,
      problems.signInBusy,
    ],
    handler: async (call) => {
      refuseHeldBack(call);
      const { ip, locale } = call.request;
      return signUp(deps, { ip, locale, limited: deps.rateLimits }, call.body);
    },
    render: toBody,
  });

  openRoute(app, {
    method: 'GET',
    url: '/v1/tenants/domain',
    permission,
    operationId: 'readSignUpDomain',
    summary: 'What the domain of a new tenant ends with',
    tag,
    success: {
      status: 200,
      body: Type.Object({ domain: Type.String(), attributes: attributes('SignUpDomain') }),
    },
    handler: async () => deps.policies.platformDomain,
    render: (domain) => ({ domain, attributes: { objectType: 'SignUpDomain' as const } }),
  });

  openRoute(app, {
    method: 'POST',
    url: '/v1/tenants/confirm',
    permission,
    operationId: 'confirmSignUp',
    summary: 'Confirm the mail address of a new company’s admin, by the last segment of the mailed link',
    tag,
    body: Token,
    success: { status: 200, body: SignUpBody },
    problems: [problems.confirmationLinkInvalid],
    handler: async (call) => {
      refuseHeldBack(call);
      return confirmSignUp(deps, call.body.token);
    },
    render: toBody,
  });

  openRoute(app, {
    method: 'GET',
    url: '/v1/tenants/confirm/:token',
    permission,
    operationId: 'readSignUp',
    summary: 'What a mailed link would confirm. Looking confirms nothing',
    tag,
    success: { status: 200, body: SignUpBody },
    problems: [problems.confirmationLinkInvalid],
    handler: ({ params }) => readSignUp(deps, params['token'] ?? ''),
    render: toBody,
    headers: () => ({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }),
  });
}
