import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { InvitationId, JobId, TenantId, UserId } from '#kernel/ids.ts';
import { type Page, type PageRequest, pageOf } from '#kernel/page.ts';
import type { Locale } from '#kernel/words.ts';
import type { Invitation, InvitationState, RightsMode, StoredState } from './invitation.ts';

const columns = [
  'tenant_id',
  'id',
  'provider_id',
  'customer_name',
  'customer_email',
  'rights_mode',
  'locale',
  'state',
  'generation',
  'key_id',
  'created_at',
  'created_by',
  'created_by_name',
  'expires_on',
  'opened_at',
  'opened_by_name',
  'opened_by_tenant',
  'reminded_at',
  'decided_at',
  'decided_by_name',
  'customer_id',
  'decline_reason',
  'acceptance',
  'other_name',
  'other_name_noted_at',
] as const;

const select = (tx: Tx, inviterId: TenantId) =>
  tx.selectFrom('invitation').select(columns).where('tenant_id', '=', inviterId);

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>;

const toInvitation = (row: Row): Invitation => ({
  purpose: 'invitation',
  id: row.id as InvitationId,
  generation: row.generation,
  keyId: row.key_id,
  inviterId: row.tenant_id as TenantId,
  providerId: row.provider_id as TenantId | null,
  rightsMode: row.rights_mode as RightsMode,
  state: row.state as StoredState,
  customerName: row.customer_name,
  customerEmail: row.customer_email,
  locale: row.locale as Locale,
  createdAt: row.created_at,
  createdBy: row.created_by as UserId,
  createdByName: row.created_by_name,
  expiresOn: row.expires_on,
  openedAt: row.opened_at,
  openedByName: row.opened_by_name,
  openedByTenant: row.opened_by_tenant as TenantId | null,
  remindedAt: row.reminded_at,
  decidedAt: row.decided_at,
  decidedByName: row.decided_by_name,
  customerId: row.customer_id as TenantId | null,
  declineReason: row.decline_reason,
  acceptance: row.acceptance,
  otherName: row.other_name,
  otherNameNotedAt: row.other_name_noted_at,
});

export async function findInvitation(
  tx: Tx,
  inviterId: TenantId,
  id: string,
): Promise<Invitation | undefined> {
  const row = await select(tx, inviterId).where('id', '=', id).executeTakeFirst();
  return row && toInvitation(row);
}

