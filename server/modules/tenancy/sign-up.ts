import { extents } from '#access/scope.ts';
import { type Tx, widen } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { queueMail } from '#database/mail.store.ts';
import type { Deps } from '#database/work.ts';
import { newId, platformTenant, type TenantId, type UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { matchLocale } from '#kernel/words.ts';
import { assertMaySignUp, countMailTo, countSignUp } from './attempts.ts';
import { writePassword } from './factor.store.ts';
import { actorOf } from './finish-sign-in.ts';
import { type Newcomer, type NewcomerWanted, newcomer } from './newcomer.ts';
import { judgePassword } from './password.ts';
import { hashPassword } from './password-hash.ts';
import { confirmationLinkInvalid, domainTaken } from './problems.ts';
import {
  findSignUp,
  findSignUpLink,
  freeDomain,
  holderOfDomain,
  insertSignUp,
  lockSignUp,
  saveConfirmed,
} from './sign-up.store.ts';
import { findTenant, insertTenant } from './tenant.store.ts';
import { findPerson, insertRole, insertUser } from './user.store.ts';

/** A company that has signed up, or is about to. */
export interface SignedUp {
  readonly tenantId: TenantId;
  readonly companyName: string;
  readonly domain: string;
  readonly userId: UserId;
  readonly userPrincipalName: string;
  readonly state: 'awaiting_email' | 'confirmed';
}

/**
 * Somebody nobody knows makes a tenant for their company. It stays closed until the mailed link is confirmed, and its
 * name is free again after a day without that.
 *
 * @param visitor.limited false where the deployment lifts its limits
 * @throws {Problem} `tenancy/invalid-sign-up` · `-password-too-weak` · `-domain-taken` · `-sign-up-delayed` · `-sign-in-busy`
 */
export async function signUp(
  deps: Deps,
  visitor: { readonly ip: string | null; readonly locale: string; readonly limited: boolean },
  wanted: NewcomerWanted,
): Promise<SignedUp> {
  const it = unwrap(newcomer(wanted, deps.policies.platformDomain));
  const displayName = `${it.firstName} ${it.lastName}`;
  const password = unwrap(
    judgePassword(wanted.admin.password, {
      userPrincipalName: it.userPrincipalName,
      displayName,
      companyName: it.companyName,
    }),
  );
  // Before the costly part: who has had their share, or asks for a name that is taken, costs no hash.
  await deps.database.read(extents.signIn(platformTenant, null), async (tx) => {
    const now = deps.securityClock();
    if (visitor.limited && visitor.ip !== null) await assertMaySignUp(tx, visitor.ip, now);
    await lapsedHolder(tx, it.domain, now, 'look');
  });
  const hash = await hashPassword(password);
  const ids = { tenantId: newId<'tenant'>(), userId: newId<'user'>() };
  try {
    await deps.database.transaction(extents.signIn(platformTenant, ids.tenantId), async (tx) => {
      const now = deps.securityClock();
      if (visitor.limited && visitor.ip !== null) await countSignUp(tx, visitor.ip, now);
      if (visitor.limited) await countMailTo(tx, it.email, now);
      // A name whose holder never confirmed is anybody's again.
      const before = await lapsedHolder(tx, it.domain, now, 'hold');
      if (before) await freeDomain(tx, before, it.domain);
      await settle(tx, deps, ids, it, { hash, locale: wanted.culture ?? visitor.locale });
    });
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'domain_pkey')
      throw new Problem(domainTaken, {}, { cause: error });
    throw error;
  }
  return {
    ...ids,
    companyName: it.companyName,
    domain: it.domain,
    userPrincipalName: it.userPrincipalName,
    state: 'awaiting_email',
  };
}

/**
 * Who has the name still and never confirmed in time; undefined: it is free.
 *
 * @throws {Problem} `tenancy/domain-taken`
 */
