export { addPerson, type PersonWanted, type WithPassword } from './add-person.ts';
export { type ChangeWanted, changePerson, changeRoles, deletePerson } from './change-person.ts';
export type { PeopleFilter } from './people.store.ts';
export type { ShownPerson } from './present-person.ts';
export * as peopleProblems from './problems.ts';
export {
  type LeftOpen,
  readOfferedRoles,
  readPeople,
  readPerson,
  type WithLeftOpen,
} from './read-people.ts';
export { resetMfaOf, resetMyMfa, resetPasswordOf } from './reset-sign-in.ts';
export { endSessionsOfPerson, listSessionsOf } from './sessions-of-person.ts';
