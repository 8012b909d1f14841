import { setTimeout as pause } from 'node:timers/promises';
import type { InjectOptions } from 'fastify';
import { describe, expect } from 'vitest';
import { type Permission, permissions } from '#access/permissions.ts';
import type { Credentials } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { type Role, type TenantKind, tenantKinds } from '#kernel/roles.ts';
import { type TestApi, testApi, testDeps } from '#testing/api.ts';
import { test } from '#testing/database.ts';
import { holders, matrix, type Standing } from '#testing/permission-matrix.ts';
import { aWorld, type World } from '#testing/world.ts';
import type { Document, Operation, Parameter } from './openapi-tidy.ts';

/**
 * Every route, asked by every role of every kind of company, in every way the company can stand to what it asks for, as
 * a person, as an app and without a second factor. What must come out is the requirements' matrix, not the rules.
 *
 * Writes are sent with a body that is no JSON: whoever may act is told so (400), whoever may not hears only that. So
 * nothing is changed, and a body that is looked at before its sender shows at once.
 */
interface Route {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly permission: Permission;
  readonly open: boolean;
  readonly query: string;
}

interface Answer {
  readonly status: number;
  readonly errorName: string;
}

let api: TestApi;
let world: World;
let routes: Route[];

test.beforeAll(async ({ database }) => {
  const deps = testDeps(database);
  api = await testApi(deps);
  world = await aWorld(deps);
  // Where a sign-in begins, nobody has a role yet; those routes are tested with what signs people in.
  routes = routesOf(api.swagger() as unknown as Document).filter(
    (it) => !/^\/v1\/(signin|tenants)/.test(it.path),
  );
});

function routesOf(document: Document): Route[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase() as Route['method'],
      path,
      permission: it['x-permission'] as Permission,
      open: it.security?.some((each) => Object.keys(each).length === 0) ?? false,
      query: queryOf(it),
    })),
  );
}

const neededQuery: Record<string, string> = {
  startDate: '2026-05-20',
  relationship_type: 'is_indirect_cloud_solution_provider_of',
};

function queryOf(it: Operation): string {
  const needed = (it.parameters ?? []).filter(
    (each): each is Parameter => 'name' in each && each.in === 'query' && each.required === true,
  );
  const pairs = needed.map((each) => [each.name, neededQuery[each.name] ?? 'something']);
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}

const partnerKind = (kind: TenantKind) =>
  kind === 'provider' || kind === 'reseller' || kind === 'direct' ? kind : undefined;

/** Where a route leads for a company of that kind: one address for each way it can stand to what is there. */
function targets(path: string, kind: TenantKind): [Standing, string][] {
  const [, , noun, parameter] = path.split('/');
  const fill = (value: string) =>
    path
      .replace(/\{\w+\}/, value)
      .replace('{check}', 'identity')
      .replace('{grantId}', world.grantId)
      .replaceAll(/\{\w+\}/g, newId());
  const own = partnerKind(kind);
  const tokens: Record<string, string> = {
    invitations: world.invitationToken,
    enrollments: world.verificationToken,
  };
  // A list shows what is the company's own: there it always stands well.
  if (!path.includes('{')) return [['own', path]];
  if (path.includes('{token}')) return [['none', fill(tokens[noun ?? ''] ?? world.partnershipToken)]];
  if (!parameter?.startsWith('{') && noun !== 'me' && noun !== 'v1')
    return [['none', path.replaceAll(/\{\w+\}/g, newId())]];
  const ids = (of: ReadonlyMap<Standing, { tenantId: string } | string> | undefined): [Standing, string][] =>
    [...(of ?? [])].map(([standing, it]) => [standing, fill(typeof it === 'string' ? it : it.tenantId)]);
  const stranger: [Standing, string][] = [['none', fill(newId())]];
  switch (noun) {
    case 'customers':
      if (own) return ids(world.customers[own]);
      if (kind === 'customer')
        return [
          ['own', fill(world.companies.customer.tenantId)],
          ...ids(world.customers.reseller)
            .filter(([it]) => it === 'active')
            .map(([, at]): [Standing, string] => ['none', at]),
        ];
      return ids(world.customers.reseller)
        .filter(([it]) => it === 'active')
        .map(([, at]) => ['none', at]);
    case 'invitations':
      return own
        ? ids(world.invitations[own])
        : ids(world.invitations.reseller).filter(([it]) => it === 'none');
    case 'partnershiprequests':
      return kind === 'provider'
        ? ids(world.partnershipRequests)
        : ids(world.partnershipRequests).filter(([it]) => it === 'none');
    case 'enrollments': {
      const here = path
        .replace('{enrollmentId}', world.enrollmentId)
        .replace('{check}', 'identity')
        .replace('{documentId}', newId());
      const standing = kind === 'applicant' ? 'own' : kind === 'vendor' ? 'active' : 'none';
      return [[standing, here], ...stranger];
    }
    case 'me':
      return stranger;
    case 'relationships':
      if (path.endsWith('/adminaccess')) return kind === 'reseller' ? ids(world.providers) : stranger;
      if (kind !== 'provider') return stranger;
      // Of what has ended, there is no end to preview.
      return ids(world.resellers).filter(([it]) => it !== 'ended' || !path.endsWith('preview'));
    case 'users':
      return [
        ['own', fill(world.people[kind].get(null)?.id ?? '')],
        ['none', fill(world.stranger.userId)],
      ];
    case 'apps':
      return [
        ['own', fill(world.apps[kind].get(null)?.id ?? '')],
        ['none', fill(world.strangersApp)],
      ];
    case 'partners':
      return kind === 'customer' ? [['own', fill(world.companies.reseller.tenantId)], ...stranger] : stranger;
    default:
      return stranger;
  }
}

