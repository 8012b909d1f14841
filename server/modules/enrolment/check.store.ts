import type { Tx } from '#database/connection.ts';
import type { UserId } from '#kernel/ids.ts';
import {
  type Check,
  type CheckName,
  type CheckStatus,
  checkNames,
  type Finding,
  type RuleId,
  untouched,
} from './checks.ts';
import type { Enrolment } from './enrolment.ts';

type Whose = Pick<Enrolment, 'tenantId' | 'id'>;

/** All checks of an application in their order; whoever decides holds the application's row. */
export async function listChecks(tx: Tx, it: Whose): Promise<Check[]> {
  const rows = await tx
    .selectFrom('enrolment_check')
    .select([
      'name',
      'status',
      'rule',
      'reason',
      'decided_by_kind',
      'decided_by',
      'decided_by_name',
      'decided_at',
      'findings',
      'proposed_outcome',
      'proposed_reason',
      'proposed_by',
      'proposed_by_name',
    ])
    .where('tenant_id', '=', it.tenantId)
    .where('enrolment_id', '=', it.id)
    .execute();
  return checkNames.map((name) => {
    const row = rows.find((each) => each.name === name);
    if (!row) return untouched(name);
    return {
      name: name as CheckName,
      status: row.status as CheckStatus,
      rule: row.rule as RuleId,
      reason: row.reason,
      decided:
        row.decided_at && row.decided_by_kind
          ? {
              by: row.decided_by_kind as 'machine' | 'reviewer',
              userId: row.decided_by as UserId | null,
              userName: row.decided_by_name,
              at: row.decided_at,
            }
          : null,
      findings: row.findings as unknown as Finding[],
      proposal:
        row.proposed_outcome && row.proposed_by
          ? {
              outcome: row.proposed_outcome as 'passed' | 'failed',
              reason: row.proposed_reason ?? '',
              by: row.proposed_by as UserId,
              byName: row.proposed_by_name ?? '',
            }
          : null,
    };
  });
}

export async function saveChecks(tx: Tx, it: Whose, checks: readonly Check[]): Promise<void> {
  for (const check of checks) {
    const values = {
      status: check.status,
      rule: check.rule,
      reason: check.reason,
      decided_by_kind: check.decided?.by ?? null,
      decided_by: check.decided?.userId ?? null,
      decided_by_name: check.decided?.userName ?? null,
      decided_at: check.decided?.at ?? null,
      findings: JSON.stringify(check.findings),
      proposed_outcome: check.proposal?.outcome ?? null,
      proposed_reason: check.proposal?.reason ?? null,
      proposed_by: check.proposal?.by ?? null,
      proposed_by_name: check.proposal?.byName ?? null,
    };
    await tx
      .insertInto('enrolment_check')
      .values({ tenant_id: it.tenantId, enrolment_id: it.id, name: check.name, ...values })
      .onConflict((on) => on.columns(['tenant_id', 'enrolment_id', 'name']).doUpdateSet(values))
      .execute();
  }
}