/** The invitation, held so that rival decisions take turns. */
export async function holdInvitation(
  tx: Tx,
  inviterId: TenantId,
  id: string,
): Promise<Invitation | undefined> {
  const row = await select(tx, inviterId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toInvitation(row);
}

/** New invitations; joint ones also as their provider sees them, whose tenant the transaction must hold then. */
export async function insertInvitations(
  tx: Tx,
  invitations: readonly Invitation[],
  jobId: JobId | null = null,
): Promise<void> {
  if (invitations.length === 0) return;
  await tx
    .insertInto('invitation')
    .values(
      invitations.map((it) => ({
        tenant_id: it.inviterId,
        id: it.id,
        kind: it.providerId ? 'joint' : 'reseller',
        provider_id: it.providerId,
        customer_name: it.customerName,
        customer_email: it.customerEmail,
        rights_mode: it.rightsMode,
        locale: it.locale,
        state: it.state,
        generation: it.generation,
        key_id: it.keyId,
        created_at: it.createdAt,
        created_by: it.createdBy,
        created_by_name: it.createdByName,
        expires_on: it.expiresOn,
        job_id: jobId,
      })),
    )
    .execute();
  const joint = invitations.flatMap((it) => (it.providerId ? [{ ...it, providerId: it.providerId }] : []));
  if (joint.length === 0) return;
  await tx
    .insertInto('joint_invitation')
    .values(
      joint.map((it) => ({
        tenant_id: it.providerId,
        invitation_id: it.id,
        reseller_id: it.inviterId,
        customer_name: it.customerName,
        customer_email: it.customerEmail,
        rights_mode: it.rightsMode,
        state: it.state,
        created_at: it.createdAt,
        created_by_name: it.createdByName,
        expires_on: it.expiresOn,
      })),
    )
    .execute();
}

export interface Decided {
  readonly state: 'accepted' | 'declined' | 'withdrawn';
  readonly at: Date;
  readonly by: UserId;
  readonly byName: string;
  /** The company that answered; null for a withdrawal. */
  readonly customerId: TenantId | null;
  readonly declineReason?: string | null;
  readonly acceptance?: unknown;
  readonly otherName?: boolean;
}

/** Freezes the invitation, on both partners' side. */
export async function saveDecision(tx: Tx, it: Invitation, decided: Decided): Promise<void> {
  const acceptance = decided.acceptance === undefined ? null : JSON.stringify(decided.acceptance);
  const { state, at: decided_at, customerId: customer_id, otherName: other_name = false } = decided;
  await Promise.all([
    tx
      .updateTable('invitation')
      .set({
        state,
        decided_at,
        decided_by: decided.by,
        decided_by_name: decided.byName,
        customer_id,
        decline_reason: decided.declineReason ?? null,
        acceptance,
        other_name,
      })
      .where('tenant_id', '=', it.inviterId)
      .where('id', '=', it.id)
      .execute(),
    it.providerId
      ? tx
          .updateTable('joint_invitation')
          .set({
            state,
            decided_at,
            // Who declined is the customer's own affair, and nobody's who was not asked.
            customer_id: state === 'accepted' ? customer_id : null,
            acceptance,
            other_name,
          })
          .where('tenant_id', '=', it.providerId)
          .where('invitation_id', '=', it.id)
          .execute()
      : null,
  ]);
}

export async function saveOpened(
  tx: Tx,
  it: Invitation,
  opened: { at: Date; by: UserId; byName: string; tenantId: TenantId },
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({
      state: 'opened',
      opened_at: opened.at,
      opened_by: opened.by,
      opened_by_name: opened.byName,
      opened_by_tenant: opened.tenantId,
    })
    .where('tenant_id', '=', it.inviterId)
    .where('id', '=', it.id)
    .execute();
  if (it.providerId)
    await tx
      .updateTable('joint_invitation')
      .set({ state: 'opened', opened_at: opened.at })
      .where('tenant_id', '=', it.providerId)
      .where('invitation_id', '=', it.id)
      .execute();
}

export async function saveReminded(tx: Tx, it: Invitation, at: Date): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ reminded_at: at })
    .where('tenant_id', '=', it.inviterId)
    .where('id', '=', it.id)
    .execute();
}

export async function saveOtherNameNoted(tx: Tx, it: Invitation, at: Date): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ other_name_noted_at: at })
    .where('tenant_id', '=', it.inviterId)
    .where('id', '=', it.id)
    .execute();
}

export interface InvitationFilter {
  /** `waiting`: prepared or opened and not lapsed, and then the longest waiting first. */
  readonly state?: InvitationState | 'waiting' | undefined;
  readonly createdBy?: UserId | undefined;
}

/** The partner's own invitations, newest first unless they are waiting for an answer. */
export async function listInvitations(
  tx: Tx,
  viewer: TenantId,
  { state, createdBy }: InvitationFilter,
  { limit, after }: PageRequest<string>,
  now: Date,
): Promise<Page<Invitation, string>> {
  let query = select(tx, viewer);
  if (state) query = query.where('state', 'in', storedAs(state)).where(lapsing(state, now));
  if (createdBy) query = query.where('created_by', '=', createdBy);
  const oldestFirst = state === 'waiting';
  if (after) query = query.where('id', oldestFirst ? '>' : '<', after);
  const rows = await query
    .orderBy('id', oldestFirst ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, toInvitation, (it) => it.id);
}

/** What a provider sees of a joint invitation. */
export interface JointInvitation
  extends Pick<
    Invitation,
    | 'id'
    | 'inviterId'
    | 'rightsMode'
    | 'state'
    | 'customerName'
    | 'customerEmail'
    | 'createdAt'
    | 'createdByName'
    | 'expiresOn'
    | 'openedAt'
    | 'decidedAt'
    | 'customerId'
    | 'acceptance'
    | 'otherName'
  > {
  readonly providerId: TenantId;
}

