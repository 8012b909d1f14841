import { useState } from 'react';
import type { Column } from './column.ts';

const keyOf = (table: string) => `columns.${table}`;

/** Which of the optional columns this reader keeps hidden. A personal habit, so it is kept in this browser, not in the address. */
export function useChosenColumns<Row>(
  table: string,
  columns: readonly Column<Row>[],
): { shown: readonly Column<Row>[]; isShown: (id: string) => boolean; toggle: (id: string) => void } {
  const [hidden, setHidden] = useState<readonly string[]>(
    () => stored(table) ?? columns.filter((it) => it.optional === 'hidden').map((it) => it.id),
  );
  const isShown = (id: string) => !hidden.includes(id);
  return {
    shown: columns.filter((it) => it.optional === undefined || isShown(it.id)),
    isShown,
    toggle: (id) => {
      const next = isShown(id) ? [...hidden, id] : hidden.filter((it) => it !== id);
      setHidden(next);
      try {
        localStorage.setItem(keyOf(table), JSON.stringify(next));
      } catch {
        // A browser that keeps nothing still shows what was chosen until the page is left.
      }
    },
  };
}

function stored(table: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(table)) ?? 'null');
    return Array.isArray(value) ? value.filter((it) => typeof it === 'string') : undefined;
  } catch {
    return undefined;
  }
}
