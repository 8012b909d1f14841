import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { App, AppDeps } from '#api/types.ts';
import { followJob } from '#jobs/follow-job.ts';
import { startWorker } from '#jobs/worker.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { runImport } from '#modules/customers/index.ts';
import { runInvitationBulk } from '#modules/relationships/index.ts';
import { test as base } from '#testing/database.ts';
import { freePort } from '#testing/process.ts';
import { aRefreshToken, signInApp } from '#testing/sign-in.ts';
import { run } from '../program.ts';
import { profileIn } from '../session/credentials.ts';

export interface Server {
  readonly url: string;
  readonly app: App;
  readonly deps: AppDeps;
  /** Answers that were not as the contract says. */
  readonly violations: Error[];
}

/** A test against a whole server that listens, with a worker beside it. */
export const test = base.extend<{ $file: { server: Server } }>({
  server: [
    async ({ database, databaseUrl }, use) => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const { app, deps, violations } = await signInApp(database, { publicUrl: url });
      const worker = await startWorker({
        connection: { url: databaseUrl },
        database,
        securityClock: deps.securityClock,
        logger: deps.logger,
        tasks: {
          invitations: followJob((ids) => runInvitationBulk(deps, ids)),
          'customer-import': followJob((ids) => runImport(deps, ids)),
        },
        onDead: () => {},
      });
      await app.listen({ port, host: '127.0.0.1' });
      await use({ url, app, deps, violations });
      await worker.stop();
      await app.close();
    },
    { scope: 'file' },
  ],
});

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  json(): any;
}

/** Types a line and waits for its end: `` rita`customers show ${'Albatros KG'}` `` – what is put in is one word. */
export type Terminal = (line: TemplateStringsArray, ...words: readonly string[]) => Promise<Said>;

export interface Desk {
  readonly type: Terminal;
  /** Where the sign-in lies. */
  readonly folder: string;
}

interface About {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly signal?: AbortSignal;
  /** What is said while a command runs. */
  readonly hear?: (text: string) => void;
}

/** A terminal where nobody is signed in. */
export function aDesk(server: Pick<Server, 'violations'>, about: About = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const type: Terminal = async (line, ...words) => {
    let [out, err] = ['', ''];
    const code = await run(split(line, words), {
      env: { TWOTIER_CONFIG_DIR: folder, ...about.env },
      cwd: folder,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
        about.hear?.(text);
      },
      readInput: async () => about.input ?? '',
      signal: about.signal ?? new AbortController().signal,
    });
    const [violation] = server.violations.splice(0);
    if (violation) throw violation;
    return { code, out, err, json: () => JSON.parse(out) };
  };
  return { type, folder };
}

/** The terminal of somebody who has signed in. */
export async function aTerminal(
  server: Server,
  who: { readonly tenantId: TenantId; readonly userId: UserId },
  about: About & { readonly mfa?: boolean } = {},
): Promise<Terminal> {
  const { type, folder } = aDesk(server, about);
  const { clientId, refreshToken } = await aRefreshToken(
    server.deps,
    { ...who, userPrincipalName: '' },
    { mfa: about.mfa ?? true },
  );
  await profileIn(folder, 'default').save({
    url: server.url,
    tenantId: who.tenantId,
    clientId,
    user: 'somebody',
    company: 'a company',
    refreshToken,
    accessToken: '',
    endsAt: 0,
  });
  return type;
}

function split(line: TemplateStringsArray, words: readonly string[]): string[] {
  const args: string[] = [];
  let open = false;
  line.forEach((text, at) => {
    const parts = text.split(/\s+/);
    parts.forEach((part, i) => {
      if (i === 0 && open) args.push((args.pop() ?? '') + part);
      else if (part !== '') args.push(part);
    });
    const word = words[at];
    if (word === undefined) return;
    // `--email=${mail}`: what stands right before it belongs to it.
    if (/\S$/.test(text)) args.push((args.pop() ?? '') + word);
    else args.push(word);
    open = true;
  });
  return args;
}
