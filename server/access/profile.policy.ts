import { held, type Policy, partnerKinds } from './permissions.ts';

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
  'profile.update-support': { who: [held(partnerKinds, 'global_admin', 'admin_agent')], apps: false },
};
