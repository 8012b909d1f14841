import { expect, test } from 'vitest';
import { take } from './paging.ts';

/** A list of so many rows that answers at most 500 at once, as the server does. */
function aList(length: number) {
  const asked: unknown[] = [];
  const read = async (page: { size: number } | { token: string }) => {
    asked.push(page);
    const [from, size] = 'token' in page ? page.token.split(' ').map(Number) : [0, Math.min(page.size, 500)];
    const to = Math.min(length, (from ?? 0) + (size ?? 0));
    const next = { headers: [{ key: 'MS-ContinuationToken', value: `${to} ${size}` }] };
    return {
      items: Array.from({ length: to - (from ?? 0) }, (_, at) => (from ?? 0) + at),
      links: to < length ? { next } : {},
    };
  };
  return { read, asked };
}

test.each([
  ['fewer than there are', 1_200, 700, 700, true, 2],
  ['just as many as a page', 1_200, 500, 500, true, 1],
  ['all', 1_200, Number.POSITIVE_INFINITY, 1_200, false, 3],
  ['more than there are', 3, 50, 3, false, 1],
])(
  '%s are read page by page, and it is known whether there are more',
  async (_, length, limit, found, more, pages) => {
    const list = aList(length);
    const taken = await take(limit, list.read);
    expect(taken.items).toEqual(Array.from({ length: found }, (__, at) => at));
    expect([taken.more, list.asked.length]).toEqual([more, pages]);
  },
);
