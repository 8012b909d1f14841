import type { Tx } from '#database/connection.ts';
import type { ProgrammeState } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import type { TenantKind } from '#kernel/roles.ts';
import type { Application } from './application.ts';

/** A company as far as an application looks at it. */
export interface ApplyingCompany {
  readonly id: TenantId;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly kinds: readonly TenantKind[];
  readonly programme: ProgrammeState | null;
  readonly vettedAt: Date | null;
  readonly address: Readonly<Record<string, string>>;
  readonly registrationNumber: string | null;
  readonly phoneNumber: string | null;
  readonly mpnId: string | null;
}

/** Vetted before, and still a partner. */
export const isKnown = (it: ApplyingCompany): boolean => it.vettedAt !== null && it.programme === 'active';

/** What an application says of a company as if it were the one that was vetted. */
export const asVetted = (company: ApplyingCompany, it: Application): Application => ({
  ...it,
  mpnId: company.mpnId,
  legalProfile: {
    ...it.legalProfile,
    companyName: company.name,
    address: { ...company.address, country: company.country },
    ...(company.registrationNumber ? { organizationRegistrationNumber: company.registrationNumber } : {}),
  },
});

/** The company, its row held, so that two of its people take turns. */
export async function holdCompany(tx: Tx, tenantId: TenantId): Promise<ApplyingCompany> {
  const row = await tx
    .selectFrom('tenant')
    .select([
      'legal_name',
      'domain',
      'country',
      'kinds',
      'programme',
      'vetted_at',
      'address',
      'registration_number',
      'phone_number',
      'mpn_id',
    ])
    .where('tenant_id', '=', tenantId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Error('An applicant has no row of its own.');
  return {
    id: tenantId,
    name: row.legal_name,
    domain: row.domain,
    country: row.country,
    kinds: row.kinds as TenantKind[],
    programme: row.programme as ProgrammeState | null,
    vettedAt: row.vetted_at,
    address: row.address as Record<string, string>,
    registrationNumber: row.registration_number,
    phoneNumber: row.phone_number,
    mpnId: row.mpn_id,
  };
}

/** Vetted: what was looked at is what the company is called from now on, and it is a reseller that has not signed. */
export async function saveVetted(
  tx: Tx,
  company: ApplyingCompany,
  it: Application,
  now: Date,
): Promise<void> {
  const { companyName = company.name, address, organizationRegistrationNumber } = it.legalProfile;
  await tx
    .updateTable('tenant')
    .set({
      kinds: [...new Set([...company.kinds.filter((kind) => kind !== 'applicant'), 'reseller'])],
      legal_name: companyName,
      address: JSON.stringify(address),
      registration_number: organizationRegistrationNumber ?? company.registrationNumber,
      vetted_at: now,
      // A company that trades already goes on doing so while it adds a programme.
      ...(company.programme === 'active' ? {} : { programme: 'qualified' }),
    })
    .where('tenant_id', '=', company.id)
    .execute();
}

/** Signed: a partner in good standing. */
export async function saveSigned(tx: Tx, tenantId: TenantId, now: Date): Promise<void> {
  await tx
    .updateTable('tenant')
    .set({ programme: 'active', agreement_signed_at: now })
    .where('tenant_id', '=', tenantId)
    .execute();
}

export async function saveStanding(tx: Tx, tenantId: TenantId, programme: ProgrammeState): Promise<void> {
  await tx.updateTable('tenant').set({ programme }).where('tenant_id', '=', tenantId).execute();
}

/** Whom the partner's customers turn to, unless it said so before. */
export async function keepSupport(tx: Tx, tenantId: TenantId, it: Application['support']): Promise<void> {
  if (!it.email || !it.telephone) return;
  await tx
    .insertInto('support_profile')
    .values({
      tenant_id: tenantId,
      email: it.email,
      telephone: it.telephone,
      website: it.website ?? '',
    })
    .onConflict((on) => on.column('tenant_id').doNothing())
    .execute();
}

/** A user as a first guess at who is to be contacted. */
export async function findPersonalDetails(
  tx: Tx,
  tenantId: TenantId,
  userId: UserId,
): Promise<{
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  locale: string | null;
}> {
  const row = await tx
    .selectFrom('tenant_user')
    .select(['first_name', 'last_name', 'email', 'locale'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', userId)
    .executeTakeFirst();
  return {
    firstName: row?.first_name ?? null,
    lastName: row?.last_name ?? null,
    email: row?.email ?? null,
    locale: row?.locale ?? null,
  };
}

/** Domains the company has proved and that are not merely a name of this platform. */
export async function provedDomains(tx: Tx, tenantId: TenantId, platformDomain: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('domain')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('verified_at', 'is not', null)
    .execute();
  return rows.map((it) => it.name).filter((it) => !it.endsWith(`.${platformDomain}`));
}
