import { queryIn, type Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';
import type { RelationshipKind } from '#kernel/roles.ts';
import { foldKey } from '#kernel/text.ts';
import { heldRightsSql } from '#modules/delegated-admin/index.ts';
import type { OwnCustomer } from './customer.ts';

const ownSql = (more = '', join = '') => `
  select c.customer_id, c.kind, c.active, c.name, c.domain, c.country, c.since, c.until, c.origin, c.dap, c.dap_services,
         c.gdap_until, c.had_rights, c.agreement_version, c.tags, coalesce(p.name, c.name) as company_name${more}
  from partner_customer c
  left join counterpart p on p.tenant_id = c.tenant_id and p.counterpart_id = c.customer_id ${join}
  where c.tenant_id = $1 and c.customer_id = $2
  order by c.active desc, c.since desc`;

const ownText = ownSql();
const recordText = ownSql(
  ', b.profile, b.version',
  'left join customer_billing_profile b on b.tenant_id = c.tenant_id and b.customer_id = c.customer_id',
);

/**
 * What a partner keeps of one customer and whom it bills for it, in one row; read with {@link toOwnCustomer} and
 * `toBillingProfile`.
 */
export const customerRecordQuery = (partnerId: TenantId, customerId: TenantId) => ({
  name: 'customer-record',
  text: recordText,
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
    text: `${ownText} for update of c`,
    values: [partnerId, customerId],
  });
  return toOwnCustomer(rows);
}

export async function findOwnCustomer(
  tx: Tx,
  partnerId: TenantId,
  customerId: TenantId,
): Promise<OwnCustomer | undefined> {
  const { rows } = await queryIn(tx, {
    name: 'own-customer',
    text: ownText,
    values: [partnerId, customerId],
  });
  return toOwnCustomer(rows);
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

/** The roles that read a customer's directory, beside tenant-wide administration. */
const readers = "'{global_administrator,directory_readers,global_reader}'";

/**
 * What the partner holds in the customer's tenant and, if something of it reads the directory, what the company says
 * of itself; read with {@link toCompanyDetails} and `toHeldRights`. The customer's rows must be in scope.
 */
export const directoryQuery = (partnerId: TenantId, customerId: TenantId, now: Date) => ({
  name: 'customer-directory',
  text: `
    select held.dap, held.gdap_groups, company.*
    from (${heldRightsSql} offset 0) held -- offset 0: worked out once, not wherever it is named
    left join lateral (
      select t.address, t.email, t.registration_number, t.culture, t.language,
             array(select d.name from domain d where d.tenant_id = t.tenant_id and d.verified_at is not null
                   order by d.is_initial desc, d.name) as domains
      from tenant t where t.tenant_id = $2 and (held.dap or held.gdap_roles && ${readers})) company on true`,
  values: [partnerId, customerId, now],
});

export function toCompanyDetails(rows: readonly unknown[]): CompanyDetails | undefined {
  const [row] = rows as readonly {
    address: Record<string, string> | null;
    email: string | null;
    registration_number: string | null;
    culture: string;
    language: string;
    domains: string[];
  }[];
  if (!row?.address) return undefined;
  return {
    address: row.address,
    email: row.email,
    registrationNumber: row.registration_number,
    culture: row.culture,
    language: row.language,
    domains: row.domains,
  };
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
