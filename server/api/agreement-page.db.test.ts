import { expect } from 'vitest';
import { testApi } from '#testing/api.ts';
import { test } from '#testing/database.ts';
import { aDesk, agreed } from '#testing/enrolment-desk.ts';
import { aScript, aWorld } from '#testing/links.ts';

test('the agreement a customer is asked for can be read where the page says, in three languages', async ({
  database,
}) => {
  const { deps, script, customer, invite } = await aWorld(database);
  const page = await script.get(customer, `/v1/invitations/by-token/${(await invite()).token}`);
  const api = await testApi(deps);
  const { pathname } = new URL(page.body.asks.agreement.url);
  const titles = [];
  for (const language of ['en', 'zh-CN', 'ru']) {
    const text = await api.inject({ url: pathname, headers: { 'accept-language': language } });
    expect(text.statusCode).toBe(200);
    expect(text.headers['content-type']).toContain('text/html');
    expect(text.body).toContain(`<html lang="${language}">`);
    expect(text.body).toContain('2026-10');
    titles.push(/<h1>(.*)<\/h1>/.exec(text.body)?.[1]);
  }
  expect(titles).toEqual(['Customer agreement', '客户协议', 'Соглашение с клиентом']);
  expect((await api.inject({ url: '/agreements/customer/1999-01' })).statusCode).toBe(404);
});

test('an operator’s own agreement takes its place, and a new version is asked for once more', async ({
  database,
}) => {
  const { deps, script, customer, standingToken } = await aWorld(database);
  const token = await standingToken();
  await script.accept(customer, token);
  const own = { version: '2027-01', url: 'https://example.com/agreement' };
  const changed = await aScript({ ...deps, policies: { ...deps.policies, customerAgreement: own } });
  const page = await changed.get(customer, `/v1/invitations/by-token/${token}`);
  expect(page.body.asks.agreement).toEqual(own);
  expect((await changed.accept(customer, token, { agreement: undefined })).body.code).toBe(13605);
  expect((await changed.accept(customer, token)).status).toBe(200);
  const again = await changed.get(customer, `/v1/invitations/by-token/${token}`);
  expect(again.body.asks).not.toHaveProperty('agreement');
});

test('the agreement a partner signs can be read in three languages, and an operator’s own takes its place', async ({
  database,
}) => {
  const desk = await aDesk(database);
  const { id, rita } = await desk.underReview();
  await desk.passAll(id);
  const { agreement } = (await rita.get(`/${id}`)).body;
  const api = await testApi(desk.deps);
  const { pathname } = new URL(agreement.url);
  const titles = [];
  for (const language of ['en', 'zh-CN', 'ru']) {
    const text = await api.inject({ url: pathname, headers: { 'accept-language': language } });
    expect(text.statusCode).toBe(200);
    expect(text.body).toContain(agreement.version);
    titles.push(/<h1>(.*)<\/h1>/.exec(text.body)?.[1]);
  }
  expect(titles).toEqual(['Partner agreement', '合作伙伴协议', 'Соглашение с партнером']);
  expect((await rita.post(`/${id}/agreement`, agreed)).status).toBe(200);

  const own = { version: '2027-01', url: 'https://example.com/partner' };
  const later = await aDesk(database, { partnerAgreement: own });
  const other = await later.underReview();
  await later.passAll(other.id);
  expect((await other.rita.get(`/${other.id}`)).body.agreement).toEqual(own);
  expect((await other.rita.post(`/${other.id}/agreement`, agreed)).body.errorName).toBe(
    'enrolment/agreement-changed',
  );
  expect((await later.olga.get(`/${id}`)).body.agreement, 'what was signed stays what it was').toMatchObject(
    agreement,
  );
  expect((await (await testApi(later.deps)).inject({ url: pathname })).statusCode).toBe(404);
});
