import { unauthenticated } from '#access/problems.ts';
import type { Actor, Caller, KnownCaller } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { LinkKeys } from '#kernel/link-token.ts';
import { Problem } from '#kernel/problem.ts';
import type { SealKeys } from '#kernel/seal.ts';
import { actorQuery, toActor } from './actor.store.ts';
import { type Database, queryIn, type Tx } from './connection.ts';
import { type NewEvent, recordEvent } from './events.store.ts';
import { keepAnswer, takeSlot } from './replay.store.ts';
import { ownScope, type Scope } from './scope.ts';

/** What the deployment decided; read from the settings once. */
export interface Policies {
  /** Allowed rights modes; the first is the default. */
  readonly rightsModes: readonly ('gdap' | 'dap' | 'none')[];
  readonly salesAgentsMayRequest: boolean;
  /** A new company's domain is a name of its own in front of this, until it proves another. */
  readonly platformDomain: string;
  /** The operator's own customer agreement; left out: the sample every installation brings. */
  readonly customerAgreement?: { readonly version: string; readonly url: string };
}

/** What every use case leans on. */
export interface Deps {
  readonly database: Database;
  /** Business time, which the demo and tests can move. */
  readonly clock: Clock;
  /** Real time: proofs of identity, limits. */
  readonly securityClock: Clock;
  readonly policies: Policies;
  readonly linkKeys: LinkKeys;
  /** Seal what the database keeps but must not show. */
  readonly sealKeys: SealKeys;
  /** Where links lead: no trailing slash. */
  readonly publicUrl: string;
}

/** What an act is called in the log, should it be refused. */
export interface Act {
  readonly operation: string;
  readonly resourceType: NewEvent['resourceType'];
  readonly customerId?: string;
  readonly partnerId?: string;
  readonly invitationId?: string;
}

/** A transaction's view of its caller. */
export interface Work extends KnownCaller {
  readonly tx: Tx;
  /** Business time, the same for the whole transaction. */
  readonly now: Date;
  /** Real time, for the age of proofs. */
  readonly securityNow: Date;
}

/**
 * Runs a use case that writes: one transaction, starting in the scope of the caller's own tenant. A repeated
 * request gets the answer it got; a refusal rolls everything back and leaves one failed event in the caller's log.
 */
export async function act<T>(
  deps: Deps,
  caller: Caller,
  what: Act,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  const { credentials, request } = caller;
  const scope = ownScope(credentials.tenantId);
  const now = deps.clock();
  let known: Actor | undefined;
  try {
    return await deps.database.transaction(scope, async (tx) => {
      const securityNow = deps.securityClock();
      known = await whoIs(tx, caller, securityNow);
      const { replay } = request;
      const before = replay && (await takeSlot(tx, caller, replay, securityNow, deps.linkKeys));
      const heldBack = before ?? request.heldBack;
      const value = await work({ tx, actor: known, request: { ...request, heldBack }, now, securityNow });
      // Every use case authorises, and that throws it; this one forgot to.
      if (heldBack) throw new Error(`${what.operation} acted on a request that was to be refused.`);
      if (replay) await keepAnswer(tx, caller, replay, replay.render(value), deps.linkKeys);
      return value;
    });
  } catch (error) {
    if (error instanceof Problem && known && isRefusal(error, request.heldBack)) {
      const actor = known;
      await deps.database.transaction(scope, (tx) =>
        recordEvent(tx, {
          tenants: [credentials.tenantId],
          at: now,
          operation: what.operation,
          status: 'failed',
          errorName: error.type.code,
          resourceType: what.resourceType,
          actor,
          request,
          ...(what.invitationId ? { invitationId: what.invitationId } : {}),
          detail: {
            ...(what.customerId ? { customerId: what.customerId } : {}),
            ...(what.partnerId ? { partnerId: what.partnerId } : {}),
          },
        }),
      );
    }
    throw error;
  }
}

/** Whether somebody was told no: not a misspelt body, and not a call that only has to sign in again. */
const isRefusal = (problem: Problem, heldBack: Error | null): boolean =>
  problem !== heldBack &&
  problem.type.status !== 401 &&
  problem.type.status < 500 &&
  problem.type.status !== 429;

/** Runs a use case that only reads, starting in the scope of the caller's own tenant. */
export const look = <T>(deps: Deps, caller: Caller, work: (work: Work) => Promise<T>): Promise<T> =>
  deps.database.read({ read: [caller.credentials.tenantId], write: [] }, async (tx) => {
    const securityNow = deps.securityClock();
    const actor = await whoIs(tx, caller, securityNow);
    return work({ tx, actor, request: caller.request, now: deps.clock(), securityNow });
  });

/**
 * As {@link look}, for the hottest reads: who asks and what they ask leave in one round trip. The rows are the caller's
 * own tenant's, and must be thrown away where the rule says no: authorise before touching them.
 */
export async function glance(
  deps: Deps,
  caller: Caller,
  queries: Parameters<Database['flight']>[1],
): Promise<{ work: Omit<Work, 'tx'>; rows: readonly Row[][] }> {
  const securityNow = deps.securityClock();
  const [who, ...results] = await deps.database.flight({ read: [caller.credentials.tenantId] }, [
    actorQuery(caller.credentials, securityNow),
    ...queries,
  ]);
  const actor = toActor(caller.credentials, who?.rows ?? []);
  if (!actor) throw new Problem(unauthenticated);
  return {
    work: { actor, request: caller.request, now: deps.clock(), securityNow },
    rows: results.map((it) => it.rows as Row[]),
  };
}

/**
 * What a glance has allowed to look further at: more queries in one round trip, under the caller's tenant and that
 * extent of `access/scope.ts`.
 */
export const glanceFurther = async (
  deps: Deps,
  caller: Caller,
  extent: Scope,
  queries: Parameters<Database['flight']>[1],
): Promise<readonly Row[][]> => {
  const read = [caller.credentials.tenantId, ...extent.read];
  const results = await deps.database.flight({ read }, queries);
  return results.map((it) => it.rows as Row[]);
};

/** A row as a query sent as it is gives it back. */
type Row = Readonly<Record<string, unknown>>;

async function whoIs(tx: Tx, caller: Caller, now: Date): Promise<Actor> {
  const { rows } = await queryIn(tx, actorQuery(caller.credentials, now));
  const actor = toActor(caller.credentials, rows);
  if (!actor) throw new Problem(unauthenticated);
  return actor;
}
