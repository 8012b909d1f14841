import { type FilterNode, type FilterOperator, filterOperators } from '#kernel/filter.ts';
import { Problem } from '#kernel/problem.ts';
import { invalidFilter } from './problems.ts';

const maxBytes = 2_048;
const maxLevels = 4;

const operators = new Map<string, FilterOperator | 'and' | 'or'>(
  [...filterOperators, 'and', 'or'].map((it) => [bare(it), it as FilterOperator | 'and' | 'or']),
);

/**
 * Reads the filter of a query: JSON whose members compare without case, `{ Field, Value, Operator }` or
 * `{ LeftFilter, RightFilter, Operator }`, at most 2 KiB and four levels. Operators are read however they are spelt
 * (`starts_with`, `StartsWith`).
 *
 * @throws {Problem} `api/invalid-filter`
 */
export function parseFilter(text: string): FilterNode {
  if (Buffer.byteLength(text) > maxBytes) throw new Problem(invalidFilter);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Problem(invalidFilter, {}, { cause });
  }
  return node(json, 1);
}

function node(json: unknown, level: number): FilterNode {
  if (level > maxLevels || typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Problem(invalidFilter);
  const members = new Map<string, unknown>();
  for (const [name, value] of Object.entries(json)) {
    if (members.has(name.toLowerCase())) throw new Problem(invalidFilter);
    if (value !== null) members.set(name.toLowerCase(), value);
  }
  const asked = members.get('operator');
  const operator = typeof asked === 'string' ? operators.get(bare(asked)) : undefined;
  if (operator === undefined) throw new Problem(invalidFilter);
  if (operator === 'and' || operator === 'or')
    return {
      kind: operator,
      left: node(members.get('leftfilter'), level + 1),
      right: node(members.get('rightfilter'), level + 1),
    };
  const field = members.get('field');
  const value = members.get('value');
  if (typeof field !== 'string' || !['string', 'number', 'boolean'].includes(typeof value))
    throw new Problem(invalidFilter);
  const written = String(value);
  if (written.includes('\u0000') || !written.isWellFormed()) throw new Problem(invalidFilter);
  return { kind: 'compare', field, operator, value: written };
}

function bare(operator: string): string {
  return operator.replaceAll('_', '').toLowerCase();
}
