import { recordEvent } from '#database/events.store.ts';
import type { Deps } from '#database/work.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { type Attempt, countAttempt, takeBack } from './attempts.ts';
import { findSignIn, inSignIn, type Visitor } from './begin-sign-in.ts';
import { readPassword, type StoredPassword, takeTemporaryPassword, upgradeHash } from './factor.store.ts';
import { proceed, type SignInStep } from './finish-sign-in.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { passwordExpired, signInFailed } from './problems.ts';
import { tenantOfDomain } from './resolve-tenant.store.ts';
import { findPersonByName, type Person } from './user.store.ts';

/** The company a user principal name belongs to, by its domain. */
export async function companyOf(deps: Deps, userPrincipalName: string): Promise<TenantId | null> {
  const domain = userPrincipalName.slice(userPrincipalName.lastIndexOf('@') + 1).trim();
  if (domain === '' || domain === userPrincipalName) return null;
  const tenant = await deps.database.read({ read: [], write: [] }, (tx) => tenantOfDomain(tx, domain));
  return tenant ?? null;
}

/**
 * The first step: name and password. A name nobody has costs as much and is answered like a wrong password.
 *
 * @throws {Problem} `tenancy/sign-in-failed` · `-delayed` · `-busy` · `tenancy/password-expired`
 */
export async function signInWithPassword(
  deps: Deps,
  visitor: Visitor,
  given: { userPrincipalName: string; password: string },
): Promise<SignInStep> {
  const company = await companyOf(deps, given.userPrincipalName);
  const found = await inSignIn(deps, company, async (tx) => {
    const attempt = await countAttempt(
      tx,
      { tenantId: company ?? undefined, name: given.userPrincipalName, ip: visitor.ip },
      deps.securityClock(),
    );
    const person = company ? await findPersonByName(tx, company, given.userPrincipalName) : undefined;
    const stored = person && (await readPassword(tx, { tenantId: person.tenantId, userId: person.id }));
    return { attempt, person, stored };
  });
  // Outside any transaction: it takes its time on purpose.
  const { right, outdated } = await verifyPassword(given.password, found.stored?.hash);
  if (!right || !found.person || !found.stored) {
    if (found.person) await noteFailure(deps, found.person);
    throw new Problem(signInFailed);
  }
  const newHash = outdated ? await hashPassword(given.password) : undefined;
  return goOn(deps, visitor, found.person, found.stored, found.attempt, newHash);
}

function goOn(
  deps: Deps,
  visitor: Visitor,
  person: Person,
  stored: StoredPassword,
  attempt: Attempt,
  newHash: string | undefined,
): Promise<SignInStep> {
  const who = { tenantId: person.tenantId, userId: person.id };
  return inSignIn(deps, person.tenantId, async (tx) => {
    const now = deps.securityClock();
    await takeBack(tx, attempt, now);
    if (stored.temporary) {
      const lives = stored.expiresAt !== null && stored.expiresAt > now;
      if (!lives || !(await takeTemporaryPassword(tx, { ...who, at: now })))
        throw new Problem(passwordExpired);
    }
    if (newHash !== undefined) await upgradeHash(tx, { ...who, hash: stored.hash, newHash });
    const before = await findSignIn(tx, deps, visitor);
    return proceed(
      tx,
      deps,
      visitor,
      {
        person,
        amr: ['pwd'],
        passwordChange: stored.temporary,
        context: before?.context ?? { returnTo: '/' },
        before: before?.token,
      },
      now,
    );
  });
}

async function noteFailure(deps: Deps, person: Person): Promise<void> {
  const own = { read: [person.tenantId], write: [person.tenantId] };
  await deps.database.transaction(own, (tx) =>
    recordEvent(tx, {
      tenants: [person.tenantId],
      at: deps.clock(),
      operation: 'sign_in_failed',
      status: 'failed',
      errorName: signInFailed.code,
      resourceType: 'session',
      actor: 'anonymous',
      request: null,
      detail: { userPrincipalName: person.userPrincipalName },
    }),
  );
}
