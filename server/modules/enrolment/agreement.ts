import type { EnrolmentDeps } from './ports.ts';

/** The sample every installation brings until its operator names an agreement of its own. */
export const samplePartnerAgreement = '2026-11';

/** What a company signs to become a partner. */
export function currentPartnerAgreement(deps: Pick<EnrolmentDeps, 'vetting' | 'publicUrl'>): {
  readonly version: string;
  readonly url: string;
} {
  return (
    deps.vetting.partnerAgreement ?? {
      version: samplePartnerAgreement,
      url: `${deps.publicUrl}/agreements/partner/${samplePartnerAgreement}`,
    }
  );
}
