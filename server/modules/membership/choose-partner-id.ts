import type { Deps, Work } from '#database/work.ts';
import { Problem } from '#kernel/problem.ts';
import { exchange, pickProfile } from './associate-partner-id.ts';
import { findCompany, lockCompany, ownersOf } from './partner-id.store.ts';
import { idTaken } from './problems.ts';
import { deleteSignIn } from './sign-in.store.ts';
import { whoOf } from './sign-in-at-registry.ts';

/**
 * Proves a partner ID for an application, which keeps it until the company signs: by this person's sign-in at the
 * registry, of which nothing else is kept from now on. The ID the company or the application has already needs no other
 * proof; the sign-in ends with it all the same.
 *
 * @param before the ID the application has now, null if none
 * @throws {Problem} `membership/sign-in-ended` · `/unknown-profile` · `/profile-inactive` · `/other-country` ·
 *   `/wrong-type` · `/id-taken`
 */
export async function choosePartnerId(
  deps: Deps,
  work: Work,
  mpnId: string,
  before: string | null,
): Promise<void> {
  const company = await findCompany(work.tx, work.actor.tenantId);
  if (mpnId !== company.mpnId && mpnId !== before) await pickProfile(deps, work, mpnId);
  await deleteSignIn(work.tx, whoOf(work));
}

/**
 * That nobody else has taken an ID since it was chosen.
 *
 * @throws {Problem} `membership/id-taken`
 */
export async function assertStillFree({ tx, actor }: Work, mpnId: string): Promise<void> {
  const owner = (await ownersOf(tx, [mpnId])).get(mpnId);
  if (owner !== undefined && owner !== actor.tenantId) throw new Problem(idTaken);
}

/**
 * Associates the ID an application has chosen with the caller's company; whoever signs need not be who proved it.
 *
 * @param chosen null: the application put it off, and the ID the company has associated meanwhile stays
 * @returns the ID the company has now, null if none
 * @throws {Problem} `membership/id-taken`
 */
export async function associateChosen(work: Work, chosen: string | null): Promise<string | null> {
  const company = await lockCompany(work.tx, work.actor.tenantId);
  if (chosen === null || chosen === company.mpnId) return company.mpnId;
  await exchange(work, company.mpnId, { mpnId: chosen });
  return chosen;
}
