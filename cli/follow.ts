import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '#sdk/client.ts';
import type { Call } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { goOn, take } from './paging.ts';

export type Job = Answer<'get', '/v1/jobs/{jobId}'>;
type Following = Pick<Call, 'api' | 'out' | 'words' | 'around'>;

/** Said on every second look, so that a pipe is not filled and a person sees it move. */
const lookEvery = 1_000;

/**
 * Says how a job stands; with `follow` waits for its end and says what failed.
 *
 * @returns the exit code: `failed` where an item failed
 */
export async function reportJob(call: Following, begun: Job, follow: boolean): Promise<number> {
  const { out, words } = call;
  const job = follow ? await wait(call, begun) : begun;
  const failed = job.state === 'done' && job.failed > 0 ? await failuresOf(call, job.id) : [];
  out.result({ ...job, ...(failed.length > 0 ? { failures: failed } : {}) }, () => {
    showJob(call, job);
    if (failed.length > 0) {
      out.line();
      out.table(
        [words.say('cli.column.row'), words.say('cli.column.input'), words.say('cli.column.fault')],
        failed.map((it) => [
          words.number(it.position + 1),
          JSON.stringify(it.input),
          it.fault ? `${it.fault.description} (${it.fault.errorName})` : '',
        ]),
      );
    }
  });
  return failed.length > 0 ? exitCodes.failed : exitCodes.done;
}

/** All of them, up to the ten thousand a job has at most. */
async function failuresOf({ api }: Following, jobId: string) {
  const { items } = await take(10_000, (page) =>
    api.get('/v1/jobs/{jobId}/items', {
      ...('token' in page ? goOn(page.token) : {}),
      params: {
        path: { jobId },
        query: 'token' in page ? { seekOperation: 'Next' } : { state: 'failed', size: page.size },
      },
    }),
  );
  return items;
}

async function wait({ api, out, words, around }: Following, begun: Job): Promise<Job> {
  let job = begun;
  let told = -1;
  while (job.state !== 'done') {
    await pause(lookEvery, undefined, { signal: around.signal });
    job = await api.get('/v1/jobs/{jobId}', { params: { path: { jobId: job.id } } });
    const handled = job.done + job.failed;
    if (handled !== told) out.note(words.say('cli.job.progress', { done: handled, total: job.total }));
    told = handled;
  }
  return job;
}

export function showJob({ out, words: { say, time, number } }: Pick<Call, 'out' | 'words'>, job: Job): void {
  out.record([
    [say('cli.column.id'), job.id],
    [say('cli.column.kind'), say(`cli.job.kind.${job.kind}`)],
    [say('cli.job.dry-run'), job.dryRun ? say('cli.yes') : ''],
    [say('cli.column.state'), say(`cli.job.state.${job.state}`)],
    [say('cli.job.total'), number(job.total)],
    [say('cli.job.done'), number(job.done)],
    [say('cli.job.failed'), number(job.failed)],
    [say('cli.column.created'), time(job.createdAt)],
    [say('cli.job.finished'), time(job.finishedAt)],
  ]);
}
