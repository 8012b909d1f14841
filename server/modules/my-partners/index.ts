export type { MyPartner, MyPartnerRight } from './my-partner.ts';
export { unknownService } from './problems.ts';
export { listMyPartners, readMyPartner } from './read-my-partners.ts';
export { endAdminRelationship, removeDelegatedAdmin } from './remove-rights.ts';
