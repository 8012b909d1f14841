export type { RegisteredApp } from './app.store.ts';
export { type AuthorisationStorage, authorisationStorage } from './authorisation-storage.ts';
export { findSession } from './find-session.ts';
export type { OAuthPayload } from './oauth-payload.store.ts';
export { hashName } from './oauth-payload.store.ts';
export { hashPassword } from './password-hash.ts';
export {
  type AppWanted,
  createApp,
  createTenant,
  createUser,
  giveRole,
  setPassword,
  setTotpSecret,
} from './provision.ts';
export { resolveTenant } from './resolve-tenant.store.ts';
export type { NewTenant } from './tenant.store.ts';
export type { NewUser, Person } from './user.store.ts';
