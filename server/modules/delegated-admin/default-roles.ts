/**
 * The directory roles a `gdap` invitation asks for: the nine that the vendor's own migration from tenant-wide
 * rights gives every kind of partner, for one year.
 */
export const defaultRoles = [
  'directory_readers',
  'global_reader',
  'user_administrator',
  'license_administrator',
  'helpdesk_administrator',
  'directory_writers',
  'service_support_administrator',
  'privileged_role_administrator',
  'privileged_authentication_administrator',
] as const;
export type DirectoryRole = (typeof defaultRoles)[number];

/** Whole days a right lasts that a `gdap` invitation asks for. */
export const defaultDays = 365;

/**
 * Which of the partner's two predefined groups gets which of those roles at once, so that an acceptance works without
 * any mapping by hand. A helpdesk agent answers, resets and opens requests; the rest is for admin agents.
 */
export const defaultAssignments = [
  { group: 'AdminAgents', roles: defaultRoles },
  {
    group: 'HelpdeskAgents',
    roles: ['directory_readers', 'helpdesk_administrator', 'service_support_administrator'],
  },
] as const satisfies readonly { group: string; roles: readonly DirectoryRole[] }[];

/** What tenant-wide delegated administration amounts to: the roles of AdminAgents and of HelpdeskAgents. */
export const dapRoles = ['global_administrator', 'helpdesk_administrator'] as const;
