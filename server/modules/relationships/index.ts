export { acceptInvitation, type Consent } from './accept-invitation.ts';
export type { Acceptance } from './acceptance.ts';
export type { Blocker } from './blocker.ts';
export { acknowledgeOtherName, remindOfInvitation, withdrawInvitation } from './change-invitation.ts';
export { holdCompany } from './consent.store.ts';
export { createInvitation } from './create-invitation.ts';
export { type Declined, declineInvitation } from './decline-invitation.ts';
export { type EndedRelationship, endRelationship } from './end-relationship.ts';
export { type InvitationState, invitationStates, kindOf, type RightsMode } from './invitation.ts';
export { bulkLimit, runInvitationBulk, startInvitationBulk } from './invite-many.ts';
export type { InvitationWanted } from './new-invitation.ts';
export { type Preview, previewInvitation } from './preview-invitation.ts';
export * as relationshipProblems from './problems.ts';
export {
  countInvitations,
  listInvitations,
  openInvitationsOf,
  readInvitation,
} from './read-invitations.ts';
export {
  insertRelationships,
  type ListedCustomer,
  listCustomers,
  type NewRelationship,
  type PastOrPresent,
  refreshListedRights,
  relationshipsOf,
} from './relationship.store.ts';
export type { ShownInvitation, ShownPartner } from './shown-invitation.ts';
export { getStandingLink, rotateStandingLink, type ShownStandingLink } from './standing-link.ts';
