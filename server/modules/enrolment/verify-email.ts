import { notFound } from '#access/problems.ts';
import type { Tx } from '#database/connection.ts';
import { enqueue } from '#database/jobs.store.ts';
import { findLink } from '#database/link.store.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { listChecks } from './check.store.ts';
import { type CheckName, checkNames, concernedBy, type RuleId, see } from './checks.ts';
import { asVetted, holdCompany, isKnown } from './company.store.ts';
import { lockEnrolment } from './enrolment.store.ts';
import type { Enrolment } from './enrolment.ts';
import { settle } from './move.ts';
import type { EnrolmentDeps } from './ports.ts';
import { confirmationRequired, noSuchMove, verificationExpired } from './problems.ts';
import { hasExpired } from './verification.ts';

/** What the holder of a mailed link sees: who applied, and in whose name. */
export interface EmailVerification {
  readonly companyName: string;
  readonly country: string;
  readonly contact: { readonly firstName: string; readonly lastName: string; readonly email: string };
  readonly verifiedAt: Date | null;
}

/** Shows what a mailed link would confirm, and confirms nothing. @throws {Problem} `api/not-found` · `enrolment/verification-expired` */
export const readVerification = (deps: EnrolmentDeps, token: string): Promise<EmailVerification> =>
  onLink(deps, token, async (_, it) => {
    if (!it.verifiedAt && hasExpired(it, deps.clock())) throw new Problem(verificationExpired);
    return toVerification(it);
  });

/**
 * The primary contact confirms both that it signed up and that the address is the company's: only now anybody looks at
 * the application (I-19). Again, the same answer.
 *
 * @throws {Problem} `api/not-found` · `enrolment/confirmation-required` · `-verification-expired`
 */
export const verifyEmail = (
  deps: EnrolmentDeps,
  token: string,
  confirmed: { readonly signedUp?: boolean | undefined; readonly addressIsOurs?: boolean | undefined },
): Promise<EmailVerification> =>
  onLink(deps, token, async (tx, it) => {
    if (confirmed.signedUp !== true || confirmed.addressIsOurs !== true)
      throw new Problem(confirmationRequired);
    if (it.verifiedAt) return toVerification(it);
    const now = deps.clock();
    if (hasExpired(it, now)) throw new Problem(verificationExpired);
    if (it.state !== 'awaiting_email') throw new Problem(noSuchMove, { state: it.state });
    const verified = { ...it, verifiedAt: now };
    const vetted = it.knownCompany ? await vettedBefore(tx, it) : [];
    const rule = (name: CheckName): RuleId | null =>
      name === 'email_ownership' ? 'email_confirmed' : vetted.includes(name) ? 'already_vetted' : null;
    const checks = (await listChecks(tx, it)).map((check) =>
      see(check, check.findings, rule(check.name), now),
    );
    const done = checks.every((check) => check.status === 'passed');
    await settle(
      {
        tx,
        now,
        securityNow: deps.securityClock(),
        as: 'contact',
        actor: 'anonymous',
        request: null,
      },
      verified,
      checks,
      done ? ['confirm', 'qualify'] : ['confirm'],
      { operation: 'enrollment_email_confirmed' },
    );
    if (!done) await enqueueVetting(tx, it);
    return toVerification(verified);
  });

/** What nobody has to look at a second time: all that the company has not said otherwise meanwhile. */
async function vettedBefore(tx: Tx, it: Enrolment): Promise<readonly CheckName[]> {
  const company = await holdCompany(tx, it.tenantId);
  if (!isKnown(company)) return [];
  const changed = concernedBy(asVetted(company, it), it);
  return checkNames.filter((name) => !changed.includes(name));
}

/** Has a machine look at what it can decide. */
export const enqueueVetting = (tx: Tx, it: { tenantId: TenantId; id: string }): Promise<void> =>
  enqueue(tx, {
    task: 'vet-enrolment',
    payload: { tenantId: it.tenantId, rowId: it.id },
    key: `vet-enrolment:${it.id}`,
  });

const toVerification = (it: Enrolment): EmailVerification => ({
  companyName: it.legalProfile.companyName ?? '',
  country: it.legalProfile.address.country,
  contact: {
    firstName: it.primaryContact.firstName ?? '',
    lastName: it.primaryContact.lastName ?? '',
    email: it.primaryContact.email ?? '',
  },
  verifiedAt: it.verifiedAt,
});

async function onLink<T>(
  deps: EnrolmentDeps,
  token: string,
  work: (tx: Tx, it: Enrolment) => Promise<T>,
): Promise<T> {
  const link = await deps.database.read({ read: [], write: [] }, (tx) =>
    findLink(tx, token, 'enrolment-verification'),
  );
  if (!link) throw new Problem(notFound);
  const { tenantId, rowId, generation } = link;
  return deps.database.transaction({ read: [tenantId], write: [tenantId] }, async (tx) => {
    const it = await lockEnrolment(tx, tenantId, rowId);
    if (it?.generation !== generation) throw new Problem(notFound);
    return work(tx, it);
  });
}