const selectJoint = (tx: Tx, providerId: TenantId) =>
  tx
    .selectFrom('joint_invitation')
    .select([
      'tenant_id',
      'invitation_id',
      'reseller_id',
      'customer_name',
      'customer_email',
      'rights_mode',
      'state',
      'created_at',
      'created_by_name',
      'expires_on',
      'opened_at',
      'decided_at',
      'customer_id',
      'acceptance',
      'other_name',
    ])
    .where('tenant_id', '=', providerId);

type JointRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectJoint>['executeTakeFirst']>>>;

const toJoint = (row: JointRow): JointInvitation => ({
  id: row.invitation_id as InvitationId,
  inviterId: row.reseller_id as TenantId,
  providerId: row.tenant_id as TenantId,
  rightsMode: row.rights_mode as RightsMode,
  state: row.state as StoredState,
  customerName: row.customer_name,
  customerEmail: row.customer_email,
  createdAt: row.created_at,
  createdByName: row.created_by_name,
  expiresOn: row.expires_on,
  openedAt: row.opened_at,
  decidedAt: row.decided_at,
  customerId: row.customer_id as TenantId | null,
  acceptance: row.acceptance,
  otherName: row.other_name,
});

export async function findJointInvitation(
  tx: Tx,
  providerId: TenantId,
  id: string,
): Promise<JointInvitation | undefined> {
  const row = await selectJoint(tx, providerId).where('invitation_id', '=', id).executeTakeFirst();
  return row && toJoint(row);
}

/** Joint invitations a provider's resellers made with it, newest first. */
export async function listJointInvitations(
  tx: Tx,
  viewer: TenantId,
  { state }: InvitationFilter,
  { limit, after }: PageRequest<string>,
  now: Date,
): Promise<Page<JointInvitation, string>> {
  let query = selectJoint(tx, viewer);
  if (state) query = query.where('state', 'in', storedAs(state)).where(lapsing(state, now));
  const oldestFirst = state === 'waiting';
  if (after) query = query.where('invitation_id', oldestFirst ? '>' : '<', after);
  const rows = await query
    .orderBy('invitation_id', oldestFirst ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, toJoint, (it) => it.invitation_id);
}

/** Lapsed is computed, so it is looked for among the open ones. */
const storedAs = (state: InvitationState | 'waiting'): StoredState[] =>
  state === 'lapsed' || state === 'waiting' ? ['prepared', 'opened'] : [state];

function lapsing(state: InvitationState | 'waiting', now: Date) {
  if (state === 'lapsed') return sql<boolean>`expires_on <= ${now}`;
  if (state === 'prepared' || state === 'opened' || state === 'waiting')
    return sql<boolean>`(expires_on is null or expires_on > ${now})`;
  return sql<boolean>`true`;
}

export interface InvitationCount {
  readonly state: InvitationState;
  readonly count: number;
  /** When the one that has been in this state longest came into it. */
  readonly oldest: Date;
}

const open = sql<boolean>`state in ('prepared', 'opened')`;
const counted = (now: Date) => [
  sql<InvitationState>`case when ${open} and expires_on <= ${now} then 'lapsed' else state end`.as('shown'),
  sql<string>`count(*)`.as('count'),
  sql<Date>`min(case when ${open} and expires_on <= ${now} then expires_on
    else coalesce(decided_at, opened_at, created_at) end)`.as('oldest'),
];

/** How many invitations of a partner are in each state, lapsed ones by the clock; a state without any is left out. */
export async function countInvitations(
  tx: Tx,
  viewer: TenantId,
  now: Date,
  { joint }: { joint: boolean },
): Promise<InvitationCount[]> {
  const [own, others] = await Promise.all([
    tx
      .selectFrom('invitation')
      .select(counted(now))
      .where('tenant_id', '=', viewer)
      .groupBy('shown')
      .execute(),
    joint
      ? tx
          .selectFrom('joint_invitation')
          .select(counted(now))
          .where('tenant_id', '=', viewer)
          .groupBy('shown')
          .execute()
      : [],
  ]);
  const all = [...own, ...others] as { shown: InvitationState; count: string; oldest: Date }[];
  return [...Map.groupBy(all, (it) => it.shown)].map(([state, rows]) => ({
    state,
    count: rows.reduce((sum, it) => sum + Number(it.count), 0),
    oldest: new Date(Math.min(...rows.map((it) => it.oldest.getTime()))),
  }));
}
