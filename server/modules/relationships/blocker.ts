import { forbidden } from '#access/problems.ts';
import type { Facts, ProblemType } from '#kernel/problem.ts';
import { type Locale, type MessageId, say, sayDate } from '#kernel/words.ts';
import { resellerAgreementMissing } from '#modules/agreements/index.ts';
import {
  invitationDecided,
  invitationExpired,
  meantForAnotherCompany,
  notACustomer,
  otherCloud,
  otherRegion,
  partnerInactive,
  partnershipEnded,
} from './problems.ts';

/** What stands in the way of an answer, and what to do about it, in the reader's language. Advice: the answer decides. */
export interface Blocker {
  /** As the answer would be refused. */
  readonly code: string;
  readonly title: string;
  readonly fix: string;
  /** Who could answer instead, for a reader who may not. */
  readonly people?: readonly { readonly name: string; readonly userPrincipalName: string }[];
}

const sentences = new Map<ProblemType, readonly [title: MessageId, fix: MessageId]>([
  [forbidden, ['consent.blocker.not-global-admin.title', 'consent.blocker.not-global-admin.fix']],
  [notACustomer, ['consent.blocker.not-a-customer.title', 'consent.blocker.not-a-customer.fix']],
  [
    meantForAnotherCompany,
    ['consent.blocker.meant-for-another-company.title', 'consent.blocker.meant-for-another-company.fix'],
  ],
  [invitationDecided, ['consent.blocker.invitation-decided.title', 'consent.blocker.invitation-decided.fix']],
  [invitationExpired, ['consent.blocker.invitation-expired.title', 'consent.blocker.invitation-expired.fix']],
  [
    resellerAgreementMissing,
    ['consent.blocker.partner-inactive.title', 'consent.blocker.partner-inactive.fix'],
  ],
  [partnerInactive, ['consent.blocker.partner-inactive.title', 'consent.blocker.partner-inactive.fix']],
  [partnershipEnded, ['consent.blocker.partnership-ended.title', 'consent.blocker.partnership-ended.fix']],
  [otherCloud, ['consent.blocker.other-cloud.title', 'consent.blocker.other-cloud.fix']],
  [otherRegion, ['consent.blocker.other-region.title', 'consent.blocker.other-region.fix']],
]);

export function blockerOf(
  type: ProblemType,
  words: { partner: string; customer: string; until: Date | null },
  locale: Locale,
  facts: Facts = {},
  people?: readonly { name: string; userPrincipalName: string }[],
): Blocker {
  const ids = sentences.get(type);
  if (!ids) throw new Error(`The obstacle ${type.code} has no sentence.`);
  const values = {
    ...facts,
    partner: words.partner,
    customer: words.customer,
    date: words.until ? sayDate(locale, words.until) : '',
    names: (people ?? []).map((it) => it.name).join(', '),
  };
  const nobody = people?.length === 0;
  return {
    code: type.code,
    title: say(locale, ids[0], values),
    fix: say(locale, nobody ? 'consent.blocker.not-global-admin.fix-nobody' : ids[1], values),
    ...(people ? { people } : {}),
  };
}
