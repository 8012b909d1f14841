export type { RegisteredApp } from './app.store.ts';
export {
  type Attempt,
  assertMailsLeft,
  countAttempt,
  countMailTo,
  forgiveAccount,
  takeBack,
} from './attempts.ts';
export { type AuthorisationStorage, authorisationStorage } from './authorisation-storage.ts';
export { beginSignIn, type Visitor } from './begin-sign-in.ts';
export { chooseNewPassword } from './choose-password.ts';
export { tryDeviceCode } from './count-device-try.ts';
export {
  endAccess,
  endAccessForGood,
  giveTemporaryPassword,
  takeFactorsAway,
} from './end-access.ts';
export { hasSecondFactor } from './factor.store.ts';
export {
  callbackPath,
  changeProvider,
  comeBackFromProvider,
  type FederationDeps,
  findProviderFor,
  goToProvider,
  readProviderSettings,
  removeProvider,
  tieIdentity,
} from './federate.ts';
export { findSession } from './find-session.ts';
export type { SignInStep, Way } from './finish-sign-in.ts';
export { guardedFetch, type OutboundFetch, operatorFetch } from './guarded-fetch.ts';
export type { IdentityProvider } from './identity-provider.store.ts';
export {
  type AppAskedFor,
  addSecret,
  type NewSecret,
  readApp,
  readApps,
  registerApp,
  removeApp,
  removeSecret,
  type ShownApp,
} from './manage-apps.ts';
export {
  addPasskey,
  askForNewPasskey,
  changePassword,
  confirmTotp,
  createRecoveryCodes,
  type FactorAdded,
  type FactorsInUse,
  offerTotp,
  readMyFactors,
  removePasskey,
  removeTotp,
} from './manage-factors.ts';
export {
  endMyOtherSessions,
  endMySession,
  endSessionOf,
  listMySessions,
  type MySessions,
  sessionsOf,
  signOut,
} from './my-sessions.ts';
export { isCountry, isMailAddress } from './newcomer.ts';
export type { OAuthPayload } from './oauth-payload.store.ts';
export { hashName } from './oauth-payload.store.ts';
export type { AuthenticationResponseJSON, RegistrationResponseJSON } from './passkeys.ts';
export { hashPassword, makeTemporaryPassword, verifyPassword } from './password-hash.ts';
export * as problems from './problems.ts';
export { proveRecoveryCode, proveTotp } from './prove-second-factor.ts';
export {
  type AppWanted,
  createApp,
  createTenant,
  createUser,
  giveRole,
  setPassword,
  setTotpSecret,
} from './provision.ts';
export { type Me, readMe, readMyRoles } from './read-me.ts';
export { readSignIn, type SignInState } from './read-sign-in.ts';
export { passwordResetLink } from './reset.store.ts';
export { readPasswordReset, requestPasswordReset, resetPassword } from './reset-password.ts';
export { resolveTenant } from './resolve-tenant.store.ts';
export { ownPath } from './return-to.ts';
export type { Session } from './session.store.ts';
export { askForPasskey, signInWithPasskey } from './sign-in-with-passkey.ts';
export { signInWithPassword } from './sign-in-with-password.ts';
export { signUpLink } from './sign-up.store.ts';
export { confirmSignUp, readSignUp, type SignedUp, signUp } from './sign-up.ts';
export { askForStepUpPasskey, type FreshProof, type RenewedSession, stepUp, stepUpWays } from './step-up.ts';
export type { NewTenant } from './tenant.store.ts';
export type { MfaState, NewUser, Person } from './user.store.ts';
export { findPerson } from './user.store.ts';
