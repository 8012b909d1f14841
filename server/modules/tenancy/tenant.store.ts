import type { Tx } from '#database/connection.ts';
import type { ProgrammeState } from '#kernel/actor.ts';
import type { TenantId } from '#kernel/ids.ts';
import type { TenantKind } from '#kernel/roles.ts';

/** A company as it is first written down. */
export interface NewTenant {
  readonly id: TenantId;
  readonly kinds: readonly TenantKind[];
  readonly legalName: string;
  /** Its first domain, in lower case; proved unless said otherwise. */
  readonly domain: string;
  /** Null: nobody has shown yet that the company is there. */
  readonly domainVerifiedAt?: null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly culture?: string;
  readonly language?: string;
  readonly address?: Readonly<Record<string, string>>;
  readonly email?: string;
  readonly phoneNumber?: string;
  readonly registrationNumber?: string;
  readonly mpnId?: string;
  /** Customers are in no programme. */
  readonly programme?: ProgrammeState;
  readonly vettedAt?: Date;
  readonly agreementSignedAt?: Date;
  readonly createdAt: Date;
}

export async function insertTenant(tx: Tx, it: NewTenant): Promise<void> {
  await tx
    .insertInto('tenant')
    .values({
      tenant_id: it.id,
      kinds: [...it.kinds],
      legal_name: it.legalName,
      domain: it.domain,
      country: it.country,
      culture: it.culture ?? 'en-US',
      language: it.language ?? 'en',
      address: JSON.stringify(it.address ?? {}),
      email: it.email ?? null,
      phone_number: it.phoneNumber ?? null,
      registration_number: it.registrationNumber ?? null,
      mpn_id: it.mpnId ?? null,
      programme: it.programme ?? null,
      vetted_at: it.vettedAt ?? null,
      agreement_signed_at: it.agreementSignedAt ?? null,
      created_at: it.createdAt,
    })
    .execute();
  await tx
    .insertInto('domain')
    .values({
      name: it.domain,
      tenant_id: it.id,
      is_initial: true,
      verified_at: it.domainVerifiedAt === null ? null : it.createdAt,
    })
    .execute();
  if (it.mpnId !== undefined)
    await tx.insertInto('partner_id').values({ mpn_id: it.mpnId, tenant_id: it.id }).execute();
  // The first vendor of a cloud runs the programme there.
  if (it.kinds.includes('vendor'))
    await tx
      .insertInto('operator')
      .values({ cloud: 'public', tenant_id: it.id })
      .onConflict((on) => on.doNothing())
      .execute();
}

export async function insertDomain(tx: Tx, tenantId: TenantId, name: string, verifiedAt: Date | null) {
  await tx.insertInto('domain').values({ name, tenant_id: tenantId, verified_at: verifiedAt }).execute();
}

/** A company's name and domain, or undefined when there is none or it lies outside the scope. */
export async function findTenant(
  tx: Tx,
  tenantId: TenantId,
): Promise<{ name: string; domain: string } | undefined> {
  const row = await tx
    .selectFrom('tenant')
    .select(['legal_name', 'domain'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  return row && { name: row.legal_name, domain: row.domain };
}
