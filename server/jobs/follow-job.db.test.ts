import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import { runInvitationBulk } from '#modules/relationships/index.ts';
import { test } from '#testing/database.ts';
import { aWorld } from '#testing/links.ts';
import { followJob } from './follow-job.ts';
import { startWorker } from './worker.ts';

test('a bulk invitation asked for over the API is done by the worker, and followed to its end', async ({
  database,
  databaseUrl,
}) => {
  const { deps, script, reseller } = await aWorld(database);
  const worker = await startWorker({
    connection: { url: databaseUrl },
    database,
    securityClock: () => new Date(),
    logger: pino({ level: 'silent' }),
    tasks: { invitations: followJob((ids) => runInvitationBulk(deps, ids)) },
    onDead: () => {},
  });
  onTestFinished(() => worker.stop());
  const items = [...Array(300).fill({ kind: 'reseller' }), { kind: 'wrong' }];
  const started = await script.post(reseller, '/v1/invitations/bulk', { items });
  let job = started.body;
  for (let i = 0; i < 400 && job.state !== 'done'; i += 1) {
    await pause(25);
    job = (await script.get(reseller, started.headers['location'] as string)).body;
  }
  expect(job).toMatchObject({ state: 'done', total: 301, done: 300, failed: 1 });
});
