/** The columns an import knows, as the file's header names them. */
export const columns = ['partnerId', 'companyName', 'domain', 'country', 'email', 'since'] as const;

export const rowLimit = 10_000;

type Cells = { [Column in (typeof columns)[number]]?: string };

/** What goes to the server for a chosen file; undefined for one that is neither CSV nor JSON. */
export function bodyOf(name: string, text: string): { csv: string } | { items: Cells[] } | undefined {
  if (!name.toLowerCase().endsWith('.json')) return text.trim() === '' ? undefined : { csv: text };
  try {
    const json = JSON.parse(text) as unknown;
    const items = Array.isArray(json) ? json : (json as { items?: unknown } | null)?.items;
    return Array.isArray(items) ? { items: items.map(cellsOf) } : undefined;
  } catch {
    return undefined;
  }
}

/** Only what the import knows, as text: the server judges it. */
function cellsOf(row: unknown): Cells {
  const known = columns.flatMap((it) => {
    const value = (row as Record<string, unknown> | null)?.[it];
    return value === undefined || value === null ? [] : [[it, String(value)] as const];
  });
  return Object.fromEntries(known);
}

/** A file to fill in. */
export const template = `${columns.join(',')}\r\n`;
