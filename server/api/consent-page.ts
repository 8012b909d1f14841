import type { FastifyRequest } from 'fastify';
import { type Locale, say } from '#kernel/words.ts';
import type { Asked, Person } from '../../portal/src/features/consent/view/asked.ts';
import { type Model, modelOf, type Refusal } from '../../portal/src/features/consent/view/model.ts';
import { toHtml } from '../../portal/src/features/consent/view/node.ts';
import { draw } from '../../portal/src/features/consent/view/page.ts';
import { speechOf } from '../../portal/src/features/consent/view/speech.ts';
import type { App } from './types.ts';

/** A page as it goes out, but for what is the same in all of them. */
export interface FilledPage {
  readonly status: number;
  /** HTML, as the body. */
  readonly title: string;
  readonly body: string;
  /** What the page's program starts from: text of a JSON value, safe inside a script element. */
  readonly start: string;
}

/** What one look at the API says, and under which id. */
interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly requestId: string;
}

/**
 * The consent page, drawn before any program runs: for a stranger who asks, for a signed-in reader all of it.
 *
 * It is drawn from what the API answers this very browser, so that page, program and API cannot disagree, and with the
 * code the browser draws it with later. Looking at it is looking at the link, with all that this means.
 */
export async function fillConsentPage(
  app: App,
  request: FastifyRequest,
  locale: Locale,
): Promise<FilledPage> {
  const token = (request.params as { '*'?: string })['*'] ?? '';
  // A partner's look at what it prepares: the window brings along what to show, and no link.
  if (token === 'preview')
    return {
      status: 200,
      title: say(locale, 'shell.app.name'),
      body: '',
      start: '{"person":null,"preview":true}',
    };
  const [preview, me] = await Promise.all([
    ask(app, request, locale, `/v1/invitations/by-token/${encodeURIComponent(token)}`),
    request.headers.cookie ? ask(app, request, locale, '/v1/me') : undefined,
  ]);
  // A mail scanner that only asks whether the page is there.
  if (request.method === 'HEAD') return { status: preview.status, title: '', body: '', start: '' };
  const person = me?.status === 200 ? personOf(me.body as unknown as Me) : null;
  const asked = preview.status === 200 ? (preview.body as unknown as Asked) : null;
  const refusal = asked || preview.status === 404 ? undefined : refusalOf(preview);
  const model: Model = refusal
    ? { view: 'failed', refusal }
    : asked
      ? modelOf(asked, person)
      : { view: 'unknown' };
  const { title, body } = draw(
    model,
    speechOf(locale, (id, values) => say(locale, id, values)),
  );
  return {
    status: preview.status,
    title: toHtml(title),
    body: body.map(toHtml).join(''),
    // A `<` would be read as markup even inside the element.
    start: JSON.stringify({ asked, person, ...(refusal ? { refusal } : {}) }).replaceAll('<', '\\u003c'),
  };
}

/** Asks the API as this browser would. A HEAD stays one: it is no reading, and has no body. */
async function ask(app: App, request: FastifyRequest, locale: Locale, url: string): Promise<Answer> {
  const { cookie } = request.headers;
  const answer = await app.inject({
    method: request.method === 'HEAD' ? 'HEAD' : 'GET',
    url,
    headers: { accept: 'application/json', 'x-locale': locale, ...(cookie ? { cookie } : {}) },
    remoteAddress: request.ip,
  });
  return {
    status: answer.statusCode,
    body: answer.body.startsWith('{') ? (JSON.parse(answer.body) as Record<string, unknown>) : {},
    requestId: String(answer.headers['ms-requestid'] ?? ''),
  };
}

type Me = Person & { user: { id: string } };

const personOf = ({ user, tenant, roles }: Me): Me => ({
  user: {
    id: user.id,
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
    ...(user.email ? { email: user.email } : {}),
  },
  tenant: { name: tenant.name },
  roles,
});

const refusalOf = ({ body, requestId, status }: Answer): Refusal => ({
  description: String(body['description'] ?? body['message'] ?? ''),
  errorName: String(body['errorName'] ?? `http/${status}`),
  requestId,
});
