import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import { enqueue } from '#database/jobs.store.ts';
import { queueMail } from '#database/mail.store.ts';
import { newId, platformTenant } from '#kernel/ids.ts';
import type { Message } from '#modules/notifications/index.ts';
import { testDeps } from '#testing/api.ts';
import { test } from '#testing/database.ts';
import { aPerson } from '#testing/sign-in.ts';
import { sendMailTask } from './send-mail.ts';
import { startWorker, type Task } from './worker.ts';

const logger = pino({ level: 'silent' });

interface Here {
  readonly database: Parameters<typeof testDeps>[0];
  readonly databaseUrl: string;
}

async function aWorker({ database, databaseUrl }: Here, tasks: Record<string, Task>) {
  const worker = await startWorker({
    connection: { url: databaseUrl },
    database,
    securityClock: () => new Date(),
    logger,
    tasks,
    onDead: () => {},
  });
  onTestFinished(() => worker.stop());
  return worker;
}

async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (await reached()) return;
    await pause(25);
  }
  throw new Error('It did not happen within ten seconds.');
}

const nobody = { read: [platformTenant], write: [platformTenant] };

test('a mail goes out once its transaction is committed, in the reader’s language, and only once', async ({
  database,
  databaseUrl,
  owner,
}) => {
  const deps = testDeps(database);
  const person = await aPerson(deps as never);
  await owner.query(`set app.migrating = 'on'`);
  await owner.query(`update tenant_user set locale = 'ru' where id = $1`, [person.userId]);
  const sent: Message[] = [];
  const transport = { send: async (it: Message) => void sent.push(it), close() {} };
  await aWorker({ database, databaseUrl }, { 'send-mail': sendMailTask({ ...deps, transport }) });

  const own = { read: [person.tenantId], write: [person.tenantId] };
  const queue = (kind: 'password-changed' | 'factor-added') =>
    database.transaction(own, (tx) =>
      queueMail(tx, { ...person, kind, facts: { factor: 'totp' }, now: new Date('2026-03-01T10:00:00Z') }),
    );
  await expect(
    database.transaction(own, async (tx) => {
      await queueMail(tx, { ...person, kind: 'password-reset', now: new Date() });
      throw new Error('the act was refused');
    }),
  ).rejects.toThrow('refused');
  await queue('password-changed');
  await until(() => sent.length === 1);
  expect(sent[0]).toMatchObject({
    subject: 'Ваш пароль изменен',
    to: { name: 'Rita Sommer', address: person.userPrincipalName },
    from: { address: 'no-reply@localhost' },
    locale: 'ru',
  });
  expect(sent[0]?.text).toContain(person.userPrincipalName);
  await until(async () => {
    const { rows } = await owner.query(`select sent_at, id from mail where user_id = $1`, [person.userId]);
    return rows.length === 1 && rows[0].sent_at !== null;
  });
  // The same job again, as after a crash between sending and saying so.
  const { rows } = await owner.query(`select id from mail where user_id = $1`, [person.userId]);
  expect(sent[0]?.messageId).toBe(`<${rows[0].id}@localhost>`);
  await database.transaction(own, (tx) =>
    enqueue(tx, { task: 'send-mail', payload: { tenantId: person.tenantId, mailId: rows[0].id } }),
  );
  await queue('factor-added');
  await until(() => sent.length === 2);
  expect(sent[1]?.subject).not.toBe(sent[0]?.subject);
});

test('a mail server that fails holds nothing up; the mail goes out when it is back', async ({
  database,
  databaseUrl,
  owner,
}) => {
  const deps = testDeps(database);
  const person = await aPerson(deps as never);
  let down = true;
  const sent: Message[] = [];
  const transport = {
    async send(it: Message) {
      if (down) throw new Error('connection refused');
      sent.push(it);
    },
    close() {},
  };
  await aWorker({ database, databaseUrl }, { 'send-mail': sendMailTask({ ...deps, transport }) });
  const own = { read: [person.tenantId], write: [person.tenantId] };
  await database.transaction(own, (tx) => queueMail(tx, { ...person, kind: 'mfa-reset', now: new Date() }));
  const job = async () =>
    (
      await owner.query(
        `select attempts, max_attempts from graphile_worker.jobs where key like 'mail:%' and attempts > 0`,
      )
    ).rows[0];
  await until(async () => (await job()) !== undefined);
  expect((await job()).max_attempts).toBe(25);
  expect(sent).toHaveLength(0);
  down = false;
  await until(() => sent.length === 1);
});

