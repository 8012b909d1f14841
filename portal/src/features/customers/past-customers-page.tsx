import { makeStyles, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Answer } from '#sdk/client.ts';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { type Column, DataTable } from '../../ui/data-table/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ListExport } from '../../ui/list-export.tsx';
import { Page } from '../../ui/page.tsx';
import { Text, useText } from '../../ui/text.tsx';

type PastCustomer = Answer<'get', '/v1/pastcustomers'>['items'][number];

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground2,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Relationships the reader's company ended, the last one first, and the way back. */
export function PastCustomersPage() {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const columns = useColumns();
  const list = useInfiniteQuery({
    queryKey: ['customers', 'past'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get('/v1/pastcustomers', {
        ...(pageParam
          ? { params: { query: { seekOperation: 'Next' } }, headers: { 'MS-ContinuationToken': pageParam } }
          : { params: { query: { size: 50 } } }),
        signal,
      }),
    getNextPageParam: (page) =>
      page.links.next?.headers.find((it) => it.key === 'MS-ContinuationToken')?.value,
  });
  return (
    <Page crumbs={[{ to: addresses.customers, name: t('customers.list.title') }]}>
      <p className={styles.intro}>
        <Text id="customers.reinstate.text" />
      </p>
      <DataTable
        id="past-customers"
        label={t('customers.reinstate.title')}
        columns={columns}
        rows={useMemo(() => list.data?.pages.flatMap((it) => it.items), [list.data])}
        rowId={(it) => it.id}
        rowName={(it) => it.companyName}
        toolbarEnd={
          <ListExport
            name="past-customers"
            rows={() => everyPage<PastCustomer, typeof list>(list)}
            columns={[
              [t('customers.column.name'), (it) => it.companyName],
              [t('customers.column.domain'), (it) => it.domain],
              [t('shell.company.microsoft-id'), (it) => it.id],
              [t('customers.reinstate.ended'), (it) => it.until],
              [t('customers.reinstate.ended-by'), (it) => it.endedBy],
            ]}
          />
        }
        empty={<Text id="customers.reinstate.empty" />}
        error={list.data ? undefined : list.error}
        onRetry={() => void list.refetch()}
        more={{
          has: list.hasNextPage,
          busy: list.isFetchingNextPage,
          load: () => void list.fetchNextPage(),
          error: list.data ? list.error : undefined,
        }}
      />
    </Page>
  );
}

function useColumns(): readonly Column<PastCustomer>[] {
  const styles = useStyles();
  const t = useText();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('customers.column.name'),
        cell: (it) => <bdi className={styles.name}>{it.companyName}</bdi>,
        share: 1.4,
        narrow: 'title',
      },
      {
        id: 'domain',
        label: t('customers.column.domain'),
        cell: (it) => it.domain,
        from: 'medium',
        optional: true,
      },
      {
        id: 'ended',
        label: t('customers.column.relationship'),
        cell: (it) => (
          <Text
            id="customers.reinstate.ended-on"
            values={{
              date: <DateText key="date" at={it.until} />,
              name: <bdi key="name">{it.endedBy ?? '–'}</bdi>,
            }}
          />
        ),
        share: 1.6,
        narrow: 'line',
      },
      {
        id: 'again',
        label: t('shell.table.actions'),
        cell: (it) =>
          it.may.includes('invitation.create') && (
            <AppLinkButton
              to={addresses.requestRelationship}
              search={{ customer: it.companyName, ended: it.until }}
              size="small"
            >
              <Text id="customers.reinstate.button" />
            </AppLinkButton>
          ),
        narrow: 'chip',
      },
    ],
    [styles, t],
  );
}
