import { extents } from '#access/scope.ts';
import { type Tx, widen } from '#database/connection.ts';
import { introduce } from '#database/counterpart.store.ts';
import { putDown, strikeOut } from '#database/due.store.ts';
import { recordEvent } from '#database/events.store.ts';
import { queueMailTo } from '#database/mail.store.ts';
import type { Actor, RequestContext } from '#kernel/actor.ts';
import { addDays } from '#kernel/clock.ts';
import { platformTenant } from '#kernel/ids.ts';
import { unwrap } from '#kernel/result.ts';
import { say } from '#kernel/words.ts';
import { contactName } from './application.ts';
import { saveCase } from './case.store.ts';
import { saveChecks } from './check.store.ts';
import type { Check } from './checks.ts';
import { holdCompany, keepSupport, saveStanding, saveVetted } from './company.store.ts';
import { evidenceIsKept } from './documents.ts';
import { insertStep, type Step, saveEnrolment } from './enrolment.store.ts';
import { after, type Enrolment, type Move } from './enrolment.ts';

/** Who does something to an application. */
export interface Doer {
  readonly tx: Tx;
  readonly now: Date;
  readonly securityNow: Date;
  readonly as: Step['by'];
  readonly actor: Actor | 'system' | 'anonymous';
  readonly request: RequestContext | null;
}

/** What else is said of it in the logs. */
interface Told {
  readonly operation: string;
  readonly reason?: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly acceptedBy?: Parameters<typeof saveEnrolment>[2];
}

/**
 * Writes an application after a change, with all that follows from the moves it makes: history, the company's standing,
 * the mail to the primary contact, the vendor's queue, the log of both. Its row is held.
 */
export async function settle(
  doer: Doer,
  it: Enrolment,
  checks: readonly Check[],
  moves: readonly Move[],
  told: Told,
): Promise<Enrolment> {
  const { tx, now } = doer;
  if (it.vendorId) await widen(tx, extents.applicationDesk(it.vendorId));
  await widen(tx, extents.calendar(platformTenant));
  let moved = it;
  for (const move of moves) {
    const state = unwrap(after(moved.state, move));
    moved = { ...moved, state, since: now, reason: told.reason ?? null };
    await insertStep(tx, moved, { at: now, state, by: doer.as, reason: moved.reason });
    await followUp(tx, moved, move, now);
  }
  const saved = await saveEnrolment(tx, moved, told.acceptedBy);
  await saveChecks(tx, saved, checks);
  await saveCase(tx, saved, checks);
  const newState = saved.state !== it.state ? saved.state : null;
  // The verification mail is the news of its own move.
  if (newState && newState !== 'awaiting_email') await mailNews(doer, saved, checks);
  await recordEvent(tx, {
    tenants: [saved.tenantId, ...(saved.vendorId ? [saved.vendorId] : [])],
    at: now,
    operation: told.operation,
    resourceType: 'profile',
    actor: doer.actor,
    request: doer.request,
    partner: (keeper) =>
      keeper === saved.vendorId
        ? { id: saved.tenantId, name: saved.legalProfile.companyName ?? '' }
        : undefined,
    detail: {
      enrollmentId: saved.id,
      state: saved.state,
      ...(told.reason ? { reason: told.reason } : {}),
      ...told.detail,
    },
  });
  return saved;
}

/** What a move means for the company itself. */
async function followUp(tx: Tx, it: Enrolment, move: Move, now: Date): Promise<void> {
  const evidence = { task: 'delete-evidence', tenantId: it.tenantId, rowId: it.id };
  switch (move) {
    case 'qualify': {
      await saveVetted(tx, await holdCompany(tx, it.tenantId), it, now);
      await keepSupport(tx, it.tenantId, it.support);
      if (it.vendorId && it.vendorId !== it.tenantId) await introduce(tx, it.vendorId, it.tenantId);
      return putDown(tx, { ...evidence, at: addDays(now, evidenceIsKept) });
    }
    case 'reject':
      return putDown(tx, { ...evidence, at: addDays(now, evidenceIsKept) });
    case 'appeal':
      return strikeOut(tx, evidence);
    case 'restrict':
    case 'suspend':
    case 'deauthorize':
    case 'cure':
      return saveStanding(tx, it.tenantId, it.state as 'active');
    default:
  }
}

async function mailNews(doer: Doer, it: Enrolment, checks: readonly Check[]): Promise<void> {
  const { email } = it.primaryContact;
  if (!email) return;
  const wanted = checks.filter((each) => each.status === 'evidence_wanted');
  await queueMailTo(doer.tx, {
    tenantId: it.tenantId,
    to: { name: contactName(it.primaryContact), address: email, locale: it.locale },
    kind: it.state === 'action_required' ? 'enrolment-evidence-wanted' : 'enrolment-state',
    rowId: it.id,
    facts: {
      company: it.legalProfile.companyName ?? '',
      state: it.state,
      reason: it.reason ?? '',
      wanted: wanted
        .map((each) => `– ${say(it.locale, `enrolment.check.${each.name}`)}: ${each.reason ?? ''}`)
        .join('\n'),
    },
    now: doer.securityNow,
  });
}
