import Type from 'typebox';
import { expect, test } from 'vitest';
import { connect } from '#database/connection.ts';
import { Problem, problemType } from '#kernel/problem.ts';
import { testApi, testDeps } from '#testing/api.ts';
import { type Document, responsesOf } from './openapi-tidy.ts';
import { id, JsonText, openRoute } from './route.ts';
import { attributes, Collection, collection } from './shapes.ts';
import type { App } from './types.ts';

const Pear = Type.Object({
  id: Type.String(),
  ripeness: Type.Union([Type.Literal('hard'), Type.Literal('soft')]),
  attributes: attributes('Pear'),
});
const eaten = problemType('orchard/eaten', 409, 999_001, 'Somebody ate it.');
const unforeseen = problemType('orchard/unforeseen', 409, 999_002, 'Nobody wrote this one down.');
const pear = (more: object = {}) => ({
  id: 'a',
  ripeness: 'soft',
  attributes: { objectType: 'Pear' },
  ...more,
});

/** An API of pears beside the real one. Nothing here reaches the database, so none is there. */
async function orchard(answer: () => unknown): Promise<App> {
  const deps = testDeps(connect({ url: 'postgresql://nobody@127.0.0.1:9/none' }));
  return testApi(deps, {
    routes(app) {
      openRoute(app, {
        method: 'GET',
        url: '/v1/pears/:pearId',
        permission: 'me.read',
        operationId: 'getPear',
        summary: 'One pear',
        tag: 'Orchard',
        success: { status: 200, body: Pear },
        problems: [eaten],
        handler: async ({ params }) => {
          if (params['pearId'] === 'nonsense') id(params['pearId']);
          return answer() as never;
        },
      });
      openRoute(app, {
        method: 'GET',
        url: '/v1/pears',
        permission: 'me.read',
        operationId: 'listPears',
        summary: 'All pears <ripe or not>',
        tag: 'Orchard',
        query: Type.Object({ seekOperation: Type.Optional(Type.String()) }),
        success: { status: 200, body: Collection(Pear) },
        handler: async () => collection([pear() as never], { self: '/pears' }),
      });
    },
  });
}

const documentOf = (app: App) => app.swagger() as unknown as Document;

test('an answer as documented passes; one with a refusal of its own too', async () => {
  const app = await orchard(() => pear());
  expect((await app.inject('/v1/pears/a')).statusCode).toBe(200);
  expect((await app.inject('/v1/pears')).statusCode).toBe(200);
  expect((await app.inject('/v1/pears/nonsense')).json()).toMatchObject({ errorName: 'api/not-found' });
  expect((await app.inject('/v1/no-such-thing')).json()).toMatchObject({ errorName: 'api/not-found' });
  await app.close();
});

test.each([
  [
    'a member nobody documented',
    () => new JsonText(JSON.stringify(pear({ colour: 'green' }))),
    /unevaluated/,
  ],
  [
    'a member that is missing',
    () => new JsonText('{"id":"a","attributes":{"objectType":"Pear"}}'),
    /ripeness/,
  ],
  [
    'a word that is none of the documented',
    () => new JsonText(JSON.stringify(pear({ ripeness: 'mush' }))),
    /ripeness/,
  ],
  ['no JSON at all', () => new JsonText('mush'), /no JSON/],
  [
    'a refusal that is not among the operation’s',
    () => {
      throw new Problem(unforeseen);
    },
    /errorName/,
  ],
  [
    'a defect',
    () => {
      throw new Error('on purpose');
    },
    /names no 500/,
  ],
])('%s fails the test that meets it', async (_, answer, complaint) => {
  const app = await orchard(answer);
  await expect(app.inject('/v1/pears/a')).rejects.toThrow(complaint);
  await app.close();
});

test('the document shares shapes by name, and says which codes a refusal can have', async () => {
  const app = await orchard(() => pear());
  const document = documentOf(app);
  const { paths, components } = document;
  const answerOf = (path: string, status: string) => {
    const operation = paths[path]?.['get'];
    return operation && responsesOf(document, operation)[status];
  };
  const content = (path: string, status: string) =>
    answerOf(path, status)?.content?.['application/json']?.schema;
  expect(content('/v1/pears/{pearId}', '200')).toEqual({ $ref: '#/components/schemas/Pear' });
  expect(content('/v1/pears', '200')).toEqual({ $ref: '#/components/schemas/PearCollection' });
  expect(components.schemas?.['Pear']).toMatchObject({
    properties: { ripeness: { type: 'string', enum: ['hard', 'soft'] } },
  });
  expect(components.schemas?.['PearCollection']).toMatchObject({
    properties: { items: { items: { $ref: '#/components/schemas/Pear' } } },
  });
  expect(content('/v1/pears/{pearId}', '409')).toEqual({
    allOf: [
      { $ref: '#/components/schemas/Fault' },
      {
        type: 'object',
        properties: { code: { enum: [999_001] }, errorName: { enum: ['orchard/eaten'] } },
      },
    ],
  });
  expect(paths['/v1/pears']?.['get']?.parameters).toContainEqual({
    $ref: '#/components/parameters/MsContinuationToken',
  });
  await app.close();
});

test('/openapi.json and /docs tell the same, and the page needs nothing but its own stylesheet', async () => {
  const app = await orchard(() => pear());
  const json = await app.inject('/openapi.json');
  expect(json.json()).toEqual(JSON.parse(JSON.stringify(documentOf(app))));
  const page = await app.inject('/docs');
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  for (const methods of Object.values(documentOf(app).paths))
    for (const it of Object.values(methods)) expect(page.body).toContain(`id="${it.operationId}"`);
  expect(page.body).toContain('All pears &lt;ripe or not&gt;');
  expect(page.body).not.toMatch(/<script|<img|<iframe|style="|\son\w+="|src=|https?:\/\//);
  const style = await app.inject('/docs/style.css');
  expect(style.headers['content-type']).toBe('text/css; charset=utf-8');
  expect(style.body).not.toMatch(/url\(|@import/);
  await app.close();
});
