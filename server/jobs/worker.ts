import { EventEmitter } from 'node:events';
import { type Runner, run, type WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';
import type { ConnectOptions, Database } from '#database/connection.ts';
import { queueLogger, queuePool } from '#database/job-queue.ts';
import { endPulse, freeJobsOfSilent, writePulse } from '#database/worker.store.ts';
import type { Clock } from '#kernel/clock.ts';
import { platformTenant } from '#kernel/ids.ts';

/** One kind of work. It must bear being done twice: a worker may die after the act and before saying so. */
export type Task = (payload: Readonly<Record<string, unknown>>) => Promise<void>;

export interface WorkerOptions {
  readonly connection: ConnectOptions;
  readonly database: Database;
  readonly securityClock: Clock;
  readonly logger: Logger;
  /** By name, as `enqueue` calls them. Jobs without a task here wait for a worker that has it. */
  readonly tasks: Readonly<Record<string, Task>>;
  /** Done with every pulse, by each worker process: what has become due. */
  readonly tick?: () => Promise<unknown>;
  /** Jobs at the same time. */
  readonly concurrency?: number;
  /** Called when the workers are gone without having been told to stop: nothing would be done any more. */
  readonly onDead: (reason: unknown) => void;
}

export interface RunningWorker {
  /** Lets the jobs at hand finish, for as long as it is given. */
  stop(): Promise<void>;
}

const pulseEvery = 10_000;
const silentAfter = 60_000;
const scope = { read: [platformTenant], write: [platformTenant] };

/** Starts doing jobs. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { database, securityClock, logger, tasks } = options;
  const pool = queuePool(options.connection);
  const workers = new Set<string>();
  let stopping = false;

  const pulse = async () => {
    const now = securityClock();
    await database.transaction(scope, async (tx) => {
      await writePulse(tx, [...workers], now);
      const freed = await freeJobsOfSilent(tx, new Date(now.getTime() - silentAfter));
      if (freed.length > 0) logger.warn({ workers: freed.length }, 'jobs of silent workers were freed');
    });
  };

  const tick = () =>
    options.tick?.().catch((error) => logger.warn({ err: error }, 'what is due could not be looked up'));
  const events = new EventEmitter() as WorkerEvents;
  events.on('worker:create', ({ worker }) => workers.add(worker.workerId));
  events.on('worker:release', ({ worker }) => workers.delete(worker.workerId));

  const runner: Runner = await run({
    events,
    pgPool: pool,
    logger: queueLogger((said) => logger.warn({ said }, 'the job queue fails at something of its own')),
    noHandleSignals: true,
    concurrency: options.concurrency ?? 2,
    pollInterval: 2_000,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        async (payload: unknown, helpers: { job: { attempts: number } }) => {
          try {
            await task(payload as Readonly<Record<string, unknown>>);
          } catch (error) {
            logger.warn(
              { err: error, task: name, attempt: helpers.job.attempts },
              'a job failed and is tried again',
            );
            throw error;
          }
        },
      ]),
    ),
  });

  const quietly = () =>
    pulse().catch((error) => logger.warn({ err: error }, 'the worker could not say that it lives'));
  await quietly();
  await tick();
  const timer = setInterval(() => void quietly().then(tick), pulseEvery);
  const ended = (reason: unknown) => {
    if (!stopping) options.onDead(reason);
  };
  runner.promise.then(() => ended(undefined), ended);

  return {
    async stop() {
      if (stopping) return;
      stopping = true;
      clearInterval(timer);
      await runner.stop().catch(() => {});
      await database.transaction(scope, (tx) => endPulse(tx, [...workers])).catch(() => {});
      await pool.end();
    },
  };
}
