import type { Actor } from '#kernel/actor.ts';
import { held, type Policy, partnerKinds } from './permissions.ts';

/** How the actor's company stands to an application. */
export interface EnrollmentFacts {
  /** It is the one that applies. */
  readonly ours: boolean;
  /** It is the vendor in whose queue the application stands. */
  readonly reviews: boolean;
  /** The same company on both sides: nobody reviews the own one. */
  readonly ownCompany?: boolean;
}

const applicant = held(['applicant', ...partnerKinds], 'global_admin');
const reviewer = held(['vendor'], 'global_admin', 'admin_agent');
const ours = (_: Actor, it: EnrollmentFacts): boolean => it.ours;
const reviews = (_: Actor, it: EnrollmentFacts): boolean => it.reviews;
const notOwn = (_: Actor, it: EnrollmentFacts): boolean => it.ownCompany !== true;

/** Becoming a partner: the applicant's side and the vendor's desk. */
export const enrollmentPolicy: Policy<'enrollment', EnrollmentFacts> = {
  'enrollment.start': { who: [applicant], apps: false },
  'enrollment.list': { who: [applicant, reviewer], apps: false },
  'enrollment.read': { who: [applicant, reviewer], apps: false, sees: (_, it) => it.ours || it.reviews },
  'enrollment.edit': { who: [applicant], apps: false, sees: ours },
  'enrollment.submit': { who: [applicant], apps: false, sees: ours },
  'enrollment.resend-verification': { who: [applicant], apps: false, sees: ours },
  'enrollment.add-evidence': { who: [applicant], apps: false, sees: ours },
  'enrollment.appeal': { who: [applicant], apps: false, sees: ours },
  // It binds the company.
  'enrollment.sign-agreement': {
    who: [applicant],
    apps: false,
    fresh: true,
    sees: ours,
    when: (actor) => !actor.guest,
  },
  'enrollment.review': { who: [reviewer], apps: false, sees: reviews, when: notOwn },
  'enrollment.set-status': { who: [reviewer], apps: false, sees: reviews, when: notOwn },
  // Whoever holds the mailed link answers for that mailbox, and needs no account.
  'enrollment.verify-email': { who: [{ kinds: 'every-kind', roles: 'everyone' }], apps: true, mfa: false },
};
