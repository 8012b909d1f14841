import type { FilterNode } from '#kernel/filter.ts';
import { parseId, type TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { foldKey } from '#kernel/text.ts';
import { invalidCustomerFilter } from './problems.ts';

/** What a partner's customers are filtered by. */
export type CustomerFilter =
  | { readonly is: 'all' | 'any'; readonly of: readonly CustomerFilter[] }
  | {
      readonly is: 'text';
      readonly of: 'name' | 'domain';
      readonly how: 'starts_with' | 'equals' | 'substring';
      readonly value: string;
    }
  | { readonly is: 'id'; readonly id: TenantId | null }
  /** Shared with this company, which is the reader's reseller, or its provider. */
  | { readonly is: 'shared'; readonly with: TenantId | null; readonly as: 'reseller' | 'provider' }
  | { readonly is: 'tagged'; readonly tag: string }
  | { readonly is: 'rights'; readonly rights: 'gdap' | 'dap' | 'none' }
  | { readonly is: 'rights-end-by'; readonly at: Date }
  | { readonly is: 'duty'; readonly value: boolean }
  | { readonly is: 'agreement'; readonly accepted: boolean }
  | { readonly is: 'origin'; readonly origin: 'imported' | 'invited' | 'created' };

type Comparison = Extract<FilterNode, { kind: 'compare' }>;
type Field = (it: Comparison) => CustomerFilter;

const text =
  (of: 'name' | 'domain'): Field =>
  ({ operator, value }) => ({
    is: 'text',
    of,
    how: oneOf(operator, 'starts_with', 'equals', 'substring'),
    value: foldKey(value),
  });

/** The published clients ask for a company with `starts_with` and its whole id. */
const company =
  (as: 'reseller' | 'provider'): Field =>
  ({ operator, value }) => {
    oneOf(operator, 'equals', 'starts_with');
    return { is: 'shared', with: parseId<'tenant'>(value) ?? null, as };
  };

const choice =
  <const Choice extends string>(choices: readonly Choice[], make: (it: Choice) => CustomerFilter): Field =>
  ({ operator, value }) => {
    oneOf(operator, 'equals');
    return make(oneOf(value.toLowerCase(), ...choices));
  };

const fields: Readonly<Record<string, Field>> = {
  companyname: text('name'),
  domain: text('domain'),
  indirectreseller: company('reseller'),
  indirectcloudsolutionprovider: company('provider'),
  customerid: ({ operator, value }) => {
    oneOf(operator, 'equals');
    return { is: 'id', id: parseId<'tenant'>(value) ?? null };
  },
  tag: ({ operator, value }) => {
    oneOf(operator, 'equals');
    return { is: 'tagged', tag: value };
  },
  adminrights: choice(['gdap', 'dap', 'none'], (rights) => ({ is: 'rights', rights })),
  rightsend: ({ operator, value }) => {
    oneOf(operator, 'less_than', 'less_than_or_equals');
    const at = new Date(value);
    if (!/^\d{4}-\d\d-\d\d/.test(value) || Number.isNaN(at.getTime())) throw refused();
    return { is: 'rights-end-by', at };
  },
  duty: choice(['true', 'false'], (it) => ({ is: 'duty', value: it === 'true' })),
  agreement: choice(['accepted', 'missing'], (it) => ({ is: 'agreement', accepted: it === 'accepted' })),
  origin: choice(['imported', 'invited', 'created'], (origin) => ({ is: 'origin', origin })),
};

/**
 * Understands a filter. Fields are named without case; text compares without case. One company at most, because a
 * list never looks into more than one other company's rows.
 *
 * @throws {Problem} `customers/invalid-filter`
 */
export function customerFilter(node: FilterNode): CustomerFilter {
  const filter = understand(node);
  if (companiesIn(filter).length > 1) throw refused();
  return filter;
}

function understand(node: FilterNode): CustomerFilter {
  if (node.kind !== 'compare')
    return { is: node.kind === 'and' ? 'all' : 'any', of: [understand(node.left), understand(node.right)] };
  const name = node.field.toLowerCase();
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) throw refused();
  return field(node);
}

/** The companies a filter asks to share customers with. */
export const companiesIn = (
  filter: CustomerFilter | undefined,
): { id: TenantId; as: 'reseller' | 'provider' }[] => {
  if (!filter) return [];
  if (filter.is === 'all' || filter.is === 'any') return filter.of.flatMap(companiesIn);
  return filter.is === 'shared' && filter.with ? [{ id: filter.with, as: filter.as }] : [];
};

function oneOf<const Choice extends string>(value: string, ...choices: readonly Choice[]): Choice {
  const found = choices.find((it) => it === value);
  if (found === undefined) throw refused();
  return found;
}

const refused = () => new Problem(invalidCustomerFilter);
