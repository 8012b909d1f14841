import { authorize, mayOf } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { extents } from '#access/scope.ts';
import { introduce } from '#database/counterpart.store.ts';
import { recordEvent } from '#database/events.store.ts';
import { enqueue } from '#database/jobs.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem, type ProblemType } from '#kernel/problem.ts';
import { type MembershipProfile, type Obstacle, obstaclesFor } from './membership-profile.ts';
import {
  counterpartIds,
  findCompany,
  lockCompany,
  ownersOf,
  releasePartnerId,
  takePartnerId,
  writePartnerId,
} from './partner-id.store.ts';
import {
  associationChanged,
  idTaken,
  otherCountry,
  profileInactive,
  signInEnded,
  unknownProfile,
  wrongType,
} from './problems.ts';
import { deleteSignIn, readSignIn } from './sign-in.store.ts';
import { type MembershipDeps, whoOf } from './sign-in-at-registry.ts';

/** A profile with what stands in the way of picking it. */
export interface OfferedProfile extends MembershipProfile {
  /** It is the ID the company has now. */
  readonly current: boolean;
  readonly reasons: readonly Obstacle[];
}

/** The caller's sign-in at the registry: what it brought, and the partner ID the company has now. */
export interface MembershipSignIn {
  /** The registry's host, for people. */
  readonly registry: string;
  readonly state: 'none' | 'waiting' | 'signed_in';
  readonly userName?: string;
  readonly expiresAt?: Date;
  readonly profiles: readonly OfferedProfile[];
  /** The ID the company has now. */
  readonly mpnId?: string;
  readonly may: readonly Permission[];
}

/** What the caller's sign-in at the registry brought, each profile with why it cannot be picked. */
export const readMembershipSignIn = (deps: MembershipDeps, caller: Caller): Promise<MembershipSignIn> =>
  look(deps, caller, async (work) => {
    authorize(work, 'partner-id.read', {}, work.securityNow);
    const { tx, actor, securityNow } = work;
    const company = await findCompany(tx, actor.tenantId);
    const found = await readSignIn(tx, deps.sealKeys, whoOf(work), securityNow);
    const profiles = found?.answer?.profiles ?? [];
    const owners = await ownersOf(
      tx,
      profiles.map((it) => it.mpnId),
    );
    return {
      registry: new URL(deps.membership.issuer).host,
      state: found === undefined ? 'none' : found.answer ? 'signed_in' : 'waiting',
      ...(found?.answer?.userName ? { userName: found.answer.userName } : {}),
      ...(found ? { expiresAt: found.expiresAt } : {}),
      profiles: profiles.map((it) => ({
        ...it,
        current: it.mpnId === company.mpnId,
        reasons: obstaclesFor(it, company, owners.get(it.mpnId)),
      })),
      ...(company.mpnId === null ? {} : { mpnId: company.mpnId }),
      may: mayOf(actor, ['partner-id.associate'], {}),
    };
  });

/** What is said to whoever picks a profile all the same. */
const refusals = {
  inactive: profileInactive,
  other_country: otherCountry,
  wrong_type: wrongType,
  taken: idTaken,
} satisfies Record<Obstacle, ProblemType>;

/**
 * The one profile of this person's sign-in that has exactly this partner ID, if the company could take it now.
 *
 * @throws {Problem} `membership/sign-in-ended` · `/unknown-profile` · `/profile-inactive` · `/other-country` ·
 *   `/wrong-type` · `/id-taken`
 */
export async function pickProfile(deps: Deps, work: Work, mpnId: string): Promise<MembershipProfile> {
  const { tx, actor, securityNow } = work;
  const found = await readSignIn(tx, deps.sealKeys, whoOf(work), securityNow);
  if (!found?.answer) throw new Problem(signInEnded);
  const profile = found.answer.profiles.find((it) => it.mpnId === mpnId);
  if (!profile) throw new Problem(unknownProfile);
  const company = await findCompany(tx, actor.tenantId);
  const owners = await ownersOf(tx, [mpnId]);
  const [obstacle] = obstaclesFor(profile, company, owners.get(mpnId));
  if (obstacle) throw new Problem(refusals[obstacle]);
  return profile;
}

/**
 * Associates the partner ID of a profile with the caller's company, or another one than before.
 * Whatever else the sign-in brought is forgotten. The ID the company has already changes nothing.
 *
 * @param wanted.replaces the ID the company has now; left out: it has none
 * @throws {Problem} `membership/association-changed`, and as {@link pickProfile}
 */
export const associatePartnerId = (
  deps: Deps,
  caller: Caller,
  wanted: { mpnId: string; replaces?: string | undefined },
): Promise<{ mpnId: string }> =>
  act(deps, caller, { operation: 'create_mpn_association', resourceType: 'profile' }, async (work) => {
    authorize(work, 'partner-id.associate', {}, work.securityNow);
    const company = await lockCompany(work.tx, work.actor.tenantId);
    if (company.mpnId !== wanted.mpnId) {
      if (company.mpnId !== (wanted.replaces ?? null)) throw new Problem(associationChanged);
      await exchange(work, company.mpnId, await pickProfile(deps, work, wanted.mpnId));
    }
    await deleteSignIn(work.tx, whoOf(work));
    return { mpnId: wanted.mpnId };
  });

/**
 * Gives the company a proved ID in the place of the one before; its row is held.
 *
 * @throws {Problem} `membership/id-taken`
 */
export async function exchange(
  work: Work,
  before: string | null,
  profile: Pick<MembershipProfile, 'mpnId'> & Partial<MembershipProfile>,
): Promise<void> {
  const { tx, actor, now, request } = work;
  const { tenantId } = actor;
  const { mpnId } = profile;
  const owner = (await ownersOf(tx, [mpnId])).get(mpnId);
  // Two companies at the same moment: the database lets one through.
  const ours = owner === undefined ? await takePartnerId(tx, tenantId, mpnId) : owner === tenantId;
  if (!ours) throw new Problem(idTaken);
  if (before !== null) await releasePartnerId(tx, tenantId, before);
  await writePartnerId(tx, tenantId, mpnId);
  await recordEvent(tx, {
    tenants: [tenantId],
    at: now,
    operation: before === null ? 'create_mpn_association' : 'update_mpn_association',
    resourceType: 'profile',
    actor,
    request,
    detail: { before, after: mpnId, ...(profile.companyName ? { companyName: profile.companyName } : {}) },
  });
  await enqueue(tx, {
    task: 'tell-counterparts',
    payload: { tenantId },
    key: `tell-counterparts:${tenantId}`,
  });
}

/** Everybody a company has to do with keeps its partner ID: brings their copies up to date, one tenant at a time. */
export async function tellCounterparts(deps: Deps, tenantId: TenantId): Promise<void> {
  const own = { read: [tenantId], write: [tenantId] };
  const met = await deps.database.read(own, (tx) => counterpartIds(tx, tenantId));
  for (const counterpart of met) {
    const { read, write } = extents.otherSide(counterpart);
    await deps.database.transaction({ read: [tenantId, ...read], write: [tenantId, ...write] }, (tx) =>
      introduce(tx, tenantId, counterpart),
    );
  }
}
