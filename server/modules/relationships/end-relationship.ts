import type { Tx } from '#database/connection.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import type { RelationshipKind } from '#kernel/roles.ts';
import { closeDap } from '#modules/delegated-admin/index.ts';
import { holdCompany } from './consent.store.ts';
import { closeRelationship, unlistCustomer } from './relationship.store.ts';

export interface EndedRelationship {
  readonly since: Date;
  readonly until: Date;
  /** Tenant-wide rights ended with it. */
  readonly dapEnded: boolean;
}

/**
 * Ends a partner's relationship with a customer, inside the transaction of the use case that decided it. The customer's
 * and the partner's rows must be in the write scope; the customer's company is held here, before any other row of the
 * pair, as every acceptance does.
 *
 * A reseller's rights stay exactly as they are: only the customer takes them back. A provider's or direct partner's
 * tenant-wide right ends with its relationship; granular ones never do. Other partners are not touched.
 *
 * @returns undefined when no relationship of this kind lives any more
 */
export async function endRelationship(
  tx: Tx,
  it: {
    readonly customerId: TenantId;
    readonly partnerId: TenantId;
    readonly kind: RelationshipKind;
    readonly by: UserId;
    readonly now: Date;
  },
): Promise<EndedRelationship | undefined> {
  await holdCompany(tx, it.customerId);
  const ended = await closeRelationship(tx, it);
  if (!ended) return undefined;
  const dapEnded = it.kind !== 'reseller' && (await closeDap(tx, it, it.now, { by: it.by, side: 'partner' }));
  await unlistCustomer(tx, { ...it, until: ended.until, dapEnds: dapEnded });
  return { ...ended, dapEnded };
}
