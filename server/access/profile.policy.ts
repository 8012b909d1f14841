import { held, type Policy, partnerKinds } from './permissions.ts';

const inProgramme = ['applicant', ...partnerKinds] as const;

/** The partner ID a company is known by, and where it is proved. */
export const partnerIdPolicy: Policy<'partner-id', unknown> = {
  // An account admin sees the page; who speaks for the company to the registry is a global admin.
  'partner-id.read': { who: [held(inProgramme, 'global_admin', 'account_admin')], apps: false },
  'partner-id.associate': { who: [held(inProgramme, 'global_admin')], apps: false },
};

/** A partner's own profiles. */
export const profilePolicy: Policy<'profile', unknown> = {
  'profile.read-organization': { who: [held(partnerKinds, 'global_admin', 'admin_agent')], apps: false },
  // Also the look-up of another partner by its ID: partner IDs are printed on every invitation.
  'profile.read-mpn': {
    who: [held(partnerKinds, 'global_admin', 'admin_agent', 'sales_agent')],
    apps: false,
  },
  'profile.read-support': {
    who: [held(partnerKinds, 'global_admin', 'admin_agent', 'helpdesk_agent')],
    apps: false,
  },
  'profile.update-support': {
    who: [held(partnerKinds, 'global_admin', 'admin_agent')],
    apps: false,
    business: true,
  },
  'profile.update-organization': { who: [held(partnerKinds, 'global_admin')], apps: false, business: true },
  'profile.read-legal': {
    who: [held(partnerKinds, 'global_admin', 'admin_agent', 'user_management_admin')],
    apps: true,
  },
  'profile.update-legal': { who: [held(partnerKinds, 'global_admin')], apps: false, business: true },
  // Whom the vendor bills: resellers are billed by their providers, outside this system.
  'profile.read-billing': {
    who: [held(['provider', 'direct'], 'global_admin', 'admin_agent', 'billing_admin')],
    apps: false,
  },
  'profile.update-billing': {
    who: [held(['provider', 'direct'], 'global_admin')],
    apps: false,
    business: true,
  },
  'profile.read-agreements': { who: [held(partnerKinds, 'global_admin')], apps: false },
};

/** Whether a reseller has signed the partner agreement: for the provider that wants to order for it. */
export const agreementPolicy: Policy<'agreement', unknown> = {
  'agreement.read-status': {
    who: [held(['provider'], 'global_admin', 'admin_agent', 'sales_agent')],
    apps: false,
  },
};

/** The public directory of providers: everybody reads it, its providers ask, the vendor confirms. */
export const directoryPolicy: Policy<'directory', unknown> = {
  'directory.read': { who: [{ kinds: 'every-kind', roles: 'everyone' }], apps: true, mfa: false },
  'directory.read-own': { who: [held(['provider'], 'global_admin', 'admin_agent')], apps: false },
  'directory.request': {
    who: [held(['provider'], 'global_admin', 'admin_agent')],
    apps: false,
    business: true,
  },
  'directory.manage': { who: [held(['vendor'], 'global_admin', 'admin_agent')], apps: false },
};
