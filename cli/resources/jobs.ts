import { command } from '../command.ts';
import { reportJob } from '../follow.ts';

/** Long work that somebody of the own company has started. */
export const jobCommands = [
  command('jobs show', {
    does: 'cli.jobs.show.does',
    takes: ['<job>'],
    options: { follow: { type: 'boolean' } },
    async run(call) {
      const path = { jobId: call.args[0] ?? '' };
      const job = await call.api.get('/v1/jobs/{jobId}', { params: { path } });
      return reportJob(call, job, call.values.follow === true);
    },
  }),
];
