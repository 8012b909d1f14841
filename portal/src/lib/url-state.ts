import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

type Value = string | readonly string[];
type State = Readonly<Record<string, Value>>;
type Widened<Shape extends State> = { [Name in keyof Shape]: Shape[Name] extends string ? string : string[] };

/**
 * Page state that lives in the address: filter, sort, open record, tab. Back works, and a link can be sent on.
 *
 * What equals its default stays out of the address. Pass `defaults` as a constant outside the component.
 *
 * @returns the state, and a setter for some of it. `replace` is for what changes with every key press, so that Back
 *   does not spell the word backwards.
 */
export function useUrlState<const Shape extends State>(
  defaults: Shape,
): [Widened<Shape>, (change: Partial<Widened<Shape>>, how?: 'push' | 'replace') => void] {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();

  const state = useMemo(() => {
    const entries = Object.entries(defaults).map(([name, usual]) => [name, read(search[name], usual)]);
    return Object.fromEntries(entries) as Widened<Shape>;
  }, [defaults, search]);

  const change = useCallback(
    (next: Partial<Widened<Shape>>, how: 'push' | 'replace' = 'push') => {
      const written = Object.fromEntries(
        Object.entries(next).map(([name, value]) => [name, write(value as Value, defaults[name] ?? '')]),
      );
      void navigate({
        to: '.',
        search: ((before: Record<string, unknown>) => ({ ...before, ...written })) as never,
        replace: how === 'replace',
        resetScroll: false,
      });
    },
    [defaults, navigate],
  );
  return [state, change];
}

/** Commas part the values of a list, so one inside a value is written otherwise. */
const escaped = (value: string): string => value.replaceAll('%', '%25').replaceAll(',', '%2C');
const unescaped = (text: string): string => text.replaceAll('%2C', ',').replaceAll('%25', '%');

const read = (text: string | undefined, usual: Value): Value => {
  if (text === undefined) return typeof usual === 'string' ? usual : [...usual];
  if (typeof usual === 'string') return text;
  return text === '' ? [] : text.split(',').map(unescaped);
};

/** `undefined` leaves the name out of the address. */
const write = (value: Value | undefined, usual: Value): string | undefined => {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : value.map(escaped).join(',');
  const usualText = typeof usual === 'string' ? usual : usual.map(escaped).join(',');
  return text === usualText ? undefined : text;
};

/** Addresses as people write them: `?q=berg&sort=name`, every value a text. */
export const parseSearch = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text));

export function stringifySearch(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  // Commas and colons are fine in a query, and a readable link is worth the two characters.
  return text === '' ? '' : `?${text.replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}
