import type pg from 'pg';
import { beforeEach, describe, expect } from 'vitest';
import type { Deps } from '#database/work.ts';
import type { Credentials } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import type { Role } from '#kernel/roles.ts';
import { createInvitation } from '#modules/relationships/index.ts';
import { callerOf, credentialsOf, type TestApi, testApi, testDeps } from '#testing/api.ts';
import { aCompany, aPerson, type Company } from '#testing/builders.ts';
import { someoneWaits, test } from '#testing/database.ts';
import { eventsOf, operationsOf } from '#testing/events.ts';

let api: TestApi;
let deps: Deps;
let reseller: Company;
let admin: Credentials;

test.beforeAll(async ({ database }) => {
  deps = testDeps(database);
  api = await testApi(deps);
});

const fresh = async (): Promise<void> => {
  reseller = await aCompany(deps.database, 'reseller');
  admin = credentialsOf(reseller);
};

const person = async (...roles: Role[]) => credentialsOf(await aPerson(deps.database, reseller, ...roles));

async function call(
  who: Credentials,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  const answer = await api.inject({
    method,
    url: `/v1/users${path}`,
    headers: { ...api.headersOf(who), ...headers },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

const add = (more: object = {}, who = admin) =>
  call(who, 'POST', '', {
    userPrincipalName: `vera.${newId().slice(-6)}@${reseller.domain}`,
    firstName: 'Vera',
    lastName: 'Lind',
    ...more,
  });

const refused = (answer: { status: number; body: { errorName?: string } | null }) =>
  `${answer.status} ${answer.body?.errorName}`;

const rolesOf = async (userId: string): Promise<string[]> =>
  (await call(admin, 'GET', `/${userId}`)).body.roles;

describe('adding somebody', () => {
  beforeEach(fresh);

  test('shows a password once, and the list has the new person by name', async () => {
    const added = await add({ roles: ['sales_agent', 'admin_agent'], email: 'vera@elsewhere.example' });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      displayName: 'Vera Lind',
      email: 'vera@elsewhere.example',
      roles: ['admin_agent', 'sales_agent'],
      state: 'active',
      guest: false,
      mfaState: 'enabled',
      mfaRegistered: false,
      temporaryPassword: expect.stringMatching(/^\w{20}$/),
    });
    const read = await call(admin, 'GET', `/${added.body.id}`);
    expect(read.body).not.toHaveProperty('temporaryPassword');
    expect(read.body.userPrincipalName).toBe(added.body.userPrincipalName);
    expect(await eventsOf(deps.database, reseller.tenantId)).toMatchObject([
      {
        operation: 'create_partner_user',
        detail: { userPrincipalName: added.body.userPrincipalName, roles: ['admin_agent', 'sales_agent'] },
      },
    ]);
  });

  test('repeated under the same id: one person, and the answer has no password', async ({ owner }) => {
    const headers = { 'ms-requestid': '0198d2f4-7a3e-4c11-9a55-2f1de0a5d001' };
    const wanted = { userPrincipalName: `once@${reseller.domain}`, displayName: 'Once' };
    const first = await call(admin, 'POST', '', wanted, headers);
    const again = await call(admin, 'POST', '', wanted, headers);
    expect([first.status, again.status]).toEqual([201, 201]);
    const { temporaryPassword, ...rest } = first.body;
    expect(again.body).toEqual(rest);
    await owner.query(`begin; set local app.migrating = 'on'`);
    const kept = await owner.query(`select answer::text as text from request_replay`);
    await owner.query('commit');
    expect(kept.rows.length).toBeGreaterThan(0);
    for (const { text } of kept.rows) expect(text).not.toContain(temporaryPassword);
  });

  test('a user name that is taken, in whatever case: 409; free again once its owner is deleted', async () => {
    const first = await add();
    const { userPrincipalName, id } = first.body;
    expect(refused(await add({ userPrincipalName: userPrincipalName.toUpperCase() }))).toBe(
      '409 people/user-name-taken',
    );
    expect((await call(admin, 'DELETE', `/${id}`)).status).toBe(204);
    const second = await add({ userPrincipalName });
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(id);
  });

  test('the same name twice at once: one is added, the other told', async ({ owner }) => {
    const wanted = { userPrincipalName: `twice@${reseller.domain}` };
    const answers = await inTurn(owner, [() => add(wanted), () => add(wanted)]);
    expect(answers.map((it) => it.status).sort()).toEqual([201, 409]);
  });

  test('what cannot be: a foreign domain, no name, hidden letters, roles there are not', async () => {
    const foreign = await aCompany(deps.database, 'reseller');
    const told = [
      await add({ userPrincipalName: `vera@${foreign.domain}` }),
      await add({ userPrincipalName: 'vera@nobody-has-this.example' }),
    ];
    expect(told.map(refused)).toEqual(Array(2).fill('400 people/domain-not-yours'));
    expect(told[0]?.body.description).toBe(told[1]?.body.description);
    for (const wrong of [
      { userPrincipalName: 'vera' },
      { userPrincipalName: `ve ra@${reseller.domain}` },
      { displayName: ' ' },
      { firstName: 'Ve\u202Era' },
      { email: 'nowhere' },
    ])
      expect(refused(await add(wrong)), JSON.stringify(wrong)).toBe('400 people/invalid-value');
    expect(refused(await add({ roles: ['owner'] }))).toBe('400 api/invalid-request');
    expect(refused(await add({ id: newId() }))).toBe('400 api/unknown-member');
  });

  test('a guest is a program partner admin, referrals admin or business profile admin, nothing else', async () => {
    expect(refused(await add({ guest: true, roles: ['admin_agent'] }))).toBe(
      '400 people/role-not-for-guests',
    );
    const guest = await add({ guest: true, roles: ['referrals_admin', 'mpn_partner_admin'] });
    expect(guest.body).toMatchObject({ guest: true, roles: ['mpn_partner_admin', 'referrals_admin'] });
    expect(refused(await call(admin, 'PUT', `/${guest.body.id}/roles`, { roles: ['global_admin'] }))).toBe(
      '400 people/role-not-for-guests',
    );
  });

  test('a customer has three roles to give', async () => {
    const customer = await aCompany(deps.database, 'customer');
    const by = credentialsOf(customer);
    const wanted = (roles: Role[]) =>
      call(by, 'POST', '', { userPrincipalName: `x${newId().slice(-6)}@${customer.domain}`, roles });
    expect(refused(await wanted(['admin_agent']))).toBe('400 people/role-not-offered');
    expect((await wanted(['global_admin', 'user_management_admin', 'billing_admin'])).status).toBe(201);
  });
});

describe('the list', () => {
  beforeEach(fresh);

  test('by user name, page by page, with what the reader may do', async () => {
    for (const name of ['dora', 'anna', 'berta', 'carl'])
      await add({ userPrincipalName: `${name}@${reseller.domain}` });
    const first = await call(admin, 'GET', '?size=2');
    expect(names(first.body)).toEqual(['anna', 'berta']);
    const { key, value } = first.body.links.next.headers[0];
    const second = await call(admin, 'GET', '?seekOperation=Next', undefined, { [key]: value });
    expect(names(second.body)).toEqual(['carl', 'dora']);
    expect(second.body.items[0].may).toEqual([
      'user.update',
      'user.delete',
      'user.change-roles',
      'user.reset-password',
      'user.reset-mfa',
      'user.manage-sessions',
    ]);
    expect(refused(await call(admin, 'GET', '', undefined, { [key]: `${value}x` }))).toBe(
      '400 api/invalid-seek-token',
    );
  });

  test('by role, state, second factor and part of a name', async () => {
    const emma = await add({ userPrincipalName: `emma@${reseller.domain}`, roles: ['global_admin'] });
    const finn = await add({ userPrincipalName: `finn@${reseller.domain}`, displayName: 'Finn Äcker' });
    await call(admin, 'PATCH', `/${finn.body.id}`, { state: 'blocked' });
    const found = async (query: string) => names((await call(admin, 'GET', query)).body);
    const own = reseller.userId.slice(-12);
    expect(await found('?role=global_admin')).toEqual(['emma', `p${own}`]);
    expect(await found('?state=blocked')).toEqual(['finn']);
    expect(await found('?q=%C3%84CK')).toEqual(['finn']);
    expect(await found('?q=%25')).toEqual([]);
    expect(await found('?mfaRegistered=true')).toEqual([]);
    expect(await found('?mfaRegistered=false&state=active')).toEqual(['emma', `p${own}`]);
    expect(emma.status).toBe(201);
  });

  test('another company’s people do not exist here', async () => {
    const other = await aCompany(deps.database, 'reseller');
    const paths = ['', '/roles', '/resetpassword', '/resetmfa', '/sessions'];
    for (const [index, method] of (['GET', 'PUT', 'POST', 'POST', 'GET'] as const).entries()) {
      const body = method === 'PUT' ? { roles: [] } : undefined;
      expect(refused(await call(admin, method, `/${other.userId}${paths[index]}`, body)), paths[index]).toBe(
        '404 api/not-found',
      );
    }
    expect((await call(admin, 'GET', '')).body.items.map((it: { id: string }) => it.id)).not.toContain(
      other.userId,
    );
  });
});

const names = (body: { items: { userPrincipalName: string }[] }) =>
  body.items.map((it) => it.userPrincipalName.split('@')[0]);

describe('roles', () => {
  beforeEach(fresh);

  test('are spans: what was held on a day stays known', async ({ owner }) => {
    const { id } = (await add({ roles: ['admin_agent', 'sales_agent'] })).body;
    const put = await call(admin, 'PUT', `/${id}/roles`, { roles: ['sales_agent', 'helpdesk_agent'] });
    expect(put.body.roles).toEqual(['sales_agent', 'helpdesk_agent']);
    expect((await call(admin, 'PUT', `/${id}/roles`, { roles: ['admin_agent'] })).body.roles).toEqual([
      'admin_agent',
    ]);
    const spans = await asOwner(
      owner,
      `select role, upper_inf(valid_during) as open, given_by, taken_by
      from role_assignment where user_id = '${id}' order by role, lower(valid_during)`,
    );
    expect(spans.map((it) => `${it['role']} ${it['open']}`)).toEqual([
      'admin_agent false',
      'admin_agent true',
      'helpdesk_agent false',
      'sales_agent false',
    ]);
    expect(spans[0]).toMatchObject({ given_by: reseller.userId, taken_by: reseller.userId });
    expect(await operationsOf(deps.database, reseller.tenantId)).toEqual([
      'create_partner_user',
      'remove_user_member',
      'add_user_member',
      'remove_user_member',
      'add_user_member',
    ]);
  });

  test('a user management admin neither gives nor takes global_admin, nor touches one who has it', async () => {
    const uma = await person('user_management_admin');
    const { id } = (await add()).body;
    const put = (userId: string, roles: Role[]) => call(uma, 'PUT', `/${userId}/roles`, { roles });
    expect((await put(id, ['admin_agent', 'user_management_admin'])).status).toBe(200);
    expect(refused(await put(id, ['global_admin']))).toBe('403 people/role-beyond-yours');
    expect(refused(await put(uma.id, ['user_management_admin', 'global_admin']))).toBe(
      '403 people/role-beyond-yours',
    );
    expect(refused(await put(id, ['referrals_admin']))).toBe('403 people/role-beyond-yours');
    expect(refused(await add({ roles: ['global_admin'] }, uma))).toBe('403 people/role-beyond-yours');
    const above = (await add({ roles: ['global_admin'] })).body.id;
    expect(refused(await put(above, ['global_admin', 'admin_agent']))).toBe('403 access/forbidden');
    for (const [method, path, body] of [
      ['PATCH', '', { state: 'blocked' }],
      ['PATCH', '', { email: 'mine@elsewhere.example' }],
      ['DELETE', '', undefined],
      ['POST', '/resetpassword', undefined],
      ['POST', '/resetmfa', undefined],
      ['GET', '/sessions', undefined],
      ['DELETE', '/sessions', undefined],
    ] as const)
      expect(refused(await call(uma, method, `/${above}${path}`, body)), `${method} ${path}`).toBe(
        '403 access/forbidden',
      );
    expect((await call(uma, 'GET', `/${above}`)).body).toMatchObject({ may: [], mayChangeRoles: [] });
    expect(await rolesOf(above)).toEqual(['global_admin']);
  });

  test('an account admin gives and takes company roles and no others', async () => {
    const aca = await person('account_admin');
    const { id } = (await add({ roles: ['sales_agent'] })).body;
    const put = (roles: Role[]) => call(aca, 'PUT', `/${id}/roles`, { roles });
    expect((await put(['sales_agent', 'referrals_admin', 'report_viewer'])).body.roles).toEqual([
      'sales_agent',
      'referrals_admin',
      'report_viewer',
    ]);
    expect(refused(await put(['referrals_admin']))).toBe('403 people/role-beyond-yours');
    expect(refused(await put(['sales_agent', 'admin_agent']))).toBe('403 people/role-beyond-yours');
    expect((await call(aca, 'GET', `/${id}`)).body.mayChangeRoles).not.toContain('admin_agent');
    expect(refused(await add({}, aca))).toBe('403 access/forbidden');
    expect(
      (await call(aca, 'PUT', `/${reseller.userId}/roles`, { roles: ['global_admin', 'referrals_user'] }))
        .status,
    ).toBe(200);
  });

  test('wrong in shape and not allowed: hears only that it is not allowed', async () => {
    const sales = await person('sales_agent');
    const { id } = (await add()).body;
    expect(refused(await call(sales, 'PUT', `/${id}/roles`, { roles: 'all' }))).toBe('403 access/forbidden');
    expect(refused(await call(sales, 'POST', '', {}))).toBe('403 access/forbidden');
  });
});

test('what can be given to somebody new depends on who gives, and to whom', async () => {
  await fresh();
  const offered = async (who: Credentials, query = '') =>
    (await call(who, 'GET', `/offeredroles${query}`)).body.roles as string[];
  expect(await offered(admin)).toHaveLength(15);
  expect(await offered(admin, '?guest=true')).toEqual([
    'mpn_partner_admin',
    'referrals_admin',
    'business_profile_admin',
  ]);
  const uma = await offered(await person('user_management_admin'));
  expect(uma).toEqual([
    'admin_agent',
    'sales_agent',
    'helpdesk_agent',
    'user_management_admin',
    'billing_admin',
  ]);
  expect(await offered(await person('account_admin')), 'adds nobody').toEqual([]);
  const customer = credentialsOf(await aCompany(deps.database, 'customer'));
  expect(await offered(customer)).toEqual(['global_admin', 'user_management_admin', 'billing_admin']);
});

describe('the last global admin', () => {
  beforeEach(fresh);

  test('cannot lose the role, be blocked or deleted, and a blocked second one does not count', async () => {
    const second = (await add({ roles: ['global_admin'] })).body.id;
    await call(admin, 'PATCH', `/${second}`, { state: 'blocked' });
    const own = `/${reseller.userId}`;
    for (const [method, path, body] of [
      ['PUT', `${own}/roles`, { roles: ['admin_agent'] }],
      ['PATCH', own, { state: 'blocked' }],
      ['DELETE', own, undefined],
    ] as const)
      expect(refused(await call(admin, method, path, body)), method).toBe('409 people/last-global-admin');
    expect(await rolesOf(reseller.userId)).toEqual(['global_admin']);
    await call(admin, 'PATCH', `/${second}`, { state: 'active' });
    expect((await call(admin, 'PUT', `${own}/roles`, { roles: ['admin_agent'] })).status).toBe(200);
  });

  test('two leave at once: one of them stays', async ({ owner }) => {
    const other = credentialsOf({
      tenantId: reseller.tenantId,
      userId: (await add({ roles: ['global_admin'] })).body.id,
    });
    const leave = (who: Credentials) => () => call(who, 'PUT', `/${who.id}/roles`, { roles: [] });
    const answers = await inTurn(owner, [leave(admin), leave(other)]);
    expect(answers.map(refused).sort()).toEqual(['200 undefined', '409 people/last-global-admin']);
  });

  test('two take each other’s role at once: the second is admin no more', async ({ owner }) => {
    const other = credentialsOf({
      tenantId: reseller.tenantId,
      userId: (await add({ roles: ['global_admin'] })).body.id,
    });
    const take = (by: Credentials, from: Credentials) => () =>
      call(by, 'PUT', `/${from.id}/roles`, { roles: [] });
    const answers = await inTurn(owner, [take(admin, other), take(other, admin)]);
    expect(answers.map(refused).sort()).toEqual(['200 undefined', '403 access/forbidden']);
  });

  test('one is deleted while the other is blocked: one of both acts is refused', async ({ owner }) => {
    const other = (await add({ roles: ['global_admin'] })).body.id;
    const third = await person('global_admin');
    await call(admin, 'PUT', `/${third.id}/roles`, { roles: ['user_management_admin'] });
    const answers = await inTurn(owner, [
      () => call(admin, 'DELETE', `/${other}`),
      () => call(admin, 'PATCH', `/${reseller.userId}`, { state: 'blocked' }),
    ]);
    // Whichever came first, somebody can still administer the company.
    const rows = await asOwner(
      owner,
      `select count(*)::int as n from tenant_user u join role_assignment r
      on r.tenant_id = u.tenant_id and r.user_id = u.id where u.tenant_id = '${reseller.tenantId}'
      and u.state = 'active' and r.role = 'global_admin' and upper_inf(r.valid_during)`,
    );
    expect(rows[0]?.['n']).toBe(1);
    expect(answers.filter((it) => it.status < 300)).toHaveLength(1);
  });
});

describe('changing and leaving', () => {
  beforeEach(fresh);

  test('names and address change, and the log says from what to what', async () => {
    const { id } = (await add()).body;
    const changed = await call(admin, 'PATCH', `/${id}`, {
      displayName: '  Vera Lindgren ',
      lastName: 'Lindgren',
      firstName: '',
    });
    expect(changed.body).toMatchObject({ displayName: 'Vera Lindgren', lastName: 'Lindgren' });
    expect(changed.body).not.toHaveProperty('firstName');
    expect(changed.body).not.toHaveProperty('openInvitations');
    const log = await eventsOf(deps.database, reseller.tenantId);
    expect(log.at(-1)).toMatchObject({
      operation: 'update_partner_user',
      detail: {
        before: { displayName: 'Vera Lind', firstName: 'Vera', lastName: 'Lind' },
        after: { displayName: 'Vera Lindgren', firstName: null, lastName: 'Lindgren' },
      },
    });
    await call(admin, 'PATCH', `/${id}`, { lastName: 'Lindgren' });
    expect(await eventsOf(deps.database, reseller.tenantId)).toHaveLength(log.length);
  });

  test('blocking names the invitations that stay open', async () => {
    const sales = await aPerson(deps.database, reseller, 'sales_agent');
    const made = await createInvitation(deps, callerOf(sales), {
      kind: 'reseller',
      customer: { companyName: 'Albatros KG' },
    });
    const blocked = await call(admin, 'PATCH', `/${sales.userId}`, { state: 'blocked' });
    expect(blocked.body).toMatchObject({
      state: 'blocked',
      openInvitations: [{ id: made.invitation.id, customerName: 'Albatros KG' }],
    });
    expect((await call(credentialsOf(sales), 'GET', '')).status).toBe(401);
    expect((await call(admin, 'PATCH', `/${sales.userId}`, { state: 'active' })).body.state).toBe('active');
    const before = await call(admin, 'GET', `/${sales.userId}`);
    expect(before.body.openInvitations).toMatchObject([{ id: made.invitation.id }]);
    const reader = await call(await person('mpn_partner_admin'), 'GET', `/${sales.userId}`);
    expect(reader.status).toBe(200);
    expect(reader.body, 'nothing to decide, nothing to know').not.toHaveProperty('openInvitations');
  });

  test('deleted: nobody here any more, while row and roles of the past stay', async ({ owner }) => {
    const { id } = (await add({ roles: ['admin_agent'] })).body;
    expect((await call(admin, 'DELETE', `/${id}`)).status).toBe(204);
    expect(refused(await call(admin, 'GET', `/${id}`))).toBe('404 api/not-found');
    expect(refused(await call(admin, 'DELETE', `/${id}`))).toBe('404 api/not-found');
    const left = await asOwner(
      owner,
      `select u.state, upper_inf(r.valid_during) as open,
      (select count(*)::int from password p where p.user_id = u.id) as passwords
      from tenant_user u join role_assignment r on r.tenant_id = u.tenant_id and r.user_id = u.id where u.id = '${id}'`,
    );
    expect(left).toEqual([{ state: 'deleted', open: false, passwords: 0 }]);
    expect(
      (await operationsOf(deps.database, reseller.tenantId)).filter((it) => !it.includes('refused')),
    ).toEqual(['create_partner_user', 'remove_partner_user']);
  });

  test('in the published log these acts have the published words', async () => {
    const { id } = (await add()).body;
    await call(admin, 'POST', `/${id}/resetpassword`);
    await call(admin, 'DELETE', `/${id}`);
    const log = await api.inject({
      url: '/v1/auditrecords?startDate=2026-05-20',
      headers: api.headersOf(admin),
    });
    const told = log
      .json()
      .items.map(
        (it: { operationType: string; resourceType: string }) => `${it.resourceType} ${it.operationType}`,
      );
    expect(told.sort()).toEqual([
      'partner_user create_partner_user',
      'partner_user remove_partner_user',
      'partner_user update_partner_user',
    ]);
  });
});

/** Acts that meet: both stand waiting for the company's people before one goes on. */
async function inTurn<T>(owner: pg.Client, acts: (() => Promise<T>)[]): Promise<T[]> {
  await owner.query(`begin; set local app.migrating = 'on'`);
  await owner.query('select from tenant where tenant_id = $1 for update', [reseller.tenantId]);
  const running = acts.map((act) => act());
  await someoneWaits(owner, { sessions: acts.length, within: 20_000 });
  await owner.query('commit');
  return Promise.all(running);
}

async function asOwner(owner: pg.Client, query: string): Promise<Record<string, unknown>[]> {
  await owner.query(`begin; set local app.migrating = 'on'`);
  const { rows } = await owner.query(query);
  await owner.query('commit');
  return rows;
}
