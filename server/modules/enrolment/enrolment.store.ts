import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import { type EnrolmentId, newId, type TenantId, type UserId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import type { Application } from './application.ts';
import type { Enrolment, State } from './enrolment.ts';

const columns = [
  'id',
  'tenant_id',
  'program',
  'state',
  'state_since',
  'state_reason',
  'version',
  'mpn_id',
  'legal_profile',
  'primary_contact',
  'support',
  'locale',
  'known_company',
  'generation',
  'key_id',
  'verification_sent_at',
  'verified_at',
  'submitted_at',
  'vendor_id',
  'agreement_version',
  'agreement_url',
  'agreement_accepted_at',
  'agreement_signer',
  'created_at',
] as const;

const select = (tx: Tx, tenantId: TenantId) =>
  tx.selectFrom('enrolment').select(columns).where('tenant_id', '=', tenantId);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const toEnrolment = (row: Row): Enrolment => ({
  id: row.id as EnrolmentId,
  tenantId: row.tenant_id as TenantId,
  program: row.program as 'indirect_reseller',
  state: row.state as State,
  since: row.state_since,
  reason: row.state_reason,
  version: Number(row.version),
  mpnId: row.mpn_id,
  legalProfile: row.legal_profile as Application['legalProfile'],
  primaryContact: row.primary_contact as Application['primaryContact'],
  support: row.support as Application['support'],
  locale: row.locale as Locale,
  knownCompany: row.known_company,
  generation: row.generation,
  keyId: row.key_id,
  verificationSentAt: row.verification_sent_at,
  verifiedAt: row.verified_at,
  submittedAt: row.submitted_at,
  vendorId: row.vendor_id as TenantId | null,
  agreement:
    row.agreement_version && row.agreement_accepted_at
      ? {
          version: row.agreement_version,
          url: row.agreement_url ?? '',
          acceptedAt: row.agreement_accepted_at,
          signer: row.agreement_signer ?? '',
        }
      : null,
  createdAt: row.created_at,
});

/** @returns false where the company has an application already */
export async function insertEnrolment(tx: Tx, it: Enrolment, by: UserId): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('enrolment')
    .values({ tenant_id: it.tenantId, id: it.id, program: it.program, created_by: by, ...valuesOf(it) })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Writes all of it; the row is held. */
export async function saveEnrolment(tx: Tx, it: Enrolment, acceptedBy?: UserId): Promise<Enrolment> {
  const saved = { ...it, version: it.version + 1 };
  await tx
    .updateTable('enrolment')
    .set({ ...valuesOf(saved), ...(acceptedBy ? { agreement_accepted_by: acceptedBy } : {}) })
    .where('tenant_id', '=', it.tenantId)
    .where('id', '=', it.id)
    .execute();
  return saved;
}

const valuesOf = (it: Enrolment) => ({
  state: it.state,
  state_since: it.since,
  state_reason: it.reason,
  version: String(it.version),
  mpn_id: it.mpnId,
  legal_profile: JSON.stringify(it.legalProfile),
  primary_contact: JSON.stringify(it.primaryContact),
  support: JSON.stringify(it.support),
  locale: it.locale,
  known_company: it.knownCompany,
  generation: it.generation,
  key_id: it.keyId,
  verification_sent_at: it.verificationSentAt,
  verified_at: it.verifiedAt,
  submitted_at: it.submittedAt,
  vendor_id: it.vendorId,
  agreement_version: it.agreement?.version ?? null,
  agreement_url: it.agreement?.url ?? null,
  agreement_accepted_at: it.agreement?.acceptedAt ?? null,
  agreement_signer: it.agreement?.signer ?? null,
  created_at: it.createdAt,
});

/** A company's applications, the newest first. */
export async function listOwn(tx: Tx, tenantId: TenantId): Promise<Enrolment[]> {
  const rows = await select(tx, tenantId).orderBy('id', 'desc').limit(50).execute();
  return rows.map(toEnrolment);
}

export async function findEnrolment(tx: Tx, tenantId: TenantId, id: string): Promise<Enrolment | undefined> {
  const row = await select(tx, tenantId).where('id', '=', id).executeTakeFirst();
  return row && toEnrolment(row);
}

/** The same, its row held: whoever changes an application takes turns here. */
export async function lockEnrolment(tx: Tx, tenantId: TenantId, id: string): Promise<Enrolment | undefined> {
  const row = await select(tx, tenantId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toEnrolment(row);
}

/** A step in the life of an application. */
export interface Step {
  readonly at: Date;
  readonly state: State;
  readonly by: 'applicant' | 'contact' | 'reviewer' | 'machine';
  readonly reason: string | null;
}

export async function insertStep(tx: Tx, it: Enrolment, step: Step): Promise<void> {
  await tx
    .insertInto('enrolment_move')
    .values({
      tenant_id: it.tenantId,
      id: newId<'enrolment-move'>(),
      enrolment_id: it.id,
      at: step.at,
      state: step.state,
      by_kind: step.by,
      reason: step.reason,
    })
    .execute();
}

export async function listSteps(tx: Tx, it: Pick<Enrolment, 'tenantId' | 'id'>): Promise<Step[]> {
  const rows = await tx
    .selectFrom('enrolment_move')
    .select(['at', 'state', 'by_kind', 'reason'])
    .where('tenant_id', '=', it.tenantId)
    .where('enrolment_id', '=', it.id)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    state: row.state as State,
    by: row.by_kind as Step['by'],
    reason: row.reason,
  }));
}

/** Who runs the programme in the cloud of a company. */
export async function findOperator(tx: Tx, tenantId: TenantId): Promise<TenantId | undefined> {
  const { rows } = await sql<{ id: TenantId }>`
    select f.id from tenant t, lateral (select find_operator as id from find_operator(t.cloud)) f
    where t.tenant_id = ${tenantId}`.execute(tx);
  return rows[0]?.id;
}
