import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids.ts';
import {
  hashLinkToken,
  isCanonicalToken,
  type LinkKeys,
  type LinkPurpose,
  type LinkSeed,
  linkToken,
} from '#kernel/link-token.ts';
import type { Tx } from './connection.ts';

/** The row a token stands for. Whether it still counts is for the row to say: see `generation`. */
export interface FoundLink {
  readonly tenantId: TenantId;
  readonly rowId: string;
  readonly purpose: LinkPurpose;
  readonly generation: number;
}

/** Makes a link findable. Only the hash of its token is stored. */
export const keepLink = (tx: Tx, keys: LinkKeys, tenantId: TenantId, seed: LinkSeed): Promise<void> =>
  keepLinks(tx, keys, tenantId, [seed]);

/** The same for many links of one tenant. */
export async function keepLinks(
  tx: Tx,
  keys: LinkKeys,
  tenantId: TenantId,
  seeds: readonly LinkSeed[],
): Promise<void> {
  if (seeds.length === 0) return;
  await tx
    .insertInto('link')
    .values(
      seeds.map((seed) => ({
        token_hash: hashLinkToken(linkToken(keys, seed)),
        tenant_id: tenantId,
        purpose: seed.purpose,
        row_id: seed.rowId,
        generation: seed.generation,
      })),
    )
    .execute();
}

/** Replaced by its next generation, a link leads nowhere. */
export async function forgetLink(tx: Tx, keys: LinkKeys, tenantId: TenantId, seed: LinkSeed): Promise<void> {
  await tx
    .deleteFrom('link')
    .where('token_hash', '=', hashLinkToken(linkToken(keys, seed)))
    .where('tenant_id', '=', tenantId)
    .execute();
}

/** What a token stands for, whoever's it is; undefined for one that is unknown here or spelt in any other way. */
export async function findLink(
  tx: Tx,
  token: string,
  ...purposes: readonly LinkPurpose[]
): Promise<FoundLink | undefined> {
  if (!isCanonicalToken(token)) return undefined;
  const { rows } = await sql<{
    tenant_id: TenantId;
    row_id: string;
    purpose: LinkPurpose;
    generation: number;
  }>`
    select * from find_link(${hashLinkToken(token)})`.execute(tx);
  const row = rows[0];
  if (!row || !purposes.includes(row.purpose)) return undefined;
  return { tenantId: row.tenant_id, rowId: row.row_id, purpose: row.purpose, generation: row.generation };
}
