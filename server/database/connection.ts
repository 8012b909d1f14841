import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import { fly, type Landed } from './flight.ts';
import { type Scope, scopeSql } from './scope.ts';
import type { Schema } from './types.ts';

/** A transaction under a scope. There is no way to reach the database outside one. */
export type Tx = Kysely<Schema>;

interface TxState {
  readonly client: pg.PoolClient;
  scope: Scope;
}

const states = new WeakMap<Tx, TxState>();

/** bigint and numeric stay text: neither fits a JavaScript number. */
const types = pg.types;

export interface ConnectOptions {
  /** The owner's url, or one of a login role that may become the server's role. */
  readonly url: string;
  /** `url` is that of a login role of its own: it is the server's role already. */
  readonly ownLogin?: boolean;
  readonly max?: number;
}

/** The server's connection to PostgreSQL, as a role that owns nothing and cannot pass row-level security. */
export interface Database {
  /** Runs `work` in one transaction: all of it is stored, or nothing. */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** As {@link transaction}, for work that only reads: the answer does not wait for the commit. */
  read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Sends `queries` under one scope in a single round trip and gives each one's rows. For the hottest reads only. */
  flight(scope: Pick<Scope, 'read'>, queries: readonly pg.QueryConfig[]): Promise<readonly Landed[]>;
  /** Whether the database answers, within a second. */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

/** The role every connection must work as, or the server refuses to go on. */
export class UnsafeRoleError extends Error {
  override name = 'UnsafeRoleError';
}

async function assertSafeRole(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ role: string; unsafe: boolean; owns: boolean }>(
    `select current_user as role, r.rolsuper or r.rolbypassrls as unsafe,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v') and pg_get_userbyid(c.relowner) = current_user) as owns
     from pg_roles r where r.rolname = current_user`,
  );
  const row = rows[0];
  if (!row || row.unsafe || row.owns)
    throw new UnsafeRoleError(
      `The server must not work as the database role "${row?.role ?? 'unknown'}": it could see every tenant's rows. ` +
        'Let DATABASE_URL name the owner (the server then becomes twotier_app by itself), or set DATABASE_APP_URL to a login that is granted twotier_app; behind a pooler only the second works.',
    );
}

/**
 * Sends a statement. All that one turn of the event loop sends on a connection leaves in one packet: what begins a
 * transaction with its first statement, statements that do not wait for each other together.
 */
function send(client: pg.PoolClient, query: string | pg.QueryConfig): Promise<pg.QueryResult> {
  const { stream } = client.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return client.query(query);
}

export function connect(options: ConnectOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 16,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    pipeline: true,
    application_name: 'twotier',
    options: [
      ...(options.ownLogin ? [] : ['-c role=twotier_app']),
      '-c statement_timeout=10s',
      '-c lock_timeout=3s',
      '-c idle_in_transaction_session_timeout=10s',
      '-c timezone=UTC',
    ].join(' '),
    onConnect: async (client: pg.PoolClient) => {
      // A connection that breaks while it is used says so twice: to whoever waits for an answer, and with an event
      // that ends the process where nobody listens.
      client.on('error', () => {});
      await assertSafeRole(client);
    },
  } as unknown as pg.PoolConfig);
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', () => {});

  const begin = async (scope: Scope, mode: 'read write' | 'read only') => {
    const client = await pool.connect();
    // Not awaited: it travels with the first statement of the work, in one round trip.
    const begun = send(client, `begin ${mode}; ${scopeSql(scope)}`);
    begun.catch(() => {}); // the first statement fails with it and tells
    const tx = transactionOn(client);
    states.set(tx, { client, scope });
    return { client, tx, begun };
  };

  const run = async <T>(
    scope: Scope,
    mode: 'read write' | 'read only',
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> => {
    const { client, tx, begun } = await begin(scope, mode);
    let value: T;
    try {
      value = await work(tx);
      await begun;
    } catch (error) {
      await client.query('rollback').then(
        () => client.release(),
        (broken: Error) => client.release(broken),
      );
      throw error;
    } finally {
      states.delete(tx);
    }
    const committed = client.query('commit').then(
      (result) => {
        client.release();
        // A transaction that broke inside answers COMMIT with ROLLBACK and no error.
        if (result.command !== 'COMMIT')
          throw new Error('The transaction was rolled back although its work said it was done.');
      },
      (broken: Error) => {
        client.release(broken);
        throw broken;
      },
    );
    if (mode === 'read only') committed.catch(() => {});
    else await committed;
    return value;
  };

  return {
    transaction: (scope, work) => run(scope, 'read write', work),
    read: (scope, work) => run(scope, 'read only', work),
    async flight(scope, queries) {
      const client = await pool.connect();
      try {
        const landed = await fly(client, scope.read, queries);
        client.release();
        return landed;
      } catch (error) {
        client.release(error as Error);
        throw error;
      }
    },
    alive: () =>
      Promise.race([
        pool.query('select 1').then(
          () => true,
          () => false,
        ),
        new Promise<boolean>((answer) => setTimeout(answer, 1_000, false).unref()),
      ]),
    close: () => pool.end(),
  };
}

