import { notFound } from '#access/problems.ts';
import type { Deps } from '#database/work.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { type DirectorySearch, findListed, type ListedProvider, searchDirectory } from './directory.store.ts';

/** Nobody's rows are in scope: what a stranger reads here is what row-level security shows to everybody. */
const nobody = { read: [], write: [] } as const;

/** The public directory: the same for everybody, signed in or not. */
export const readDirectory = (
  deps: Pick<Deps, 'database'>,
  search: DirectorySearch,
): Promise<ListedProvider[]> => deps.database.read(nobody, (tx) => searchDirectory(tx, search));

/** @throws {Problem} `api/not-found` */
export const readListedProvider = async (
  deps: Pick<Deps, 'database'>,
  providerId: TenantId,
): Promise<ListedProvider> => {
  const found = await deps.database.read(nobody, (tx) => findListed(tx, providerId));
  if (!found) throw new Problem(notFound);
  return found;
};
