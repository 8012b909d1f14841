import type { Actor } from '#kernel/actor.ts';
import { hasRole } from '#kernel/actor.ts';
import { held, type Policy, partnerKinds } from './permissions.ts';

export interface InvitationFacts {
  /** The actor's company made it. */
  readonly ours: boolean;
  /** The actor's company is the provider of a joint one: it sees what its resellers send in its name. */
  readonly jointlyOurs: boolean;
  /** The deployment lets sales agents request relationships. */
  readonly salesAgentsMayRequest: boolean;
}

const who = [held(partnerKinds, 'global_admin', 'admin_agent', 'sales_agent')];

/** Sales agents by the deployment's setting; helpdesk agents never. */
const mayRequest = (actor: Actor, it: InvitationFacts): boolean =>
  it.salesAgentsMayRequest || hasRole(actor, 'global_admin', 'admin_agent');

/** The provider of a joint invitation sees it, so that what only the sender may do is forbidden to it and not unknown. */
const sees = (_: Actor, it: InvitationFacts): boolean => it.ours || it.jointlyOurs;

const bySender = (actor: Actor, it: InvitationFacts): boolean => it.ours && mayRequest(actor, it);

/** Asking a customer, and answering. */
export const invitationPolicy: Policy<'invitation', InvitationFacts> = {
  'invitation.create': { who, apps: false, business: true, when: mayRequest },
  'invitation.read': { who, apps: false, sees, when: mayRequest },
  // Only the sender can take an invitation back or remind of it.
  'invitation.withdraw': { who, apps: false, business: true, sees, when: bySender },
  'invitation.remind': { who, apps: false, business: true, sees, when: bySender },
  'invitation.acknowledge': {
    who: [held(partnerKinds, 'global_admin', 'admin_agent')],
    apps: false,
    business: true,
    sees,
    when: bySender,
  },
  'invitation.rotate-link': {
    who: [held(partnerKinds, 'global_admin', 'admin_agent')],
    apps: false,
    business: true,
  },

  'invitation.preview': { who: [{ kinds: 'every-kind', roles: 'everyone' }], apps: true, mfa: false },
  // Holding a link says which invitation is meant, not that the holder may decide: binding a whole company
  // takes one of its global admins.
  'invitation.accept': {
    who: [held(['customer'], 'global_admin')],
    apps: false,
    fresh: true,
    when: (actor) => !actor.guest,
  },
  'invitation.decline': {
    who: [held(['customer'], 'global_admin')],
    apps: false,
    fresh: true,
    when: (actor) => !actor.guest,
  },
};
