/** A page by key: the position is the last row's sort key, never an offset. */
export interface PageRequest<Position> {
  /** Rows wanted, 1–500. */
  readonly limit: number;
  readonly after?: Position | undefined;
}

export interface Page<Item, Position> {
  readonly items: readonly Item[];
  /** Where the next page starts, or null on the last one. */
  readonly next: Position | null;
}

/** Cuts the `limit + 1` rows a store fetched down to a page. */
export function pageOf<Row, Item, Position>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  positionOf: (row: Row) => Position,
): Page<Item, Position> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(toItem),
    next: rows.length > limit && last !== undefined ? positionOf(last) : null,
  };
}
