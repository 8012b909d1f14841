import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished } from 'vitest';
import { startEmbedded } from '#database/embedded.ts';
import { migrate } from '#database/migrate.ts';
import { newId } from '#kernel/ids.ts';
import { createInvitation } from '#modules/relationships/index.ts';
import { callerOf } from '#testing/api.ts';
import { aCompany, aPartnership, type Company } from '#testing/builders.ts';
import { cloneDatabase, test } from '#testing/database.ts';
import { freePort, type ServerProcess, startServer } from '#testing/process.ts';
import { anAccessToken } from '#testing/sign-in.ts';
import { type Application, compose } from '../compose.ts';
import { loadConfig } from '../config.ts';

/** One customer's admin with a joint invitation to answer. */
interface Answering {
  readonly customer: Company;
  readonly link: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The same for all tries: what is repeated is one act. */
  readonly requestId: string;
}

interface Setting {
  readonly env: Record<string, string>;
  readonly url: string;
  readonly owner: pg.Client;
  readonly answering: readonly Answering[];
}

/** A provider and a reseller, and customers that are about to say yes to both, on a database of its own. */
async function aBusyDay(databaseUrl: string, customers: number): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-crash-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'silent',
    DEMO: 'off',
  };
  const application = await compose(loadConfig(env), databaseUrl);
  const answering = await customersOf(application, customers);
  await application.close();
  const owner = new pg.Client(databaseUrl);
  owner.on('error', () => {}); // a test here takes the database away
  await owner.connect();
  onTestFinished(() => owner.end().catch(() => {}));
  return { env, url, owner, answering };
}

