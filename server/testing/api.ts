import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { buildApp } from '#api/app.ts';
import { embeddedRegistry } from '#api/membership/embedded.ts';
import { authorisationServers } from '#api/oauth/tenants.ts';
import type { App, AppDeps } from '#api/types.ts';
import type { Database } from '#database/connection.ts';
import type { Deps } from '#database/work.ts';
import type { Caller, Credentials } from '#kernel/actor.ts';
import { securityClock } from '#kernel/clock.ts';
import { newId, type TenantId, type UserId } from '#kernel/ids.ts';
import { type DocumentStore, noRegister, type Vetting, webMailDomains } from '#modules/enrolment/index.ts';
import { failOnWrongAnswers } from './answers.ts';

/** What use cases lean on, for tests: a clock that stands still where the test puts it. */
export function testDeps(
  database: Database,
  at = '2026-06-01T12:00:00Z',
): Deps & { moveTo(at: string): void } {
  let now = new Date(at);
  return {
    database,
    clock: () => now,
    securityClock,
    policies: {
      rightsModes: ['gdap', 'dap', 'none'],
      salesAgentsMayRequest: true,
      platformDomain: 'partners.example',
    },
    linkKeys,
    sealKeys,
    publicUrl: 'http://localhost:8080',
    moveTo(to) {
      now = new Date(to);
    },
  };
}

/** A test reaches nothing outside; one that needs something there brings it along. */
export const noOutside = async (url: string): Promise<Response> => {
  throw new Error(`A test asked for ${url}.`);
};

const noKeys: readonly [] = [];
const cookieKeys = ['test'];

/** The embedded membership registry, unless a test brings one of its own. */
export function testRegistry(
  deps: Pick<Deps, 'database' | 'securityClock' | 'sealKeys' | 'publicUrl'>,
  own?: AppDeps['membership'],
): Pick<AppDeps, 'membership' | 'embeddedRegistry'> {
  if (own) return { membership: own, embeddedRegistry: undefined };
  const embedded = embeddedRegistry(deps, {
    cookies: () => cookieKeys,
    // Its pages answer 500 then, and a test that sees one fails.
    onError: () => {},
  });
  return { membership: embedded, embeddedRegistry: embedded };
}

const sealKeys = { current: '0000000a', keys: new Map([['0000000a', randomBytes(32)]]) };
const linkKeys = { current: 'test', keys: new Map([['test', randomBytes(32)]]) };

/** A person of a tenant, signed in with a second factor by a token, unless said otherwise. */
export const credentialsOf = (
  who: { tenantId: TenantId; userId: UserId },
  overrides: Partial<Credentials> = {},
): Credentials => ({
  kind: 'user',
  id: who.userId,
  tenantId: who.tenantId,
  mfa: true,
  provedAt: null,
  via: 'token',
  applicationId: null,
  grantId: null,
  ...overrides,
});

/** One call by that person, to hand to a use case. */
export const callerOf = (
  who: { tenantId: TenantId; userId: UserId },
  overrides: Partial<Credentials> = {},
): Caller => ({
  credentials: credentialsOf(who, overrides),
  request: {
    requestId: newId<'request'>(),
    correlationId: newId<'request'>(),
    locale: 'en',
    ip: '127.0.0.1',
    replay: null,
    heldBack: null,
  },
});

/** Vetting that asks nobody outside: no records, no register, documents in memory. */
export function testVetting(more: Partial<Vetting> = {}): Vetting {
  return {
    resolver: { mailServers: async () => ({ records: [] }), texts: async () => ({ records: [] }) },
    register: noRegister,
    documents: memoryStore(),
    isWebMail: webMailDomains(),
    limitsMails: false,
    fourEyes: false,
    ...more,
  };
}

/** Documents of a test, by application and id. */
export const memoryStore = (kept = new Map<string, Buffer>()): DocumentStore => ({
  put: async ({ of, id }, sealed) => void kept.set(`${of}/${id}`, sealed),
  get: async ({ of, id }) => kept.get(`${of}/${id}`),
  delete: async ({ of, id }) => void kept.delete(`${of}/${id}`),
  deleteAll: async (of) => {
    for (const key of kept.keys()) if (key.startsWith(of)) kept.delete(key);
  },
});

export type TestApi = App & {
  /** The next requests speak for this person. */
  as(who: Credentials | null): void;
  /** For requests side by side: headers that make one speak for this person. */
  headersOf(who: Credentials): { authorization: string };
};

/**
 * The whole API on a test's database. `as` makes the next request speak for somebody: the proof of who it is
 * is `api/authentication`'s own subject and tested there. An answer that is not what `openapi.json` says of its
 * operation fails the test that asked for it.
 *
 * @param routes more operations, for tests of what all operations share
 */
export async function testApi(
  deps: Deps,
  { routes, rateLimits = false }: { routes?: (app: App) => void; rateLimits?: boolean } = {},
): Promise<TestApi> {
  let current: Credentials | null = null;
  const known = new Map<string, Credentials>();
  const app = await buildApp({
    vetting: testVetting(),
    ...deps,
    outboundFetch: noOutside,
    ...testRegistry(deps),
    authenticate: async ({ headers }) => known.get(headers.authorization ?? '') ?? current,
    authorisation: authorisationServers(deps, { signing: () => noKeys, cookies: () => cookieKeys }),
    logger: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
    rateLimits,
    trustProxy: false,
    migrated: () => true,
    metricsToken: undefined,
  } satisfies AppDeps);
  routes?.(app);
  failOnWrongAnswers(app);
  await app.ready();
  return Object.assign(app, {
    as(who: Credentials | null) {
      current = who;
    },
    headersOf(who: Credentials) {
      const authorization = `Bearer test-${known.size}`;
      known.set(authorization, who);
      return { authorization };
    },
  });
}
