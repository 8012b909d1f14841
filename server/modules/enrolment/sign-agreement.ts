import { act } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { EnrolmentId, UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { currentPartnerAgreement } from './agreement.ts';
import { listChecks } from './check.store.ts';
import { saveSigned } from './company.store.ts';
import { profileOf } from './edit-enrolment.ts';
import { movesFrom } from './enrolment.ts';
import { hold } from './hold.ts';
import { settle } from './move.ts';
import { takePartnerId } from './partner-id.store.ts';
import { judgePartnerId } from './partner-id.ts';
import type { EnrolmentDeps } from './ports.ts';
import {
  agreementChanged,
  agreementRequired,
  noSuchMove,
  partnerIdMissing,
  partnerIdUnusable,
} from './problems.ts';
import { type ShownEnrolment, show } from './shown.ts';

/**
 * **Accept and continue**: a global admin signs the partner agreement and the company is a partner. Needs a partner ID
 * that is good at this moment (R-062, I-20). Signed already by the same version: the same answer.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `enrolment/agreement-not-accepted` · `-agreement-changed` ·
 *   `-no-such-move` · `-partner-id-missing` · `-partner-id-unknown` · `-partner-id-unusable`
 */
export async function signAgreement(
  deps: EnrolmentDeps,
  caller: Caller,
  id: EnrolmentId,
  wanted: { readonly accepted?: boolean | undefined; readonly version?: string | undefined },
): Promise<ShownEnrolment> {
  const profile = await profileOf(deps, caller, id);
  try {
    return await act(
      deps,
      caller,
      { operation: 'partner_agreement_signed', resourceType: 'agreement' },
      async (work) => {
        const { tx, actor, now } = work;
        const it = await hold(work, id, 'enrollment.sign-agreement');
        if (wanted.accepted !== true || !wanted.version) throw new Problem(agreementRequired);
        if (it.agreement?.version === wanted.version) return show(deps, work, it);
        if (!movesFrom(it.state).includes('sign')) throw new Problem(noSuchMove, { state: it.state });
        const { version, url } = currentPartnerAgreement(deps);
        if (wanted.version !== version) throw new Problem(agreementChanged, { version });
        if (it.mpnId === null) throw new Problem(partnerIdMissing);
        const { country } = it.legalProfile.address;
        const { mpnId } = unwrap(judgePartnerId(profile, { tenantId: it.tenantId, country }));
        await takePartnerId(tx, it.tenantId, mpnId);
        await saveSigned(tx, it.tenantId, mpnId, now);
        const signed = { ...it, agreement: { version, url, acceptedAt: now, signer: actor.name } };
        const told = {
          operation: 'partner_agreement_signed',
          detail: { version, mpnId },
          acceptedBy: actor.id as UserId,
        };
        const doer = { ...work, as: 'applicant' as const };
        return show(deps, work, await settle(doer, signed, await listChecks(tx, it), ['sign'], told));
      },
    );
  } catch (error) {
    // Another company has taken the ID since the registry was asked.
    if ((error as { constraint?: string }).constraint === 'partner_id_pkey')
      throw new Problem(partnerIdUnusable, { why: 'taken' }, { cause: error });
    throw error;
  }
}
