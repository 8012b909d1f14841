import type { Actor } from '#kernel/actor.ts';
import { hasRole } from '#kernel/actor.ts';
import { held, type Policy, partnerKinds } from './permissions.ts';

export interface UserFacts {
  /** Somebody of the actor's company. */
  readonly ours: boolean;
  /** This person is a global admin. */
  readonly globalAdmin: boolean;
}

const ours = (_: Actor, it: { readonly ours: boolean }): boolean => it.ours;
const partners = [...partnerKinds, 'vendor', 'applicant'] as const;

const admins = held('every-kind', 'global_admin', 'user_management_admin');
/** Who gives company roles sees whom they are given to; the partner admin of the program sees who has them. */
const roleGivers = held(partners, 'account_admin');
const readers = held(partners, 'account_admin', 'mpn_partner_admin');
const globalAdmins = held('every-kind', 'global_admin');

/** Whoever administers people does not reach above: a global admin is administered by global admins alone. */
const notAbove = (actor: Actor, it: UserFacts): boolean => !it.globalAdmin || hasRole(actor, 'global_admin');

/**
 * A company's own people. Where mails go is where a forgotten password is chosen anew, so a change of it wants a fresh
 * proof too. Which roles somebody may give is decided role by role, in the module `people`.
 */
export const userPolicy: Policy<'user', UserFacts> = {
  'user.read': { who: [admins, readers], apps: false, sees: ours },
  'user.create': { who: [admins], apps: false, fresh: true },
  'user.update': { who: [admins], apps: false, fresh: true, sees: ours, when: notAbove },
  'user.delete': { who: [admins], apps: false, fresh: true, sees: ours, when: notAbove },
  'user.change-roles': {
    who: [admins, roleGivers],
    apps: false,
    fresh: true,
    sees: ours,
    when: (actor, it) => notAbove(actor, it) || hasRole(actor, 'account_admin'),
  },
  'user.reset-password': { who: [admins], apps: false, fresh: true, sees: ours, when: notAbove },
  'user.reset-mfa': { who: [globalAdmins], apps: false, fresh: true, sees: ours },
  'user.manage-sessions': { who: [globalAdmins], apps: false, sees: ours },
};

export interface AppFacts {
  /** An app of the actor's company. */
  readonly ours: boolean;
}

/** What a company's own programs sign in with. */
export const appPolicy: Policy<'app', AppFacts> = {
  'app.read': { who: [globalAdmins], apps: false, sees: ours },
  'app.manage': { who: [globalAdmins], apps: false, fresh: true, sees: ours },
};
