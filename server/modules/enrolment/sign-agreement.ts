import { act } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { EnrolmentId, UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { associateChosen } from '#modules/membership/index.ts';
import { currentPartnerAgreement } from './agreement.ts';
import { listChecks } from './check.store.ts';
import { saveSigned } from './company.store.ts';
import { movesFrom } from './enrolment.ts';
import { hold } from './hold.ts';
import { settle } from './move.ts';
import type { EnrolmentDeps } from './ports.ts';
import { agreementChanged, agreementRequired, noSuchMove, partnerIdMissing } from './problems.ts';
import { type ShownEnrolment, show } from './shown.ts';

/**
 * **Accept and continue**: a global admin signs the partner agreement and the company is a partner. Needs a partner ID:
 * the one the application chose, still nobody else's, or one the company has associated since (R-062, I-20). Signed already by the same version: the same answer.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `enrolment/agreement-not-accepted` · `-agreement-changed` ·
 *   `-no-such-move` · `-partner-id-missing` · `membership/id-taken`
 */
export async function signAgreement(
  deps: EnrolmentDeps,
  caller: Caller,
  id: EnrolmentId,
  wanted: { readonly accepted?: boolean | undefined; readonly version?: string | undefined },
): Promise<ShownEnrolment> {
  const what = { operation: 'partner_agreement_signed', resourceType: 'agreement' } as const;
  return act(deps, caller, what, async (work) => {
    const { tx, actor, now } = work;
    const it = await hold(work, id, 'enrollment.sign-agreement');
    if (wanted.accepted !== true || !wanted.version) throw new Problem(agreementRequired);
    if (it.agreement?.version === wanted.version) return show(deps, work, it);
    if (!movesFrom(it.state).includes('sign')) throw new Problem(noSuchMove, { state: it.state });
    const { version, url } = currentPartnerAgreement(deps);
    if (wanted.version !== version) throw new Problem(agreementChanged, { version });
    const mpnId = await associateChosen(work, it.mpnId);
    if (mpnId === null) throw new Problem(partnerIdMissing);
    await saveSigned(tx, it.tenantId, now);
    const signed = { ...it, mpnId, agreement: { version, url, acceptedAt: now, signer: actor.name } };
    const told = {
      operation: 'partner_agreement_signed',
      detail: { version, mpnId },
      acceptedBy: actor.id as UserId,
    };
    const doer = { ...work, as: 'applicant' as const };
    return show(deps, work, await settle(doer, signed, await listChecks(tx, it), ['sign'], told));
  });
}
