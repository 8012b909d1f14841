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
export type { NewTenant } from './tenant.store.ts';
export type { NewUser } from './user.store.ts';