async function customersOf({ app, deps, database }: Application, count: number): Promise<Answering[]> {
  const provider = await aCompany(database, 'provider');
  const reseller = await aCompany(database, 'reseller');
  await aPartnership(database, provider, reseller, new Date(Date.now() - 86_400_000));
  const answering: Answering[] = [];
  for (let at = 0; at < count; at += 1) {
    const customer = await aCompany(database, 'customer');
    const { url } = await createInvitation(deps, callerOf(reseller), {
      kind: 'joint',
      providerId: provider.tenantId,
      rightsMode: 'gdap',
    });
    const token = await anAccessToken(app, deps, {
      ...customer,
      userPrincipalName: `admin@${customer.domain}`,
    });
    answering.push({
      customer,
      link: `/v1/invitations/by-token/${url?.split('/').at(-1)}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      requestId: newId(),
    });
  }
  return answering;
}

type Outcome = { status: number; body: Record<string, unknown>; retryAfter: string | null } | 'no answer';

async function call(url: string, init: RequestInit): Promise<Outcome> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(20_000) });
    const text = await answer.text();
    return {
      status: answer.status,
      body: JSON.parse(text || '{}'),
      retryAfter: answer.headers.get('retry-after'),
    };
  } catch {
    return 'no answer';
  }
}

/** Reads the link, again and again until somebody answers, and gives what is to be sent back. */
async function textVersionOf({ url }: Setting, it: Answering): Promise<string> {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    const outcome = await call(`${url}${it.link}`, { headers: it.headers });
    if (outcome !== 'no answer' && outcome.status === 200) return String(outcome.body['textVersion']);
    if (outcome !== 'no answer' && outcome.status !== 503) throw new Error(JSON.stringify(outcome));
    await pause(50);
  }
  throw new Error('Nobody answered for 20 seconds.');
}

const accept = ({ url }: Setting, it: Answering, textVersion: string): Promise<Outcome> =>
  call(`${url}${it.link}/accept`, {
    method: 'POST',
    headers: { ...it.headers, 'ms-requestid': it.requestId },
    body: JSON.stringify({
      relationship: true,
      adminRights: true,
      textVersion,
      agreement: {
        accepted: true,
        signer: { firstName: 'Ada', lastName: 'Brandt', email: `ada@${it.customer.domain}` },
      },
    }),
  });

/** How many rows of each table are about a customer, wherever they are kept. */
async function tracesOf(owner: pg.Client, customer: Company): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string; about: boolean }>(`
    select c.relname as name,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'customer_id') as about
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
    order by 1`);
  await owner.query(`begin read only; set local app.migrating = 'on'`);
  const { rows } = await owner.query<{ name: string; rows: string }>(
    tables
      .map(
        ({ name, about }) =>
          `select '${name}' as name, count(*) as rows from ${name}
           where tenant_id = '${customer.tenantId}'${about ? ` or customer_id = '${customer.tenantId}'` : ''}`,
      )
      .join(' union all '),
  );
  await owner.query('commit');
  return rows
    .filter((it) => it.rows !== '0')
    .map((it) => `${it.name} ${it.rows}`)
    .join(', ');
}

test('a server killed again and again loses, doubles and halves no acceptance', async () => {
  const setting = await aBusyDay(await cloneDatabase(), 60);
  const { owner, answering } = setting;
  const [reference, ...others] = answering;
  if (!reference) throw new Error('Nobody answers.');
  let server: ServerProcess | undefined = await startServer(setting.env, '--role=api');
  onTestFinished(async () => server?.kill('SIGKILL'));

  const nothing = await tracesOf(owner, reference.customer);
  const first = await accept(setting, reference, await textVersionOf(setting, reference));
  expect(first).toMatchObject({ status: 200 });
  const whole = await tracesOf(owner, reference.customer);
  expect(whole).not.toBe(nothing);

  // Every tenth acceptance is the last thing a server does, now sooner and now later on its way.
  let [sent, kills] = [0, 0];
  let restarting: Promise<void> = Promise.resolve();
  const killSoon = (after: number) => {
    restarting = restarting.then(async () => {
      await pause(after);
      kills += 1;
      await server?.kill('SIGKILL');
      server = await startServer(setting.env, '--role=api');
    });
  };

  const acknowledged = new Map<Answering, { textVersion: string; acceptedAt: unknown }>();
  const uncertain = new Map<Answering, { textVersion: string }>();
  const waiting = [...others];
  const client = async () => {
    for (let it = waiting.shift(); it; it = waiting.shift()) {
      const textVersion = await textVersionOf(setting, it);
      sent += 1;
      if (sent % 10 === 0) killSoon((sent * 7) % 25);
      const outcome = await accept(setting, it, textVersion);
      if (outcome !== 'no answer' && outcome.status === 200)
        acknowledged.set(it, { textVersion, acceptedAt: outcome.body['acceptedAt'] });
      else if (outcome === 'no answer' || outcome.status === 503) uncertain.set(it, { textVersion });
      else throw new Error(JSON.stringify(outcome));
    }
  };
  await Promise.all([client(), client(), client(), client()]);
  await restarting;

  for (const [it] of acknowledged) expect(await tracesOf(owner, it.customer), 'acknowledged').toBe(whole);
  let happened = 0;
  for (const [it] of uncertain) {
    const traces = await tracesOf(owner, it.customer);
    expect([nothing, whole], 'all of it or nothing').toContain(traces);
    if (traces === whole) happened += 1;
  }
  // The client's repeat finds the truth, whichever it is.
  for (const [it, { textVersion }] of uncertain) {
    const again = await accept(setting, it, textVersion);
    expect(again).toMatchObject({ status: 200, body: { customerId: it.customer.tenantId } });
    expect(await tracesOf(owner, it.customer), 'after the repeat').toBe(whole);
  }
  for (const [it, { textVersion, acceptedAt }] of acknowledged)
    expect(await accept(setting, it, textVersion)).toMatchObject({ status: 200, body: { acceptedAt } });
  console.log(
    `kill -9: ${kills} times, acknowledged ${acknowledged.size}, unanswered ${uncertain.size} (of which done: ${happened}), lost 0, doubled 0, half 0`,
  );
  expect(kills).toBeGreaterThanOrEqual(5);
  expect(uncertain.size, 'no kill came in the middle of anything').toBeGreaterThan(0);
}, 180_000);

test('when the database goes away in the middle, requests fail clearly and the server recovers by itself', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'twotier-database-'));
  // As an operator's: one for tests does not wait for its disk, and may forget what it acknowledged.
  const database = await startEmbedded({ dataDir });
  onTestFinished(async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  await migrate(database.url);
  const setting = await aBusyDay(database.url, 24);
  const [reference, ...others] = setting.answering;
  if (!reference) throw new Error('Nobody answers.');
  const server = await startServer(setting.env, '--role=api');
  onTestFinished(() => server.kill('SIGKILL'));
  const nothing = await tracesOf(setting.owner, reference.customer);
  await accept(setting, reference, await textVersionOf(setting, reference));
  const whole = await tracesOf(setting.owner, reference.customer);

  let sent = 0;
  const outcomes = new Map<Answering, { outcome: Outcome; textVersion: string }>();
  const waiting = [...others];
  const client = async () => {
    for (let it = waiting.shift(); it; it = waiting.shift()) {
      const textVersion = await textVersionOf(setting, it);
      sent += 1;
      // Crashed, and stopped in good order; both end every connection.
      if (sent === 6 || sent === 14) signalPostgres(dataDir, sent === 6 ? 'SIGQUIT' : 'SIGINT');
      outcomes.set(it, { textVersion, outcome: await accept(setting, it, textVersion) });
    }
  };
  await Promise.all([client(), client(), client()]).catch((error) => {
    throw new Error(`${error.message} The server said:\n${server.said()}`, { cause: error });
  });

  const refused = [...outcomes.values()]
    .map(({ outcome }) => outcome)
    .filter((it) => it === 'no answer' || it.status !== 200);
  for (const it of refused)
    expect(it).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^[1-9]\d*$/) });
  await expect
    .poll(() => call(`${setting.url}/readyz`, {}), { timeout: 5_000 })
    .toMatchObject({ status: 200 });

  const owner = new pg.Client(setting.env['DATABASE_URL']);
  await owner.connect();
  try {
    for (const [it, { outcome, textVersion }] of outcomes) {
      const traces = await tracesOf(owner, it.customer);
      if (outcome !== 'no answer' && outcome.status === 200) expect(traces, 'acknowledged').toBe(whole);
      else expect([nothing, whole], 'all of it or nothing').toContain(traces);
      expect(await accept(setting, it, textVersion)).toMatchObject({ status: 200 });
      expect(await tracesOf(owner, it.customer), 'after the repeat').toBe(whole);
    }
  } finally {
    await owner.end();
  }
  expect(server.child.exitCode, 'the server itself goes on').toBeNull();
  console.log(
    `database gone twice: ${refused.length} of ${outcomes.size} answered 503, lost 0, doubled 0, half 0`,
  );
}, 120_000);

function signalPostgres(dataDir: string, signal: NodeJS.Signals): void {
  const [pid] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), signal);
}