/**
 * Adds tenants to a transaction's scope, once a rule has allowed the row they are sides of.
 * Which extents there are, and who may hold more than two tenants, is the list in `access/scope.ts`.
 */
export async function widen(tx: Tx, more: Scope): Promise<void> {
  const state = states.get(tx);
  if (!state) throw new Error('The transaction has ended.');
  state.scope = {
    read: [...new Set([...state.scope.read, ...more.read])],
    write: [...new Set([...state.scope.write, ...more.write])],
  };
  // Not awaited: statements of one connection run in order, so it is in force for the next.
  send(state.client, scopeSql(state.scope)).catch(() => {});
}

/** Sends one prepared statement as it is, for the few that are shared with {@link Database.flight}. */
export const queryIn = (tx: Tx, query: pg.QueryConfig): Promise<pg.QueryResult> => {
  const state = states.get(tx);
  if (!state) throw new Error('The transaction has ended.');
  return send(state.client, query);
};

/**
 * Sends one query per extent, each under the transaction's scope and that extent alone, in a single round trip: a
 * company asks about each of its partners without ever holding more than two tenants' rows.
 */
export async function queryEach(
  tx: Tx,
  asked: readonly { readonly extent: Scope; readonly query: pg.QueryConfig }[],
): Promise<pg.QueryResult[]> {
  const state = states.get(tx);
  if (!state) throw new Error('The transaction has ended.');
  const { client, scope } = state;
  const sent = asked.map(({ extent, query }) => {
    const read = [...new Set([...scope.read, ...extent.read])];
    client.query(scopeSql({ read, write: scope.write })).catch(() => {}); // the query after it fails with it and tells
    return client.query(query);
  });
  client.query(scopeSql(scope)).catch(() => {});
  return Promise.all(sent);
}

/** The scope in force, for checks and tests. */
export const scopeOf = (tx: Tx): Scope => {
  const state = states.get(tx);
  if (!state) throw new Error('The transaction has ended.');
  return state.scope;
};

const names = new Map<string, string>();

/** Statements repeat, so each text is prepared once per connection. Beyond a thousand texts they are sent plain. */
function nameOf(sql: string): string | undefined {
  let name = names.get(sql);
  if (name === undefined && names.size < 1_000) {
    name = `t${names.size}`;
    names.set(sql, name);
  }
  return name;
}

function transactionOn(client: pg.PoolClient): Tx {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const name = nameOf(query.sql);
      const result = await send(client, {
        text: query.sql,
        values: query.parameters as unknown[],
        ...(name === undefined ? {} : { name }),
        types,
      });
      return {
        rows: result.rows as Row[],
        ...(result.command === 'SELECT' ? {} : { numAffectedRows: BigInt(result.rowCount ?? 0) }),
      };
    },
    // biome-ignore lint/correctness/useYield: a promise of the interface that nobody calls
    async *streamQuery() {
      throw new Error('Long lists are read page by page.');
    },
  };
  const unavailable = async () => {
    throw new Error('This connection is inside its one transaction already.');
  };
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      releaseConnection: async () => {},
      beginTransaction: unavailable,
      commitTransaction: unavailable,
      rollbackTransaction: unavailable,
      destroy: async () => {},
    }),
  };
  return new Kysely<Schema>({ dialect });
}
