import type { Actor } from '#kernel/actor.ts';
import type { Role, TenantKind } from '#kernel/roles.ts';

/**
 * Every permission there is. A new one is added here first; the compiler then asks for its rule, in the policy
 * file of its resource. A route that names none of these does not start.
 */
export const permissions = [
  'me.read',
  'me.read-roles',
  'me.sign-in',
  'me.renew-proof',
  'me.manage-factors',
  'me.read-factors',
  'me.manage-sessions',
  'me.reset-mfa',

  'identity-provider.manage',

  'user.read',
  'user.create',
  'user.update',
  'user.delete',
  'user.change-roles',
  'user.reset-password',
  'user.reset-mfa',
  'user.manage-sessions',

  'app.read',
  'app.manage',

  'enrollment.start',
  'enrollment.list',
  'enrollment.read',
  'enrollment.edit',
  'enrollment.submit',
  'enrollment.resend-verification',
  'enrollment.add-evidence',
  'enrollment.appeal',
  'enrollment.sign-agreement',
  'enrollment.review',
  'enrollment.set-status',
  'enrollment.verify-email',

  'profile.read-organization',
  'profile.read-mpn',
  'profile.read-support',
  'profile.update-support',
  'profile.update-organization',
  'profile.read-legal',
  'profile.update-legal',
  'profile.read-billing',
  'profile.update-billing',
  'profile.read-agreements',

  'agreement.read-status',

  'directory.read',
  'directory.read-own',
  'directory.request',
  'directory.manage',

  'partner-id.read',
  'partner-id.associate',

  'partnership-request.create',
  'partnership-request.read',
  'partnership-request.withdraw',
  'partnership-request.open',
  'partnership.authorize',
  'partnership.list',
  'partnership.end',
  'partnership.remove-admin-access',

  'invitation.create',
  'invitation.read',
  'invitation.withdraw',
  'invitation.remind',
  'invitation.acknowledge',
  'invitation.rotate-link',
  'invitation.preview',
  'invitation.accept',
  'invitation.decline',

  'customer.list',
  'customer.list-shared',
  'customer.list-past',
  'customer.count',
  'customer.read',
  'customer.export',
  'customer.read-tags',
  'customer.tag',
  'customer.remove',
  'customer.read-company-profile',
  'customer.read-relationships',
  'customer.read-shared-partners',
  'customer.read-billing-profile',
  'customer.update-billing-profile',
  'customer.read-access',
  'customer.import',

  'my-partner.read',
  'my-partner.remove-rights',

  'activity.read',
  'activity.read-published',
  'activity.export',

  'job.read',
] as const;
export type Permission = (typeof permissions)[number];

/** Whose people hold a permission: companies of one of these kinds, people with one of these roles. */
export interface Holder {
  readonly kinds: readonly TenantKind[] | 'every-kind';
  readonly roles: readonly Role[] | 'any-role' | 'everyone';
}

/** What it takes to be allowed something. What no rule allows is denied. */
export interface Rule<Facts> {
  readonly who: readonly Holder[];
  /** An app without a user may do it too; what it may is what its tenant's roles for it allow. */
  readonly apps: boolean;
  /** False only for what is no protected area: one's own sign-in. */
  readonly mfa?: false;
  /** In the portal, only with a proof of identity not older than 15 minutes. */
  readonly fresh?: true;
  /** A partner's business: closed to one that was de-authorised, which only reads. */
  readonly business?: true;
  /** Whether the target exists for this actor at all; where not, the answer is 404, whatever the role. */
  readonly sees?: (actor: Actor, facts: Facts) => boolean;
  /** A further condition on what is seen; where it fails, the answer is 403. */
  readonly when?: (actor: Actor, facts: Facts) => boolean;
}

/** One rule for every permission on `Resource`, judged on the facts it names. */
export type Policy<Resource extends string, Facts> = {
  readonly [P in Extract<Permission, `${Resource}.${string}`>]: Rule<Facts>;
};

export const partnerKinds = ['provider', 'reseller', 'direct'] as const satisfies readonly TenantKind[];

export const held = (kinds: Holder['kinds'], ...roles: readonly Role[]): Holder => ({ kinds, roles });
