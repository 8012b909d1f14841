import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '#access/problems.ts';
import { Problem } from '#kernel/problem.ts';
import { type Locale, locales, matchLocale } from '#kernel/words.ts';
import { type FilledPage, fillConsentPage } from './consent-page.ts';
import { type DrawnPage, drawDirectory, drawProvider, drawSitemap, robots } from './directory-page.ts';
import type { App } from './types.ts';

export interface PortalDeps {
  /** What `npm run build` left behind; `portal/dist`. */
  readonly folder: string;
  readonly publicUrl: string;
}

/**
 * The portal: its built files, and one page for every address that is none of the API's.
 *
 * The page is made anew for each request, because it carries the number that lets its own styles through the
 * Content-Security-Policy, and the reader's language and theme, so that it is never drawn in the wrong one first.
 * Everything lies in memory: it is about a megabyte, and no path from outside ever meets the file system.
 */
export function portalRoutes(app: App, deps: PortalDeps): void {
  const open = { config: { permission: 'public' as const }, schema: { hide: true } };
  if (!existsSync(join(deps.folder, 'index.html'))) {
    app.get('/', open, (_, reply) =>
      reply.code(503).type('text/plain; charset=utf-8').send('The portal is not built. Run: npm run build'),
    );
    return;
  }
  const assets = loadAssets(deps.folder);
  const page = loadPage(deps.folder, 'index.html', 'words');
  const consent = loadPage(deps.folder, 'consent.html', 'consent-words');
  const directory = loadPage(deps.folder, 'providers.html', 'none');
  const secure = deps.publicUrl.startsWith('https:');

  app.get('/assets/*', open, (request, reply) => sendAsset(assets, request, reply, secure));
  // A link of an invitation or of a partnership request: its token is in the path and must not travel further.
  for (const path of ['/i', '/i/*'])
    app.get(path, open, async (request, reply) => {
      const filled = await fillConsentPage(app, request, localeOf(request));
      linkHeaders(reply).code(filled.status);
      return sendPage(withContent(consent, filled), request, reply, secure);
    });
  for (const [path, draw] of [
    ['/providers', drawDirectory],
    ['/providers/:providerId', drawProvider],
  ] as const)
    app.get(path, open, async (request, reply) => {
      const locale = askedLocale(request) ?? localeOf(request);
      const drawn = await draw(app, request, locale, deps.publicUrl);
      again(reply.code(drawn.status), drawn);
      return sendPage(withDrawn(directory, drawn), request, reply, secure, locale);
    });
  app.get('/sitemap.xml', open, async (request, reply) => {
    const drawn = await drawSitemap(app, request, deps.publicUrl);
    again(reply.code(drawn.status), drawn);
    return drawn.xml ? reply.type('application/xml; charset=utf-8').send(drawn.xml) : reply.send();
  });
  app.get('/robots.txt', open, (_, reply) =>
    reply.type('text/plain; charset=utf-8').send(robots(deps.publicUrl)),
  );
  for (const path of ['/p', '/p/*', '/signin/reset/*', '/signup/confirm/*', '/enroll/verify/*'])
    app.get(path, open, (request, reply) => sendPage(page, request, linkHeaders(reply), secure));
  app.get('/', open, (request, reply) => sendPage(page, request, reply, secure));
  app.get('/*', open, (request, reply) => {
    // A program that asks for an address we do not have gets its fault, not a page.
    if (ofTheApi.test(request.url) || !request.headers.accept?.includes('text/html'))
      throw new Problem(notFound);
    return sendPage(page, request, reply, secure);
  });
}

const ofTheApi =
  /^\/+(?:v1|webhooks|auditactivity|graph|openapi\.json|docs|healthz|readyz|metrics|assets)(?:[/?]|$)/i;

interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function loadAssets(folder: string): ReadonlyMap<string, Asset> {
  const home = join(folder, 'assets');
  const names = new Set(readdirSync(home));
  const read = (name: string) => (names.has(name) ? readFileSync(join(home, name)) : undefined);
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const type = types[extname(name)];
    const plain = type && read(name);
    if (!plain) continue;
    const br = read(`${name}.br`);
    const gzip = read(`${name}.gz`);
    assets.set(`/assets/${name}`, { type, plain, ...(br ? { br } : {}), ...(gzip ? { gzip } : {}) });
  }
  return assets;
}

