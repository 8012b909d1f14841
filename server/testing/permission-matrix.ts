import type { Permission } from '#access/permissions.ts';
import type { Role, TenantKind } from '#kernel/roles.ts';

/**
 * Who may do what, copied by hand from the permission matrix of the requirements and from the API's description, not
 * from the rules in `server/access`: a rule that is changed there without a change of the requirement fails here.
 */
export interface Line {
  /** The row of the matrix, or what the API's description says of who may. */
  readonly says: string;
  /** Companies of these kinds … */
  readonly kinds: readonly TenantKind[] | 'every kind';
  /** … and in them people with one of these roles, or everybody who has signed in. */
  readonly roles: readonly Role[] | 'everyone';
  /** A token of an app without a person will do. */
  readonly apps: boolean;
  /** Open to a sign-in without a second factor. */
  readonly withoutMfa?: true;
  /** How the caller's company must stand to what it is about; anything else does not exist for it. Left out: no target. */
  readonly through?: readonly Standing[];
  /** Who stands so sees it in another way, so that for this it is forbidden and not unknown. */
  readonly seenBy?: readonly Standing[];
  /** Only the person at the portal: a token will not do, whoever holds it. */
  readonly atThePortal?: true;
  /** Sales agents only where the deployment lets them request relationships. */
  readonly salesAgentsBySetting?: true;
}

/** How a company stands to a customer, a partnership, an invitation, a job or an application (`active`: in its queue). */
export type Standing = 'own' | 'active' | 'ended' | 'joint side' | 'DAP only' | 'GDAP only' | 'none';
export const standings: readonly Standing[] = [
  'own',
  'active',
  'ended',
  'joint side',
  'DAP only',
  'GDAP only',
  'none',
];

const [GA, AA, SA, HA, UMA, BA, ACA, PMA] = [
  'global_admin',
  'admin_agent',
  'sales_agent',
  'helpdesk_agent',
  'user_management_admin',
  'billing_admin',
  'account_admin',
  'mpn_partner_admin',
] as const satisfies Role[];
const partners = ['provider', 'reseller', 'direct'] as const satisfies TenantKind[];

const ownEnrollment = (says: string): Line => ({
  says,
  kinds: ['applicant', ...partners],
  roles: [GA],
  apps: false,
  through: ['own'],
});