/** What the requirements say comes out, without looking at a rule. */
function wanted(
  route: Route,
  who: Credentials,
  kind: TenantKind,
  role: Role | null,
  standing: Standing,
): Answer {
  const line = matrix[route.permission];
  const listed = !route.path.includes('{');
  if (!who.mfa && !line.withoutMfa) return { status: 401, errorName: '' };
  const onlySeen = line.seenBy?.includes(standing) ?? false;
  if (line.through && !listed && !onlySeen && !line.through.includes(standing))
    return { status: 404, errorName: 'api/not-found' };
  if (who.kind === 'app' && !line.apps) return { status: 403, errorName: 'access/app-only-refused' };
  if (onlySeen) return { status: 403, errorName: 'access/forbidden' };
  if (line.atThePortal) return { status: 403, errorName: 'access/forbidden' }; // these callers hold tokens
  const held = holders(route.permission, kind);
  const allowed = held === 'everyone' || (role !== null && held.includes(role));
  const ofItsKind = line.kinds === 'every kind' || line.kinds.includes(kind);
  if (!allowed && !ofItsKind && route.permission in wrongKindOfCompany)
    return { status: 403, errorName: wrongKindOfCompany[route.permission] ?? '' };
  if (!allowed) return { status: 403, errorName: 'access/forbidden' };
  if (route.method !== 'GET') return { status: 400, errorName: 'api/malformed-body' };
  if (route.path.endsWith('/evidence/{documentId}')) return { status: 404, errorName: 'api/not-found' }; // nothing was sent
  if (route.path === '/v1/identityprovider') return { status: 404, errorName: 'api/not-found' }; // nobody has one
  const thereForNobody =
    !line.through && standing === 'none' && route.path.includes('{') && !route.path.includes('{token}');
  return thereForNobody ? { status: 404, errorName: 'api/not-found' } : { status: 200, errorName: '' };
}

/** An answer that breaks the contract counts as one more wrong cell. */
const inject = (request: InjectOptions) =>
  api.inject(request).catch((error: Error) => ({
    statusCode: 0,
    body: error.message,
    json: () => ({ errorName: error.message }),
  }));

async function ask(route: Route, url: string, headers: Record<string, string>): Promise<Answer> {
  const answer = await inject({
    method: route.method,
    url: url + route.query,
    headers: { ...headers, ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }) },
    ...(route.method === 'GET' ? {} : { payload: '{"no JSON' }),
  });
  if (answer.statusCode === 429) {
    // At most two exports of a company at a time, and these cells run side by side.
    await pause(10);
    return ask(route, url, headers);
  }
  const isFault = (answer.statusCode >= 400 || answer.statusCode === 0) && answer.body !== '';
  return { status: answer.statusCode, errorName: isFault ? String(answer.json().errorName ?? '') : '' };
}

