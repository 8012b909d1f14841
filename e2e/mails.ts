import { expect } from 'vitest';
import type { Demo } from './testing.ts';

interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** What has come to an address at the demo's mail server, oldest first. */
export async function mailsTo(demo: Demo, address: string): Promise<readonly Mail[]> {
  const answer = await fetch(`${demo.inboxUrl}/api/email`);
  const all = (await answer.json()) as (Mail & { to: { address: string }[] })[];
  return all.filter((it) => it.to.some((one) => one.address === address));
}

/** Waits for a mail that has a link below `path`, and gives where in the application the newest one leads. */
export async function linkMailed(demo: Demo, address: string, path: string): Promise<string> {
  const find = async () =>
    (await mailsTo(demo, address))
      .flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? [])
      .map((it) => new URL(it).pathname)
      .findLast((it) => it.startsWith(path)) ?? '';
  await expect.poll(find, { timeout: 30_000, interval: 200 }).not.toBe('');
  return find();
}
