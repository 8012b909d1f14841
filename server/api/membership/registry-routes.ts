import type { FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { Problem } from '#kernel/problem.ts';
import { type Locale, locales, type MessageId, matchLocale } from '#kernel/words.ts';
import { associatePage } from '#modules/membership/index.ts';
import { signInAtRegistry } from '#modules/membership-registry/index.ts';
import { readCookie } from '../cookies.ts';
import { toProblem } from '../faults.ts';
import { forward } from '../oauth/mount.ts';
import type { App, AppDeps } from '../types.ts';
import type { EmbeddedRegistry } from './embedded.ts';
import { registryCookies, registryPath } from './provider.ts';
import { type RegistryPage, registryPagePolicy, renderRegistryPage } from './registry-page.ts';

const config = { permission: 'public' } as const;
/** Where browsers come: each sign-in leaves rows behind. What this process asks itself is not counted. */
const counted = { ...config, counted: true } as const;
/** A form is some hundred bytes; more is no sign-in. */
const bodyLimit = 16 * 1024;

type SignInRequest = FastifyRequest<{ Params: { uid: string }; Querystring: { lang?: string } }>;

/** The embedded membership registry: its OpenID Connect provider, and the two pages that sign somebody in there. */
export async function registryRoutes(app: App, deps: AppDeps, registry: EmbeddedRegistry): Promise<void> {
  registry.mountedOn(app);
  const pass = async (request: FastifyRequest, reply: FastifyReply, path: string, form?: URLSearchParams) => {
    await forward(registry.provider(), request, reply, {
      mount: registryPath,
      publicUrl: deps.publicUrl,
      path,
      ...(form ? { form } : {}),
      // Who it is, is asked each time, and whoever it was before must not stand in the way of somebody else.
      withoutCookies: [registryCookies.session],
    });
    return reply;
  };

  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit },
      (_, text, done) => done(null, new URLSearchParams(text as string)),
    );

    for (const [path, its] of [
      ['/authorize', counted],
      ['/userinfo', config],
      ['/keys', config],
      ['/.well-known/openid-configuration', config],
    ] as const)
      scope.get(registryPath + path, { config: its, schema: { hide: true } }, (request, reply) =>
        pass(request, reply, path + new URL(request.raw.url ?? '', deps.publicUrl).search),
      );
    scope.get<{ Params: { uid: string } }>(
      `${registryPath}/authorize/:uid`,
      { config: counted, schema: { hide: true } },
      (request, reply) => pass(request, reply, `/authorize/${encodeURIComponent(request.params.uid)}`),
    );
    scope.post(`${registryPath}/token`, { config, bodyLimit, schema: { hide: true } }, (request, reply) =>
      pass(request, reply, '/token', formOf(request)),
    );

    signInPages(scope as unknown as App, deps, registry);
  });
}

function signInPages(app: App, deps: AppDeps, registry: EmbeddedRegistry): void {
  const options = { config: counted, bodyLimit, schema: { hide: true } };
  const at = `${registryPath}/signin/:uid`;

  /** The sign-in this browser was sent here for: a link to somebody else's is worth nothing. */
  const find = async (request: SignInRequest) => {
    const { uid } = request.params;
    const cookie = readCookie(request, registryCookies.interaction);
    const found = cookie === uid ? await registry.provider().Interaction.find(uid) : undefined;
    return found && found.exp > deps.securityClock().getTime() / 1000 ? found : undefined;
  };
  const show = (reply: FastifyReply, status: number, page: RegistryPage) =>
    sendPage(reply.code(status), deps.publicUrl, renderRegistryPage(page));
  const step = async (
    request: SignInRequest,
    reply: FastifyReply,
    work: (it: NonNullable<Awaited<ReturnType<typeof find>>>, locale: Locale) => Promise<FastifyReply>,
  ) => {
    const interaction = await find(request);
    if (interaction)
      return work(interaction, localeOf(request, String(interaction.params['ui_locales'] ?? '')));
    // Over, or never begun in this browser. The way back is where it began.
    return reply.code(303).redirect(`${deps.publicUrl}${associatePage}`);
  };
  const finish = async (
    reply: FastifyReply,
    interaction: InstanceType<Provider['Interaction']>,
    result: Record<string, unknown>,
  ) => {
    interaction.result = result;
    const left = interaction.exp - Math.floor(deps.securityClock().getTime() / 1000);
    await interaction.save(Math.max(1, left));
    return reply.redirect(interaction.returnTo, 303);
  };

  app.get(at, options, (request, reply) =>
    step(request as SignInRequest, reply, async ({ uid }, locale) => show(reply, 200, { locale, uid })),
  );

  app.post(at, options, (request, reply) =>
    step(request as SignInRequest, reply, async ({ uid }, locale) => {
      const userName = nameIn(request);
      return userName === ''
        ? show(reply, 400, { locale, uid, problem: { id: 'membership.registry.name-missing' } })
        : show(reply, 200, { locale, uid, userName });
    }),
  );

  app.post(`${at}/password`, options, (request, reply) =>
    step(request as SignInRequest, reply, async (interaction, locale) => {
      const { uid } = interaction;
      const userName = nameIn(request);
      const password = (formOf(request).get('password') ?? '').slice(0, 1024);
      const again = (status: number, problem: { id: MessageId; seconds?: number }) =>
        show(reply, status, { locale, uid, userName, problem });
      try {
        const accountId = await signInAtRegistry(registry.deps, { userName, password, ip: request.ip });
        if (!accountId) return again(400, { id: 'membership.registry.failed' });
        // The registry's profiles are all this client asks for, and what somebody signs in here to hand over.
        const clientId = String(interaction.params['client_id']);
        const grant = new (registry.provider().Grant)({ accountId, clientId });
        grant.addOIDCScope('openid organizations');
        const grantId = await grant.save();
        return await finish(reply, interaction, {
          login: { accountId, remember: false },
          consent: { grantId },
        });
      } catch (error) {
        const { type, retryAfter } = error instanceof Problem ? error : toProblem(error);
        if (type.status >= 500 && type.status !== 503) throw error;
        if (retryAfter === undefined) return again(400, { id: 'membership.registry.failed' });
        reply.header('retry-after', String(retryAfter));
        return again(type.status, { id: 'membership.registry.delayed', seconds: retryAfter });
      }
    }),
  );

  app.post(`${at}/cancel`, options, (request, reply) =>
    step(request as SignInRequest, reply, (interaction) =>
      finish(reply, interaction, { error: 'access_denied', error_description: 'The person said no.' }),
    ),
  );
}

const formOf = (request: FastifyRequest): URLSearchParams =>
  request.body instanceof URLSearchParams ? request.body : new URLSearchParams();

const nameIn = (request: FastifyRequest): string =>
  (formOf(request).get('userName') ?? '').trim().slice(0, 320);

/** The language chosen on the page, else that of the site the person came from, else the browser's. */
function localeOf(request: SignInRequest, asked: string): Locale {
  const { lang } = request.query;
  return locales.find((it) => it === lang) ?? matchLocale(asked.replaceAll(' ', ','), request.locale);
}

const sendPage = (reply: FastifyReply, publicUrl: string, page: string): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', registryPagePolicy(publicUrl))
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .header('vary', 'accept-language, x-locale')
    .send(page);
