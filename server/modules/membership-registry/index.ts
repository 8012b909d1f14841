export type { RegistryAccount, RegistryProfile } from './account.store.ts';
export {
  type AccountMade,
  type AccountWanted,
  addAccounts,
  readAccounts,
  readRegistry,
  removeAccount,
  resetRegistryPassword,
} from './manage-accounts.ts';
export type { RegistryPayload } from './payload.store.ts';
export { type RegistryDeps, type RegistryStorage, registryStorage } from './registry-storage.ts';
export { signInAtRegistry } from './sign-in.ts';
