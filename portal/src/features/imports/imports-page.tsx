import { Button, Link, makeStyles, ProgressBar, Switch, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/fields.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { bodyOf, columns, rowLimit, template } from './file.ts';
import { JobOutcome } from './job-outcome.tsx';

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground2,
  },
  form: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '640px', justifyItems: 'start' },
  wide: { width: '100%' },
  // Its own padding would set it apart from what stands above.
  switch: { marginLeft: '-8px' },
  below: { marginTop: tokens.spacingVerticalL },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

const inAddress = { job: '' };

/** The operator hands over customers that a partner already serves in other portals. */
export function ImportsPage() {
  const styles = useStyles();
  const [{ job }, setUrl] = useUrlState(inAddress);
  return (
    <Page>
      <p className={styles.intro}>
        <Text id="imports.page.no-rights" />
      </p>
      <ImportForm onStarted={(id) => setUrl({ job: id })} />
      {job !== '' && (
        <div className={styles.below}>
          <Progress jobId={job} />
        </div>
      )}
    </Page>
  );
}

function ImportForm({ onStarted }: { onStarted: (jobId: string) => void }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const [partner, setPartner] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [dryRun, setDryRun] = useState(true);
  const [wrong, setWrong] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: async (chosen: File) => {
      const body = bodyOf(chosen.name, await chosen.text());
      if (!body) {
        setWrong(t('imports.form.unreadable'));
        return undefined;
      }
      return api.post('/v1/imports/customers', {
        body: { ...body, dryRun, ...(partner.trim() ? { partnerId: partner.trim() } : {}) },
      });
    },
    onSuccess: (job) => job && onStarted(job.id),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setWrong(file ? null : t('imports.form.no-file'));
    if (file) start.mutate(file);
  };
  return (
    <Card>
      <form className={styles.form} onSubmit={send} noValidate>
        <div className={styles.wide}>
          <TextField
            label={t('imports.form.partner')}
            optional
            hint={t('imports.form.partner-hint')}
            value={partner}
            onChange={setPartner}
          />
        </div>
        <FileField
          className={styles.wide}
          label={t('imports.form.file')}
          accept=".csv,.json,text/csv,application/json"
          hint={t('imports.form.file-hint', { rows: rowLimit, columns: columns.join(', ') })}
          error={wrong ?? undefined}
          onFile={setFile}
        />
        <Link
          inline
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(template)}`}
          download="customers.csv"
        >
          <Text id="imports.form.template" />
        </Link>
        <Switch
          className={styles.switch}
          checked={dryRun}
          onChange={(_, data) => setDryRun(data.checked)}
          label={t('imports.form.dry-run')}
        />
        <Button type="submit" appearance="primary" disabledFocusable={start.isPending}>
          <Text id={dryRun ? 'imports.form.check' : 'imports.form.start'} />
        </Button>
        {start.error && <ProblemNotice error={start.error} focus />}
      </form>
    </Card>
  );
}

/** How far the import is. It goes on without this page, and the address finds it again. */
function Progress({ jobId }: { jobId: string }) {
  const t = useText();
  const api = useApi();
  const job = useQuery({
    queryKey: ['job', jobId],
    queryFn: ({ signal }) => api.get('/v1/jobs/{jobId}', { params: { path: { jobId } }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : 1_000),
  });
  if (job.error) return <ProblemNotice error={job.error} onRetry={() => void job.refetch()} />;
  if (!job.data) return null;
  const { total, done, failed, state, dryRun } = job.data;
  return (
    <Card title={t(dryRun ? 'imports.result.dry-run' : 'imports.result.title')}>
      <ProgressBar value={done + failed} max={Math.max(total, 1)} aria-label={t('imports.result.progress')} />
      <p role="status">
        <Text id="imports.result.counts" values={{ total, done, failed }} />
      </p>
      {state === 'done' && <JobOutcome jobId={jobId} />}
    </Card>
  );
}
