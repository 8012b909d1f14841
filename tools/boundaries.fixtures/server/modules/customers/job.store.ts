import { startWorker } from '#jobs/worker.ts';

export const planted = startWorker;
