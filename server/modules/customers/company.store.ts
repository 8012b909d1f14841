import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { ProgrammeState } from '#kernel/actor.ts';
import type { TenantId } from '#kernel/ids.ts';
import type { TenantKind } from '#kernel/roles.ts';

/** A company, as far as entering a customer needs to know it. */
export interface Company {
  readonly id: TenantId;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly kinds: readonly TenantKind[];
  readonly programme: ProgrammeState | null;
}

export async function findCompany(tx: Tx, id: TenantId): Promise<Company | undefined> {
  const row = await tx
    .selectFrom('tenant')
    .select(['legal_name', 'domain', 'country', 'kinds', 'programme'])
    .where('tenant_id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id,
      name: row.legal_name,
      domain: row.domain,
      country: row.country,
      kinds: row.kinds as TenantKind[],
      programme: row.programme as ProgrammeState | null,
    }
  );
}

export async function ownerOfDomain(tx: Tx, name: string): Promise<TenantId | undefined> {
  const { rows } = await sql<{ tenant_id: TenantId }>`select tenant_id from find_domain(${name})`.execute(tx);
  return rows[0]?.tenant_id;
}

export async function ownerOfPartnerId(tx: Tx, mpnId: string): Promise<TenantId | undefined> {
  const { rows } = await sql<{ tenant_id: TenantId }>`
    select find_partner_id as tenant_id from find_partner_id(${mpnId})`.execute(tx);
  return rows[0]?.tenant_id;
}
