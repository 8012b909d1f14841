import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { Logger } from 'pino';
import type { Permission } from '#access/permissions.ts';
import type { Credentials, RequestContext } from '#kernel/actor.ts';
import type { Problem } from '#kernel/problem.ts';
import type { Locale } from '#kernel/words.ts';
import type { EnrolmentDeps } from '#modules/enrolment/index.ts';
import type { MembershipDeps } from '#modules/membership/index.ts';
import type { FederationDeps } from '#modules/tenancy/index.ts';
import type { EmbeddedRegistry } from './membership/embedded.ts';
import type { AuthorisationServers } from './oauth/tenants.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route names one, or says that it is open to the world. */
    permission?: Permission | 'public';
    open?: boolean;
    /** Public, and leaves something in the database: a stranger's calls are counted. */
    counted?: boolean;
    published?: boolean;
  }
  interface FastifyRequest {
    credentials: Credentials | null;
    context: Omit<RequestContext, 'replay' | 'heldBack'>;
    locale: Locale;
    /** What was wrong with the body, kept until the caller is known to be allowed. */
    heldBack: Problem | null;
    /** SHA-256 of the body as it came; null for none. */
    bodyHash: Buffer | null;
    /** The `MS-RequestId` the client sent, if it sent one. */
    askedRequestId: string | null;
  }
}

export interface AppDeps extends FederationDeps, MembershipDeps, EnrolmentDeps {
  /** The membership registry, where it is the one this installation brings along. */
  readonly embeddedRegistry: EmbeddedRegistry | undefined;
  /** Who a request speaks for, or null for a stranger. Refuses what is forged or expired. */
  readonly authenticate: (request: FastifyRequest) => Promise<Credentials | null>;
  readonly authorisation: AuthorisationServers;
  readonly logger: Logger;
  readonly rateLimits: boolean;
  readonly trustProxy: false | readonly string[];
  /** Whether the schema is this release's, for readiness. */
  readonly migrated: () => boolean;
  readonly metricsToken: string | undefined;
}

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger>;
