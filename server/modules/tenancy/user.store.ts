import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import type { Role } from '#kernel/roles.ts';
import { foldKey } from '#kernel/text.ts';
import type { Locale } from '#kernel/words.ts';

/** Whether a second factor is asked for: no, to be set up at the next sign-in, set up or demanded. */
export type MfaState = 'disabled' | 'enabled' | 'enforced';

export interface NewUser {
  readonly id: UserId;
  readonly tenantId: TenantId;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** Where mails go; without one, to the user principal name. */
  readonly email?: string;
  readonly locale?: Locale;
  readonly isGuest?: boolean;
  readonly mfaState?: MfaState;
  readonly createdAt: Date;
}

export async function insertUser(tx: Tx, it: NewUser): Promise<void> {
  await tx
    .insertInto('tenant_user')
    .values({
      tenant_id: it.tenantId,
      id: it.id,
      user_principal_name: it.userPrincipalName,
      user_principal_name_key: foldKey(it.userPrincipalName),
      display_name: it.displayName,
      first_name: it.firstName ?? null,
      last_name: it.lastName ?? null,
      email: it.email ?? null,
      locale: it.locale ?? null,
      is_guest: it.isGuest ?? false,
      mfa_state: it.mfaState ?? 'enabled',
      created_at: it.createdAt,
    })
    .execute();
}

/** A person as signing in sees them. */
export interface Person {
  readonly id: UserId;
  readonly tenantId: TenantId;
  readonly companyName: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly email: string;
  readonly locale: Locale | null;
  readonly mfaState: MfaState;
}

const people = (tx: Tx) =>
  tx
    .selectFrom('tenant_user as u')
    .innerJoin('tenant as t', 't.tenant_id', 'u.tenant_id')
    .select([
      'u.id',
      'u.tenant_id',
      't.legal_name',
      'u.user_principal_name',
      'u.display_name',
      'u.email',
      'u.locale',
      'u.mfa_state',
    ])
    .where('u.state', '=', 'active');

type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>;

const toPerson = (row: PersonRow): Person => ({
  id: row.id as UserId,
  tenantId: row.tenant_id as TenantId,
  companyName: row.legal_name,
  userPrincipalName: row.user_principal_name,
  displayName: row.display_name,
  email: row.email ?? row.user_principal_name,
  locale: row.locale as Locale | null,
  mfaState: row.mfa_state as MfaState,
});

/** The active user of that name; a blocked one is not found. */
export async function findPersonByName(
  tx: Tx,
  tenantId: TenantId,
  userPrincipalName: string,
): Promise<Person | undefined> {
  const row = await people(tx)
    .where('u.tenant_id', '=', tenantId)
    .where('u.user_principal_name_key', '=', foldKey(userPrincipalName))
    .executeTakeFirst();
  return row && toPerson(row);
}

export async function findPerson(tx: Tx, tenantId: TenantId, userId: UserId): Promise<Person | undefined> {
  const row = await people(tx)
    .where('u.tenant_id', '=', tenantId)
    .where('u.id', '=', userId)
    .executeTakeFirst();
  return row && toPerson(row);
}

export async function setMfaState(tx: Tx, tenantId: TenantId, userId: UserId, state: MfaState) {
  await tx
    .updateTable('tenant_user')
    .set({ mfa_state: state })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', userId)
    .execute();
}

/** @param at real time */
export async function noteSignIn(tx: Tx, tenantId: TenantId, userId: UserId, at: Date): Promise<void> {
  await tx
    .updateTable('tenant_user')
    .set({ last_signed_in_at: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', userId)
    .execute();
}

/** Gives a role from `at` on. The role must not be held already. */
export async function insertRole(
  tx: Tx,
  it: { tenantId: TenantId; userId: UserId; role: Role; at: Date; givenBy?: UserId },
): Promise<void> {
  await tx
    .insertInto('role_assignment')
    .values({
      tenant_id: it.tenantId,
      user_id: it.userId,
      role: it.role,
      valid_during: sql<string>`tstzrange(${it.at}, null)`,
      given_by: it.givenBy ?? null,
    })
    .execute();
}

/** The names of a company's active global admins, for whoever needs one of them. */
export async function listGlobalAdmins(tx: Tx, tenantId: TenantId): Promise<string[]> {
  const rows = await tx
    .selectFrom('tenant_user as u')
    .innerJoin('role_assignment as r', (on) =>
      on.onRef('r.tenant_id', '=', 'u.tenant_id').onRef('r.user_id', '=', 'u.id'),
    )
    .select(['u.id', 'u.display_name'])
    .where('u.tenant_id', '=', tenantId)
    .where('u.state', '=', 'active')
    .where('r.role', '=', 'global_admin')
    .where(sql<boolean>`upper_inf(r.valid_during)`)
    .orderBy('u.id')
    .limit(20)
    .execute();
  return rows.map((it) => it.display_name);
}
