import { extents } from '#access/scope.ts';
import { type Tx, widen } from '#database/connection.ts';
import { forgetLink, keepLink } from '#database/link.store.ts';
import { queueMailTo } from '#database/mail.store.ts';
import type { Deps } from '#database/work.ts';
import { addDays } from '#kernel/clock.ts';
import { platformTenant, type TenantId } from '#kernel/ids.ts';
import { type LinkSeed, linkToken } from '#kernel/link-token.ts';
import { assertMailsLeft, countMailTo } from '#modules/tenancy/index.ts';
import { contactName } from './application.ts';
import { findEnrolment } from './enrolment.store.ts';
import type { Enrolment } from './enrolment.ts';
import type { EnrolmentDeps } from './ports.ts';

/** Days of business time a verification link lasts. */
export const verificationLasts = 14;

/** When another verification mail may be sent: the same time on the next business day. Saturdays and Sundays are none. */
export function resendFrom(sentAt: Date): Date {
  let at = addDays(sentAt, 1);
  while (at.getUTCDay() === 0 || at.getUTCDay() === 6) at = addDays(at, 1);
  return at;
}

export const hasExpired = (it: Enrolment, now: Date): boolean =>
  it.verificationSentAt !== null && now >= addDays(it.verificationSentAt, verificationLasts);

const seedOf = (it: Pick<Enrolment, 'id'>, generation: number, keyId: string): LinkSeed => ({
  purpose: 'enrolment-verification',
  rowId: it.id,
  generation,
  keyId,
});

/**
 * Makes a new verification link and leaves its mail to the primary contact; the link before leads nowhere any more.
 *
 * @throws {Problem} `tenancy/sign-up-delayed`: this mailbox had five mails within the hour, or the company caused 200 within a day
 */
export async function mailVerification(
  tx: Tx,
  deps: EnrolmentDeps,
  it: Enrolment,
  at: { now: Date; securityNow: Date },
): Promise<Enrolment> {
  const address = it.primaryContact.email ?? '';
  await widen(tx, extents.calendar(platformTenant));
  if (deps.vetting.limitsMails) {
    await assertMailsLeft(tx, it.tenantId, 'enrolment-verification', at.securityNow);
    await countMailTo(tx, address, at.securityNow);
  }
  if (it.keyId) await forgetLink(tx, deps.linkKeys, it.tenantId, seedOf(it, it.generation, it.keyId));
  const generation = it.generation + 1;
  const keyId = deps.linkKeys.current;
  await keepLink(tx, deps.linkKeys, it.tenantId, seedOf(it, generation, keyId));
  await queueMailTo(tx, {
    tenantId: it.tenantId,
    to: { name: contactName(it.primaryContact), address, locale: it.locale },
    kind: 'enrolment-verification',
    rowId: it.id,
    facts: { generation, company: it.legalProfile.companyName ?? '' },
    now: at.securityNow,
  });
  return { ...it, generation, keyId, verificationSentAt: at.now };
}

/** Where the verification mail leads, or undefined once another link counts or the contact has confirmed. */
export async function verificationLink(
  tx: Tx,
  deps: Pick<Deps, 'linkKeys' | 'publicUrl'>,
  tenantId: TenantId,
  id: string,
  generation: number,
): Promise<string | undefined> {
  const it = await findEnrolment(tx, tenantId, id);
  if (!it?.keyId || it.state !== 'awaiting_email' || it.generation !== generation) return undefined;
  return `${deps.publicUrl}/enroll/verify/${linkToken(deps.linkKeys, seedOf(it, generation, it.keyId))}`;
}

/** Where an applicant sees how the application stands. */
export const enrolmentPageLink = ({ publicUrl }: Pick<Deps, 'publicUrl'>): string => `${publicUrl}/enroll`;
