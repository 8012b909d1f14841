import { expect, test } from 'vitest';
import { type Document, faultsKey, responsesOf, tidy } from './openapi-tidy.ts';

const refusal = (errorName: string, code: number) => ({
  description: `${code} \`${errorName}\``,
  content: { 'application/json': { schema: { type: 'object' } } },
  [faultsKey]: [{ code, errorName, title: errorName }],
});

const operation = (operationId: string, errorName: string, code: number) => ({
  put: { operationId, summary: operationId, tags: [], responses: { 412: refusal(errorName, code) } },
});

test('two modules that refuse for what has the same name keep their own answers', () => {
  const document: Document = {
    openapi: '3.1.0',
    components: {},
    paths: {
      '/a': operation('a', 'customers/stale-etag', 1),
      '/b': operation('b', 'customers/stale-etag', 1),
      '/c': operation('c', 'profiles/stale-etag', 2),
      '/d': operation('d', 'profiles/stale-etag', 2),
    },
  };
  const tidied = tidy(document);
  expect(Object.keys(tidied.components.responses ?? {})).toEqual(['ProfilesStaleEtag', 'StaleEtag']);
  const said = Object.values(tidied.paths).map((methods) => {
    const { put } = methods;
    return put && responsesOf(tidied, put)['412']?.description.split('`')[1];
  });
  expect(said).toEqual([
    'customers/stale-etag',
    'customers/stale-etag',
    'profiles/stale-etag',
    'profiles/stale-etag',
  ]);
});
