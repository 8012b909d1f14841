import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../lib/api.ts';
import { Card } from './card.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { SkeletonLines } from './skeleton.tsx';
import { Text, useText } from './text.tsx';

export type Job = Answer<'get', '/v1/jobs/{jobId}'>;

const useStyles = makeStyles({
  body: { display: 'grid', gap: tokens.spacingVerticalM },
  line: { margin: 0 },
  leave: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly jobId: string;
  readonly title: (job: Job) => string;
  /** What came of it, once it is done. */
  readonly children: (job: Job) => ReactNode;
}

/** How far long work is. It goes on without this page; the address that names the job finds it again. */
export function JobProgress({ jobId, title, children }: Props) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const job = useQuery({
    queryKey: ['job', jobId],
    queryFn: ({ signal }) => api.get('/v1/jobs/{jobId}', { params: { path: { jobId } }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : 1_000),
  });
  if (job.error && !job.data) return <ProblemNotice error={job.error} onRetry={() => void job.refetch()} />;
  if (!job.data) return <SkeletonLines count={3} />;
  const { state, total, done, failed } = job.data;
  return (
    <Card title={title(job.data)}>
      <div className={styles.body}>
        <ProgressBar
          value={done + failed}
          max={Math.max(total, 1)}
          color={failed > 0 ? 'warning' : 'brand'}
          aria-label={title(job.data)}
        />
        <p className={styles.line} role="status">
          {state === 'queued' && <Text id="shell.job.queued" />}
          {state === 'running' && t('shell.job.running', { done: done + failed, total })}
          {state === 'done' && t('shell.job.finished', { total, failed })}
        </p>
        {state !== 'done' && (
          <p className={styles.leave}>
            <Text id="shell.job.leave" />
          </p>
        )}
        {state === 'done' && children(job.data)}
      </div>
    </Card>
  );
}
