import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { authorize } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { Problem } from '#kernel/problem.ts';
import { invalidPhoneNumber, noSupportProfile, unknownPartnerId } from './problems.ts';
import {
  findOrganization,
  findPartnerId,
  findSupport,
  type OrganizationProfile,
  type SupportProfile,
  saveSupport,
} from './profile.store.ts';

export const readOrganizationProfile = (deps: Deps, caller: Caller): Promise<OrganizationProfile> =>
  look(deps, caller, async (work) => {
    authorize(work, 'profile.read-organization', {}, work.securityNow);
    const profile = await findOrganization(work.tx, work.actor.tenantId);
    if (!profile) throw new Error('The actor’s own tenant has no row.');
    return profile;
  });

/**
 * The partner ID of the caller's company, or of the company that has `wanted`.
 *
 * @throws {Problem} `profiles/unknown-partner-id`
 */
export const readMpnProfile = (
  deps: Deps,
  caller: Caller,
  wanted?: string,
): Promise<{ mpnId: string; partnerName: string }> =>
  look(deps, caller, async (work) => {
    const { tx, actor } = work;
    authorize(work, 'profile.read-mpn', {}, work.securityNow);
    const owner = wanted === undefined ? actor.tenantId : await findPartnerId(tx, wanted);
    if (!owner) throw new Problem(unknownPartnerId);
    if (owner !== actor.tenantId) await widen(tx, extents.partnerIdOwner(owner));
    const profile = await findOrganization(tx, owner);
    if (!profile?.mpnId) throw new Problem(unknownPartnerId);
    return { mpnId: profile.mpnId, partnerName: profile.companyName };
  });

/** @throws {Problem} `profiles/no-support-profile` */
export const readSupportProfile = (deps: Deps, caller: Caller): Promise<SupportProfile> =>
  look(deps, caller, async (work) => {
    authorize(work, 'profile.read-support', {}, work.securityNow);
    const profile = await findSupport(work.tx, work.actor.tenantId);
    if (!profile) throw new Problem(noSupportProfile);
    return profile;
  });

/** @throws {Problem} `profiles/invalid-phone-number` */
export const updateSupportProfile = (
  deps: Deps,
  caller: Caller,
  wanted: SupportProfile,
): Promise<SupportProfile> =>
  act(deps, caller, { operation: 'update_support_profile', resourceType: 'profile' }, async (work) => {
    const { tx, actor, now, request } = work;
    authorize(work, 'profile.update-support', {}, work.securityNow);
    const organization = await findOrganization(tx, actor.tenantId);
    const number = parsePhoneNumberFromString(
      wanted.telephone,
      (organization?.address['country'] ?? 'US') as 'US',
    );
    if (!number?.isPossible()) throw new Problem(invalidPhoneNumber, { field: 'telephone' });
    const before = await findSupport(tx, actor.tenantId);
    const after = { email: wanted.email, telephone: wanted.telephone, website: wanted.website };
    await saveSupport(tx, actor.tenantId, after);
    await recordEvent(tx, {
      tenants: [actor.tenantId],
      at: now,
      operation: 'update_support_profile',
      resourceType: 'profile',
      actor,
      request,
      detail: { before: before ?? null, after },
    });
    return after;
  });
