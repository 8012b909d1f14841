import { extents } from '#access/scope.ts';
import { takeDue } from '#database/due.store.ts';
import type { Deps } from '#database/work.ts';
import { platformTenant } from '#kernel/ids.ts';

/** Makes jobs of what has become due by the business clock, which the queue's own clock knows nothing of. */
export const tick = (deps: Pick<Deps, 'database' | 'clock'>): Promise<number> =>
  deps.database.transaction(extents.calendar(platformTenant), (tx) => takeDue(tx, deps.clock()));
