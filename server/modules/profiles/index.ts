export { readAgreements } from './agreements.ts';
export {
  readBillingProfile,
  type StoredBillingProfile as StoredPartnerBilling,
  updateBillingProfile,
} from './billing.ts';
export type { EntryRequest, ListedProvider } from './directory.store.ts';
export { type DirectoryEntry, type Service, services } from './directory-entry.ts';
export type { LegalRecord } from './legal-profile.store.ts';
export {
  changeLegalName,
  readLegalProfile,
  settleLegalChange,
  updateLegalProfile,
} from './legal-profiles.ts';
export {
  confirmEntry,
  decideEntryRequest,
  type KnownProvider,
  listKnownProviders,
} from './manage-directory.ts';
export type { OrganizationProfile } from './organization.store.ts';
export { readOrganizationProfile, updateOrganizationProfile } from './organization.ts';
export { readAgreementStatus, readMpnProfile } from './partner-ids.ts';
export * as problems from './problems.ts';
export { readDirectory, readListedProvider } from './read-directory.ts';
export { type OwnEntry, readOwnEntry, requestEntry, withdrawEntryRequest } from './request-entry.ts';
export type { SupportProfile } from './support.store.ts';
export { readSupportProfile, updateSupportProfile } from './support.ts';
