import type { Actor } from '#kernel/actor.ts';
import { held, type Policy, partnerKinds } from './permissions.ts';

/** How the actor's company stands to a customer. */
export interface CustomerFacts {
  /** The actor's company is this customer. */
  readonly self: boolean;
  /** The relationship with the actor's company; `ended` once there was one. */
  readonly relationship: 'active' | 'ended' | 'none';
  /** A delegated right, tenant-wide or granular, that lives now. Rights outlive the relationship. */
  readonly liveRights: boolean;
}

/** A customer is visible through a live relationship, or through a right that outlived it. */
const reaches = (_: Actor, it: CustomerFacts): boolean => it.relationship === 'active' || it.liveRights;
const related = (_: Actor, it: CustomerFacts): boolean => it.relationship === 'active';

const customersPage = [held(partnerKinds, 'global_admin', 'admin_agent', 'sales_agent', 'helpdesk_agent')];

/** A partner's customers. "Who may remove a customer" is `customer.remove`. */
export const customerPolicy: Policy<'customer', CustomerFacts> = {
  'customer.list': { who: customersPage, apps: true },
  // By a reseller or a provider one shares them with: a program needs a person for that, as published.
  'customer.list-shared': { who: customersPage, apps: false },
  'customer.list-past': { who: customersPage, apps: false },
  'customer.count': { who: customersPage, apps: false },
  'customer.read': { who: customersPage, apps: true, sees: reaches },
  'customer.export': { who: [held(partnerKinds, 'global_admin', 'admin_agent')], apps: false },
  'customer.read-tags': { who: customersPage, apps: false, sees: reaches },
  'customer.tag': { who: [held(partnerKinds, 'admin_agent')], apps: false, business: true, sees: related },
  'customer.remove': {
    who: [held(partnerKinds, 'global_admin', 'admin_agent')],
    apps: false,
    business: true,
    fresh: true,
    sees: related,
  },
  // The resellers a provider's customer buys through: a reseller has none below itself.
  'customer.read-relationships': {
    who: [held(['provider'], 'global_admin', 'admin_agent', 'sales_agent')],
    apps: false,
    sees: related,
  },
  'customer.read-shared-partners': { who: customersPage, apps: false, sees: reaches },
  'customer.read-company-profile': { who: customersPage, apps: false, sees: reaches },
  'customer.read-billing-profile': { who: customersPage, apps: true, sees: reaches },
  // Bill-to data belong to whoever bills: a provider or a direct partner, never an indirect reseller.
  'customer.update-billing-profile': {
    who: [held(['provider', 'direct'], 'global_admin', 'admin_agent', 'sales_agent')],
    apps: true,
    business: true,
    sees: related,
  },
  'customer.read-access': {
    who: [held(partnerKinds, 'global_admin', 'admin_agent'), held(['customer'], 'global_admin')],
    apps: false,
    // A removed relationship hides the customer, but not the partner's own past with it.
    sees: (_, it) => it.self || it.relationship !== 'none' || it.liveRights,
  },
  'customer.import': { who: [held(['vendor'], 'global_admin', 'admin_agent')], apps: false },
};

/** The customer's own side: who has a relationship or a right in my company. */
export const myPartnerPolicy: Policy<'my-partner', unknown> = {
  'my-partner.read': {
    who: [held(['customer'], 'global_admin', 'user_management_admin', 'billing_admin')],
    apps: false,
  },
  'my-partner.remove-rights': { who: [held(['customer'], 'global_admin')], apps: false, fresh: true },
};