async function lapsedHolder(
  tx: Tx,
  domain: string,
  now: Date,
  how: 'look' | 'hold',
): Promise<TenantId | undefined> {
  const holder = await holderOfDomain(tx, domain);
  if (!holder) return undefined;
  if (holder.verified) throw new Problem(domainTaken);
  await widen(tx, extents.lapsedSignUp(holder.tenantId));
  const signUp = await (how === 'hold' ? lockSignUp : findSignUp)(tx, holder.tenantId);
  if (!signUp || signUp.confirmedAt || signUp.expiresAt > now) throw new Problem(domainTaken);
  return holder.tenantId;
}

async function settle(
  tx: Tx,
  deps: Deps,
  ids: { tenantId: TenantId; userId: UserId },
  it: Newcomer,
  more: { hash: string; locale: string },
): Promise<void> {
  const { tenantId, userId } = ids;
  const at = deps.clock();
  const now = deps.securityClock();
  const locale = matchLocale(more.locale);
  await insertTenant(tx, {
    id: tenantId,
    kinds: ['applicant'],
    legalName: it.companyName,
    domain: it.domain,
    domainVerifiedAt: null,
    country: it.country,
    culture: it.culture,
    language: locale,
    address: { country: it.country },
    email: it.email,
    programme: 'pending',
    createdAt: at,
  });
  await insertUser(tx, {
    id: userId,
    tenantId,
    userPrincipalName: it.userPrincipalName,
    displayName: `${it.firstName} ${it.lastName}`,
    firstName: it.firstName,
    lastName: it.lastName,
    email: it.email,
    locale,
    createdAt: at,
  });
  await insertRole(tx, { tenantId, userId, role: 'global_admin', at });
  await writePassword(tx, { tenantId, userId, hash: more.hash, at: now });
  const rowId = await insertSignUp(tx, deps.linkKeys, { tenantId, userId, now });
  await queueMail(tx, { tenantId, userId, kind: 'sign-up', rowId, facts: { domain: it.domain }, now });
  await recordEvent(tx, {
    tenants: [tenantId],
    at,
    operation: 'tenant_created',
    resourceType: 'profile',
    actor: 'anonymous',
    request: null,
    detail: { companyName: it.companyName, domain: it.domain, country: it.country },
  });
}

/** What a mailed link would confirm. Looking confirms nothing. @throws {Problem} `tenancy/confirmation-link-invalid` */
export const readSignUp = (deps: Deps, token: string): Promise<SignedUp> => onSignUp(deps, token, false);

/**
 * Confirms a sign-up: the company's domain counts from now on and its first user can sign in. Again: the same answer.
 *
 * @throws {Problem} `tenancy/confirmation-link-invalid`
 */
export const confirmSignUp = (deps: Deps, token: string): Promise<SignedUp> => onSignUp(deps, token, true);

async function onSignUp(deps: Deps, token: string, confirm: boolean): Promise<SignedUp> {
  const found = await deps.database.read({ read: [], write: [] }, (tx) => findSignUpLink(tx, token));
  if (!found) throw new Problem(confirmationLinkInvalid);
  const { tenantId, rowId } = found;
  return deps.database.transaction({ read: [tenantId], write: [tenantId] }, async (tx) => {
    const now = deps.securityClock();
    const it = await lockSignUp(tx, tenantId, rowId);
    if (!it || (!it.confirmedAt && it.expiresAt <= now)) throw new Problem(confirmationLinkInvalid);
    const [tenant, person] = [await findTenant(tx, tenantId), await findPerson(tx, tenantId, it.userId)];
    if (!tenant || !person) throw new Problem(confirmationLinkInvalid);
    if (confirm && !it.confirmedAt) {
      await saveConfirmed(tx, tenantId, rowId, now);
      await recordEvent(tx, {
        tenants: [tenantId],
        at: deps.clock(),
        operation: 'tenant_confirmed',
        resourceType: 'profile',
        actor: actorOf(person),
        request: null,
      });
    }
    return {
      tenantId,
      companyName: tenant.name,
      domain: tenant.domain,
      userId: it.userId,
      userPrincipalName: person.userPrincipalName,
      state: confirm || it.confirmedAt ? 'confirmed' : 'awaiting_email',
    };
  });
}
