import type { Database } from '#database/connection.ts';
import type { Deps } from '#database/work.ts';
import type { Credentials } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { credentialsOf, testApi, testDeps } from './api.ts';
import { aCompany, aPartnership, type Company, type CompanyOptions } from './builders.ts';

type Person = { tenantId: TenantId; userId: UserId };
// biome-ignore lint/suspicious/noExplicitAny: answers are held against openapi.json already; tests read them freely
type Json = any;

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** The API as a script speaks to it, as one person after another. */
export async function aScript(deps: Deps) {
  const api = await testApi(deps);
  let last: Promise<unknown> = Promise.resolve();
  const send = async (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'HEAD',
    who: Person | Credentials | null,
    url: string,
    payload?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    api.as(who === null ? null : 'userId' in who ? credentialsOf(who) : who);
    const sent = payload === undefined ? {} : { payload: JSON.stringify(payload) };
    const answer = await api.inject({
      method,
      url,
      ...sent,
      headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    });
    return {
      status: answer.statusCode,
      body: answer.body === '' ? undefined : JSON.parse(answer.body),
      headers: answer.headers,
    };
  };
  // One after the other: whom the next request speaks for is one setting of the application.
  const call: typeof send = (...asked) => {
    const answer = last.then(() => send(...asked));
    last = answer.catch(() => {});
    return answer;
  };
  return {
    call,
    get: (who: Person | Credentials | null, url: string, headers?: Record<string, string>) =>
      call('GET', who, url, undefined, headers),
    post: (who: Person | Credentials | null, url: string, body?: unknown, headers?: Record<string, string>) =>
      call('POST', who, url, body, headers),
    /** Reads a link and says yes to all that it asks. */
    async accept(who: Person, token: string, more: Record<string, unknown> = {}): Promise<Answer> {
      const page = await call('GET', who, `/v1/invitations/by-token/${token}`);
      return call('POST', who, `/v1/invitations/by-token/${token}/accept`, {
        ...yes,
        textVersion: page.body.textVersion,
        ...more,
      });
    },
  };
}

/** Everything an answer can say yes to. */
export const yes = {
  relationship: true,
  adminRights: true,
  agreement: {
    accepted: true,
    signer: { firstName: 'Chris', lastName: 'Berg', email: 'chris@bergmann.example' },
  },
} as const;

export const tokenOf = (answer: { body: Json } | { url: string }): string =>
  ('url' in answer ? answer.url : (answer.body.url as string)).split('/').at(-1) ?? '';

const shared = new WeakMap<Database, Promise<Shared>>();

interface Shared {
  readonly deps: ReturnType<typeof testDeps>;
  readonly script: Awaited<ReturnType<typeof aScript>>;
}

/** One application for all tests of a file: building it takes longer than most of them. */
function theScript(database: Database): Promise<Shared> {
  let ready = shared.get(database);
  if (!ready) {
    const deps = testDeps(database);
    ready = aScript(deps).then((script) => ({ deps, script }));
    shared.set(database, ready);
  }
  return ready;
}

/** Kleeblatt resells through Nordhandel; Bergmann is nobody's customer yet. */
export async function aWorld(
  database: Database,
  options: {
    reseller?: CompanyOptions;
    provider?: CompanyOptions;
    customer?: CompanyOptions;
    at?: string;
  } = {},
) {
  const { deps, script } = await theScript(database);
  deps.moveTo(options.at ?? '2026-06-01T12:00:00Z');
  const provider = await aCompany(database, 'provider', { name: 'Nordhandel', ...options.provider });
  const reseller = await aCompany(database, 'reseller', { name: 'Kleeblatt', ...options.reseller });
  const customer = await aCompany(database, 'customer', { name: 'Bergmann', ...options.customer });
  await aPartnership(database, provider, reseller);
  const invite = async (more: Record<string, unknown> = {}, who: Company = reseller): Promise<Json> => {
    const { status, body } = await script.post(who, '/v1/invitations', { kind: 'reseller', ...more });
    if (status !== 201) throw new Error(`An invitation was refused: ${JSON.stringify(body)}`);
    return { ...body, token: tokenOf(body) };
  };
  return {
    deps,
    provider,
    reseller,
    customer,
    script,
    invite,
    inviteJointly: (more: Record<string, unknown> = {}) =>
      invite({ kind: 'joint', providerId: provider.tenantId, ...more }),
    async standingToken(providerId?: TenantId): Promise<string> {
      const query = providerId ? `?indirectCloudSolutionProviderId=${providerId}` : '';
      return tokenOf(await script.get(reseller, `/v1/customers/relationshiprequests${query}`));
    },
  };
}