export const matrix: Record<Permission, Line> = {
  'me.read': {
    says: '/v1/me: anyone signed in, an app too; a user without a role sees only the own profile',
    kinds: 'every kind',
    roles: 'everyone',
    apps: true,
    withoutMfa: true,
  },
  'me.read-roles': {
    says: 'own roles and who can change them: oneself; no row of the API’s description, so no app alone',
    kinds: 'every kind',
    roles: 'everyone',
    apps: false,
    withoutMfa: true,
  },
  'me.sign-in': {
    says: 'signing in: whoever comes',
    kinds: 'every kind',
    roles: 'everyone',
    apps: true,
    withoutMfa: true,
  },
  'me.renew-proof': {
    says: 'a fresh proof of identity in the portal: oneself',
    kinds: 'every kind',
    roles: 'everyone',
    apps: false,
    withoutMfa: true,
    atThePortal: true,
  },
  'me.manage-factors': {
    says: 'own password, passkeys, authenticator app and recovery codes: oneself, in the portal',
    kinds: 'every kind',
    roles: 'everyone',
    apps: false,
    withoutMfa: true,
    atThePortal: true,
  },
  'me.read-factors': {
    says: 'how one proves who one is: oneself',
    kinds: 'every kind',
    roles: 'everyone',
    apps: false,
    withoutMfa: true,
  },
  'me.manage-sessions': {
    says: 'sessions under /v1/me: oneself',
    kinds: 'every kind',
    roles: 'everyone',
    apps: false,
    withoutMfa: true,
  },
  'me.reset-mfa': {
    says: 'POST /v1/me/resetmfa: oneself, with the factor that is to go',
    kinds: 'every kind',
    roles: 'everyone',
    apps: false,
  },
  'identity-provider.manage': {
    says: 'the company’s own identity provider: as factors, roles and apps, its global admin with a fresh proof',
    kinds: 'every kind',
    roles: [GA],
    apps: false,
  },

  'user.read': {
    says: 'users: own tenant’s admins; GA UMA, ACA for company roles, PMA reads those; another tenant’s 404',
    kinds: 'every kind',
    roles: [GA, UMA, ACA, PMA],
    apps: false,
    through: ['own'],
  },
  'user.create': {
    says: 'User management, add user: GA UMA',
    kinds: 'every kind',
    roles: [GA, UMA],
    apps: false,
  },
  'user.update': {
    says: 'PATCH users/{id}: GA UMA; a GA by GA only',
    kinds: 'every kind',
    roles: [GA, UMA],
    apps: false,
    through: ['own'],
  },
  'user.delete': {
    says: 'DELETE users/{id}: GA UMA; a GA by GA only',
    kinds: 'every kind',
    roles: [GA, UMA],
    apps: false,
    through: ['own'],
  },
  'user.change-roles': {
    says: 'User management, directory roles: GA UMA; company roles: GA ACA',
    kinds: 'every kind',
    roles: [GA, UMA, ACA],
    apps: false,
    through: ['own'],
  },
  'user.reset-password': {
    says: 'Reset partner user password: GA UMA; a GA’s password by GA only',
    kinds: 'every kind',
    roles: [GA, UMA],
    apps: false,
    through: ['own'],
  },
  'user.reset-mfa': {
    says: 'users/{id}/resetmfa: global admin; oneself under /v1/me',
    kinds: 'every kind',
    roles: [GA],
    apps: false,
    through: ['own'],
  },
  'user.manage-sessions': {
    says: 'users/{id}/sessions: global admin; oneself under /v1/me',
    kinds: 'every kind',
    roles: [GA],
    apps: false,
    through: ['own'],
  },

  'app.read': {
    says: 'GET apps: global admin',
    kinds: 'every kind',
    roles: [GA],
    apps: false,
    through: ['own'],
  },
  'app.manage': {
    says: 'apps and their secrets: global admin; an app alone never',
    kinds: 'every kind',
    roles: [GA],
    apps: false,
    through: ['own'],
  },

  'enrollment.start': {
    says: 'POST enrollments: applicant GA; a company of the programme may apply for another',
    kinds: ['applicant', ...partners],
    roles: [GA],
    apps: false,
  },
  'enrollment.list': {
    says: 'GET enrollments: applicant GA its own; vendor operator the queue',
    kinds: ['applicant', ...partners, 'vendor'],
    roles: [GA, AA],
    apps: false,
  },
  'enrollment.read': {
    says: 'GET enrollments/{id}: applicant GA; the vendor operator whose queue it is in; another company’s 404',
    kinds: ['applicant', ...partners, 'vendor'],
    roles: [GA, AA],
    apps: false,
    through: ['own', 'active'],
  },
  'enrollment.edit': ownEnrollment('PATCH enrollments/{id}: applicant GA'),
  'enrollment.submit': ownEnrollment('enrollments/{id}/submit: applicant GA'),
  'enrollment.resend-verification': ownEnrollment('enrollments/{id}/resendverification: applicant GA'),
  'enrollment.add-evidence': ownEnrollment('enrollments/{id}/evidence: applicant GA'),
  'enrollment.appeal': ownEnrollment('enrollments/{id}/appeal: applicant GA'),
  'enrollment.sign-agreement': ownEnrollment('View/sign partner agreement: GA'),
  'enrollment.review': {
    says: 'enrollments/{id}/checks/{check}: vendor operator, GA or AA of the vendor’s tenant',
    kinds: ['vendor'],
    roles: [GA, AA],
    apps: false,
    through: ['active'],
  },
  'enrollment.set-status': {
    says: 'enrollments/{id}/status: vendor operator, GA or AA of the vendor’s tenant',
    kinds: ['vendor'],
    roles: [GA, AA],
    apps: false,
    through: ['active'],
  },
  'enrollment.verify-email': {
    says: 'enrollments/verifyemail: holder of the mailed token, no sign-in',
    kinds: 'every kind',
    roles: 'everyone',
    apps: true,
    withoutMfa: true,
  },

  'profile.read-organization': {
    says: 'GET profiles/organization: user token, G A, all partners',
    kinds: partners,
    roles: [GA, AA],
    apps: false,
  },
  'profile.read-mpn': {
    says: 'GET profiles/mpn, with and without an ID: user token, G A S, all partners',
    kinds: partners,
    roles: [GA, AA, SA],
    apps: false,
  },
  'profile.read-support': {
    says: 'GET profiles/support: user token, G A H, all partners',
    kinds: partners,
    roles: [GA, AA, HA],
    apps: false,
  },
  'profile.update-support': {
    says: 'PUT profiles/support: user token, G A, all partners',
    kinds: partners,
    roles: [GA, AA],
    apps: false,
  },

  'profile.update-organization': {
    says: 'PUT profiles/organization: user token, G, all partners',
    kinds: partners,
    roles: [GA],
    apps: false,
  },
  'profile.read-legal': {
    says: 'Legal profile (reseller account): GA AA UMA; GET profiles/legalbusiness: app or user token, all partners',
    kinds: partners,
    roles: [GA, AA, UMA],
    apps: true,
  },
  'profile.update-legal': {
    says: 'Legal profile (reseller account): GA writes; PUT profiles/legalbusiness: user token',
    kinds: partners,
    roles: [GA],
    apps: false,
  },
  'profile.read-billing': {
    says: 'Billing: GA AA BA; GET profiles/billing: user token, direct and provider',
    kinds: ['provider', 'direct'],
    roles: [GA, AA, BA],
    apps: false,
  },
  'profile.update-billing': {
    says: 'Billing address: GA; PUT profiles/billing: user token, direct and provider',
    kinds: ['provider', 'direct'],
    roles: [GA],
    apps: false,
  },
  'profile.read-agreements': {
    says: 'View/sign partner agreement: GA',
    kinds: partners,
    roles: [GA],
    apps: false,
  },
  'agreement.read-status': {
    says: 'GET compliance/csp/agreementstatus: user token, G A S, provider',
    kinds: ['provider'],
    roles: [GA, AA, SA],
    apps: false,
  },
  'directory.read': {
    says: 'GET providers: public',
    kinds: 'every kind',
    roles: 'everyone',
    apps: true,
    withoutMfa: true,
  },
  'directory.read-own': {
    says: 'a provider sees its own entry: as it asks',
    kinds: ['provider'],
    roles: [GA, AA],
    apps: false,
  },
  'directory.request': {
    says: 'a provider edits its entry only through the vendor (R-489): GA AA ask',
    kinds: ['provider'],
    roles: [GA, AA],
    apps: false,
  },
  'directory.manage': {
    says: 'vendor operator: GA or AA of the vendor’s tenant',
    kinds: ['vendor'],
    roles: [GA, AA],
    apps: false,
  },
  'partner-id.read': {
    says: 'Associate partner ID, tenants: GA; the page also ACA',
    kinds: ['applicant', ...partners],
    roles: [GA, ACA],
    apps: false,
  },
  'partner-id.associate': {
    says: 'Associate partner ID, tenants: GA',
    kinds: ['applicant', ...partners],
    roles: [GA],
    apps: false,
  },

  'partnership-request.create': {
    says: 'Request a partnership (provider): GA AA SA',
    kinds: ['provider'],
    roles: [GA, AA, SA],
    apps: false,
  },
  'partnership-request.read': {
    says: 'partnershiprequests: the provider that asked, roles as requesting',
    kinds: ['provider'],
    roles: [GA, AA, SA],
    apps: false,
    through: ['own'],
  },
  'partnership-request.withdraw': {
    says: 'partnershiprequests/{id}/withdraw: the provider that asked, roles as requesting',
    kinds: ['provider'],
    roles: [GA, AA, SA],
    apps: false,
    through: ['own'],
  },
  'partnership-request.open': {
    says: 'GET by token: anyone signed in sees who asks; a reseller’s user also what; others who could',
    kinds: 'every kind',
    roles: 'everyone',
    apps: true,
    withoutMfa: true,
  },
  'partnership.authorize': {
    says: 'Open provider invitation, Authorize indirect provider: GA of the reseller',
    kinds: ['reseller'],
    roles: [GA],
    apps: false,
  },
  'partnership.list': {
    says: 'See the lists Indirect providers / Indirect resellers: GA AA SA HA UMA',
    kinds: ['provider', 'reseller'],
    roles: [GA, AA, SA, HA, UMA],
    apps: false,
  },
  'partnership.end': {
    says: 'Remove partnership (provider): GA AA',
    kinds: ['provider'],
    roles: [GA, AA],
    apps: false,
    through: ['own', 'ended'],
  },
  'partnership.remove-admin-access': {
    says: 'Remove the provider’s admin access to own tenant (reseller): GA',
    kinds: ['reseller'],
    roles: [GA],
    apps: false,
    through: ['own', 'ended'],
  },

  'invitation.create': {
    says: 'Request a reseller relationship, Invite new customers: GA AA, SA by setting; helpdesk never',
    kinds: partners,
    roles: [GA, AA, SA],
    apps: false,
    salesAgentsBySetting: true,
  },
  'invitation.read': {
    says: 'List own invitations: as requesting; the provider sees joint ones',
    kinds: partners,
    roles: [GA, AA, SA],
    apps: false,
    through: ['own', 'joint side'],
    salesAgentsBySetting: true,
  },
  'invitation.withdraw': {
    says: 'Withdraw own invitations: as requesting; the inviter alone',
    kinds: partners,
    roles: [GA, AA, SA],
    apps: false,
    through: ['own'],
    seenBy: ['joint side'],
    salesAgentsBySetting: true,
  },
  'invitation.remind': {
    says: 'Remind own invitations: as requesting; the inviter alone',
    kinds: partners,
    roles: [GA, AA, SA],
    apps: false,
    through: ['own'],
    seenBy: ['joint side'],
    salesAgentsBySetting: true,
  },
  'invitation.acknowledge': {
    says: '“prepared for another name”: until a partner admin acknowledges it',
    kinds: partners,
    roles: [GA, AA],
    apps: false,
    through: ['own'],
    seenBy: ['joint side'],
  },
  'invitation.rotate-link': {
    says: 'relationshiprequests/rotate: inviter GA, AA',
    kinds: partners,
    roles: [GA, AA],
    apps: false,
  },
  'invitation.preview': {
    says: 'GET by token: anyone with the link',
    kinds: 'every kind',
    roles: 'everyone',
    apps: true,
    withoutMfa: true,
  },
  'invitation.accept': {
    says: 'Customer side: only the customer’s GA accepts',
    kinds: ['customer'],
    roles: [GA],
    apps: false,
  },
  'invitation.decline': {
    says: 'Customer side: only the customer’s GA declines',
    kinds: ['customer'],
    roles: [GA],
    apps: false,
  },

  'customer.list': {
    says: 'Open Customers, search: GA AA SA HA; app or user token',
    kinds: partners,
    roles: [GA, AA, SA, HA],
    apps: true,
  },
  'customer.list-shared': {
    says: 'GET customers by IndirectReseller, IndirectCloudSolutionProvider: user token; View customers as the list',
    kinds: partners,
    roles: [GA, AA, SA, HA],
    apps: false,
  },
  'customer.list-past': {
    says: 'past customers, ours: as the list; not marked for apps',
    kinds: partners,
    roles: [GA, AA, SA, HA],
    apps: false,
  },
  'customer.count': {
    says: 'counts over the list, ours: as the list; not marked for apps',
    kinds: partners,
    roles: [GA, AA, SA, HA],
    apps: false,
  },
  'customer.read': {
    says: 'expand a record: GA AA SA HA; app or user token; after a removal only through a right that lives',
    kinds: partners,
    roles: [GA, AA, SA, HA],
    apps: true,
    through: ['active', 'joint side', 'DAP only', 'GDAP only'],
  },
  'customer.export': {
    says: 'Export customers CSV: GA AA',
    kinds: partners,
    roles: [GA, AA],
    apps: false,
  },
  'customer.read-tags': {
    says: 'tags of a record, ours: whoever may expand it; not marked for apps',
    kinds: partners,
    roles: [GA, AA, SA, HA],
    apps: false,
    through: ['active', 'joint side', 'DAP only', 'GDAP only'],
  },
  'customer.tag': {
    says: 'Tags (create/assign): AA',
    kinds: partners,
    roles: [AA],
    apps: false,
    through: ['active', 'joint side'],
  },
  'customer.remove': {
    says: 'Remove customer relationship, Remove reseller relationship: GA AA; user token',
    kinds: partners,
    roles: [GA, AA],
    apps: false,
    through: ['active', 'joint side'],
  },
  'customer.read-relationships': {
    says: 'GET customers/{c}/relationships: user token, A S G, provider',
    kinds: ['provider'],
    roles: [GA, AA, SA],
    apps: false,
    through: ['active', 'joint side'],
  },
  'customer.read-shared-partners': {
    says: 'own partners a customer is shared with, ours: whoever may expand the record; not marked for apps',
    kinds: partners,
    roles: [GA, AA, SA, HA],
    apps: false,
    through: ['active', 'joint side', 'DAP only', 'GDAP only'],
  },
  'customer.read-company-profile': {
    says: 'GET customers/{c}/profiles/company: user token, A S H G',
    kinds: partners,
    roles: [GA, AA, SA, HA],
    apps: false,
    through: ['active', 'joint side', 'DAP only', 'GDAP only'],
  },
  'customer.read-billing-profile': {
    says: 'GET customers/{c}/profiles/billing: app or user token, A S H G',
    kinds: partners,
    roles: [GA, AA, SA, HA],
    apps: true,
    through: ['active', 'joint side', 'DAP only', 'GDAP only'],
  },
  'customer.update-billing-profile': {
    says: 'Bill-to name: GA AA SA; PUT profiles/billing: app or user token, direct and provider',
    kinds: ['provider', 'direct'],
    roles: [GA, AA, SA],
    apps: true,
    through: ['active', 'joint side'],
  },
  'customer.read-access': {
    says: 'Who can reach a customer, and when: GA AA of a partner with a present or past of its own; customer: GA',
    kinds: [...partners, 'customer'],
    roles: [GA, AA],
    apps: false,
    through: ['own', 'active', 'ended', 'joint side', 'DAP only', 'GDAP only'],
  },
  'customer.import': {
    says: 'imports/customers: vendor operator, GA or AA of the vendor’s tenant',
    kinds: ['vendor'],
    roles: [GA, AA],
    apps: false,
  },

  'my-partner.read': {
    says: 'GET partners: the customer, people with a role',
    kinds: ['customer'],
    roles: [GA, UMA, BA],
    apps: false,
  },
  'my-partner.remove-rights': {
    says: 'Customer side: only its GA removes delegated rights',
    kinds: ['customer'],
    roles: [GA],
    apps: false,
  },

  'activity.read': {
    says: 'Activity log: GA AA SA HA UMA BA; of a customer its GA; ours, not marked for apps',
    kinds: [...partners, 'vendor', 'customer'],
    roles: [GA, AA, SA, HA, UMA, BA],
    apps: false,
  },
  'activity.read-published': {
    says: 'auditrecords, and one of them: as the activity log; app or user token',
    kinds: [...partners, 'vendor', 'customer'],
    roles: [GA, AA, SA, HA, UMA, BA],
    apps: true,
  },
  'activity.export': {
    says: 'Activity log export: GA AA SA HA UMA BA; of a customer its GA',
    kinds: [...partners, 'vendor', 'customer'],
    roles: [GA, AA, SA, HA, UMA, BA],
    apps: false,
  },

  'job.read': {
    says: 'jobs: the company that started it, roles that start one',
    kinds: [...partners, 'vendor'],
    roles: [GA, AA, SA],
    apps: false,
    through: ['own'],
  },
};

/** Where the kinds of a line do not all have the same roles: a customer's people hold three, and reach less. */
const narrowed: Partial<Record<Permission, Partial<Record<TenantKind, readonly Role[]>>>> = {
  'user.read': { customer: [GA, UMA] },
  'user.change-roles': { customer: [GA, UMA] },
  'customer.read-access': { customer: [GA] },
  'enrollment.list': { applicant: [GA], provider: [GA], reseller: [GA], direct: [GA] },
  'enrollment.read': { applicant: [GA], provider: [GA], reseller: [GA], direct: [GA] },
  'activity.read': { customer: [GA] },
  'activity.read-published': { customer: [GA] },
  'activity.export': { customer: [GA] },
};

/** The roles that may do it in a company of that kind. */
export function holders(permission: Permission, kind: TenantKind): readonly Role[] | 'everyone' {
  const line = matrix[permission];
  if (line.kinds !== 'every kind' && !line.kinds.includes(kind)) return [];
  return narrowed[permission]?.[kind] ?? line.roles;
}
