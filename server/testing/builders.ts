import type { Database } from '#database/connection.ts';
import { introduce } from '#database/counterpart.store.ts';
import { type GrantId, newId, type TenantId, type UserId } from '#kernel/ids.ts';
import type { RelationshipKind, Role, TenantKind } from '#kernel/roles.ts';
import { defaultRoles, insertDap, insertGdap } from '#modules/delegated-admin/index.ts';
import { insertRelationships, listCustomers } from '#modules/relationships/index.ts';

/** A company with one person in it: its global admin, unless other roles are asked for. */
export interface Company {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly mpnId: string | null;
}

export interface CompanyOptions {
  readonly kinds?: readonly TenantKind[];
  readonly name?: string;
  readonly domain?: string;
  readonly country?: string;
  readonly cloud?: 'public' | 'usgov' | 'germany' | 'china';
  readonly programme?: 'pending' | 'qualified' | 'active' | 'restricted' | 'suspended' | 'deauthorized';
  readonly roles?: readonly Role[];
  /** A company that has put its partner ID off; left out: it has one. */
  readonly mpnId?: null;
}

let made = 0;

/** The smallest company of that kind: in Germany, in good standing, with a proved domain and one person. */
export async function aCompany(
  database: Database,
  kind: TenantKind,
  options: CompanyOptions = {},
): Promise<Company> {
  made += 1;
  const tenantId = newId<'tenant'>();
  const kinds = options.kinds ?? [kind];
  const inProgramme = kinds.some((it) => it !== 'customer');
  const company = {
    name: options.name ?? `${kind} ${made}`,
    domain: options.domain ?? `${kind}-${tenantId.slice(-12)}.example`,
    country: options.country ?? 'DE',
    mpnId:
      options.mpnId !== null && inProgramme && kind !== 'vendor'
        ? `${4_000_000 + made}${Number.parseInt(tenantId.slice(-4), 16)}`
        : null,
  };
  const at = new Date('2026-01-01T00:00:00Z');
  await database.transaction({ read: [tenantId], write: [tenantId] }, async (tx) => {
    await tx
      .insertInto('tenant')
      .values({
        tenant_id: tenantId,
        kinds: [...kinds],
        legal_name: company.name,
        domain: company.domain,
        country: company.country,
        cloud: options.cloud ?? 'public',
        address: JSON.stringify({ country: company.country, city: 'Kassel', addressLine1: 'Sternweg 1' }),
        email: `info@${company.domain}`,
        mpn_id: company.mpnId,
        programme: inProgramme ? (options.programme ?? 'active') : null,
        vetted_at: inProgramme ? at : null,
        created_at: at,
      })
      .execute();
    await tx
      .insertInto('domain')
      .values({ name: company.domain, tenant_id: tenantId, is_initial: true, verified_at: at })
      .execute();
    if (kinds.includes('vendor'))
      await tx
        .insertInto('operator')
        .values({ cloud: options.cloud ?? 'public', tenant_id: tenantId })
        .onConflict((on) => on.doNothing())
        .execute();
    if (company.mpnId)
      await tx.insertInto('partner_id').values({ mpn_id: company.mpnId, tenant_id: tenantId }).execute();
  });
  const { userId } = await aPerson(
    database,
    { tenantId, domain: company.domain },
    ...(options.roles ?? (['global_admin'] as const)),
  );
  return { tenantId, userId, ...company };
}

/** One more person of a company, with these roles or none. */
export async function aPerson(
  database: Database,
  company: Pick<Company, 'tenantId' | 'domain'>,
  ...roles: readonly Role[]
): Promise<{ tenantId: TenantId; userId: UserId; userPrincipalName: string }> {
  const { tenantId } = company;
  const userId = newId<'user'>();
  const userPrincipalName = `p${userId.slice(-12)}@${company.domain}`;
  const at = new Date('2026-01-01T00:00:00Z');
  await database.transaction({ read: [tenantId], write: [tenantId] }, async (tx) => {
    await tx
      .insertInto('tenant_user')
      .values({
        tenant_id: tenantId,
        id: userId,
        user_principal_name: userPrincipalName,
        user_principal_name_key: userPrincipalName,
        display_name: `Person ${userId.slice(-4)}`,
        created_at: at,
      })
      .execute();
    if (roles.length > 0)
      await tx
        .insertInto('role_assignment')
        .values(
          roles.map((role) => ({
            tenant_id: tenantId,
            user_id: userId,
            role,
            valid_during: `[${at.toISOString()},)`,
          })),
        )
        .execute();
  });
  return { tenantId, userId, userPrincipalName };
}

