import { authorize } from '#access/authorize.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { Problem } from '#kernel/problem.ts';
import { firstWrong, isPhoneNumber } from './address.ts';
import { webAddress } from './directory-entry.ts';
import { findOrganization } from './organization.store.ts';
import { invalidPhoneNumber, invalidValue, noSupportProfile } from './problems.ts';
import { findSupport, type SupportProfile, saveSupport } from './support.store.ts';

/** @throws {Problem} `profiles/no-support-profile` */
export const readSupportProfile = (deps: Deps, caller: Caller): Promise<SupportProfile> =>
  look(deps, caller, async (work) => {
    authorize(work, 'profile.read-support', {}, work.securityNow);
    const profile = await findSupport(work.tx, work.actor.tenantId);
    if (!profile) throw new Problem(noSupportProfile);
    return profile;
  });

/** @throws {Problem} `access/*` · `profiles/invalid-value` · `profiles/invalid-phone-number` */
export const updateSupportProfile = (
  deps: Deps,
  caller: Caller,
  wanted: SupportProfile,
): Promise<SupportProfile> =>
  act(deps, caller, { operation: 'update_support_profile', resourceType: 'profile' }, async (work) => {
    const { tx, actor, now, request } = work;
    authorize(work, 'profile.update-support', {}, work.securityNow);
    const { country } = await findOrganization(tx, actor.tenantId);
    const after = { email: wanted.email, telephone: wanted.telephone, website: wanted.website };
    const wrong = firstWrong(after, [after]) ?? (webAddress(after.website) ? undefined : 'website');
    if (wrong) throw new Problem(invalidValue, { field: wrong });
    if (!isPhoneNumber(wanted.telephone, country))
      throw new Problem(invalidPhoneNumber, { field: 'telephone' });
    const before = await findSupport(tx, actor.tenantId);
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
