import { type Call, Usage } from './command.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly links: {
    readonly next?: { readonly headers: readonly { readonly key: string; readonly value: string }[] };
  };
}

const largestPage = 500;

/** As many as `--limit` says; 50 unless it says anything, `0` for all. */
export function limitOf({ values, words }: Pick<Call, 'words'> & { values: { limit?: string } }): number {
  const { limit } = values;
  if (limit === undefined) return 50;
  if (!/^\d{1,7}$/.test(limit)) throw new Usage(words.say('cli.usage.limit'));
  return Number(limit) || Number.POSITIVE_INFINITY;
}

/**
 * The first rows of a list, read page by page.
 *
 * @param read one page: of a size, or where a token goes on
 * @returns `more`: there are others
 */
export async function take<Item>(
  limit: number,
  read: (page: { size: number } | { token: string }) => Promise<Page<Item>>,
): Promise<{ items: Item[]; more: boolean }> {
  const items: Item[] = [];
  let page = await read({ size: Math.min(limit, largestPage) });
  for (;;) {
    items.push(...page.items);
    const token = page.links.next?.headers.find((it) => it.key === 'MS-ContinuationToken')?.value;
    if (token === undefined || items.length >= limit)
      return { items: items.slice(0, limit), more: token !== undefined || items.length > limit };
    page = await read({ token });
  }
}

/** What goes on with a token, as the SDK takes it: the token says all the rest. */
export const goOn = (token: string) => ({
  params: { query: { seekOperation: 'Next' } },
  headers: { 'MS-ContinuationToken': token },
});
