interface Paged<Item> {
  readonly items: readonly Item[];
}

interface List<Item> {
  readonly data: { readonly pages: readonly Paged<Item>[] } | undefined;
  readonly hasNextPage: boolean;
  readonly error: unknown;
}

/** Every row of a list that comes page by page: those that are there, and the rest of them asked for now. */
export async function everyPage<Item, Result extends List<Item>>(
  list: Result & { readonly fetchNextPage: () => Promise<List<Item>> },
): Promise<readonly Item[]> {
  let now: List<Item> = list;
  while (now.hasNextPage) {
    now = await list.fetchNextPage();
    if (now.error) throw now.error;
  }
  return now.data?.pages.flatMap((it) => it.items) ?? [];
}
