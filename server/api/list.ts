import type { Caller } from '#kernel/actor.ts';
import { Problem } from '#kernel/problem.ts';
import { openSeekToken, type Seek } from './seek-token.ts';
import type { AppDeps } from './types.ts';

/** How a list was asked for, out of its continuation token; undefined on the first page. */
export const seekOf = (
  deps: AppDeps,
  caller: Caller,
  path: string,
  token: string | string[] | undefined,
): Seek | undefined =>
  typeof token === 'string' && token !== '' ? openSeekToken(deps.sealKeys, caller, path, token) : undefined;

/** A position by time and id. */
export const timePosition = (after: readonly (string | null)[] | undefined) =>
  after?.[0] && after[1] ? { at: new Date(after[0]), eventId: after[1] } : undefined;

/** The link of a list to itself: root-relative without `/v1`. */
export function selfLink(path: string, query: Readonly<Record<string, unknown>>): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

/**
 * Understands what a query asks for. What is wrong with it waits, like all that is wrong with a request, until the
 * caller is known to be allowed; the use case then asks for nothing, `otherwise`, and is not heard.
 */
export function asking<T>(
  caller: Caller,
  understand: () => T,
  otherwise: NoInfer<T>,
): { readonly caller: Caller; readonly asked: T } {
  if (caller.request.heldBack) return { caller, asked: otherwise };
  try {
    return { caller, asked: understand() };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return {
      caller: { ...caller, request: { ...caller.request, heldBack: problem } },
      asked: otherwise,
    };
  }
}
