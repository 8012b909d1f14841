import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { introduce } from '#database/counterpart.store.ts';
import { confirmEntry } from '#modules/profiles/index.ts';
import { callerOf, testApi, testDeps } from '#testing/api.ts';
import { aCompany } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { portalRoutes } from './portal.ts';

const folder = mkdtempSync(join(tmpdir(), 'twotier-directory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'manifest.json'), '{}');
  const html =
    '<!doctype html><html lang="en" data-theme="system"><head><title>Partner Center</title></head><body><div id="directory" class="cs"></div></body></html>';
  for (const name of ['index.html', 'consent.html', 'providers.html'])
    writeFileSync(join(folder, name), html);
});

test('B1: the directory is there in the first answer, in the reader’s language, for people and search engines', async ({
  database,
}) => {
  const deps = testDeps(database);
  const vendor = await aCompany(database, 'vendor');
  const names = ['Nord & Handel <DE>', 'Südcloud'];
  const providers = [];
  for (const name of names) {
    const it = await aCompany(database, 'provider', { name });
    const both = [vendor.tenantId, it.tenantId];
    await database.transaction({ read: both, write: both }, (tx) =>
      introduce(tx, vendor.tenantId, it.tenantId),
    );
    await confirmEntry(
      deps,
      callerOf(vendor),
      it.tenantId,
      {
        listed: true,
        entry: {
          countries: ['DE'],
          services: name === 'Südcloud' ? ['marketing'] : ['financing'],
          description: { en: 'First line\n"second" line', ru: 'По-русски' },
          contact: { email: 'a?bcc=b+c@nord.example', website: 'https://nord.example' },
        },
      },
      undefined,
    );
    providers.push(it.tenantId);
  }
  const api = await testApi(deps, {
    routes: (app) => portalRoutes(app, { folder, publicUrl: deps.publicUrl }),
  });
  const look = async (url: string, headers: Record<string, string> = {}) =>
    api.inject({ url, headers: { accept: 'text/html', ...headers } });

  const first = await look('/providers');
  expect(first.statusCode).toBe(200);
  expect(first.headers['x-robots-tag']).toBeUndefined();
  expect(first.body).toContain('Nord &amp; Handel &lt;DE&gt;');
  expect(first.body).not.toContain('<script');
  expect(first.body).toContain('<link rel="canonical" href="http://localhost:8080/providers?lang=en">');
  for (const lang of ['en', 'zh-CN', 'ru'])
    expect(first.body).toContain(`hreflang="${lang}" href="http://localhost:8080/providers?lang=${lang}"`);

  expect((await look('/providers', { 'accept-language': 'ru' })).body).toContain('<html lang="ru"');
  expect((await look('/providers', { cookie: 'locale=zh-CN' })).body).toContain('<html lang="zh-CN"');
  // The address itself says which language, before everything else.
  const russian = await look('/providers?lang=ru', { cookie: 'locale=zh-CN' });
  expect(russian.body).toContain('По-русски');
  expect(russian.body).toContain('<title>Каталог поставщиков');

  const searched = await look('/providers?service=marketing&lang=en');
  expect(searched.body).toContain('Südcloud');
  expect(searched.body).not.toContain('Nord &amp; Handel');
  // What nobody understands finds nobody, and is no fault of ours.
  expect((await look('/providers?service=magic&country=Mars&q=%3Cscript%3E')).statusCode).toBe(200);

  // Another language keeps what is looked for; for search engines it is the one page.
  expect(searched.body).toContain('href="/providers?lang=ru&amp;service=marketing"');
  expect(searched.body).toContain('<link rel="canonical" href="http://localhost:8080/providers?lang=en">');

  const compared = await look(`/providers?lang=en&${providers.map((it) => `compare=${it}`).join('&')}`);
  expect(compared.body).toContain('<table>');
  expect((await look(`/providers?lang=en&compare=${providers[0]}`)).body).toContain(
    'Choose at least two providers',
  );

  const one = await look(`/providers/${providers[0]}?lang=en`);
  expect(one.body).toContain('<meta name="description" content="First line &quot;second&quot; line">');
  expect(one.body).toContain('href="mailto:a%3Fbcc%3Db%2Bc@nord.example"');
  const nobody = await look('/providers/somebody');
  expect([nobody.statusCode, nobody.body.includes('content="noindex"')]).toEqual([404, true]);

  const map = await look('/sitemap.xml');
  expect(map.headers['content-type']).toContain('application/xml');
  expect(map.body).toContain(`<loc>http://localhost:8080/providers/${providers[1]}?lang=ru</loc>`);
  expect((await look('/robots.txt')).body).toContain('Sitemap: http://localhost:8080/sitemap.xml');
  await api.close();
});

test('a stranger who asks too often is told when to come back, on every page of the directory', async ({
  database,
}) => {
  // Time stands still, or calls would be granted again while the test makes them.
  const now = new Date();
  const deps = { ...testDeps(database), securityClock: () => now };
  const api = await testApi(deps, {
    rateLimits: true,
    routes: (app) => portalRoutes(app, { folder, publicUrl: deps.publicUrl }),
  });
  const from = (remoteAddress: string, url: string) =>
    api.inject({ url, headers: { accept: 'text/html' }, remoteAddress });
  for (let calls = 0; calls < 120; calls += 1) await from('192.0.2.1', '/v1/providers');
  for (const path of [
    '/providers',
    '/providers?q=nord',
    '/providers/0190b0a0-0000-7000-8000-000000000000',
    '/sitemap.xml',
  ]) {
    const answer = await from('192.0.2.1', path);
    expect([answer.statusCode, Number(answer.headers['retry-after'])], path).toEqual([429, 1]);
    // Nobody keeps a page, or a map without providers, that says to come back.
    if (path !== '/sitemap.xml') expect(answer.body, path).toContain('content="noindex"');
    else expect(answer.body).toBe('');
  }
  expect((await from('192.0.2.2', '/providers')).statusCode).toBe(200);
  await api.close();
});
