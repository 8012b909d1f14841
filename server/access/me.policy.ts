import type { Actor } from '#kernel/actor.ts';
import { type Holder, held, type Policy } from './permissions.ts';

const everybody: readonly Holder[] = [{ kinds: 'every-kind', roles: 'everyone' }];

/** Only the person at the keyboard, never a program that holds a token of theirs. */
const atThePortal = (actor: Actor): boolean => actor.via === 'session';

/** One's own sign-in: open to everybody who has one, with or without a role or a second factor. */
export const mePolicy: Policy<'me', unknown> = {
  // A program that acts for nobody is signed in as well, and may ask what it may do.
  'me.read': { who: everybody, apps: true, mfa: false },
  // Names the company's admins: for people, who go and ask them.
  'me.read-roles': { who: everybody, apps: false, mfa: false },
  'me.sign-in': { who: everybody, apps: true, mfa: false },
  'me.renew-proof': { who: everybody, apps: false, mfa: false, when: atThePortal },
  // Whoever has a second factor must have proved it; the use case asks, because it knows whether there is one.
  'me.manage-factors': { who: everybody, apps: false, mfa: false, fresh: true, when: atThePortal },
  'me.read-factors': { who: everybody, apps: false, mfa: false },
  'me.manage-sessions': { who: everybody, apps: false, mfa: false },
  // Only behind a second factor: whoever knows no more than the password must not get rid of it.
  'me.reset-mfa': { who: everybody, apps: false, fresh: true },
};

/** Who vouches for a company's people: as much as every factor and role of theirs. */
export const identityProviderPolicy: Policy<'identity-provider', unknown> = {
  'identity-provider.manage': { who: [held('every-kind', 'global_admin')], apps: false, fresh: true },
};
