import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { type InboxOptions, startInbox } from './inbox.ts';

const folders: string[] = [];
const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-inbox-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function anInbox(options: InboxOptions) {
  const inbox = await startInbox(options);
  onTestFinished(() => inbox.stop());
  return inbox;
}

async function takenPort(): Promise<number> {
  const server = await new Promise<Server>((listening) => {
    const rival = createServer().listen(0, '127.0.0.1', () => listening(rival));
  });
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('A listening server has an address.');
  return address.port;
}

const subjectsIn = async (inboxUrl: string) => {
  const answer = await fetch(`${inboxUrl}/api/email`);
  const mails = (await answer.json()) as { subject: string }[];
  return mails.map((it) => it.subject);
};

test('a mail sent by SMTP is in the inbox, and still there after a restart on the same ports', async () => {
  const dataDir = aFolder();
  const first = await startInbox({ dataDir });
  const mail = { from: 'a@example.com', to: 'b@example.com', subject: 'Привет, 世界', text: 'Hello' };
  await nodemailer.createTransport(first.smtpUrl).sendMail(mail);
  await expect(subjectsIn(first.inboxUrl)).resolves.toEqual([mail.subject]);
  await first.stop();
  await expect(fetch(first.inboxUrl)).rejects.toThrow();

  const second = await anInbox({ dataDir });
  expect(second).toMatchObject({ smtpUrl: first.smtpUrl, inboxUrl: first.inboxUrl });
  await expect(subjectsIn(second.inboxUrl)).resolves.toEqual([mail.subject]);
});

test('two inboxes find ports of their own', async () => {
  const [one, other] = [await anInbox({ dataDir: aFolder() }), await anInbox({ dataDir: aFolder() })];
  expect(one.inboxUrl).not.toBe(other.inboxUrl);
});

test('a port that was asked for and is taken is said, with the setting to change', async () => {
  const webPort = await takenPort();
  await expect(startInbox({ dataDir: aFolder(), webPort })).rejects.toMatchObject({
    name: 'KnownFailure',
    message: expect.stringContaining(`INBOX_PORT ${webPort}`),
  });
});
