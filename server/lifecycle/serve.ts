import { setTimeout as pause } from 'node:timers/promises';
import { writableFolder } from '#kernel/folder.ts';
import type { Application } from '../compose.ts';
import { type Config, isLoopback } from '../config.ts';
import { migrateDatabase, openDatabase } from './database.ts';
import { refreshDemoFile, welcome } from './demo-file.ts';
import { cannotListen, checkPort } from './ports.ts';
import type { Progress } from './progress.ts';
import { listenForStop, StopRequested } from './stop-signal.ts';

/** Which half of the work this process does. Both halves may run any number of times beside each other. */
export type Role = 'api' | 'worker' | 'all';

/** How long a stop waits for requests and jobs that have begun. */
const drainLimit = 30_000;
/** How long a load balancer gets to see that `/readyz` says no before the door closes. */
const noticeForLoadBalancers = 2_000;

/**
 * Runs Twotier until it is told to stop, then finishes what has begun.
 *
 * @returns the exit code: 0, or 1 if something was still running after {@link drainLimit}
 */
export async function serve(config: Config, role: Role, progress: Progress): Promise<number> {
  const stop = listenForStop();
  // Undone in the reverse order, whether we stop later or fail to start now.
  await using running = new AsyncDisposableStack();
  try {
    writableFolder(config.dataDir);
    if (role !== 'worker') await checkPort(config.host, config.port);

    // The parts of the application are read from disk while the database and the inbox start.
    const composing = import('../compose.ts');
    composing.catch(() => {}); // awaited below
    const opening = openDatabase(config, progress);
    const openingInbox = openInbox(config, role, progress);
    const [database, inbox] = await Promise.allSettled([opening, openingInbox]);
    if (database.status === 'fulfilled') running.defer(() => database.value.stop());
    if (inbox.status === 'fulfilled') running.defer(() => inbox.value.stop());
    const { ownerUrl } = settled(database);
    const { smtpUrl, inboxUrl } = settled(inbox);
    stop.check();

    await migrateDatabase(ownerUrl, progress);
    stop.check();

    const { compose } = await composing;
    const app = await compose({ ...config, smtpUrl }, ownerUrl);
    let drained = false;
    running.defer(async () => void (drained || (await app.close())));

    if (config.demo && role !== 'worker') {
      await makeDemo(app, config, inboxUrl, progress);
      stop.check();
    }
    if (role !== 'worker') await listen(app, config);
    if (role !== 'api') await app.startWorker();
    progress.say('Ready.');
    if (role !== 'worker') console.log(welcome(config.demo ? config.dataDir : undefined, config.publicUrl));

    const by = await stop.requested;
    progress.say(by === 'parent' ? 'The program that started this has ended; stopping.' : 'Stopping …');
    const finished = await drain(app, config, role);
    drained = true;
    await running.disposeAsync();
    progress.say(
      finished ? 'Stopped.' : 'Stopped. Something was still running after 30 seconds and was cut off.',
    );
    // Whatever stops us from inside leaves its own code, so that a supervisor starts us again.
    return finished ? Number(process.exitCode ?? 0) : 1;
  } catch (error) {
    if (!(error instanceof StopRequested)) throw error;
    progress.say(error.message);
    return 0;
  }
}

async function listen(app: Application, config: Config): Promise<void> {
  try {
    await app.listen();
  } catch (error) {
    throw cannotListen(config.host, config.port, error) ?? error;
  }
}

/** True if everything that had begun came to its end. */
async function drain(app: Application, config: Config, role: Role): Promise<boolean> {
  app.setDraining();
  if (role !== 'worker' && !isLoopback(config.host)) await pause(noticeForLoadBalancers);
  const limit = new AbortController();
  const finished = await Promise.race([
    app.close().then(() => true),
    pause(drainLimit, false, { signal: limit.signal }),
  ]);
  limit.abort();
  return finished;
}

interface Mailbox {
  readonly smtpUrl: string | undefined;
  readonly inboxUrl: string | undefined;
  stop(): Promise<void>;
}

async function openInbox(config: Config, role: Role, progress: Progress): Promise<Mailbox> {
  const elsewhere = { inboxUrl: undefined, stop: async () => {} };
  if (config.smtpUrl !== undefined || !config.demo) return { ...elsewhere, smtpUrl: config.smtpUrl };
  const { lastInbox, startInbox } = await import('#demo/inbox.ts');
  // A worker of its own hands its mails to the inbox of the process that serves.
  if (role === 'worker') return { ...elsewhere, smtpUrl: lastInbox(config.dataDir)?.smtpUrl };
  return progress.step(
    'Starting the demo inbox',
    () => startInbox({ dataDir: config.dataDir, webPort: config.inboxPort, smtpPort: config.inboxSmtpPort }),
    (it) => `The demo inbox shows mails at ${it.inboxUrl}.`,
  );
}

async function makeDemo(app: Application, config: Config, inboxUrl: string | undefined, progress: Progress) {
  const { makeDemoWorld } = await import('#demo/world.ts');
  await progress.step(
    'Making the demo world',
    () => makeDemoWorld(app),
    (made) => (made ? 'The demo world is made.' : undefined),
  );
  refreshDemoFile(config.dataDir, { baseUrl: config.publicUrl, inboxUrl });
}

function settled<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
