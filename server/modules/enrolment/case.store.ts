import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { EnrolmentId, TenantId } from '#kernel/ids.ts';
import { type Page, pageOf } from '#kernel/page.ts';
import type { Application } from './application.ts';
import type { Check, Finding } from './checks.ts';
import type { Enrolment, State } from './enrolment.ts';
import { addressKey, skeleton } from './text-rules.ts';

/** An application as it stands in the vendor's queue. */
export interface Case {
  readonly id: EnrolmentId;
  readonly applicantId: TenantId;
  readonly state: State;
  readonly since: Date;
  readonly submittedAt: Date;
  readonly shown: ShownCase;
}

interface ShownCase extends Pick<Application, 'mpnId' | 'legalProfile' | 'primaryContact' | 'support'> {
  readonly program: 'indirect_reseller';
  readonly reason: string | null;
  readonly version: number;
  readonly checks: readonly (Pick<Check, 'name' | 'status' | 'rule' | 'reason'> & {
    readonly proposed: boolean;
  })[];
}

/** Writes what the vendor's queue shows of an application. The scope must hold the vendor. */
export async function saveCase(tx: Tx, it: Enrolment, checks: readonly Check[]): Promise<void> {
  if (!it.vendorId || !it.submittedAt) return;
  const shown: ShownCase = {
    program: it.program,
    reason: it.reason,
    version: it.version,
    mpnId: it.mpnId,
    legalProfile: it.legalProfile,
    primaryContact: it.primaryContact,
    support: it.support,
    checks: checks.map(({ name, status, rule, reason, proposal }) => ({
      name,
      status,
      rule,
      reason,
      proposed: proposal !== null,
    })),
  };
  const values = {
    state: it.state,
    state_since: it.since,
    name_key: skeleton(it.legalProfile.companyName ?? ''),
    address_key: addressKey(it.legalProfile.address),
    mpn_id: it.mpnId,
    shown: JSON.stringify(shown),
  };
  await tx
    .insertInto('enrolment_case')
    .values({
      tenant_id: it.vendorId,
      enrolment_id: it.id,
      applicant_id: it.tenantId,
      submitted_at: it.submittedAt,
      ...values,
    })
    .onConflict((on) => on.columns(['tenant_id', 'enrolment_id']).doUpdateSet(values))
    .execute();
}

/** The applicant of a case in this vendor's queue; undefined: it is none of theirs. */
export async function findApplicant(tx: Tx, vendorId: TenantId, id: string): Promise<TenantId | undefined> {
  const row = await tx
    .selectFrom('enrolment_case')
    .select('applicant_id')
    .where('tenant_id', '=', vendorId)
    .where('enrolment_id', '=', id)
    .executeTakeFirst();
  return row && (row.applicant_id as TenantId);
}

/** A page of the queue: whoever waits longest in its state first. */
export async function listCases(
  tx: Tx,
  vendorId: TenantId,
  asked: {
    state?: State | undefined;
    limit: number;
    after?: readonly [since: string, id: string] | undefined;
  },
): Promise<Page<Case, [string, string]>> {
  const rows = await tx
    .selectFrom('enrolment_case')
    .select(['enrolment_id', 'applicant_id', 'state', 'state_since', 'submitted_at', 'shown'])
    .where('tenant_id', '=', vendorId)
    .$if(asked.state !== undefined, (it) => it.where('state', '=', asked.state as string))
    .$if(asked.after !== undefined, (it) =>
      it.where(
        sql<boolean>`(state_since, enrolment_id) > (${asked.after?.[0]}::timestamptz, ${asked.after?.[1]}::uuid)`,
      ),
    )
    .orderBy('state_since')
    .orderBy('enrolment_id')
    .limit(asked.limit + 1)
    .execute();
  return pageOf(
    rows,
    asked.limit,
    (row) => ({
      id: row.enrolment_id as EnrolmentId,
      applicantId: row.applicant_id as TenantId,
      state: row.state as State,
      since: row.state_since,
      submittedAt: row.submitted_at,
      shown: row.shown as unknown as ShownCase,
    }),
    (row) => [row.state_since.toISOString(), row.enrolment_id] as [string, string],
  );
}

/** Which companies the vendor knows an application looks like: partners it has met, and other applications. */
export async function findDuplicates(tx: Tx, vendorId: TenantId, it: Enrolment): Promise<Finding[]> {
  const name = skeleton(it.legalProfile.companyName ?? '');
  const found: Finding[] = [];
  const met = await tx
    .selectFrom('counterpart')
    .select(['counterpart_id', 'name', 'mpn_id'])
    .where('tenant_id', '=', vendorId)
    .where('counterpart_id', '<>', it.tenantId)
    .execute();
  const others = await tx
    .selectFrom('enrolment_case')
    .select([
      'applicant_id',
      'name_key',
      'address_key',
      'mpn_id',
      sql<string>`shown #>> '{legalProfile,companyName}'`.as('name'),
    ])
    .where('tenant_id', '=', vendorId)
    .where('applicant_id', '<>', it.tenantId)
    .where((eb) =>
      eb.or([
        eb('name_key', '=', name),
        eb('address_key', '=', addressKey(it.legalProfile.address)),
        ...(it.mpnId ? [eb('mpn_id', '=', it.mpnId)] : []),
      ]),
    )
    .limit(20)
    .execute();
  for (const other of met) {
    if (skeleton(other.name) === name) found.push(sameName(it, other.name));
    if (it.mpnId && other.mpn_id === it.mpnId)
      found.push({ code: 'duplicate_partner_id', value: other.name });
  }
  for (const other of others) {
    const value = other.name ?? '';
    if (other.name_key === name) found.push(sameName(it, value));
    if (it.mpnId && other.mpn_id === it.mpnId) found.push({ code: 'duplicate_partner_id', value });
    if (other.address_key === addressKey(it.legalProfile.address))
      found.push({ code: 'duplicate_address', value });
  }
  const once = new Map(found.map((each) => [`${each.code} ${each.value}`, each]));
  return once.size > 0 ? [...once.values()] : [{ code: 'duplicate_none' }];
}

/** The same letters are a duplicate, others that look the same are a trap. */
const sameName = (it: Enrolment, other: string): Finding => ({
  code:
    (it.legalProfile.companyName ?? '').normalize('NFKC').toLowerCase() ===
    other.normalize('NFKC').toLowerCase()
      ? 'duplicate_name'
      : 'lookalike_name',
  value: other,
});
