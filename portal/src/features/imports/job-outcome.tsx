import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { Chip } from '../../ui/chip.tsx';
import { type Column, DataTable } from '../../ui/data-table/data-table.tsx';
import { Text, useText } from '../../ui/text.tsx';

type Item = Answer<'get', '/v1/jobs/{jobId}/items'>['items'][number];

/** What became of each row, in the order of the file. */
export function JobOutcome({ jobId }: { jobId: string }) {
  const t = useText();
  const api = useApi();
  const items = useInfiniteQuery({
    queryKey: ['job', jobId, 'items'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get('/v1/jobs/{jobId}/items', {
        params: { path: { jobId }, query: pageParam ? { seekOperation: 'Next' } : {} },
        ...(pageParam ? { headers: { 'MS-ContinuationToken': pageParam } } : {}),
        signal,
      }),
    getNextPageParam: (page) =>
      page.links.next?.headers.find((it) => it.key === 'MS-ContinuationToken')?.value,
  });
  const rows = useMemo(() => items.data?.pages.flatMap((it) => it.items), [items.data]);
  const columns = useMemo<readonly Column<Item>[]>(
    () => [
      {
        id: 'row',
        label: t('imports.row.number'),
        cell: (it) => it.position + 1,
        share: 0.4,
        narrow: 'line',
      },
      {
        id: 'name',
        label: t('imports.row.customer'),
        cell: (it) => <bdi>{nameOf(it)}</bdi>,
        narrow: 'title',
      },
      {
        id: 'outcome',
        label: t('imports.row.outcome'),
        cell: (it) => <Outcome item={it} />,
        share: 2,
        narrow: 'chip',
      },
    ],
    [t],
  );
  return (
    <DataTable
      id="import-rows"
      label={t('imports.result.title')}
      columns={columns}
      rows={rows}
      rowId={(it) => String(it.position)}
      rowName={nameOf}
      empty={<Text id="imports.list.empty" />}
      error={items.data ? undefined : items.error}
      onRetry={() => void items.refetch()}
      more={{
        has: items.hasNextPage,
        busy: items.isFetchingNextPage,
        load: () => void items.fetchNextPage(),
        error: items.data ? items.error : undefined,
      }}
    />
  );
}

function Outcome({ item }: { item: Item }) {
  if (item.fault)
    return (
      <Chip tone="stopped">
        <Text id="imports.row.refused" values={{ reason: item.fault.description }} />
      </Chip>
    );
  return (
    <Text id={item.outcome?.['outcome'] === 'already' ? 'imports.row.already' : 'imports.row.imported'} />
  );
}

const nameOf = (it: Item): string => (it.input as { companyName?: string } | null)?.companyName ?? '';
