import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KnownFailure } from '#kernel/known-failure.ts';

export interface InboxOptions {
  /** The mails and the ports of last time are kept in `inbox` and `inbox.json` inside it. */
  readonly dataDir: string;
  /** Fixed ports. Without them: those of last time, or the usual ones, or any free ones. */
  readonly webPort?: number | undefined;
  readonly smtpPort?: number | undefined;
}

export interface Inbox {
  readonly smtpUrl: string;
  /** The page that shows the mails; `/api/email` below it lists them. */
  readonly inboxUrl: string;
  stop(): Promise<void>;
}

interface Ports {
  readonly smtpPort: number;
  readonly webPort: number;
}

const usual: Ports = { smtpPort: 1025, webPort: 1080 };

/**
 * Starts the demo's mail server and its page on this machine. Mails really travel by SMTP; they only never leave.
 *
 * It runs beside us, so that what it is made of is neither loaded nor waited for where there is no demo.
 *
 * @throws {KnownFailure} a port that was asked for is taken
 */
export async function startInbox(options: InboxOptions): Promise<Inbox> {
  const folder = join(options.dataDir, 'inbox');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const memory = join(options.dataDir, 'inbox.json');
  const known = lastPorts(memory) ?? usual;
  const wanted = {
    smtpPort: options.smtpPort ?? known.smtpPort,
    webPort: options.webPort ?? known.webPort,
  };
  let begun = await begin(folder, wanted);
  // Whatever was not asked for may be any other.
  if ('failed' in begun && begun.failed === 'EADDRINUSE')
    begun = await begin(folder, { smtpPort: options.smtpPort ?? 0, webPort: options.webPort ?? 0 });
  if ('failed' in begun) throw whyNot(begun.failed, options);

  const { smtpPort, webPort, stop } = begun;
  writeFileSync(memory, `${JSON.stringify({ smtpPort, webPort })}\n`);
  return { smtpUrl: smtpUrl({ smtpPort }), inboxUrl: `http://127.0.0.1:${webPort}`, stop };
}

/** Where the inbox of this data folder takes mails, when another process of ours runs it. */
export function lastInbox(dataDir: string): { smtpUrl: string } | undefined {
  const ports = lastPorts(join(dataDir, 'inbox.json'));
  return ports && { smtpUrl: smtpUrl(ports) };
}

const smtpUrl = ({ smtpPort }: Pick<Ports, 'smtpPort'>) => `smtp://127.0.0.1:${smtpPort}`;

function begin(
  folder: string,
  ports: Ports,
): Promise<(Ports & { stop(): Promise<void> }) | { failed: string }> {
  const program = fileURLToPath(new URL('./inbox-process.ts', import.meta.url));
  const child = fork(program, [folder, String(ports.smtpPort), String(ports.webPort)], {
    // Its own process group: Ctrl+C is for us, and the mails of the last requests still have to arrive.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    if (child.connected) child.disconnect();
    const late = setTimeout(() => child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(late);
  };
  return new Promise((done) => {
    child.once('error', (error) => done({ failed: error.message }));
    child.once('exit', (code, signal) => done({ failed: `it ended with ${code ?? signal}` }));
    child.once('message', (answer: Ports | { failed: string }) => {
      if ('failed' in answer) done(answer);
      else done({ smtpPort: answer.smtpPort, webPort: answer.webPort, stop });
    });
  });
}

function whyNot(reason: string, options: InboxOptions): KnownFailure {
  if (reason === 'EADDRINUSE')
    return new KnownFailure(
      `The demo inbox cannot use its ports (INBOX_PORT ${options.webPort ?? 'any'}, INBOX_SMTP_PORT ${options.smtpPort ?? 'any'}): one is taken.`,
      'Set them to free ports, or leave them out and Twotier finds some.',
    );
  return new KnownFailure(
    `The demo inbox did not start (${reason}).`,
    'Set SMTP_URL to a mail server of yours, or DEMO=off.',
  );
}

function lastPorts(memory: string): Ports | undefined {
  try {
    const { smtpPort, webPort } = JSON.parse(readFileSync(memory, 'utf8'));
    return Number.isInteger(smtpPort) && Number.isInteger(webPort) ? { smtpPort, webPort } : undefined;
  } catch {
    return undefined; // the first start
  }
}
