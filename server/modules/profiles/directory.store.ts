import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { foldKey } from '#kernel/text.ts';
import { type DirectoryEntry, type Service, wordsOf } from './directory-entry.ts';

/** A provider as the public directory shows it. */
export interface ListedProvider {
  readonly providerId: TenantId;
  readonly name: string;
  /** Where the company is. */
  readonly country: string;
  readonly entry: DirectoryEntry;
  readonly confirmedAt: Date;
  readonly listed: boolean;
  readonly etag: string;
}

export interface DirectorySearch {
  /** Serves resellers there. */
  readonly country?: string | undefined;
  /** Offers all of these. */
  readonly services?: readonly Service[];
  /** Every one of these words stands in its name or description. */
  readonly q?: string | undefined;
}

const columns = ['tenant_id', 'name', 'country', 'entry', 'confirmed_at', 'listed', 'version'] as const;

interface Row {
  readonly tenant_id: string;
  readonly name: string;
  readonly country: string;
  readonly entry: unknown;
  readonly confirmed_at: Date;
  readonly listed: boolean;
  readonly version: string;
}

const toListed = (it: Row): ListedProvider => ({
  providerId: it.tenant_id as TenantId,
  name: it.name,
  country: it.country,
  entry: it.entry as DirectoryEntry,
  confirmedAt: it.confirmed_at,
  listed: it.listed,
  etag: it.version,
});

/** More providers than this nobody compares; an installation has a handful. */
const most = 200;

/** What is listed, whoever asks: needs no tenant in scope. */
export async function searchDirectory(
  tx: Tx,
  { country, services = [], q }: DirectorySearch,
): Promise<ListedProvider[]> {
  const words = foldKey(q ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8);
  const rows = await tx
    .selectFrom('provider_entry')
    .select(columns)
    .where('listed', '=', true)
    .$if(country !== undefined, (it) => it.where(sql<boolean>`countries @> array[${country}]`))
    .$if(services.length > 0, (it) => it.where(sql<boolean>`services @> ${[...services]}::text[]`))
    .$if(words.length > 0, (it) =>
      it.where((eb) => eb.and(words.map((word) => sql<boolean>`strpos(words, ${word}) > 0`))),
    )
    .orderBy('name_key')
    .orderBy('tenant_id')
    .limit(most)
    .execute();
  return rows.map(toListed);
}

export async function findListed(tx: Tx, providerId: TenantId): Promise<ListedProvider | undefined> {
  const row = await tx
    .selectFrom('provider_entry')
    .select(columns)
    .where('tenant_id', '=', providerId)
    .where('listed', '=', true)
    .executeTakeFirst();
  return row && toListed(row);
}

/** An entry, listed or not: of a provider in scope. */
export async function findEntry(
  tx: Tx,
  providerId: TenantId,
  { hold = false }: { hold?: boolean } = {},
): Promise<ListedProvider | undefined> {
  const row = await tx
    .selectFrom('provider_entry')
    .select(columns)
    .where('tenant_id', '=', providerId)
    .$if(hold, (it) => it.forUpdate())
    .executeTakeFirst();
  return row && toListed(row);
}

export async function saveEntry(
  tx: Tx,
  provider: { readonly id: TenantId; readonly name: string; readonly country: string },
  entry: DirectoryEntry,
  confirmed: { readonly listed: boolean; readonly by: UserId; readonly at: Date },
): Promise<void> {
  const row = {
    listed: confirmed.listed,
    name: provider.name,
    name_key: foldKey(provider.name),
    country: provider.country,
    countries: [...entry.countries],
    services: [...entry.services],
    words: wordsOf(provider.name, entry),
    entry: JSON.stringify(entry),
    confirmed_at: confirmed.at,
    confirmed_by: confirmed.by,
  };
  await tx
    .insertInto('provider_entry')
    .values({ tenant_id: provider.id, version: '1', ...row })
    .onConflict((conflict) =>
      conflict
        .column('tenant_id')
        .doUpdateSet((eb) => ({ ...row, version: eb('provider_entry.version', '+', '1') })),
    )
    .execute();
}

/** The provider has another name; what its entry says of it stays. */
export async function renameEntry(tx: Tx, providerId: TenantId, name: string): Promise<void> {
  const before = await findEntry(tx, providerId, { hold: true });
  if (!before) return;
  await tx
    .updateTable('provider_entry')
    .set({ name, name_key: foldKey(name), words: wordsOf(name, before.entry) })
    .where('tenant_id', '=', providerId)
    .execute();
}

/** What a provider asked its entry to say. */
export interface EntryRequest {
  readonly providerId: TenantId;
  readonly state: 'asked' | 'confirmed' | 'declined' | 'withdrawn';
  readonly entry: DirectoryEntry;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

/** @param keeper whose row of it: the provider's own, or the vendor's copy */
export async function findRequests(tx: Tx, keeper: TenantId, providerId?: TenantId): Promise<EntryRequest[]> {
  const rows = await tx
    .selectFrom('provider_entry_request')
    .select(['provider_id', 'state', 'entry', 'asked_at', 'asked_by_name', 'decided_at', 'reason'])
    .where('tenant_id', '=', keeper)
    .$if(providerId !== undefined, (it) => it.where('provider_id', '=', providerId ?? ''))
    .execute();
  return rows.map((it) => ({
    providerId: it.provider_id as TenantId,
    state: it.state as EntryRequest['state'],
    entry: it.entry as unknown as DirectoryEntry,
    askedAt: it.asked_at,
    askedBy: it.asked_by_name,
    decidedAt: it.decided_at,
    reason: it.reason,
  }));
}

/** Writes it for everybody who keeps it. */
export async function saveRequest(tx: Tx, keepers: readonly TenantId[], it: EntryRequest): Promise<void> {
  const row = {
    state: it.state,
    entry: JSON.stringify(it.entry),
    asked_at: it.askedAt,
    asked_by_name: it.askedBy,
    decided_at: it.decidedAt,
    reason: it.reason,
  };
  await tx
    .insertInto('provider_entry_request')
    .values(
      [...new Set(keepers)]
        .sort()
        .map((keeper) => ({ tenant_id: keeper, provider_id: it.providerId, ...row })),
    )
    .onConflict((conflict) => conflict.columns(['tenant_id', 'provider_id']).doUpdateSet(row))
    .execute();
}

/** The providers the vendor knows, by name. */
export async function findProviders(
  tx: Tx,
  vendor: TenantId,
): Promise<{ id: TenantId; name: string; country: string; domain: string; mpnId: string | null }[]> {
  const rows = await tx
    .selectFrom('counterpart')
    .select(['counterpart_id', 'name', 'country', 'domain', 'mpn_id'])
    .where('tenant_id', '=', vendor)
    .where(sql<boolean>`kinds @> '{provider}'`)
    .orderBy('name')
    .execute();
  return rows.map((it) => ({
    id: it.counterpart_id as TenantId,
    name: it.name,
    country: it.country,
    domain: it.domain,
    mpnId: it.mpn_id,
  }));
}
