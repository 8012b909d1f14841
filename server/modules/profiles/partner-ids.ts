import { authorize } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { type Deps, look } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { parseId, type TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { sameRegion } from '#kernel/regions.ts';
import { findOrganization, findPartnerId, findTenant } from './organization.store.ts';
import {
  agreementOfNobody,
  agreementOfTwo,
  agreementUnsignedByPartnerId,
  agreementUnsignedByTenant,
  noReseller,
  otherRegion,
  unknownPartnerId,
  unknownTenant,
  wrongPartnerId,
} from './problems.ts';

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
    if (!profile.mpnId) throw new Problem(unknownPartnerId);
    return { mpnId: profile.mpnId, partnerName: profile.companyName };
  });

/**
 * Whether a reseller has signed the partner agreement, so that a provider may order for it. Who has not is refused with
 * the code of how it was named, as published.
 *
 * @param named exactly one of the two
 * @throws {Problem} `profiles/agreement-*`
 */
export const readAgreementStatus = (
  deps: Deps,
  caller: Caller,
  named: { readonly mpnId?: string | undefined; readonly tenantId?: string | undefined },
): Promise<{ isAgreementSigned: true }> =>
  look(deps, caller, async (work) => {
    const { tx, actor } = work;
    authorize(work, 'agreement.read-status', {}, work.securityNow);
    const { mpnId, tenantId } = named;
    if (mpnId === undefined && tenantId === undefined) throw new Problem(agreementOfNobody);
    if (mpnId !== undefined && tenantId !== undefined) throw new Problem(agreementOfTwo);
    if (tenantId !== undefined) {
      const id = parseId<'tenant'>(tenantId);
      if (!id) throw new Problem(agreementOfTwo);
      await widen(tx, extents.agreementParty(id));
      const party = await findTenant(tx, id);
      if (!party?.kinds.includes('reseller')) throw new Problem(unknownTenant);
      if (!party.agreementSignedAt) throw new Problem(agreementUnsignedByTenant);
      return { isAgreementSigned: true };
    }
    if (!/^\d{1,18}$/.test(mpnId ?? '')) throw new Problem(agreementOfTwo);
    const owner: TenantId | undefined = await findPartnerId(tx, mpnId ?? '');
    if (!owner) throw new Problem(wrongPartnerId);
    const own = await findOrganization(tx, actor.tenantId);
    await widen(tx, extents.agreementParty(owner));
    const party = await findOrganization(tx, owner);
    if (!sameRegion(own.country, party.country)) throw new Problem(otherRegion);
    if (!party.kinds.includes('reseller')) throw new Problem(noReseller);
    if (!party.agreementSignedAt) throw new Problem(agreementUnsignedByPartnerId);
    return { isAgreementSigned: true };
  });
