import type { FastifyRequest } from 'fastify';
import { type Locale, locales, say } from '#kernel/words.ts';
import { type Node, toHtml } from '../../portal/src/features/consent/view/node.ts';
import { type Speech, speechOf } from '../../portal/src/features/consent/view/speech.ts';
import { entry } from '../../portal/src/features/directory/view/entry.ts';
import { failed, unknown } from '../../portal/src/features/directory/view/failed.ts';
import { frame } from '../../portal/src/features/directory/view/frame.ts';
import { list } from '../../portal/src/features/directory/view/list.ts';
import { type Provider, type Search, wordsFor } from '../../portal/src/features/directory/view/provider.ts';
import type { App } from './types.ts';

/** A page that needs no program: all of it is in the answer, for people and for search engines alike. */
export interface DrawnPage {
  readonly status: number;
  /** Seconds until asking again is worth while. */
  readonly retryAfter?: string | undefined;
  readonly title: string;
  /** HTML for the head: what search engines are told. */
  readonly head: string;
  readonly body: string;
}

const path = '/providers';

/** The directory, as the API shows it to whoever asks from this address; its limits hold here too. */
export async function drawDirectory(
  app: App,
  request: FastifyRequest,
  locale: Locale,
  publicUrl: string,
): Promise<DrawnPage> {
  const speech = speechOf(locale, (id, values) => say(locale, id, values));
  const search = searchOf(request.query as Record<string, unknown>);
  const filter = filterOf(search);
  const [all, found] = await Promise.all([
    ask<{ items: Provider[] }>(app, request, '/v1/providers'),
    filter && ask<{ items: Provider[] }>(app, request, `/v1/providers?${filter}`),
  ]);
  const here = { at: path, more: moreOf(search), publicUrl };
  // A search the API does not understand finds nobody: somebody wrote the address by hand.
  const refused = all.body ? (found && found.status !== 400 && !found.body ? found : undefined) : all;
  if (refused || !all.body) return page(refused ?? all, here, failed(speech), speech);
  const drawn = list(all.body.items, found ? (found.body?.items ?? []) : all.body.items, search, speech);
  return page(all, here, { title: say(locale, 'directory.page.title'), main: drawn }, speech);
}

/** One provider of it. */
export async function drawProvider(
  app: App,
  request: FastifyRequest,
  locale: Locale,
  publicUrl: string,
): Promise<DrawnPage> {
  const speech = speechOf(locale, (id, values) => say(locale, id, values));
  const id = String((request.params as { providerId?: string }).providerId ?? '').toLowerCase();
  const answer = await ask<Provider>(app, request, `/v1/providers/${encodeURIComponent(id)}`);
  const here = { at: `${path}/${encodeURIComponent(id)}`, more: [], publicUrl };
  if (!answer.body)
    return page(answer, here, answer.status === 404 ? unknown(speech) : failed(speech), speech);
  const { body } = answer;
  return page(
    answer,
    here,
    { title: body.name, main: entry(body, speech), description: wordsFor(body, locale)?.text },
    speech,
  );
}

interface Content {
  readonly title: string;
  readonly main: readonly Node[];
  readonly description?: string | undefined;
}

interface Here {
  readonly at: string;
  /** What is looked for: the same page in another language looks for it, too. */
  readonly more: readonly (readonly [name: string, value: string])[];
  readonly publicUrl: string;
}

function page(
  { status, retryAfter }: Asked<unknown>,
  { at, more, publicUrl }: Here,
  content: Content,
  speech: Speech,
): DrawnPage {
  const { title, main } = content;
  const description = content.description?.replaceAll(/\s+/g, ' ').slice(0, 160);
  return {
    status,
    retryAfter,
    title: toHtml(speech.say('shell.page.title', { page: title })),
    head:
      status === 200
        ? forSearchEngines(at, speech, publicUrl, description ?? speech.say('directory.page.description'))
        : '<meta name="robots" content="noindex">',
    body: frame(main, at, more, speech).map(toHtml).join(''),
  };
}

/** The same page in each language has an address of its own; without one the reader's browser chooses. */
function forSearchEngines(at: string, { locale }: Speech, publicUrl: string, description: string): string {
  const link = (rel: string, href: string, more = '') =>
    `<link rel="${rel}"${more} href="${toHtml(href).replaceAll('"', '&quot;')}">`;
  return [
    `<meta name="description" content="${toHtml(description)}">`,
    link('canonical', `${publicUrl}${at}?lang=${locale}`),
    ...locales.map((it) => link('alternate', `${publicUrl}${at}?lang=${it}`, ` hreflang="${it}"`)),
    link('alternate', `${publicUrl}${at}`, ' hreflang="x-default"'),
  ].join('');
}

/** Every address of the directory, in every language, for those who index it; without `xml` where it was refused. */
export async function drawSitemap(
  app: App,
  request: FastifyRequest,
  publicUrl: string,
): Promise<{ status: number; retryAfter?: string | undefined; xml?: string }> {
  const { body, ...answer } = await ask<{ items: Provider[] }>(app, request, '/v1/providers');
  // A map without the providers would tell search engines that all of them are gone.
  if (!body) return answer;
  const pages = [path, ...body.items.map((it) => `${path}/${it.id}`)];
  const alternates = (at: string) =>
    locales
      .map(
        (it) =>
          `<xhtml:link rel="alternate" hreflang="${it}" href="${toHtml(`${publicUrl}${at}?lang=${it}`)}"/>`,
      )
      .join('');
  const urls = pages.flatMap((at) =>
    locales.map((it) => `<url><loc>${toHtml(`${publicUrl}${at}?lang=${it}`)}</loc>${alternates(at)}</url>`),
  );
  return {
    ...answer,
    xml: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`,
  };
}

/** Nothing else of the portal is for those who do not sign in. */
export const robots = (publicUrl: string): string =>
  `User-agent: *\nAllow: ${path}\nAllow: /assets/\nDisallow: /\n\nSitemap: ${publicUrl}/sitemap.xml\n`;

function searchOf(query: Record<string, unknown>): Search {
  const all = (value: unknown): string[] =>
    [value].flat().filter((it): it is string => typeof it === 'string' && it !== '');
  const one = (value: unknown): string => (all(value)[0] ?? '').trim().slice(0, 200);
  return {
    country: one(query['country']),
    services: all(query['service']).slice(0, 10),
    q: one(query['q']),
    compare: all(query['compare']).slice(0, 50),
  };
}

const filterOf = ({ country, services, q }: Search): string =>
  new URLSearchParams([
    ...(country ? [['country', country]] : []),
    ...(services.length > 0 ? [['service', services.join(',')]] : []),
    ...(q ? [['q', q]] : []),
  ]).toString();

/** The search as it stands in an address. */
const moreOf = ({ country, services, q, compare }: Search): Here['more'] => [
  ...(country ? [['country', country] as const] : []),
  ...services.map((it) => ['service', it] as const),
  ...(q ? [['q', q] as const] : []),
  ...compare.map((it) => ['compare', it] as const),
];

interface Asked<T> {
  readonly status: number;
  readonly retryAfter?: string | undefined;
  readonly body?: T;
}

async function ask<T>(app: App, request: FastifyRequest, url: string): Promise<Asked<T>> {
  const answer = await app.inject({
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    remoteAddress: request.ip,
  });
  return answer.statusCode === 200
    ? { status: 200, body: JSON.parse(answer.body) as T }
    : { status: answer.statusCode, retryAfter: answer.headers['retry-after']?.toString() };
}
