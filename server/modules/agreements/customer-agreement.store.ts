import type { Tx } from '#database/connection.ts';
import type { Id, TenantId, UserId } from '#kernel/ids.ts';
import type { Signer } from './customer-agreement.ts';

/** The countries this version was accepted for, by the customer itself or by a partner's attestation. */
export async function countriesAccepted(tx: Tx, customerId: TenantId, version: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('customer_agreement')
    .select('country')
    .where('tenant_id', '=', customerId)
    .where('version', '=', version)
    .execute();
  return rows.map((it) => it.country);
}

/** A global admin of the customer accepts it. The caller holds the customer's company, so that it happens once. */
export async function insertAgreement(
  tx: Tx,
  it: {
    id: Id<'agreement'>;
    customerId: TenantId;
    version: string;
    country: string;
    signer: Signer;
    by: UserId;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('customer_agreement')
    .values({
      tenant_id: it.customerId,
      id: it.id,
      version: it.version,
      country: it.country,
      method: 'direct',
      signer: JSON.stringify(it.signer),
      accepted_on: it.at,
      accepted_by: it.by,
    })
    .execute();
}