describe('who may do what, over the API', () => {
  test('every role × route × standing × person, app and person without a second factor', async () => {
    const cells: { name: string; run: () => Promise<string | undefined> }[] = [];
    for (const kind of tenantKinds) {
      const callers = [
        ...[...world.people[kind]].map(([role, who]) => ({ role, who, as: 'a person' })),
        ...[...world.people[kind]].map(([role, who]) => ({
          role,
          who: { ...who, mfa: false },
          as: 'without a second factor',
        })),
        ...[...world.apps[kind]].map(([role, who]) => ({ role, who, as: 'an app' })),
      ].map((it) => ({ ...it, headers: api.headersOf(it.who) }));
      for (const route of routes)
        for (const [standing, url] of targets(route.path, kind))
          for (const { role, who, as, headers } of callers) {
            const name = `${route.name} by ${role ?? 'no role'} of a ${kind}, ${as}, standing: ${standing}`;
            cells.push({
              name,
              run: async () => {
                const shall = wanted(route, who, kind, role, standing);
                const is = await ask(route, url, headers);
                // An app of the wrong kind of company is refused for either reason.
                const either = who.kind === 'app' && is.errorName === wrongKindOfCompany[route.permission];
                return is.status === shall.status && (is.errorName === shall.errorName || either)
                  ? undefined
                  : `${name}: ${is.status} ${is.errorName}, not ${shall.status} ${shall.errorName}`;
              },
            });
          }
    }
    const wrong = await runAll(cells.map((it) => it.run));
    console.log(`API matrix: ${routes.length} routes, ${cells.length} cells, wrong: ${wrong.length}`);
    expect(summaryOf(wrong)).toEqual([]);
  }, 600_000);

  test('a stranger gets nowhere: 401, but where the world may look', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const [[, url] = ['none', '']] = targets(route.path, 'reseller').slice(-1);
      if (!url) continue;
      const answer = await ask(route, url, {});
      if (!route.open && answer.status !== 401) wrong.push(`${route.name}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
    const open = routes.filter((it) => it.open).map((it) => it.name);
    expect(open).toEqual(openRoutes);
  });

  test('an app alone reaches of the published operations those that say so, and of ours who it is', () => {
    const reach = routes.filter((it) => matrix[it.permission].apps).map((it) => it.name);
    const published = reach.filter((it) => !ours.includes(it));
    expect(published.sort()).toEqual([...appsMay].sort());
  });

  test('every route leads somewhere in this test, and every permission is asked by some route', () => {
    const nowhere = routes.filter((route) =>
      tenantKinds.every((kind) => targets(route.path, kind).length === 0),
    );
    expect(nowhere.map((it) => it.name)).toEqual([]);
    const asked = new Set(routes.map((it) => it.permission));
    expect(permissions.filter((it) => !asked.has(it) && !askedElsewhere.includes(it))).toEqual([]);
  });
});

/** One line for cells that differ in the role only. */
function summaryOf(wrong: readonly string[]): string[] {
  const groups = Map.groupBy(wrong, (it) => it.replace(/ by .*? of a /, ' by … of a '));
  return [...groups].map(
    ([text, all]) =>
      `${text} (${all.length}: ${all.map((it) => / by (.*?) of a /.exec(it)?.[1]).join(', ')})`,
  );
}

/** All of them side by side, as far as the database has connections; what was wrong with each. */
async function runAll(tasks: (() => Promise<string | undefined>)[]): Promise<string[]> {
  const wrong: string[] = [];
  let next = 0;
  const worker = async () => {
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      const found = await task();
      if (found) wrong.push(found);
    }
  };
  await Promise.all(Array.from({ length: 12 }, worker));
  return wrong;
}

/** Who reads a link that is meant for another kind of company hears that first. */
const wrongKindOfCompany: Partial<Record<Permission, string>> = {
  'invitation.accept': 'relationships/not-a-customer',
  'invitation.decline': 'relationships/not-a-customer',
  'partnership.authorize': 'partnerships/not-a-reseller',
};

/** By the routes where a sign-in begins, and by one filter of a list. */
const askedElsewhere: Permission[] = ['me.sign-in', 'customer.list-shared'];

/** The rows of the published contract that a token of an app alone is good for. */
const appsMay = [
  'GET /auditactivity/v1/auditrecords/{recordId}',
  'GET /v1/auditrecords',
  'GET /v1/customers',
  'GET /v1/customers/{customerId}',
  'GET /v1/customers/{customerId}/profiles/billing',
  'PUT /v1/customers/{customerId}/profiles/billing',
  'GET /v1/profiles/legalbusiness',
];

/** Of ours: who one is, and what anybody with a link may see. */
const ours = [
  'GET /v1/me',
  'GET /v1/invitations/by-token/{token}',
  'GET /v1/partnershiprequests/by-token/{token}',
  'GET /v1/enrollments/verifyemail/{token}',
  'POST /v1/enrollments/verifyemail',
  'GET /v1/providers',
  'GET /v1/providers/{providerId}',
];

/** What anybody may open without signing in. */
const openRoutes = [
  'POST /v1/enrollments/verifyemail',
  'GET /v1/enrollments/verifyemail/{token}',
  'GET /v1/invitations/by-token/{token}',
  'GET /v1/providers',
  'GET /v1/providers/{providerId}',
];
