import { expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { type Role, roles, type TenantKind, tenantKinds } from '#kernel/roles.ts';
import { holders, matrix, type Standing, standings } from '#testing/permission-matrix.ts';
import { freshFor, mayOf, policies, refusal } from './authorize.ts';
import { type Permission, permissions } from './permissions.ts';

const now = new Date('2026-06-01T12:00:00Z');

const anActor = (kind: TenantKind, held: readonly Role[], more: Partial<Actor> = {}): Actor => ({
  kind: 'user',
  id: newId<'user'>(),
  tenantId: newId<'tenant'>(),
  mfa: true,
  provedAt: null,
  via: 'token',
  applicationId: null,
  grantId: null,
  name: 'somebody',
  tenantName: 'some company',
  tenantKinds: [kind],
  programme: 'active',
  roles: held,
  guest: false,
  ...more,
});

/** The facts of a target to which the actor's company stands so. */
function factsOf(permission: Permission, standing: Standing, salesAgentsMayRequest = true): object {
  const [resource] = permission.split('.');
  if (resource === 'customer')
    return {
      self: standing === 'own',
      relationship:
        { active: 'active', 'joint side': 'active', none: 'none', own: 'none' }[standing as 'active'] ??
        'ended',
      liveRights: standing === 'DAP only' || standing === 'GDAP only',
    };
  if (resource === 'invitation')
    return { ours: standing === 'own', jointlyOurs: standing === 'joint side', salesAgentsMayRequest };
  if (resource === 'enrollment')
    return { ours: standing === 'own', reviews: standing === 'active', ownCompany: standing === 'own' };
  // A partnership that ended stays a fact of both sides' own past.
  return { ours: standing === 'own' || (resource === 'partnership' && standing === 'ended') };
}

const judge = (actor: Actor, permission: Permission, facts: object): string =>
  refusal(actor, permission, facts as never, now)?.code ?? 'allowed';

/** What the requirements say, without looking at a rule. */
function wanted(actor: Actor, permission: Permission, standing: Standing): string {
  const line = matrix[permission];
  if (!actor.mfa && !line.withoutMfa) return 'access/mfa-required';
  const onlySeen = line.seenBy?.includes(standing) ?? false;
  if (line.through && !onlySeen && !line.through.includes(standing)) return 'api/not-found';
  if (actor.kind === 'app' && !line.apps) return 'access/app-only-refused';
  if (onlySeen) return 'access/forbidden';
  const allowed = actor.tenantKinds.some((kind) => {
    const held = holders(permission, kind);
    return held === 'everyone' || actor.roles.some((role) => held.includes(role));
  });
  const placed = !line.atThePortal || actor.via === 'session';
  return allowed && placed ? 'allowed' : 'access/forbidden';
}

test('every permission does exactly what its line of the matrix says, for every role, kind, standing and token', () => {
  const wrong: string[] = [];
  let cells = 0;
  for (const permission of permissions)
    for (const kind of tenantKinds)
      for (const role of [...roles, null])
        for (const standing of matrix[permission].through ? standings : (['none'] as const))
          for (const token of [
            {},
            { kind: 'app' },
            { mfa: false },
            { via: 'session', provedAt: now },
          ] as const) {
            const actor = anActor(kind, role ? [role] : [], token as Partial<Actor>);
            const facts = factsOf(permission, standing);
            cells += 1;
            const [is, shall] = [judge(actor, permission, facts), wanted(actor, permission, standing)];
            if (is !== shall)
              wrong.push(
                `${permission}: ${role ?? 'no role'} of a ${kind}, ${standing}, ${JSON.stringify(token)}: ${is}, not ${shall}`,
              );
          }
  console.log(`permission matrix: ${cells} cells, wrong: ${wrong.length}`);
  expect(wrong).toEqual([]);
});

test('sales agents request relationships only where the deployment lets them', () => {
  for (const permission of permissions.filter((it) => matrix[it].salesAgentsBySetting)) {
    const facts = factsOf(permission, 'own', false);
    expect(judge(anActor('reseller', ['sales_agent']), permission, facts), permission).toBe(
      'access/forbidden',
    );
    expect(judge(anActor('reseller', ['admin_agent']), permission, facts), permission).toBe('allowed');
    expect(judge(anActor('reseller', ['sales_agent', 'global_admin']), permission, facts), permission).toBe(
      'allowed',
    );
  }
});

test('two roles together may what either may; two kinds of one company likewise', () => {
  const both = anActor('reseller', ['helpdesk_agent', 'admin_agent']);
  expect(judge(both, 'customer.remove', factsOf('customer.remove', 'active'))).toBe('allowed');
  const dual = anActor('reseller', ['global_admin'], { tenantKinds: ['reseller', 'direct'] });
  expect(
    judge(dual, 'customer.update-billing-profile', factsOf('customer.update-billing-profile', 'active')),
  ).toBe('allowed');
});

test('a global admin is administered by global admins alone', () => {
  const above = { ours: true, globalAdmin: true };
  for (const permission of [
    'user.update',
    'user.delete',
    'user.reset-password',
    'user.change-roles',
  ] as const) {
    expect(judge(anActor('reseller', ['user_management_admin']), permission, above), permission).toBe(
      'access/forbidden',
    );
    expect(judge(anActor('reseller', ['global_admin']), permission, above), permission).toBe('allowed');
  }
});

test('a guest never binds the company it is a guest of', () => {
  for (const permission of ['invitation.accept', 'invitation.decline'] as const)
    expect(
      judge(anActor('customer', ['global_admin'], { guest: true }), permission, factsOf(permission, 'none')),
    ).toBe('access/forbidden');
});

test('a guest signs no agreement for the company it is a guest of', () => {
  const guest = anActor('applicant', ['global_admin'], { guest: true });
  expect(judge(guest, 'enrollment.sign-agreement', factsOf('enrollment.sign-agreement', 'own'))).toBe(
    'access/forbidden',
  );
});

/** What a de-authorised partner is closed to (R-073: read only). Its sign-in, its own protection and a new application are none of it. */
const closed: Permission[] = [
  'profile.update-support',
  'profile.update-organization',
  'profile.update-legal',
  'profile.update-billing',
  'directory.request',
  'partnership-request.create',
  'partnership-request.withdraw',
  'partnership.authorize',
  'partnership.end',
  'invitation.create',
  'invitation.withdraw',
  'invitation.remind',
  'invitation.acknowledge',
  'invitation.rotate-link',
  'customer.tag',
  'customer.remove',
  'customer.update-billing-profile',
];

test('a de-authorised partner only reads; one that is restricted or suspended manages what is there', () => {
  const refused = (programme: Actor['programme']) =>
    permissions.filter((it) => {
      const { kinds } = matrix[it];
      const kind = kinds === 'every kind' ? 'reseller' : (kinds[0] ?? 'reseller');
      const actor = anActor(kind, roles, {
        programme,
        via: matrix[it].atThePortal ? 'session' : 'token',
        provedAt: now,
      });
      return judge(actor, it, factsOf(it, matrix[it].through?.[0] ?? 'none')) === 'access/deauthorized';
    });
  expect(refused('deauthorized')).toEqual(closed);
  for (const programme of ['active', 'restricted', 'suspended', 'qualified', 'pending', null] as const)
    expect(refused(programme), programme ?? 'none').toEqual([]);
  // Whoever may not do it anyway is told that.
  expect(
    judge(
      anActor('reseller', ['helpdesk_agent'], { programme: 'deauthorized' }),
      'customer.remove',
      factsOf('customer.remove', 'active'),
    ),
  ).toBe('access/forbidden');
});

/** What in the portal asks for a proof of identity not older than 15 minutes: factors, consent, partnership, removal, rights. */
const stepUp: Permission[] = [
  'me.manage-factors',
  'me.reset-mfa',
  'identity-provider.manage',
  'user.create',
  'user.update',
  'user.delete',
  'user.change-roles',
  'user.reset-password',
  'user.reset-mfa',
  'app.manage',
  'enrollment.sign-agreement',
  'partnership.authorize',
  'partnership.end',
  'partnership.remove-admin-access',
  'invitation.accept',
  'invitation.decline',
  'customer.remove',
  'my-partner.remove-rights',
];

test('in the portal, what binds a company wants a fresh proof; a token brings its own', () => {
  const asks = permissions.filter((it) => {
    const kinds = matrix[it].kinds;
    const kind = kinds === 'every kind' ? 'reseller' : (kinds[0] ?? 'reseller');
    const held = holders(it, kind);
    const actor = anActor(kind, held === 'everyone' ? [] : held, {
      via: 'session',
      provedAt: new Date(now.getTime() - freshFor - 1),
    });
    const facts = factsOf(it, matrix[it].through?.[0] ?? 'none');
    const stale = judge(actor, it, facts);
    expect(judge({ ...actor, provedAt: new Date(now.getTime() - freshFor) }, it, facts), it).toBe('allowed');
    const byToken = matrix[it].atThePortal ? 'access/forbidden' : 'allowed';
    expect(judge({ ...actor, via: 'token' }, it, facts), it).toBe(byToken);
    expect(mayOf(actor, [it], facts as never), `${it}: a stale proof hides no button`).toEqual([it]);
    return stale === 'access/step-up-required';
  });
  expect(asks).toEqual(stepUp);
});

test('there is one rule for each permission and none besides', () => {
  expect(Object.keys(policies).sort()).toEqual([...permissions].sort());
});
