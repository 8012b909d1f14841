import type { Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';

export interface SupportProfile {
  readonly email: string;
  readonly telephone: string;
  readonly website: string;
}

export async function findSupport(tx: Tx, tenantId: TenantId): Promise<SupportProfile | undefined> {
  return tx
    .selectFrom('support_profile')
    .select(['email', 'telephone', 'website'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
}

export async function saveSupport(tx: Tx, tenantId: TenantId, it: SupportProfile): Promise<void> {
  await tx
    .insertInto('support_profile')
    .values({ tenant_id: tenantId, ...it })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ ...it }))
    .execute();
}
