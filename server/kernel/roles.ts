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

/** What a company is here. A dual partner holds two: the set belongs to the tenant. */
export const tenantKinds = ['vendor', 'provider', 'reseller', 'direct', 'customer', 'applicant'] as const;
export type TenantKind = (typeof tenantKinds)[number];

/** Which kind of relationship a partner of this kind gets with a customer. */
export type RelationshipKind = 'reseller' | 'provider' | 'direct';
