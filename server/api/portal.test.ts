import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '#kernel/problem.ts';
import { portalRoutes } from './portal.ts';
import type { App } from './types.ts';

const folder = mkdtempSync(join(tmpdir(), 'twotier-portal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const html = (name: string) =>
  `<!doctype html><html lang="en" data-theme="system"><head><meta name="csp-nonce" content="__CSP_NONCE__"><title>${name}</title></head></html>`;

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), html('portal'));
  writeFileSync(join(folder, 'consent.html'), html('consent'));
  writeFileSync(join(folder, 'providers.html'), html('providers'));
  writeFileSync(join(folder, 'assets', 'index-Ab1.js'), 'plain');
  writeFileSync(join(folder, 'assets', 'index-Ab1.js.br'), 'br');
  writeFileSync(join(folder, 'assets', 'index-Ab1.js.gz'), 'gzip');
  writeFileSync(join(folder, 'assets', 'index-Ab1.js.map'), 'secret source');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      'virtual:words/ru': { file: 'assets/ru-1.js' },
      'virtual:consent-words/ru': { file: 'assets/consent-ru-1.js' },
    }),
  );
});

async function aServer(options: { publicUrl?: string; from?: string } = {}) {
  const app = fastify({
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
  });
  app.setErrorHandler((error, _, reply) =>
    reply.code(error instanceof Problem ? error.type.status : 500).send({ refused: String(error) }),
  );
  app.get('/v1/me', () => ({ api: true }));
  portalRoutes(app as unknown as App, {
    folder: options.from ?? folder,
    publicUrl: options.publicUrl ?? 'http://localhost:8080',
  });
  return (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { accept: 'text/html,*/*', ...headers } });
}

const nonceOf = (policy: unknown): string | undefined => /'nonce-([^']+)'/.exec(String(policy))?.[1];

test('every address of the portal gets its page; those of the API get none', async () => {
  const get = await aServer();
  for (const url of ['/', '/customers', '/customers/0199?open=1', '/signin', '/account/users']) {
    const answer = await get(url);
    expect([url, answer.statusCode, /<title>(.*)<\/title>/.exec(answer.body)?.[1]]).toEqual([
      url,
      200,
      'portal',
    ]);
  }
  for (const url of [
    '/v1/nothing',
    '//v1/nothing',
    '/V1/nothing',
    '/graph/v1.0/x',
    '/assets/none.js',
    '/webhooks/v1/x',
  ])
    expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
  expect((await get('/v1/me')).json()).toEqual({ api: true });
  expect((await get('/customers', { accept: 'application/json' })).statusCode).toBe(404);
});

test('the page lets only its own scripts and styles through, by a number no two answers share', async () => {
  const get = await aServer();
  const [one, two] = [await get('/'), await get('/')];
  const policy = String(one.headers['content-security-policy']);
  expect(policy.replace(/'nonce-[^']+'/, "'nonce-x'")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-x'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  );
  expect(nonceOf(policy)).toHaveLength(24);
  expect(one.body).toContain(`content="${nonceOf(policy)}"`);
  expect(nonceOf(two.headers['content-security-policy'])).not.toBe(nonceOf(policy));
  expect(one.headers).toMatchObject({
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  expect(one.headers['strict-transport-security']).toBeUndefined();
});

test('over https the browser is told to stay there', async () => {
  const get = await aServer({ publicUrl: 'https://partner.example' });
  expect((await get('/')).headers['strict-transport-security']).toBe('max-age=31536000');
});

test.each([
  '/i/Jm3VtX0qWb7Rk2LsYc9Za4Ne8Hf1Gd6UoPi5TyQwErA',
  '/i',
  '/p/Jm3VtX0qWb7Rk2LsYc9Za4Ne8Hf1Gd6UoPi5TyQwErA',
  '/p',
  '/signup/confirm/Jm3VtX0qWb7Rk2LsYc9Za4Ne8Hf1Gd6UoPi5TyQwErA',
  '/enroll/verify/Jm3VtX0qWb7Rk2LsYc9Za4Ne8Hf1Gd6UoPi5TyQwErA',
])('the address %s is kept from other sites, caches and search engines', async (url) => {
  const get = await aServer();
  const answer = await get(url);
  expect(answer.headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  });
  expect(answer.body).not.toContain('Jm3VtX0q');
});

test('the page arrives in the reader’s language and theme, and says where that language’s words are', async () => {
  const get = await aServer();
  const russian = await get('/', { 'accept-language': 'de, ru;q=0.5' });
  expect(russian.body).toContain('<html lang="ru" data-theme="system">');
  expect(russian.body).toContain('<link rel="modulepreload" href="/assets/ru-1.js"></head>');
  expect((await get('/i/x', { 'accept-language': 'ru' })).body).toContain('href="/assets/consent-ru-1.js"');

  const chosen = await get('/', { 'accept-language': 'ru', cookie: 'a=b; locale=zh-CN; theme=dark' });
  expect(chosen.body).toContain('<html lang="zh-CN" data-theme="dark">');
  expect(chosen.headers['vary']).toBe('cookie, accept-language');
});

test('what a cookie says reaches the page only if it is one of ours', async () => {
  const get = await aServer();
  const { body } = await get('/', { cookie: 'locale="><script>; theme=x" onload="y' });
  expect(body).toContain('<html lang="en" data-theme="system">');
  expect(body).not.toContain('onload');
});

test('files are served compressed as the browser can read them, and kept for good', async () => {
  const get = await aServer();
  const url = '/assets/index-Ab1.js';
  const answers = await Promise.all([
    get(url, { 'accept-encoding': 'gzip, br' }),
    get(url, { 'accept-encoding': 'gzip' }),
    get(url),
  ]);
  expect(answers.map((it) => [it.body, it.headers['content-encoding']])).toEqual([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['plain', undefined],
  ]);
  expect(answers[0]?.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  });
});

test('no path leads out of the folder, and no other kind of file leads out of it either', async () => {
  const get = await aServer();
  for (const url of [
    '/assets/index-Ab1.js.map',
    '/assets/index-Ab1.js.br',
    '/assets/..%2fmanifest.json',
    '/assets/constructor',
  ])
    expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
  for (const url of ['/manifest.json', '/assets/../manifest.json'])
    expect((await get(url)).body).not.toContain('virtual:words');
});

test('a portal that is not built says how to build it, and the API stays', async () => {
  const get = await aServer({ from: join(folder, 'nowhere') });
  const answer = await get('/');
  expect([answer.statusCode, answer.body]).toEqual([503, 'The portal is not built. Run: npm run build']);
  expect((await get('/v1/me')).statusCode).toBe(200);
});
