import { authorize } from '#access/authorize.ts';
import { type Deps, look } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { findOrganization } from './organization.store.ts';

/** What the company has agreed to with the vendor, and where it stands in the programme. */
export interface PartnerAgreements {
  readonly programme: string | null;
  readonly signedAt: Date | null;
}

export const readAgreements = (deps: Deps, caller: Caller): Promise<PartnerAgreements> =>
  look(deps, caller, async (work) => {
    authorize(work, 'profile.read-agreements', {}, work.securityNow);
    const { programme, agreementSignedAt } = await findOrganization(work.tx, work.actor.tenantId);
    return { programme, signedAt: agreementSignedAt };
  });
