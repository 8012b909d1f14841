import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import { untilNow } from '#database/span.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { type Page, type PageRequest, pageOf } from '#kernel/page.ts';
import { type Role, roles } from '#kernel/roles.ts';
import { foldKey } from '#kernel/text.ts';
import type { MfaState } from '#modules/tenancy/index.ts';
import type { ManagedPerson, Names } from './person.ts';

interface Whose {
  readonly tenantId: TenantId;
  readonly userId: UserId;
}

/** Which people a list shows. */
export interface PeopleFilter {
  readonly role?: Role | undefined;
  readonly state?: 'active' | 'blocked' | undefined;
  /** Whether there is a second factor to prove. */
  readonly registered?: boolean | undefined;
  /** Part of a name or an address. */
  readonly text?: string | undefined;
}

const heldRoles = sql<Role[]>`array(select r.role from role_assignment r
  where r.tenant_id = u.tenant_id and r.user_id = u.id and upper_inf(r.valid_during))`;
const registered = sql<boolean>`(
  exists (select from totp f where f.tenant_id = u.tenant_id and f.user_id = u.id and f.state = 'active')
  or exists (select from passkey f where f.tenant_id = u.tenant_id and f.user_id = u.id))`;

/** Whoever has left is in no list. */
const people = (tx: Tx, tenantId: TenantId) =>
  tx
    .selectFrom('tenant_user as u')
    .select([
      'u.id',
      'u.user_principal_name',
      'u.user_principal_name_key',
      'u.display_name',
      'u.first_name',
      'u.last_name',
      'u.email',
      'u.state',
      'u.is_guest',
      'u.mfa_state',
      'u.last_signed_in_at',
      'u.created_at',
      heldRoles.as('roles'),
      registered.as('registered'),
    ])
    .where('u.tenant_id', '=', tenantId)
    .where('u.state', '!=', sql.lit('deleted'));

type Row = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>;

const toPerson = (row: Row): ManagedPerson => ({
  id: row.id as UserId,
  userPrincipalName: row.user_principal_name,
  displayName: row.display_name,
  firstName: row.first_name,
  lastName: row.last_name,
  email: row.email,
  state: row.state as ManagedPerson['state'],
  guest: row.is_guest,
  roles: roles.filter((it) => row.roles.includes(it)),
  mfaState: row.mfa_state as MfaState,
  registered: row.registered,
  lastSignedInAt: row.last_signed_in_at,
  createdAt: row.created_at,
});

/** By user name, which nobody shares. */
export async function listPeople(
  tx: Tx,
  tenantId: TenantId,
  filter: PeopleFilter,
  page: PageRequest<string>,
): Promise<Page<ManagedPerson, string>> {
  const text = foldKey(filter.text ?? '');
  const rows = await people(tx, tenantId)
    .$if(filter.state !== undefined, (q) => q.where('u.state', '=', filter.state ?? ''))
    .$if(filter.role !== undefined, (q) =>
      q.where(sql<boolean>`exists (select from role_assignment r where r.tenant_id = u.tenant_id
        and r.user_id = u.id and r.role = ${filter.role ?? ''} and upper_inf(r.valid_during))`),
    )
    .$if(filter.registered !== undefined, (q) => q.where(registered, '=', filter.registered === true))
    .$if(text !== '', (q) =>
      q.where(sql<boolean>`(strpos(u.user_principal_name_key, ${text}) > 0
        or strpos(lower(u.display_name), ${text}) > 0 or strpos(lower(u.email), ${text}) > 0)`),
    )
    .$if(page.after !== undefined, (q) => q.where('u.user_principal_name_key', '>', page.after ?? ''))
    .orderBy('u.user_principal_name_key')
    .limit(page.limit + 1)
    .execute();
  return pageOf(rows, page.limit, toPerson, (row) => row.user_principal_name_key);
}

export async function findManaged(tx: Tx, it: Whose): Promise<ManagedPerson | undefined> {
  const row = await people(tx, it.tenantId).where('u.id', '=', it.userId).executeTakeFirst();
  return row && toPerson(row);
}

export async function isUserNameTaken(tx: Tx, tenantId: TenantId, name: string): Promise<boolean> {
  const row = await people(tx, tenantId)
    .where('u.user_principal_name_key', '=', foldKey(name))
    .executeTakeFirst();
  return row !== undefined;
}

/** The domains a company has proved. */
export async function domainsOf(tx: Tx, tenantId: TenantId): Promise<string[]> {
  const rows = await tx
    .selectFrom('domain')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('verified_at', 'is not', null)
    .execute();
  return rows.map((it) => it.name);
}

export async function saveNames(tx: Tx, it: Whose, names: Names): Promise<void> {
  const columns = {
    ...(names.displayName === undefined ? {} : { display_name: names.displayName }),
    ...(names.firstName === undefined ? {} : { first_name: names.firstName }),
    ...(names.lastName === undefined ? {} : { last_name: names.lastName }),
    ...(names.email === undefined ? {} : { email: names.email }),
  };
  if (Object.keys(columns).length === 0) return;
  await tx
    .updateTable('tenant_user')
    .set(columns)
    .where('tenant_id', '=', it.tenantId)
    .where('id', '=', it.userId)
    .execute();
}

export async function saveState(tx: Tx, it: Whose, state: 'active' | 'blocked' | 'deleted'): Promise<void> {
  await tx
    .updateTable('tenant_user')
    .set({ state })
    .where('tenant_id', '=', it.tenantId)
    .where('id', '=', it.userId)
    .execute();
}

/** Whether somebody else could still administer the company: active, and no guest. */
export async function hasOtherGlobalAdmin(tx: Tx, it: Whose): Promise<boolean> {
  const row = await tx
    .selectFrom('role_assignment as r')
    .innerJoin('tenant_user as u', (on) =>
      on.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.user_id'),
    )
    .select('u.id')
    .where('r.tenant_id', '=', it.tenantId)
    .where('r.role', '=', 'global_admin')
    .where(sql<boolean>`upper_inf(r.valid_during)`)
    .where('u.id', '!=', it.userId)
    .where('u.state', '=', 'active')
    .where('u.is_guest', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Opens a span for each role. One that was taken at this very instant begins where that ended. */
export async function openRoles(
  tx: Tx,
  it: Whose & { given: readonly Role[]; by: UserId; now: Date },
): Promise<void> {
  if (it.given.length === 0) return;
  await sql`
    insert into role_assignment (tenant_id, user_id, role, valid_during, given_by)
    select ${it.tenantId}, ${it.userId}, wanted.role,
           tstzrange(greatest(${it.now}::timestamptz,
             (select max(upper(r.valid_during)) from role_assignment r
              where r.tenant_id = ${it.tenantId} and r.user_id = ${it.userId} and r.role = wanted.role)), null),
           ${it.by}
    from unnest(${[...it.given]}::text[]) as wanted (role)`.execute(tx);
}

/** Closes the spans of these roles, or of all; nothing of the past is lost. */
export async function closeRoles(
  tx: Tx,
  it: Whose & { taken?: readonly Role[]; by: UserId; now: Date },
): Promise<void> {
  await tx
    .updateTable('role_assignment')
    .set({ valid_during: untilNow(it.now), taken_by: it.by })
    .where('tenant_id', '=', it.tenantId)
    .where('user_id', '=', it.userId)
    .where(sql<boolean>`upper_inf(valid_during)`)
    .$if(it.taken !== undefined, (q) => q.where('role', 'in', [...(it.taken ?? [])]))
    .execute();
}
