import type { Deps } from '#database/work.ts';

/** The text a customer has to have accepted; a new version has to be accepted anew. */
export interface AgreementText {
  readonly version: string;
  readonly url: string;
}

/** Who signs for the customer. */
export interface Signer {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phoneNumber?: string | undefined;
}

/** The sample every installation brings until its operator names an agreement of its own. */
export const sampleVersion = '2026-10';

export function currentAgreement(deps: Pick<Deps, 'policies' | 'publicUrl'>): AgreementText {
  return (
    deps.policies.customerAgreement ?? {
      version: sampleVersion,
      url: `${deps.publicUrl}/agreements/customer/${sampleVersion}`,
    }
  );
}
