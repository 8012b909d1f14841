/** A filter as clients write it: comparisons, joined by and/or. Which fields and values there are is for the list to say. */
export type FilterNode =
  | {
      readonly kind: 'compare';
      /** As the client spelt it. */
      readonly field: string;
      readonly operator: FilterOperator;
      readonly value: string;
    }
  | {
      readonly kind: 'and' | 'or';
      readonly left: FilterNode;
      readonly right: FilterNode;
    };

export const filterOperators = [
  'equals',
  'not_equals',
  'greater_than',
  'greater_than_or_equals',
  'less_than',
  'less_than_or_equals',
  'substring',
  'starts_with',
  'not_starts_with',
] as const;
export type FilterOperator = (typeof filterOperators)[number];
