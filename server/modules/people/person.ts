import type { UserId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { isCompanyRole, offeredRoles, type Role, roles, type TenantKind } from '#kernel/roles.ts';
import { foldKey, hasHiddenCharacters } from '#kernel/text.ts';
import type { MfaState } from '#modules/tenancy/index.ts';
import {
  domainNotYours,
  invalidValue,
  roleBeyondYours,
  roleNotForGuests,
  roleNotOffered,
} from './problems.ts';

/**
 * One of a company's people, as its admins see them.
 *
 * ```
 * active ⇄ blocked
 *   └────────┴──▶ deleted   for good: the row stays for what it did, the user name is free again
 * ```
 */
export interface ManagedPerson {
  readonly id: UserId;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly state: 'active' | 'blocked';
  /** From outside: listed here, employed elsewhere. */
  readonly guest: boolean;
  /** In the order of the catalogue. */
  readonly roles: readonly Role[];
  readonly mfaState: MfaState;
  /** Has a second factor to prove. */
  readonly registered: boolean;
  /** Real time. */
  readonly lastSignedInAt: Date | null;
  readonly createdAt: Date;
}

/** What is written down of somebody; a member left out stays as it is. */
export interface NamesWanted {
  readonly displayName?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  /** Where mails go. Empty: to the user name. */
  readonly email?: string | undefined;
}

export interface Names {
  readonly displayName?: string;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly email?: string | null;
}

const longestName = 100;
// One @, something on both sides, no space: whether mail arrives there only mail can tell.
const address = /^[^\s@<>,;:"\\]{1,64}@[^\s@<>,;:"\\]{3,253}$/;

/** Names without surrounding space; an empty first or last name or address takes the old one away. */
export function tidyNames(wanted: NamesWanted): Result<Names, typeof invalidValue> {
  const names: Record<string, string | null> = {};
  for (const field of ['displayName', 'firstName', 'lastName', 'email'] as const) {
    const given = wanted[field];
    if (given === undefined) continue;
    const text = given.normalize('NFC').trim();
    const wrong =
      hasHiddenCharacters(text) ||
      (field === 'email'
        ? text !== '' && !address.test(text)
        : [...text].length > longestName || (field === 'displayName' && text === ''));
    if (wrong) return refuse(invalidValue, { field });
    names[field] = text === '' ? null : text;
  }
  return ok(names as Names);
}

/**
 * A user name as it is kept, in lower case: it signs in, so it ends in a domain the company has proved.
 *
 * @param domains the company's own, in lower case
 */
export function tidyUserName(
  wanted: string,
  domains: readonly string[],
): Result<string, typeof invalidValue | typeof domainNotYours> {
  const text = foldKey(wanted);
  if (!address.test(text) || hasHiddenCharacters(text))
    return refuse(invalidValue, { field: 'userPrincipalName' });
  return domains.includes(text.split('@')[1] ?? '') ? ok(text) : refuse(domainNotYours);
}

/** Who gives or takes roles. */
export interface RoleGiver {
  readonly roles: readonly Role[];
  readonly tenantKinds: readonly TenantKind[];
}

export interface RoleChange {
  readonly given: readonly Role[];
  readonly taken: readonly Role[];
}

/**
 * Whether somebody's roles may become these. Only what changes is judged: a role that is held and stays is nobody's
 * act. A global admin changes every role; a user management admin those of the directory but `global_admin`, and
 * none of whoever is one; an account admin those of the company.
 */
export function judgeRoles(
  giver: RoleGiver,
  person: Pick<ManagedPerson, 'guest' | 'roles'>,
  wanted: readonly Role[],
): Result<RoleChange, typeof roleNotOffered | typeof roleNotForGuests | typeof roleBeyondYours> {
  const given = roles.filter((it) => wanted.includes(it) && !person.roles.includes(it));
  const taken = person.roles.filter((it) => !wanted.includes(it));
  const beyond = [...given, ...taken].find((it) => !mayChange(giver, person, it));
  if (beyond) return refuse(roleBeyondYours, { role: beyond });
  const unknown = given.find((it) => !offeredRoles(giver.tenantKinds).includes(it));
  if (unknown) return refuse(roleNotOffered, { role: unknown });
  const unfit = given.find((it) => !offeredRoles(giver.tenantKinds, person).includes(it));
  return unfit ? refuse(roleNotForGuests, { role: unfit }) : ok({ given, taken });
}

function mayChange(giver: RoleGiver, person: Pick<ManagedPerson, 'roles'>, role: Role): boolean {
  if (giver.roles.includes('global_admin')) return true;
  if (isCompanyRole(role)) return giver.roles.includes('account_admin');
  return (
    giver.roles.includes('user_management_admin') &&
    role !== 'global_admin' &&
    !person.roles.includes('global_admin')
  );
}

/** The roles this giver can change on somebody: what a form lets them tick. */
export const changeableRoles = (giver: RoleGiver, person: Pick<ManagedPerson, 'guest' | 'roles'>): Role[] =>
  roles.filter(
    (it) =>
      mayChange(giver, person, it) &&
      (offeredRoles(giver.tenantKinds, person).includes(it) || person.roles.includes(it)),
  );
