import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { queueMail, queueMailTo } from '#database/mail.store.ts';
import { startInbox } from '#demo/inbox.ts';
import { newId } from '#kernel/ids.ts';
import { aCompany } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { freePort, startServer } from '#testing/process.ts';

const mails = 15;

interface Received {
  readonly headers: Readonly<Record<string, string>>;
}

test('while the mail server is down nothing else stops; later two workers send each mail once', async ({
  database,
  databaseUrl,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-mail-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [port, smtpPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const env = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: 'silent',
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  };
  const processes = await Promise.all([startServer(env), startServer(env, '--role=worker')]);
  onTestFinished(async () => {
    await Promise.all(processes.map((it) => it.kill('SIGKILL')));
  });

  const company = await aCompany(database, 'reseller');
  const scope = { read: [company.tenantId], write: [company.tenantId] };
  const { tenantId } = company;
  const contact = { name: 'Bela Horn', address: 'bela@havelnetz.example', locale: 'ru' } as const;
  for (let at = 0; at < mails; at += 1)
    await database.transaction(scope, (tx) =>
      at % 2 === 0
        ? queueMail(tx, { ...company, kind: 'password-changed', now: new Date() })
        : queueMailTo(tx, {
            tenantId,
            to: contact,
            kind: 'enrolment-state',
            rowId: newId(),
            facts: { company: 'Havelnetz', state: 'under_review', reason: '' },
            now: new Date(),
          }),
    );
  await pause(600); // the workers try, and nobody is there

  for (const page of ['/readyz', '/openapi.json'])
    expect((await fetch(`${url}${page}`)).status, page).toBe(200);
  for (const it of processes) expect(it.child.exitCode, it.said()).toBeNull();

  const inbox = await startInbox({ dataDir: folder, smtpPort, webPort: await freePort() });
  onTestFinished(() => inbox.stop());
  const received = async (): Promise<Received[]> =>
    (await (await fetch(`${inbox.inboxUrl}/api/email`)).json()) as Received[];
  await expect.poll(async () => (await received()).length, { timeout: 40_000, interval: 200 }).toBe(mails);

  await pause(3_000); // whoever sends twice has sent by now
  const all = await received();
  expect(all).toHaveLength(mails);
  expect(new Set(all.map((it) => it.headers['message-id'])).size, 'each has a name of its own').toBe(mails);
}, 90_000);
