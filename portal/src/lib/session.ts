import { createContext, useContext } from 'react';
import type { Answer } from '#sdk/client.ts';

/** Who is signed in, for which company, and what the server says they may do. */
export type Me = Answer<'get', '/v1/me'>;

export const SessionContext = createContext<Me | null>(null);

/** The person at the keyboard. Pages behind the shell always have one. */
export function useMe(): Me {
  const me = useContext(SessionContext);
  if (!me) throw new Error('This part stands outside the shell, where nobody is signed in.');
  return me;
}

/** As {@link useMe}, for parts that also stand on public pages. */
export const useMaybeMe = (): Me | null => useContext(SessionContext);

/** Whether the server would let this person do it somewhere. One customer's own `may` says more; ask that where there is one. */
export function useMay(): (permission: string) => boolean {
  const may = useContext(SessionContext)?.may;
  return (permission) => may?.includes(permission) ?? false;
}
