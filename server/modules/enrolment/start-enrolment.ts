import { authorize } from '#access/authorize.ts';
import { act } from '#database/work.ts';
import { type Caller, isKind } from '#kernel/actor.ts';
import { addDays } from '#kernel/clock.ts';
import { newId, type UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { matchLocale } from '#kernel/words.ts';
import { choosePartnerId } from '#modules/membership/index.ts';
import { type ApplicationWanted, write } from './application.ts';
import { listChecks } from './check.store.ts';
import { type ApplyingCompany, findPersonalDetails, holdCompany, isKnown } from './company.store.ts';
import { insertEnrolment, insertStep, listOwn } from './enrolment.store.ts';
import type { Enrolment } from './enrolment.ts';
import { settle } from './move.ts';
import type { EnrolmentDeps } from './ports.ts';
import { alreadyOpen, heldBack, tooSoonAgain } from './problems.ts';
import { type ShownEnrolment, show } from './shown.ts';

export interface EnrolmentWanted extends ApplicationWanted {
  readonly program: 'indirect_reseller';
  /** Of the mails to the primary contact; the caller's own unless said. */
  readonly locale?: string | undefined;
}

/**
 * A company begins to apply. One that is in the programme already finds everything filled in but whom its customers
 * turn to (A7).
 *
 * @throws {Problem} `access/*` · `enrolment/already-open` · `-held-back` · `-too-soon-again` · `-invalid-value` · `-country-fixed` ·
 *   `membership/*`
 */
export async function startEnrolment(
  deps: EnrolmentDeps,
  caller: Caller,
  { program, locale, ...wanted }: EnrolmentWanted,
): Promise<ShownEnrolment> {
  return act(deps, caller, { operation: 'enrollment_started', resourceType: 'profile' }, async (work) => {
    const { tx, actor, now } = work;
    authorize(work, 'enrollment.start', { ours: true, reviews: false, ownCompany: true }, work.securityNow);
    const company = await holdCompany(tx, actor.tenantId);
    // Another application would end in good standing, past whoever took that away.
    if (company.programme === 'restricted' || company.programme === 'suspended') throw new Problem(heldBack);
    const [before] = await listOwn(tx, actor.tenantId);
    if (before && before.state !== 'deauthorized')
      throw new Problem(alreadyOpen, { enrollmentId: before.id, state: before.state });
    if (before && now < addDays(before.since, 365)) throw new Problem(tooSoonAgain);

    const person = await findPersonalDetails(tx, actor.tenantId, actor.id as UserId);
    const filled = prefilled(company, person);
    const application = unwrap(write(filled, wanted));
    if (wanted.mpnId !== undefined && application.mpnId !== null)
      await choosePartnerId(deps, work, application.mpnId, filled.mpnId);
    const it: Enrolment = {
      ...application,
      id: newId<'enrolment'>(),
      tenantId: actor.tenantId,
      program,
      state: 'draft',
      since: now,
      reason: null,
      version: 0,
      locale: matchLocale(locale ?? person.locale ?? undefined, work.request.locale),
      knownCompany: isKnown(company) && isKind(actor, 'provider', 'reseller', 'direct'),
      generation: 0,
      keyId: null,
      verificationSentAt: null,
      verifiedAt: null,
      submittedAt: null,
      vendorId: null,
      agreement: null,
      createdAt: now,
    };
    if (!(await insertEnrolment(tx, it, actor.id as UserId))) throw new Problem(alreadyOpen);
    await insertStep(tx, it, { at: now, state: 'draft', by: 'applicant', reason: null });
    const told = { operation: 'enrollment_started' };
    const doer = { ...work, as: 'applicant' as const };
    return show(deps, work, await settle(doer, it, await listChecks(tx, it), [], told));
  });
}

function prefilled(
  company: ApplyingCompany,
  person: Awaited<ReturnType<typeof findPersonalDetails>>,
): Parameters<typeof write>[0] {
  const known = isKnown(company);
  const { country: _, ...address } = company.address;
  return {
    mpnId: company.mpnId,
    legalProfile: {
      companyName: company.name,
      address: { ...address, country: company.country },
      ...(known && company.registrationNumber
        ? { organizationRegistrationNumber: company.registrationNumber }
        : {}),
    },
    primaryContact: known
      ? {
          ...(person.firstName ? { firstName: person.firstName } : {}),
          ...(person.lastName ? { lastName: person.lastName } : {}),
          ...(person.email ? { email: person.email } : {}),
          ...(company.phoneNumber ? { phoneNumber: company.phoneNumber } : {}),
        }
      : {},
    support: {},
  };
}