/** Two companies are partners, and the provider has administrator access to the reseller's tenant. */
export async function aPartnership(
  database: Database,
  provider: Company,
  reseller: Company,
  since = new Date('2026-02-01T00:00:00Z'),
): Promise<void> {
  const both = [provider.tenantId, reseller.tenantId];
  const valid_during = `[${since.toISOString()},)`;
  const id = newId<'partnership'>();
  await database.transaction({ read: both, write: both }, async (tx) => {
    await introduce(tx, provider.tenantId, reseller.tenantId);
    await tx
      .insertInto('partnership')
      .values({
        tenant_id: reseller.tenantId,
        provider_id: provider.tenantId,
        valid_during,
        id,
        request_id: newId<'partnership-request'>(),
        text_version: 'partnership.v1-built',
        locale: 'en',
        authorized_by: reseller.userId,
      })
      .execute();
    await tx
      .insertInto('provider_reseller')
      .values({
        tenant_id: provider.tenantId,
        reseller_id: reseller.tenantId,
        valid_during,
        partnership_id: id,
        admin_access: true,
      })
      .execute();
    await tx
      .insertInto('tenant_admin_grant')
      .values({
        tenant_id: reseller.tenantId,
        provider_id: provider.tenantId,
        valid_during,
        partnership_id: id,
        granted_by: reseller.userId,
      })
      .execute();
  });
}

export interface RelationshipOptions {
  readonly kind?: RelationshipKind;
  readonly since?: Date;
  readonly origin?: 'imported' | 'invited' | 'created';
  /** Rights the customer gave with it; none unless said. */
  readonly rights?: 'dap' | 'gdap' | 'both';
  readonly gdapUntil?: Date;
  readonly agreementVersion?: string;
}

/** A customer said yes to a partner. Gives the ids of the rights that came with it. */
export async function aRelationship(
  database: Database,
  partner: Company,
  customer: Company,
  options: RelationshipOptions = {},
): Promise<{ dapId: GrantId; gdapId: GrantId }> {
  const both = [partner.tenantId, customer.tenantId];
  const { kind = 'reseller', origin = 'invited', rights } = options;
  const since = options.since ?? new Date('2026-03-01T00:00:00Z');
  const until = options.gdapUntil ?? new Date('2027-03-01T00:00:00Z');
  const dap = rights === 'dap' || rights === 'both';
  const gdap = rights === 'gdap' || rights === 'both';
  const ids = { dapId: newId<'grant'>(), gdapId: newId<'grant'>() };
  await database.transaction({ read: both, write: both }, async (tx) => {
    const pair = { customerId: customer.tenantId, partnerId: partner.tenantId };
    const consent = { ...pair, acceptanceId: null, by: customer.userId, byName: `admin@${customer.domain}` };
    await introduce(tx, partner.tenantId, customer.tenantId);
    await insertRelationships(tx, [
      { ...pair, kind, since, origin, acceptanceId: null, associatedResellerId: null },
    ]);
    if (dap) await insertDap(tx, consent, { id: ids.dapId, since });
    if (gdap) await insertGdap(tx, consent, { id: ids.gdapId, roles: defaultRoles, since, until });
    await listCustomers(tx, [
      {
        partnerId: partner.tenantId,
        customer: { ...customer, id: customer.tenantId },
        kind,
        since,
        origin,
        dap,
        dapServices: null,
        gdapUntil: gdap ? until : null,
        hadRights: dap || gdap,
        agreementVersion: options.agreementVersion ?? null,
      },
    ]);
  });
  return ids;
}

/** A program of a company, without a person behind it. */
export async function anApp(
  database: Database,
  company: Pick<Company, 'tenantId'>,
  ...roles: readonly Role[]
): Promise<{ tenantId: TenantId; userId: UserId }> {
  const { tenantId } = company;
  const id = newId<'app'>();
  const clientId = newId<'client'>();
  await database.transaction({ read: [tenantId], write: [tenantId] }, async (tx) => {
    await tx
      .insertInto('api_app')
      .values({
        tenant_id: tenantId,
        id,
        client_id: clientId,
        name: 'app',
        roles: [...roles],
        created_at: new Date('2026-01-01T00:00:00Z'),
      })
      .execute();
    await tx.insertInto('client').values({ client_id: clientId, tenant_id: tenantId, app_id: id }).execute();
  });
  // Callers name whoever calls by `userId`; with `kind: 'app'` it is this.
  return { tenantId, userId: id as string as UserId };
}
