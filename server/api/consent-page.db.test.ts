import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { createInvitation, readInvitation } from '#modules/relationships/index.ts';
import { callerOf, credentialsOf, testApi, testDeps } from '#testing/api.ts';
import { aCompany, aPerson } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { portalRoutes } from './portal.ts';

const folder = mkdtempSync(join(tmpdir(), 'twotier-consent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'manifest.json'), '{}');
  const html = `<!doctype html><html lang="en" data-theme="system"><head><title>Partner Center</title></head><body><div id="consent" class="cs"></div></body></html>`;
  for (const name of ['index.html', 'consent.html', 'providers.html'])
    writeFileSync(join(folder, name), html);
});

type Database = Parameters<typeof aCompany>[0];

/** A reseller's invitation, and the server whose page shows it. */
async function aLink(database: Database) {
  const deps = testDeps(database);
  const reseller = await aCompany(database, 'reseller', { name: 'Klee & Blatt <IT>' });
  const customer = await aCompany(database, 'customer', { name: 'Bergmann GmbH' });
  const inviter = callerOf(reseller);
  const invitation = await createInvitation(deps, inviter, {
    kind: 'reseller',
    customer: { companyName: 'Bergmann GmbH' },
  });
  const api = await testApi(deps, {
    routes: (app) => portalRoutes(app, { folder, publicUrl: deps.publicUrl }),
  });
  const path = new URL(invitation.url ?? '').pathname;
  const look = (method: 'GET' | 'HEAD' = 'GET', headers: Record<string, string> = {}) =>
    api.inject({ method, url: path, headers: { accept: 'text/html', ...headers } });
  const state = async () => (await readInvitation(deps, inviter, invitation.invitation.id)).state;
  return { api, deps, reseller, customer, path, look, state };
}

const startOf = (html: string) =>
  JSON.parse(/<script type="application\/json" id="start">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

test('a stranger gets the names in the first answer, and nothing of what is asked', async ({
  database: db,
}) => {
  const { look, state, reseller } = await aLink(db);
  const answer = await look();
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('Klee &amp; Blatt &lt;IT&gt;');
  expect(answer.body).not.toContain(reseller.domain);
  expect(answer.body).not.toMatch(/Directory Readers|data-act="accept"/);
  expect(startOf(answer.body)).toMatchObject({ asked: { state: 'prepared' }, person: null });
  expect(answer.headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  });
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(await state()).toBe('prepared');
});

test('a signed-in admin of a customer gets all of it, drawn, and has opened the invitation', async ({
  database: db,
}) => {
  const { api, look, state, customer } = await aLink(db);
  api.as(credentialsOf(customer));
  const answer = await look('GET', { cookie: 'session=x' });
  expect(answer.body).toContain('Bergmann GmbH');
  expect(answer.body).toContain('Privileged Role Administrator');
  expect(answer.body).toContain('data-act="accept"');
  expect(startOf(answer.body).asked.textVersion).toMatch(/^v1\./);
  expect(await state()).toBe('opened');
});

test('a HEAD of a signed-in person is no reading', async ({ database: db }) => {
  const { api, look, state, customer } = await aLink(db);
  api.as(credentialsOf(customer));
  expect((await look('HEAD', { cookie: 'session=x' })).statusCode).toBe(200);
  expect(await state()).toBe('prepared');
});

test('a person without the role reads why, and who can', async ({ database: db }) => {
  const { api, look, customer } = await aLink(db);
  api.as(credentialsOf(await aPerson(db, customer)));
  const { body } = await look('GET', { cookie: 'session=x' });
  expect(body).toContain('Your role does not allow it');
  expect(body).not.toContain('data-act="accept"');
});

test('a link that leads nowhere is a page too, in the reader’s language, and no search engine’s', async ({
  database: db,
}) => {
  const { api } = await aLink(db);
  const answer = await api.inject({
    url: '/i/nowhere',
    headers: { accept: 'text/html', 'accept-language': 'ru' },
  });
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toContain('<html lang="ru"');
  expect(answer.body).toMatch(/<h1[^>]*>[^<]*\p{Script=Cyrillic}/u);
  expect(answer.headers['x-robots-tag']).toBe('noindex');
});

test('without a session cookie nobody is asked who is there', async ({ database: db }) => {
  const { api, look, customer } = await aLink(db);
  api.as(credentialsOf(customer));
  expect(startOf((await look()).body).person).toBeNull();
});
