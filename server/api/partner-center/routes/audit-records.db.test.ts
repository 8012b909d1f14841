import { expect } from 'vitest';
import { test } from '#testing/database.ts';
import { aWorld } from '#testing/links.ts';

const records = (filter: object) =>
  `/v1/auditrecords?startDate=2026-05-20&filter=${encodeURIComponent(JSON.stringify(filter))}`;

test('published words are understood as any client spells them', async ({ database }) => {
  const { script, reseller, customer, invite } = await aWorld(database);
  expect((await script.accept(customer, (await invite()).token)).status).toBe(200);
  const all = await script.get(reseller, '/v1/auditrecords?startDate=2026-05-20');
  const { resourceType } = all.body.items[0];
  const pascal = resourceType.replace(/(?:^|_)(\w)/g, (_: string, letter: string) => letter.toUpperCase());
  expect(pascal).not.toBe(resourceType);
  for (const spelled of [resourceType, pascal, resourceType.toUpperCase()]) {
    const found = await script.get(
      reseller,
      records({ Field: 'ResourceType', Operator: 'equals', Value: spelled }),
    );
    expect([spelled, found.status, found.body.totalCount > 0]).toEqual([spelled, 200, true]);
  }
});

test('a customer that is no id is a wrong filter, not an empty answer', async ({ database }) => {
  const { script, reseller } = await aWorld(database);
  const answer = await script.get(
    reseller,
    records({ Field: 'CustomerId', Operator: 'equals', Value: 'bergmann' }),
  );
  expect([answer.status, answer.body.code]).toEqual([400, 2000]);
});

test('a language that is named as nothing is as if it were not named', async ({ database }) => {
  const { script, reseller } = await aWorld(database);
  const answer = await script.get(reseller, '/v1/auditrecords', { 'x-locale': '', 'accept-language': 'ru' });
  expect(answer.status).toBe(400);
  expect(answer.body.description).toMatch(/[а-я]/);
});

test('the token of the next page stands where published clients look for it, and only while there is one', async ({
  database,
}) => {
  const { script, reseller, invite } = await aWorld(database);
  await invite();
  await invite();
  const first = await script.get(reseller, '/v1/auditrecords?startDate=2026-05-20&size=1');
  const { continuationToken, links } = first.body;
  expect(continuationToken).toBe(links.next.headers[0].value);
  const all = await script.get(reseller, '/v1/auditrecords?startDate=2026-05-20');
  expect(all.body).not.toHaveProperty('continuationToken');
  const second = await script.get(reseller, '/v1/auditrecords?startDate=2026-05-20', {
    'ms-continuationtoken': continuationToken,
  });
  expect(second.body.items[0].id).toBe(all.body.items[1].id);
});
