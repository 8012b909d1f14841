import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Eye16Regular } from '@fluentui/react-icons/svg/eye';
import { Mail16Regular } from '@fluentui/react-icons/svg/mail';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, useMemo, useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Column, DataTable } from '../../ui/data-table/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { useFormat } from '../../ui/format.ts';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { PartnershipRequest } from './use-partners.ts';

type Request = Omit<PartnershipRequest, 'url' | 'draft'>;

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalXXXL} 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  record: { display: 'grid', gap: '12px', padding: '4px 0 8px' },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const looks: Record<Request['state'], readonly [Tone, ComponentType]> = {
  prepared: ['waiting', Mail16Regular],
  opened: ['waiting', Eye16Regular],
  authorized: ['finished', CheckmarkCircle16Regular],
  withdrawn: ['fine', SubtractCircle16Regular],
};

/** Requests to resellers, newest first: how far each came, its draft once more, taking it back. */
export function RequestsList({ open, onOpen }: { open: string; onOpen: (id: string) => void }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const [withdrawing, setWithdrawing] = useState<Request | undefined>();
  const [done, setDone] = useState(false);
  const list = useInfiniteQuery({
    queryKey: ['partnership-requests'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get('/v1/partnershiprequests', {
        ...(pageParam
          ? {
              params: { query: { seekOperation: 'Next' } },
              headers: { 'MS-ContinuationToken': pageParam },
            }
          : { params: { query: { size: 50 } } }),
        signal,
      }),
    getNextPageParam: (page) =>
      page.links.next?.headers.find((it) => it.key === 'MS-ContinuationToken')?.value,
  });
  const withdraw = useMutation({
    mutationFn: (requestId: string) =>
      api.post('/v1/partnershiprequests/{requestId}/withdraw', { params: { path: { requestId } } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['partnership-requests'] });
      setWithdrawing(undefined);
      setDone(true);
    },
  });
  const rows = useMemo(() => list.data?.pages.flatMap((it) => it.items), [list.data]);
  const columns = useColumns();

  return (
    <section aria-label={t('partnerships.resellers.requests')}>
      <h2 className={styles.title}>{t('partnerships.resellers.requests')}</h2>
      <HiddenText live>{done ? t('partnerships.requests.withdrawn') : ''}</HiddenText>
      <DataTable
        id="partnership-requests"
        label={t('partnerships.resellers.requests')}
        columns={columns}
        rows={rows}
        rowId={(it) => it.id}
        rowName={(it) => it.email ?? t('partnerships.requests.for-anybody')}
        open={open}
        onOpen={onOpen}
        detail={(it) => <Record request={it} onWithdraw={() => setWithdrawing(it)} />}
        empty={<Text id="partnerships.requests.empty" />}
        error={list.data ? undefined : list.error}
        onRetry={() => void list.refetch()}
        more={{
          has: list.hasNextPage,
          busy: list.isFetchingNextPage,
          load: () => void list.fetchNextPage(),
          error: list.data ? list.error : undefined,
        }}
      />
      {withdrawing && (
        <ConfirmDialog
          open
          title={t('partnerships.requests.withdraw-title')}
          changes={[t('partnerships.requests.withdraw-text')]}
          stays={[]}
          confirm={t('partnerships.requests.withdraw')}
          onConfirm={() => withdraw.mutate(withdrawing.id)}
          onClose={() => setWithdrawing(undefined)}
          busy={withdraw.isPending}
          error={withdraw.error}
        />
      )}
    </section>
  );
}

function useColumns(): Column<Request>[] {
  const t = useText();
  return useMemo(
    () => [
      {
        id: 'to',
        label: t('partnerships.request.email'),
        cell: (it) => it.email ?? <Text id="partnerships.requests.for-anybody" />,
        share: 2,
        narrow: 'title',
      },
      {
        id: 'state',
        label: t('partnerships.column.state'),
        cell: (it) => {
          const [tone, icon] = looks[it.state];
          return (
            <Chip tone={tone} icon={icon}>
              {t(`partnerships.request-state.${it.state}`)}
            </Chip>
          );
        },
        narrow: 'chip',
      },
      {
        id: 'created',
        label: t('partnerships.request-state.prepared'),
        cell: (it) => <DateText at={it.createdAt} as="urges" />,
        narrow: 'line',
      },
    ],
    [t],
  );
}

function Record({ request, onWithdraw }: { request: Request; onWithdraw: () => void }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const open = request.state === 'prepared' || request.state === 'opened';
  return (
    <div className={styles.record}>
      <p className={styles.line}>
        {t('partnerships.requests.prepared-by', {
          name: request.createdBy,
          date: format.dateTime(request.createdAt),
        })}
      </p>
      {open && (
        <div className={styles.actions}>
          <AppLinkButton to={addresses.requestPartnership} search={{ request: request.id }}>
            <Text id="partnerships.requests.show-draft" />
          </AppLinkButton>
          {request.may.includes('partnership-request.withdraw') && (
            <Button onClick={onWithdraw}>
              <Text id="partnerships.requests.withdraw" />
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
