import type { Actor, Credentials, ProgrammeState } from '#kernel/actor.ts';
import type { Role, TenantKind } from '#kernel/roles.ts';

interface ActorRow {
  kinds: TenantKind[];
  programme: ProgrammeState | null;
  legal_name: string;
  name: string;
  guest: boolean;
  roles: Role[];
}

const userSql = `
  select t.kinds, t.programme, t.legal_name, u.user_principal_name as name, u.is_guest as guest,
         array(select r.role from role_assignment r
               where r.tenant_id = $1 and r.user_id = $2 and upper_inf(r.valid_during)) as roles
  from tenant t join tenant_user u on u.tenant_id = t.tenant_id
  where t.tenant_id = $1 and u.id = $2 and u.state = 'active'`;

const appSql = `
  select t.kinds, t.programme, t.legal_name, a.name, false as guest, a.roles
  from tenant t join api_app a on a.tenant_id = t.tenant_id
  where t.tenant_id = $1 and a.id = $2`;

/** What to ask so that {@link toActor} can say who this is now. */
export const actorQuery = (who: Credentials) => ({
  name: who.kind === 'user' ? 'actor-user' : 'actor-app',
  text: who.kind === 'user' ? userSql : appSql,
  values: [who.tenantId, who.id],
});

/** The actor, or undefined when the user or app is gone or blocked. */
export function toActor(who: Credentials, rows: readonly unknown[]): Actor | undefined {
  const row = rows[0] as ActorRow | undefined;
  if (!row) return undefined;
  return {
    ...who,
    name: row.name,
    tenantName: row.legal_name,
    tenantKinds: row.kinds,
    programme: row.programme,
    roles: row.roles,
    guest: row.guest,
  };
}
