export { dapRoles, defaultDays, defaultRoles } from './default-roles.ts';
export {
  type Consent,
  type ConsentedBy,
  closeDap,
  consentsIn,
  grantsOf,
  insertDap,
  insertGdap,
  narrowDap,
  partnersWithRights,
  terminateGdap,
} from './grant.store.ts';
export { covers, type DapGrant, endOf, type GdapGrant, type Grant, isLive } from './grant.ts';
export { type Group, groups, groupsOf, type HeldRights, mayAdminister } from './may-administer.ts';
export {
  type AgentThen,
  agentsQuery,
  heldRightsSql,
  type RightThen,
  rightsAt,
  toAgents,
  toHeldRights,
} from './reach.store.ts';
export { type RightSpan, rightSpans } from './right-span.store.ts';
export { isService, type Service, services, without } from './services.ts';
