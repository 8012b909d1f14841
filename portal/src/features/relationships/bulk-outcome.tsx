import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Answer } from '#sdk/client.ts';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { writeCsv } from '../../lib/csv.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type Column, DataTable } from '../../ui/data-table/data-table.tsx';
import { FilterMenu } from '../../ui/filter-menu.tsx';
import type { Job } from '../../ui/job-progress.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { allItems, draftsOf, type Item } from './job-items.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  line: { margin: 0 },
});

const inAddress = { items: '' };

/** What became of each customer of the list, and files of what can be worked on with: the failures, the drafts. */
export function BulkOutcome({ job }: { job: Job }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const [url, setUrl] = useUrlState(inAddress);
  const items = useItems(job.id, url.items);
  const rows = useMemo(() => items.data?.pages.flatMap((it) => it.items), [items.data]);
  const columns = useColumns(job.dryRun);
  const [fetched, setFetched] = useState(0);
  const failures = useMutation({
    mutationFn: async () => {
      const failed = await allItems(api, job.id, 'failed');
      saveFile(
        writeCsv([
          ['companyName', 'email', 'errorName', 'description'],
          ...failed.map((it) => [
            customerOf(it).companyName ?? '',
            customerOf(it).email ?? '',
            it.fault?.errorName ?? '',
            it.fault?.description ?? '',
          ]),
        ]),
        'invitations-failed.csv',
      );
    },
  });
  const drafts = useMutation({
    mutationFn: async () => {
      setFetched(0);
      saveFile(writeCsv(await draftsOf(api, job.id, setFetched)), 'invitations-drafts.csv');
    },
  });

  return (
    <>
      {job.dryRun && (
        <p className={styles.line}>{t('relationships.bulk.tried', { good: job.done, total: job.total })}</p>
      )}
      <div className={styles.actions}>
        {job.failed > 0 && (
          <Button
            icon={<ArrowDownload20Regular />}
            disabledFocusable={failures.isPending}
            onClick={() => failures.mutate()}
          >
            <Text id="relationships.bulk.failures" />
          </Button>
        )}
        {!job.dryRun && job.done > 0 && (
          <Button
            icon={<ArrowDownload20Regular />}
            disabledFocusable={drafts.isPending}
            onClick={() => drafts.mutate()}
          >
            <Text id="relationships.bulk.drafts" />
          </Button>
        )}
        {!job.dryRun && (
          <AppLink to={addresses.invitations}>
            <Text id="relationships.draft.to-invitations" />
          </AppLink>
        )}
      </div>
      {drafts.isPending && (
        <ProgressBar value={fetched} max={job.done} aria-label={t('relationships.bulk.drafts')} />
      )}
      {(failures.error ?? drafts.error) && <ProblemNotice error={failures.error ?? drafts.error} focus />}
      <DataTable
        id="invitation-items"
        label={t('relationships.bulk.list')}
        columns={columns}
        rows={rows}
        rowId={(it) => String(it.position)}
        rowName={nameOf}
        toolbar={
          <FilterMenu
            label={t('relationships.invitations.column-state')}
            value={url.items}
            onChange={(state) => setUrl({ items: state })}
            options={[
              { value: '', name: t('relationships.invitations.all') },
              { value: 'failed', name: t('shell.job.failed-items') },
            ]}
          />
        }
        empty={<Text id="relationships.bulk.none" />}
        error={items.data ? undefined : items.error}
        onRetry={() => void items.refetch()}
        more={{
          has: items.hasNextPage,
          busy: items.isFetchingNextPage,
          load: () => void items.fetchNextPage(),
          error: items.data ? items.error : undefined,
        }}
      />
    </>
  );
}

function useItems(jobId: string, state: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['job', jobId, 'items', state],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }): Promise<Answer<'get', '/v1/jobs/{jobId}/items'>> =>
      api.get('/v1/jobs/{jobId}/items', {
        params: {
          path: { jobId },
          query: pageParam
            ? { seekOperation: 'Next' }
            : { size: 100, ...(state === 'failed' ? { state } : {}) },
        },
        ...(pageParam ? { headers: { 'MS-ContinuationToken': pageParam } } : {}),
        signal,
      }),
    getNextPageParam: (page) =>
      page.links.next?.headers.find((it) => it.key === 'MS-ContinuationToken')?.value,
  });
}

type Customer = { readonly companyName?: string; readonly email?: string };
const customerOf = (it: Item): Customer => (it.input as { customer?: Customer } | null)?.customer ?? {};
const nameOf = (it: Item): string => customerOf(it).companyName ?? customerOf(it).email ?? '';

function useColumns(dryRun: boolean): readonly Column<Item>[] {
  const t = useText();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('relationships.invitations.column-customer'),
        cell: (it) => <bdi>{nameOf(it)}</bdi>,
        narrow: 'title',
      },
      {
        id: 'email',
        label: t('relationships.who.email'),
        cell: (it) => customerOf(it).email ?? '',
        from: 'medium',
      },
      {
        id: 'state',
        label: t('relationships.invitations.column-state'),
        cell: (it) => <ItemState item={it} dryRun={dryRun} />,
        narrow: 'chip',
      },
      {
        id: 'reason',
        label: t('relationships.bulk.reason'),
        cell: (it) => it.fault?.description ?? '',
        share: 2,
        narrow: 'line',
      },
    ],
    [t, dryRun],
  );
}

function ItemState({ item, dryRun }: { item: Item; dryRun: boolean }) {
  const t = useText();
  if (item.state === 'failed') return <Chip tone="stopped">{t('shell.job.item-failed')}</Chip>;
  if (item.state === 'waiting') return <Chip tone="waiting">{t('shell.job.item-waiting')}</Chip>;
  return <Chip>{t(dryRun ? 'shell.job.item-done' : 'relationships.bulk.item-prepared')}</Chip>;
}
