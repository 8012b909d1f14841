export { dapRoles, defaultDays, defaultRoles } from './default-roles.ts';
export { type Consent, closeDap, grantsOf, insertDap, insertGdap } from './grant.store.ts';
export { covers, type DapGrant, endOf, type GdapGrant, type Grant, isLive } from './grant.ts';
