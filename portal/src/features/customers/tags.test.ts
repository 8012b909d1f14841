import { expect, test } from 'vitest';
import { fakeApi } from '../../testing.tsx';
import { addTags, areTagsFine, type Tagged, tagsFrom } from './tags.ts';

test('tags are parted by commas of any script; what is empty is none', () => {
  expect(tagsFrom(' Key account, 学校，医院、 ,,x ')).toEqual(['Key account', '学校', '医院', 'x']);
});

test('limits are said beforehand: 150 tags of 50 characters, counted as people count', () => {
  expect(areTagsFine(Array.from({ length: 150 }, (_, index) => `${index}`))).toBe(true);
  expect(areTagsFine(Array.from({ length: 151 }, (_, index) => `${index}`))).toBe(false);
  expect(areTagsFine(['😀'.repeat(50)])).toBe(true);
  expect(areTagsFine(['x'.repeat(51)])).toBe(false);
});

test('many customers are tagged beside what they have; one that refuses keeps no other from it', async () => {
  const stored = new Map([
    ['a', ['old']],
    ['b', []],
    ['c', ['new']],
  ]);
  const etags: string[] = [];
  const api = fakeApi({
    'get /v1/customers/{customerId}/tags': ({ params }: { params: { path: { customerId: string } } }) => ({
      tags: stored.get(params.path.customerId),
      attributes: { etag: `e-${params.path.customerId}` },
    }),
    'put /v1/customers/{customerId}/tags': (init: {
      params: { path: { customerId: string } };
      body: { tags: string[]; attributes: { etag: string } };
    }) => {
      const { customerId } = init.params.path;
      if (customerId === 'b') throw new Error('refused');
      etags.push(init.body.attributes.etag);
      stored.set(customerId, init.body.tags as never);
    },
  });
  const done: Tagged[] = [];
  await addTags(api, ['a', 'b', 'c'], ['new'], (it) => done.push(it));
  expect(Object.fromEntries(stored)).toEqual({ a: ['old', 'new'], b: [], c: ['new'] });
  expect(done.toSorted((x, y) => x.customerId.localeCompare(y.customerId)).map((it) => !it.error)).toEqual([
    true,
    false,
    true,
  ]);
  expect(etags.toSorted()).toEqual(['e-a', 'e-c']);
});
