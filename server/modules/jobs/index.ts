export { failedWith, type Job, type JobItem, type JobKind, type ListedItem, type Outcome } from './job.ts';
export * as jobProblems from './problems.ts';
export { listJobItems, readJob } from './read-jobs.ts';
export { type Batch, runJob } from './run-job.ts';
export { startJob } from './start-job.ts';
