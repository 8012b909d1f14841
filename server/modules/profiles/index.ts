export { invalidPhoneNumber, noSupportProfile, unknownPartnerId } from './problems.ts';
export type { OrganizationProfile, SupportProfile } from './profile.store.ts';
export {
  readMpnProfile,
  readOrganizationProfile,
  readSupportProfile,
  updateSupportProfile,
} from './profiles.ts';