test('what a killed worker held is freed after a minute and done by another, once', async ({
  database,
  databaseUrl,
  owner,
}) => {
  const done: string[] = [];
  await database.transaction(nobody, (tx) => enqueue(tx, { task: 'a-task', payload: { n: 1 }, key: 'held' }));
  await database.transaction(nobody, (tx) => enqueue(tx, { task: 'a-task', payload: { n: 2 }, key: 'busy' }));
  // Two workers hold a job each: one was killed two minutes ago, the other said just now that it lives.
  await owner.query(
    `update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now() - interval '2 minutes', attempts = 1 where key = 'held'`,
  );
  await owner.query(
    `update graphile_worker._private_jobs set locked_by = 'alive', locked_at = now() - interval '2 minutes', attempts = 1 where key = 'busy'`,
  );
  await owner.query(`set app.migrating = 'on'`);
  await owner.query(
    `insert into worker values ($1, 'killed', now() - interval '2 minutes'), ($1, 'alive', now())`,
    [platformTenant],
  );
  await aWorker({ database, databaseUrl }, { 'a-task': async ({ n }) => void done.push(String(n)) });
  await until(() => done.length === 1);
  await pause(300);
  expect(done).toEqual(['1']);
  const { rows } = await owner.query(`select id from worker order by id`);
  expect(rows.map((it) => it.id)).toContain('alive');
  expect(rows.map((it) => it.id)).not.toContain('killed');
});

test('a job without a task here waits for a worker that has it', async ({ database, databaseUrl, owner }) => {
  const id = newId();
  await database.transaction(nobody, (tx) => enqueue(tx, { task: 'not-here', payload: { id }, key: id }));
  const worker = await aWorker({ database, databaseUrl }, { 'a-task': async () => {} });
  await pause(500);
  await worker.stop();
  const { rows } = await owner.query(`select attempts from graphile_worker.jobs where key = $1`, [id]);
  expect(rows).toEqual([{ attempts: 0 }]);
});

test('the server’s role uses the queue, and owns nothing of it', async ({ owner }) => {
  const { rows } = await owner.query(`
    select c.relname, c.relrowsecurity, pg_get_userbyid(c.relowner) as owner from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r'`);
  expect(rows.length).toBeGreaterThan(3);
  for (const it of rows) expect(it.owner).not.toBe('twotier_app');
});

test('of the queue’s tables the server’s role may do only what it does', async ({ owner }) => {
  const { rows } = await owner.query(`
    select table_name as name, array_agg(privilege_type::text order by privilege_type) as rights
    from information_schema.role_table_grants
    where table_schema = 'graphile_worker' and grantee = 'twotier_app' group by table_name order by table_name`);
  expect(rows).toEqual([
    { name: '_private_job_queues', rights: ['INSERT', 'SELECT', 'UPDATE'] },
    { name: '_private_jobs', rights: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'] },
    { name: '_private_known_crontabs', rights: ['SELECT'] },
    { name: '_private_tasks', rights: ['INSERT', 'SELECT'] },
    { name: 'migrations', rights: ['SELECT'] },
  ]);
});

test('the queue itself may do all it does, so a worker stops when it is told to', async ({
  database,
  databaseUrl,
}) => {
  const said: string[] = [];
  const worker = await startWorker({
    connection: { url: databaseUrl },
    database,
    securityClock: () => new Date(),
    logger: pino({ level: 'warn' }, { write: (line) => void said.push(line) }),
    tasks: {},
    onDead: () => {},
  });
  // It looks for crontabs at once, and where that is refused again and again.
  await pause(500);
  await worker.stop();
  expect(said).toEqual([]);
});
