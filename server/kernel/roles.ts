/** The roles a user or an app can hold, as every answer and request spells them. */
export const roles = [
  'global_admin',
  'admin_agent',
  'sales_agent',
  'helpdesk_agent',
  'user_management_admin',
  'billing_admin',
  'account_admin',
  'mpn_partner_admin',
  'referrals_admin',
  'referrals_user',
  'business_profile_admin',
  'incentives_admin',
  'incentives_user',
  'executive_report_viewer',
  'report_viewer',
] as const;
export type Role = (typeof roles)[number];

/** Roles that say what somebody does for the company in the program; the others are the directory's. */
export const companyRoles = [
  'account_admin',
  'mpn_partner_admin',
  'referrals_admin',
  'referrals_user',
  'business_profile_admin',
  'incentives_admin',
  'incentives_user',
  'executive_report_viewer',
  'report_viewer',
] as const satisfies readonly Role[];

export const isCompanyRole = (role: Role): boolean => (companyRoles as readonly Role[]).includes(role);

/** What a company is here. A dual partner holds two: the set belongs to the tenant. */
export const tenantKinds = ['vendor', 'provider', 'reseller', 'direct', 'customer', 'applicant'] as const;
export type TenantKind = (typeof tenantKinds)[number];

const customerRoles: readonly Role[] = ['global_admin', 'user_management_admin', 'billing_admin'];
const directoryRoles: readonly Role[] = roles.filter((it) => !isCompanyRole(it));
/** A guest works on what the company shows of itself, never for its customers. */
const guestRoles: readonly Role[] = ['mpn_partner_admin', 'referrals_admin', 'business_profile_admin'];

/** Which roles a company of these kinds has to give, in the order of {@link roles}. */
function rolesOfKind(kind: TenantKind): readonly Role[] {
  if (kind === 'customer') return customerRoles;
  if (kind === 'vendor') return directoryRoles;
  // Selling comes with the program: whoever only applies has nobody who does it.
  if (kind === 'applicant') return roles.filter((it) => it !== 'sales_agent');
  return roles;
}

/** The roles a company can give one of its people, or a guest of its. */
export const offeredRoles = (kinds: readonly TenantKind[], { guest = false } = {}): Role[] =>
  roles.filter(
    (role) => kinds.some((kind) => rolesOfKind(kind).includes(role)) && (!guest || guestRoles.includes(role)),
  );

/** Which kind of relationship a partner of this kind gets with a customer. */
export type RelationshipKind = 'reseller' | 'provider' | 'direct';
