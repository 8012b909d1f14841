import { readCsv } from '../../lib/csv.ts';

export interface ListedCustomer {
  readonly companyName?: string;
  readonly email?: string;
}

/** The server's limit of one list. */
export const mostCustomers = 10_000;

/**
 * Customers as people paste or upload them: one a line, name and address in either order, a header or none.
 *
 * @returns `wrong` are the numbers of the lines that name nobody
 */
export function readCustomers(text: string): { customers: ListedCustomer[]; wrong: number[] } {
  const customers: ListedCustomer[] = [];
  const wrong: number[] = [];
  for (const [index, cells] of readCsv(text).entries()) {
    const filled = cells.map((it) => it.replace(/[;,]+$/, '')).filter((it) => it !== '');
    if (filled.length === 0 || (index === 0 && isHeader(filled))) continue;
    const customer = customerOf(filled);
    if (customer) customers.push(customer);
    else wrong.push(index + 1);
  }
  return { customers, wrong };
}

const headers = /^(?:e-?mail(?: ?address)?|company ?name|company|name|customer)$/i;
const isHeader = (cells: readonly string[]): boolean => cells.every((it) => headers.test(it));

function customerOf(cells: readonly string[]): ListedCustomer | undefined {
  const email = cells.find((it) => it.includes('@'));
  const names = cells.filter((it) => it !== email);
  const companyName = names[0];
  if (names.length > 1 || (companyName?.length ?? 0) > 200) return undefined;
  if (email !== undefined && (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254))
    return undefined;
  return { ...(companyName ? { companyName } : {}), ...(email ? { email } : {}) };
}
