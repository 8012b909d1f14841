import { isDeepStrictEqual } from 'node:util';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { putDown } from '#database/due.store.ts';
import { platformTenant, type TenantId } from '#kernel/ids.ts';
import { domainOf } from './application.ts';
import { findDuplicates } from './case.store.ts';
import { listChecks } from './check.store.ts';
import { type CheckName, type Finding, movesAfter, type RuleId, see } from './checks.ts';
import { provedDomains } from './company.store.ts';
import { findEnrolment, lockEnrolment } from './enrolment.store.ts';
import { type Enrolment, isReviewed } from './enrolment.ts';
import { settle } from './move.ts';
import type { Answered, EnrolmentDeps, RegisteredCompany } from './ports.ts';
import { domainRecordOf } from './shown.ts';
import { addressKey, mixesScripts, skeleton } from './text-rules.ts';

/** What a machine saw of one check, and the rule that decides it, if one does. */
interface Sight {
  readonly findings: readonly Finding[];
  readonly passedBy: RuleId | null;
  /** Why something did not answer. */
  readonly silent?: unknown;
}

/**
 * Looks at what a machine can decide, and says how. It passes or leaves open, and never fails anything. A name server or
 * register that does not answer delays: the job is tried again, and a domain that proves nothing yet is looked at anew
 * every hour.
 *
 * @throws Error when something did not answer, so that the job is tried again
 */
export async function vetEnrolment(
  deps: EnrolmentDeps,
  { tenantId, rowId }: { tenantId: TenantId; rowId: string },
): Promise<void> {
  const own = { read: [tenantId], write: [tenantId] };
  const before = await deps.database.read(own, async (tx) => {
    const it = await findEnrolment(tx, tenantId, rowId);
    return it && { it, domains: await provedDomains(tx, tenantId, deps.policies.platformDomain) };
  });
  if (!before || !isReviewed(before.it.state)) return;
  const [mail, record, company] = await Promise.all([
    lookAtMail(deps, before.it),
    lookAtDomain(deps, before.it, before.domains),
    lookAtRegister(deps, before.it),
  ]);

  const silent = [mail, record, company].some(({ findings }) =>
    findings.some((it) => it.code.endsWith('_unanswered')),
  );
  await deps.database.transaction(own, async (tx) => {
    const it = await lockEnrolment(tx, tenantId, rowId);
    if (!it || !isReviewed(it.state) || !it.vendorId) return;
    await widen(tx, extents.applicationDesk(it.vendorId));
    const sights: Partial<Record<CheckName, Sight>> = {
      email_ownership: mail,
      employment: record,
      business: company,
      due_diligence: {
        findings: [
          ...(await findDuplicates(tx, it.vendorId, it)),
          ...(mixesScripts(it.legalProfile.companyName ?? '') ? [{ code: 'mixed_scripts' as const }] : []),
          { code: 'domain_age_unknown' },
        ],
        passedBy: null,
      },
    };
    const now = deps.clock();
    const checks = await listChecks(tx, it);
    const seen = checks.map((check) => {
      const sight = sights[check.name];
      return sight ? see(check, sight.findings, sight.passedBy, now) : check;
    });
    if (!isDeepStrictEqual(seen, checks))
      await settle(
        { tx, now, securityNow: deps.securityClock(), as: 'machine', actor: 'system', request: null },
        it,
        seen,
        movesAfter(it.state, seen).filter((move) => move !== 'supply'),
        {
          operation: 'enrollment_looked_at',
          detail: {
            passed: seen.filter((check) => check.decided?.by === 'machine').map((check) => check.name),
          },
        },
      );
    await widen(tx, extents.calendar(platformTenant));
    const again = silent || seen.some((check) => check.name === 'employment' && check.status !== 'passed');
    if (again)
      await putDown(tx, {
        at: new Date(now.getTime() + 3_600_000),
        task: 'vet-enrolment',
        tenantId,
        rowId,
      });
  });
  if (silent)
    throw new Error('A name server or the company register did not answer; it is asked again.', {
      cause: company.silent,
    });
}

async function lookAtMail({ vetting }: EnrolmentDeps, it: Enrolment): Promise<Sight> {
  const domain = domainOf(it.primaryContact.email ?? '');
  const [mx, texts] = [await vetting.resolver.mailServers(domain), await vetting.resolver.texts(domain)];
  const spf = textOf(texts, (text) => text.startsWith('v=spf1'));
  return {
    findings: [
      mx === 'unanswered'
        ? { code: 'mx_unanswered', value: domain }
        : mx.records.length > 0
          ? { code: 'mx_found', value: mx.records.slice(0, 3).join(', ') }
          : { code: 'mx_missing', value: domain },
      ...(spf === 'unanswered'
        ? []
        : [
            spf
              ? ({ code: 'spf_found', value: domain } as const)
              : ({ code: 'spf_missing', value: domain } as const),
          ]),
    ],
    passedBy: null,
  };
}

async function lookAtDomain(
  { vetting }: EnrolmentDeps,
  it: Enrolment,
  proved: readonly string[],
): Promise<Sight> {
  const domain = domainOf(it.primaryContact.email ?? '');
  if (proved.includes(domain))
    return { findings: [{ code: 'domain_proved', value: domain }], passedBy: 'domain_proved' };
  const found = textOf(await vetting.resolver.texts(domain), (text) => text === domainRecordOf(it));
  if (found === 'unanswered')
    return { findings: [{ code: 'txt_unanswered', value: domain }], passedBy: null };
  return found
    ? { findings: [{ code: 'txt_found', value: domain }], passedBy: 'domain_record' }
    : { findings: [{ code: 'txt_missing', value: domain }], passedBy: null };
}

const textOf = (
  answered: Answered<string>,
  wanted: (text: string) => boolean,
): string | undefined | 'unanswered' =>
  answered === 'unanswered' ? answered : answered.records.find((it) => wanted(it.trim()));

async function lookAtRegister({ vetting }: EnrolmentDeps, it: Enrolment): Promise<Sight> {
  const { companyName = '', address, organizationRegistrationNumber: number } = it.legalProfile;
  let found: Awaited<ReturnType<typeof vetting.register.find>>;
  try {
    found = await vetting.register.find({ country: address.country, number, name: companyName });
  } catch (error) {
    return { findings: [{ code: 'register_unanswered' }], passedBy: null, silent: error };
  }
  if (found === 'none') return { findings: [{ code: 'register_none' }], passedBy: null };
  if (!found) return { findings: [{ code: 'register_absent' }], passedBy: null };
  const value = `${found.name}, ${found.number}`;
  return sameCompany(it, found)
    ? { findings: [{ code: 'register_match', value }], passedBy: 'register_match' }
    : { findings: [{ code: 'register_differs', value }], passedBy: null };
}

/** Name and address as the register has them, no abbreviations; what the register does not know is not compared. */
function sameCompany(
  { legalProfile: { companyName = '', address } }: Enrolment,
  it: RegisteredCompany,
): boolean {
  if (skeleton(it.name) !== skeleton(companyName)) return false;
  const known = {
    country: it.country,
    city: it.city,
    ...(it.postalCode ? { postalCode: it.postalCode } : {}),
    ...(it.addressLine1 ? { addressLine1: it.addressLine1 } : {}),
  };
  const compared = {
    country: address.country,
    city: address.city,
    ...(it.postalCode ? { postalCode: address.postalCode } : {}),
    ...(it.addressLine1 ? { addressLine1: address.addressLine1 } : {}),
  };
  return addressKey(known) === addressKey(compared);
}
