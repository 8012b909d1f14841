import { queryIn, type Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';
import type { RelationshipKind } from '#kernel/roles.ts';
import { foldKey } from '#kernel/text.ts';
import type { OwnCustomer } from './customer.ts';

const ownSql = `
  select c.customer_id, c.kind, c.active, c.name, c.domain, c.country, c.since, c.until, c.origin, c.dap, c.dap_services,
         c.gdap_until, c.had_rights, c.agreement_version, c.tags, coalesce(p.name, c.name) as company_name
  from partner_customer c
  left join counterpart p on p.tenant_id = c.tenant_id and p.counterpart_id = c.customer_id
  where c.tenant_id = $1 and c.customer_id = $2
  order by c.active desc, c.since desc`;

/** What a partner keeps of one customer; read with {@link toOwnCustomer}. */
export const ownCustomerQuery = (partnerId: TenantId, customerId: TenantId) => ({
  name: 'own-customer',
  text: ownSql,
  values: [partnerId, customerId],
});

/** The same, held until the transaction ends. */
export async function holdOwnCustomer(
  tx: Tx,
  partnerId: TenantId,
  customerId: TenantId,
): Promise<OwnCustomer | undefined> {
  const { rows } = await queryIn(tx, {
    name: 'own-customer-held',
    text: `${ownSql} for update of c`,
    values: [partnerId, customerId],
  });
  return toOwnCustomer(rows);
}

export async function findOwnCustomer(
  tx: Tx,
  partnerId: TenantId,
  customerId: TenantId,
): Promise<OwnCustomer | undefined> {
  return toOwnCustomer((await queryIn(tx, ownCustomerQuery(partnerId, customerId))).rows);
}

interface OwnRow {
  customer_id: TenantId;
  kind: RelationshipKind;
  active: boolean;
  name: string;
  domain: string;
  country: string;
  since: Date;
  until: Date | null;
  origin: 'imported' | 'invited' | 'created';
  dap: boolean;
  dap_services: string[] | null;
  gdap_until: Date | null;
  had_rights: boolean;
  agreement_version: string | null;
  tags: string[];
  company_name: string;
}

export function toOwnCustomer(rows: readonly unknown[]): OwnCustomer | undefined {
  const all = rows as readonly OwnRow[];
  const [first] = all;
  if (!first) return undefined;
  return {
    id: first.customer_id,
    name: first.name,
    companyName: first.company_name,
    domain: first.domain,
    country: first.country,
    relationships: all.map((it) => ({
      kind: it.kind,
      active: it.active,
      since: it.since,
      until: it.until,
      origin: it.origin,
    })),
    rights: {
      dap: first.dap,
      dapServices: first.dap_services,
      gdapUntil: first.gdap_until,
      had: all.some((it) => it.had_rights),
    },
    agreementVersion: first.agreement_version,
    tags: first.tags,
  };
}

/** What a customer's own company says of itself, for partners with a right to read its directory. */
export interface CompanyDetails {
  readonly address: Readonly<Record<string, string>>;
  readonly email: string | null;
  readonly registrationNumber: string | null;
  readonly culture: string;
  readonly language: string;
  readonly domains: readonly string[];
}

/**
 * The details, if the partner holds a right at this moment that lets it read them: tenant-wide administration, or a
 * granular role that reads the directory. The customer's rows must be in scope.
 */
export const companyDetailsQuery = (partnerId: TenantId, customerId: TenantId, now: Date) => ({
  name: 'company-details',
  text: `
    select t.address, t.email, t.registration_number, t.culture, t.language,
           array(select d.name from domain d where d.tenant_id = t.tenant_id and d.verified_at is not null
                 order by d.is_initial desc, d.name) as domains
    from tenant t
    where t.tenant_id = $2
      and (exists (select from dap_grant g where g.tenant_id = $2 and g.partner_id = $1 and upper_inf(g.valid_during))
        or exists (select from gdap_relationship g where g.tenant_id = $2 and g.partner_id = $1 and g.state = 'active'
                   and g.ends_at > $3 and g.roles && '{global_administrator,directory_readers,global_reader}'))`,
  values: [partnerId, customerId, now],
});

export function toCompanyDetails(rows: readonly unknown[]): CompanyDetails | undefined {
  const [row] = rows as readonly {
    address: Record<string, string>;
    email: string | null;
    registration_number: string | null;
    culture: string;
    language: string;
    domains: string[];
  }[];
  return (
    row && {
      address: row.address,
      email: row.email,
      registrationNumber: row.registration_number,
      culture: row.culture,
      language: row.language,
      domains: row.domains,
    }
  );
}

/** The name on the partner's list; the company's own stays. */
export async function renameOnList(
  tx: Tx,
  partnerId: TenantId,
  customerId: TenantId,
  name: string,
): Promise<void> {
  await tx
    .updateTable('partner_customer')
    .set({ name, name_key: foldKey(name) })
    .where('tenant_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .execute();
}

export async function saveTags(
  tx: Tx,
  partnerId: TenantId,
  customerId: TenantId,
  tags: readonly string[],
): Promise<void> {
  await tx
    .updateTable('partner_customer')
    .set({ tags: [...tags] })
    .where('tenant_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .execute();
}
