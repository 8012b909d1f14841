/** Where pages stand. Features link to each other by these, never by importing one another. */
export const addresses = {
  /** The server's own, not a page: the source of the version that runs. */
  source: '/source',
  home: '/',
  customers: '/customers',
  /** The customer's account page. */
  customer: (customerId: string) => `/customers/${customerId}`,
  /** The customer's partners over time. */
  customerTimeline: (customerId: string) => `/customers/${customerId}/timeline`,
  /** Draft for a relationship with just the reader's company. */
  requestRelationship: '/customers/request',
  /** The four task groups and how to do them. */
  customerTasks: '/customers/tasks',
  /** Relationships the reader's company ended. */
  pastCustomers: '/customers/past',
  invitations: '/invitations',
  invitation: (invitationId: string) => `/invitations/${invitationId}`,
  inviteMany: '/invitations/bulk',
  imports: '/imports',
  indirectProviders: '/indirect-providers',
  indirectProvider: (providerId: string) => `/indirect-providers/${providerId}`,
  /** Draft of the joint request: reseller and provider at once. */
  inviteNewCustomers: (providerId?: string) =>
    providerId ? `/indirect-providers/${providerId}/invite` : '/indirect-providers/invite',
  indirectResellers: '/indirect-resellers',
  indirectReseller: (resellerId: string) => `/indirect-resellers/${resellerId}`,
  requestPartnership: '/indirect-resellers/request',
  myPartners: '/my-partners',
  /** The reader's own company's partners over time. */
  myTimeline: '/my-partners/timeline',
  myPartner: (partnerId: string) => `/my-partners/${partnerId}`,
  activity: '/activity',
  account: '/account',
  profile: '/account/profile',
  security: '/account/security',
  sessions: '/account/sessions',
  /** Where a partner ID is associated, or changed. */
  associatePartnerId: '/account/identifiers/associate',
  users: '/account/users',
  addUser: '/account/users/add',
  user: (userId: string) => `/account/users/${userId}`,
  apps: '/account/apps',
  legalInfo: '/account/legal',
  companyProfile: '/account/company',
  identifiers: '/account/identifiers',
  supportProfile: '/account/support',
  billingProfile: '/account/billing',
  agreements: '/account/agreements',
  directoryEntry: '/account/directory',
  /** The vendor's page of the providers it knows. */
  partners: '/partners',
  /** The public directory: a page of the server, outside the portal's program. */
  providerDirectory: '/providers',
  signIn: '/signin',
  /** Sign-in that ends at a page of ours. */
  signInFor: (returnTo: string) => `/signin?returnTo=${encodeURIComponent(returnTo)}`,
  /** Welcome, for somebody whose company nobody knows yet. */
  enrollmentStart: '/enroll/start',
  /** Create new tenant. */
  signUp: '/signup',
  /** How the company's enrollment stands. */
  enrollment: '/enroll',
  /** The form of the enrollment. */
  enrollmentForm: '/enroll/apply',
} as const;
