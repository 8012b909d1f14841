import type { Tx } from '#database/connection.ts';
import { type Id, newId, type TenantId, type UserId } from '#kernel/ids.ts';
import type { Signer } from './customer-agreement.ts';

/** Whether the customer has accepted this version for its country, itself or by a partner's attestation. */
export async function hasAccepted(
  tx: Tx,
  customerId: TenantId,
  version: string,
  country: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('customer_agreement')
    .select('id')
    .where('tenant_id', '=', customerId)
    .where('version', '=', version)
    .where('country', '=', country)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A global admin of the customer accepts it. The caller holds the customer's company, so that it happens once. */
export async function insertAgreement(
  tx: Tx,
  it: { customerId: TenantId; version: string; country: string; signer: Signer; by: UserId; at: Date },
): Promise<Id<'agreement'>> {
  const id = newId<'agreement'>();
  await tx
    .insertInto('customer_agreement')
    .values({
      tenant_id: it.customerId,
      id,
      version: it.version,
      country: it.country,
      method: 'direct',
      signer: JSON.stringify(it.signer),
      accepted_on: it.at,
      accepted_by: it.by,
    })
    .execute();
  return id;
}
