import type { Database } from '#database/connection.ts';
import { newId, type TenantId, type UserId } from '#kernel/ids.ts';
import type { Role, TenantKind } from '#kernel/roles.ts';

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
  readonly programme?: 'pending' | 'active' | 'restricted' | 'suspended' | 'deauthorized';
  readonly roles?: readonly Role[];
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
    mpnId: inProgramme && kind !== 'vendor' ? `${4_000_000 + made}${tenantId.slice(-4)}` : null,
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
