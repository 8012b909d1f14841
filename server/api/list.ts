import Type from 'typebox';
import type { Caller } from '#kernel/actor.ts';
import { Problem } from '#kernel/problem.ts';
import { invalidSeekToken, seekNotPossible } from './problems.ts';
import { openSeekToken, type Seek } from './seek-token.ts';
import type { AppDeps } from './types.ts';

/** The published words of `seekOperation` that a list read by key can follow. */
export type SeekOperation = 'next' | 'first' | 'previous';

/**
 * How a list was asked for, out of its continuation token; undefined on the first page. A token without an operation
 * goes on. A list has no page numbers, and no way to its end but through all of it.
 *
 * @param follows the operations this list follows beside `Next` and `First`
 * @throws {Problem} `api/invalid-seek-token` · `api/seek-not-possible`
 */
export function seekOf(
  deps: AppDeps,
  caller: Caller,
  path: string,
  it: { readonly token: string | string[] | undefined; readonly operation?: string | undefined },
  follows: readonly SeekOperation[] = [],
): (Seek & { readonly operation: SeekOperation }) | undefined {
  const wish = it.operation?.toLowerCase() || 'next';
  const operation = (['next', 'first', ...follows] as const).find((one) => one === wish);
  if (!operation) throw new Problem(seekNotPossible);
  const token = typeof it.token === 'string' ? it.token : '';
  if (token === '') {
    if (it.operation && operation !== 'first') throw new Problem(invalidSeekToken);
    return undefined;
  }
  const seek = openSeekToken(deps.sealKeys, caller, path, token);
  if (operation === 'first') return { ...seek, operation, after: [] };
  if ((operation === 'previous' ? seek.before : seek.after)?.length) return { ...seek, operation };
  throw new Problem(seekNotPossible);
}

/** What a list is asked to go on with: the token's header, and the word of the query. */
export const seekIn = (
  request: { readonly headers: Readonly<Record<string, string | string[] | undefined>> },
  query: { readonly seekOperation?: string | undefined } = {},
) => ({ token: request.headers['ms-continuationtoken'], operation: query.seekOperation });

/** The words for it in a list's query. */
export const SeekOperationGiven = Type.Optional(
  Type.String({ maxLength: 20, description: '`Next` or `First`, with the continuation token' }),
);

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
