import type { Policy } from './permissions.ts';

/** One's own sign-in: open to everybody who has one, with or without a role or a second factor. */
export const mePolicy: Policy<'me', unknown> = {
  'me.read': { who: [{ kinds: 'every-kind', roles: 'everyone' }], apps: true, mfa: false },
  'me.manage-sessions': { who: [{ kinds: 'every-kind', roles: 'everyone' }], apps: false, mfa: false },
};
