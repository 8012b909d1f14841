import { mayOf } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import type { Work } from '#database/work.ts';
import type { Role } from '#kernel/roles.ts';
import { factsOf } from './hold-person.ts';
import { changeableRoles, type ManagedPerson } from './person.ts';

/** Somebody, and what the reader may do with them. */
export interface ShownPerson extends ManagedPerson {
  readonly may: readonly Permission[];
  /** The roles the reader can give or take here. */
  readonly mayChangeRoles: readonly Role[];
  /** The reader. */
  readonly self: boolean;
}

const asked = [
  'user.update',
  'user.delete',
  'user.change-roles',
  'user.reset-password',
  'user.reset-mfa',
  'user.manage-sessions',
] as const;

export function present({ actor }: Pick<Work, 'actor'>, person: ManagedPerson): ShownPerson {
  const may = mayOf(actor, asked, factsOf(person));
  return {
    ...person,
    may,
    mayChangeRoles: may.includes('user.change-roles') ? changeableRoles(actor, person) : [],
    self: actor.id === person.id,
  };
}