function sendAsset(
  assets: ReadonlyMap<string, Asset>,
  request: FastifyRequest,
  reply: FastifyReply,
  secure: boolean,
): FastifyReply {
  const asset = assets.get(request.url.split('?', 1)[0] ?? '');
  if (!asset) throw new Problem(notFound);
  protect(reply, secure);
  // Its name changes with its content, so a browser never has to ask again.
  reply.header('cache-control', 'public, max-age=31536000, immutable');
  reply.header('vary', 'accept-encoding');
  reply.type(asset.type);
  const accepted = request.headers['accept-encoding'] ?? '';
  if (asset.br && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(asset.br);
  if (asset.gzip && /\bgzip\b/.test(accepted))
    return reply.header('content-encoding', 'gzip').send(asset.gzip);
  return reply.send(asset.plain);
}

interface PageTemplate {
  readonly html: string;
  /** The file that holds each language's words, to be fetched beside the program. */
  readonly words: Readonly<Partial<Record<Locale, string>>>;
}

function loadPage(folder: string, file: string, bundle: string): PageTemplate {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >;
  const words = Object.fromEntries(
    locales.flatMap((locale) => {
      const key = Object.keys(manifest).find((it) => it.endsWith(`virtual:${bundle}/${locale}`));
      const entry = key && manifest[key];
      return entry ? [[locale, `/${entry.file}`]] : [];
    }),
  );
  return { html: readFileSync(join(folder, file), 'utf8'), words };
}

/** The consent page's content stands in it when it arrives; its program finds what it was drawn from. */
const withContent = ({ html, words }: PageTemplate, { title, body, start }: FilledPage): PageTemplate => ({
  html: html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replace(
      '<div id="consent" class="cs"></div>',
      () =>
        `<div id="consent" class="cs">${body}</div><script type="application/json" id="start">${start}</script>`,
    ),
  words,
});

/** A page without a program: what is in it is all there is. */
const withDrawn = ({ html, words }: PageTemplate, { title, head, body }: DrawnPage): PageTemplate => ({
  html: html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>${head}`)
    .replace('<div id="directory" class="cs"></div>', () => `<div id="directory" class="cs">${body}</div>`),
  words,
});

/** The language the address itself names. */
function askedLocale(request: FastifyRequest): Locale | undefined {
  const { lang } = request.query as { lang?: unknown };
  return locales.find((it) => it === lang);
}

function localeOf(request: FastifyRequest): Locale {
  const chosen = cookie(request, 'locale');
  return locales.find((it) => it === chosen) ?? matchLocale(request.headers['accept-language']);
}

const themes = ['light', 'dark', 'system', 'high-contrast'];

function sendPage(
  page: PageTemplate,
  request: FastifyRequest,
  reply: FastifyReply,
  secure: boolean,
  locale = localeOf(request),
): FastifyReply {
  const nonce = randomBytes(18).toString('base64');
  const theme = themes.find((it) => it === cookie(request, 'theme')) ?? 'system';
  const words = page.words[locale];
  const html = page.html
    .replaceAll('__CSP_NONCE__', nonce)
    .replace('<html lang="en" data-theme="system">', `<html lang="${locale}" data-theme="${theme}">`)
    .replace('</head>', `${words ? `<link rel="modulepreload" href="${words}">` : ''}</head>`);

  protect(reply, secure);
  if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'same-origin');
  reply.header('cache-control', 'no-store');
  reply.header('content-security-policy', policy(nonce));
  reply.header('cross-origin-opener-policy', 'same-origin');
  reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  reply.header('vary', 'cookie, accept-language');
  return reply.type('text/html; charset=utf-8').send(html);
}

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

function protect(reply: FastifyReply, secure: boolean): void {
  reply.header('x-content-type-options', 'nosniff');
  reply.header('cross-origin-resource-policy', 'same-origin');
  if (secure) reply.header('strict-transport-security', 'max-age=31536000');
}

/** Says when asking again is worth while. */
function again(reply: FastifyReply, { retryAfter }: { readonly retryAfter?: string | undefined }): void {
  if (retryAfter) reply.header('retry-after', retryAfter);
}

/** The address holds a secret: no other site learns it, no search engine keeps it. */
function linkHeaders(reply: FastifyReply): FastifyReply {
  reply.header('referrer-policy', 'no-referrer');
  reply.header('x-robots-tag', 'noindex');
  return reply;
}

/** A preference of the reader; whatever is not one of the values we know is ignored by the caller. */
function cookie(request: FastifyRequest, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((it) => it.trim());
  return pairs.find((it) => it.startsWith(`${name}=`))?.slice(name.length + 1);
}
