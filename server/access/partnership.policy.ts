import { held, type Policy } from './permissions.ts';

/** How the actor's company stands to a partnership or to the request for one. */
export interface PartnershipFacts {
  /** The actor's company is a side of it. */
  readonly ours: boolean;
}

const asks = [held(['provider'], 'global_admin', 'admin_agent', 'sales_agent')];

/** The request a provider makes to a reseller. */
export const partnershipRequestPolicy: Policy<'partnership-request', PartnershipFacts> = {
  'partnership-request.create': { who: asks, apps: false, business: true },
  'partnership-request.read': { who: asks, apps: false, sees: (_, it) => it.ours },
  'partnership-request.withdraw': { who: asks, apps: false, business: true, sees: (_, it) => it.ours },
  // Whoever holds the link may read who asks; a user of a reseller also what, to know whom to send it to.
  'partnership-request.open': { who: [{ kinds: 'every-kind', roles: 'everyone' }], apps: true, mfa: false },
};

/** The partnership itself. */
export const partnershipPolicy: Policy<'partnership', PartnershipFacts> = {
  // It gives another company orders and administrator access: that binds the whole company.
  'partnership.authorize': {
    who: [held(['reseller'], 'global_admin')],
    apps: false,
    business: true,
    fresh: true,
    when: (actor) => !actor.guest,
  },
  'partnership.list': {
    who: [
      held(
        ['provider', 'reseller'],
        'global_admin',
        'admin_agent',
        'sales_agent',
        'helpdesk_agent',
        'user_management_admin',
      ),
    ],
    apps: false,
  },
  'partnership.end': {
    who: [held(['provider'], 'global_admin', 'admin_agent')],
    apps: false,
    business: true,
    fresh: true,
    sees: (_, it) => it.ours,
  },
  'partnership.remove-admin-access': {
    who: [held(['reseller'], 'global_admin')],
    apps: false,
    fresh: true,
    sees: (_, it) => it.ours,
  },
};
