import type { Actor, Credentials, ProgrammeState } from '#kernel/actor.ts';
import type { Role, TenantKind } from '#kernel/roles.ts';
import { queryIn, type Tx } from './connection.ts';

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

/** A portal session nobody used for an hour has ended, whatever else it says. */
const idleFor = 60 * 60_000;

// What carries the call must still live: ended a moment ago, it is refused now, without another question.
const sessionSql = `${userSql}
  and exists (select from session s where s.tenant_id = $1 and s.id = $3 and s.user_id = $2
              and s.ended_at is null and s.expires_at > $4 and s.seen_at > $5)`;
const grantSql = `${userSql}
  and exists (select from oauth_payload g where g.tenant_id = $1 and g.model = 'Grant' and g.id = $3 and g.user_id = $2
              and (g.expires_at is null or g.expires_at > $4))`;

/**
 * What to ask so that {@link toActor} can say who this is now.
 *
 * @param now real time: sessions and grants end by it
 */
export const actorQuery = (who: Credentials, now: Date) => {
  const base = [who.tenantId, who.id];
  if (who.kind === 'app') return { name: 'actor-app', text: appSql, values: base };
  if (who.grantId === null) return { name: 'actor-user', text: userSql, values: base };
  return who.via === 'session'
    ? {
        name: 'actor-session',
        text: sessionSql,
        values: [...base, who.grantId, now, new Date(now.getTime() - idleFor)],
      }
    : { name: 'actor-grant', text: grantSql, values: [...base, who.grantId, now] };
};

/** The actor, or undefined when the user or app is gone or blocked, or the session or grant has ended. */
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

/**
 * Who they are by now, asked inside a transaction: after whatever it waited for, or where no request stands behind it.
 *
 * @param now real time
 */
export async function actorNow(tx: Tx, who: Credentials, now: Date): Promise<Actor | undefined> {
  const { rows } = await queryIn(tx, actorQuery(who, now));
  return toActor(who, rows);
}
