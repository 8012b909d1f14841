import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Document,
  faultsKey,
  type Operation,
  type PossibleFault,
  responsesOf,
} from '#api/openapi-tidy.ts';
import { contract } from './contract.ts';
import { readGenerated } from './generated.ts';
import { sdkTypes } from './sdk-types.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'twotier-openapi-'));
let text = '';
let document: Document;
let operations: { name: string; it: Operation }[] = [];

beforeAll(async () => {
  text = await contract(dataDir);
  document = JSON.parse(text) as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]) => ({ name: `${method.toUpperCase()} ${path}`, it })),
  );
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('openapi.json tells what the application serves', () => {
  expect(text, 'out of date: npm run openapi').toBe(readGenerated('openapi.json'));
});

test('it is valid OpenAPI 3.1', async () => {
  expect(await wrongWith(text)).toEqual([]);
});

test.each([
  ['without a title', { info: { version: '1' } }, /title/],
  [
    'with a reference that leads nowhere',
    { paths: { '/x': { get: { responses: { 200: { $ref: '#/x' } } } } } },
    /resolve/,
  ],
  ['with a member nobody knows', { surprise: 1 }, /surprise/],
])('a document %s would be noticed', async (_, change, complaint) => {
  const broken = JSON.stringify({ ...JSON.parse(text), ...change });
  expect((await wrongWith(broken)).join()).toMatch(complaint);
});

async function wrongWith(openapi: string): Promise<string[]> {
  const config = await createConfig({ extends: ['spec'], rules: { 'no-unresolved-refs': 'error' } });
  const problems = await lintFromString({ source: openapi, absoluteRef: 'openapi.json', config });
  return problems.map((it) => `${it.location[0]?.pointer}: ${it.message}`);
}

test('the SDK’s types are made from it', async () => {
  expect(await sdkTypes(text), 'out of date: npm run sdk').toBe(readGenerated('sdk/schema.d.ts'));
});

test('every operation has a name of its own, a summary, a group, who may, an answer and its refusals', () => {
  expect(operations.length).toBeGreaterThan(0);
  const names = operations.map(({ it }) => it.operationId);
  expect(names).toEqual([...new Set(names)]);
  for (const { name, it } of operations) {
    expect(it.operationId, name).toMatch(/^[a-z][A-Za-z0-9]+$/);
    expect(it.summary.length, name).toBeGreaterThan(3);
    expect(it.tags, name).toHaveLength(1);
    expect(it['x-permission'], name).toEqual(expect.stringMatching(/^[a-z-]+\.[a-z-]+$/));
    const statuses = Object.keys(it.responses).map(Number);
    expect(
      statuses.filter((status) => status < 400),
      name,
    ).toHaveLength(1);
    for (const status of [400, 401, 403, 404, 429, 503]) expect(statuses, name).toContain(status);
    for (const status of statuses.filter((each) => each >= 400)) {
      const faults = (responsesOf(document, it)[status] as unknown as Record<string, PossibleFault[]>)[
        faultsKey
      ];
      expect(faults?.length, `${name} ${status}`).toBeGreaterThan(0);
    }
  }
});

test('every group says what it is about', () => {
  const groups = [...new Set(operations.flatMap(({ it }) => it.tags))].sort();
  expect(document.tags?.map((it) => it.name).sort()).toEqual(groups);
  for (const it of document.tags ?? []) expect(it.description, it.name).toMatch(/\.$/);
});

test('a code means one refusal, and a name has one code', () => {
  const faults = operations.flatMap(({ it }) =>
    Object.values(responsesOf(document, it)).flatMap(
      (response) => (response as unknown as Record<string, PossibleFault[]>)[faultsKey] ?? [],
    ),
  );
  const numbersOf = Map.groupBy(faults, (it) => it.errorName);
  for (const [name, all] of numbersOf) expect(new Set(all.map((it) => it.code)).size, name).toBe(1);
  // Published numbers cover several refusals of ours; the numbers of our own name one each.
  const namesOf = Map.groupBy(faults, (it) => it.code);
  for (const [code, all] of namesOf)
    if (code >= 990_000) expect([...new Set(all.map((it) => it.errorName))], String(code)).toHaveLength(1);
});
