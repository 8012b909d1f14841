export {
  associatePartnerId,
  type MembershipSignIn,
  readMembershipSignIn,
  tellCounterparts,
} from './associate-partner-id.ts';
export { assertStillFree, associateChosen, choosePartnerId } from './choose-partner-id.ts';
export { type MembershipProfile, obstacles, readProfiles } from './membership-profile.ts';
export * as problems from './problems.ts';
export { type MembershipRegistry, membershipCallback } from './registry.ts';
export {
  associatePage,
  beginMembershipSignIn,
  cancelMembershipSignIn,
  comeBackFromRegistry,
  forgetExpired,
  type MembershipDeps,
} from './sign-in-at-registry.ts';
