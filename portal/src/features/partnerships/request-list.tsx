import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Column, DataTable } from '../../ui/data-table/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { PartnershipRequest } from './use-partners.ts';

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const tones: Record<PartnershipRequest['state'], Tone> = {
  prepared: 'waiting',
  opened: 'waiting',
  authorized: 'finished',
  withdrawn: 'stopped',
};

/** The provider's requests, newest first: what became of each, its draft again, taking it back. */
export function RequestList() {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const [taking, setTaking] = useState<PartnershipRequest | null>(null);
  const requests = useQuery({
    queryKey: ['partnership-requests'],
    queryFn: ({ signal }) => api.get('/v1/partnershiprequests', { params: { query: { size: 100 } }, signal }),
  });
  const withdraw = useMutation({
    mutationFn: (it: PartnershipRequest) =>
      api.post('/v1/partnershiprequests/{requestId}/withdraw', { params: { path: { requestId: it.id } } }),
    onSuccess: async () => {
      setTaking(null);
      await requests.refetch();
    },
  });
  const columns = useMemo<readonly Column<PartnershipRequest>[]>(
    () => [
      {
        id: 'who',
        label: t('partnerships.request.email'),
        cell: (it) => (it.email ? <bdi>{it.email}</bdi> : <Text id="partnerships.requests.for-anybody" />),
        share: 1.6,
        narrow: 'title',
      },
      {
        id: 'state',
        label: t('partnerships.column.state'),
        cell: (it) => (
          <Chip tone={tones[it.state]}>
            <Text id={`partnerships.request-state.${it.state}`} />
          </Chip>
        ),
        narrow: 'chip',
      },
      {
        id: 'prepared',
        label: t('partnerships.request-state.prepared'),
        cell: (it) => (
          <Text
            id="partnerships.requests.prepared-by"
            values={{
              name: <bdi key="name">{it.createdBy}</bdi>,
              date: <DateText key="date" at={it.createdAt} />,
            }}
          />
        ),
        share: 2,
        narrow: 'line',
      },
      {
        id: 'acts',
        label: t('partnerships.column.acts'),
        cell: (it) =>
          it.may.includes('partnership-request.withdraw') ? (
            <span className={styles.acts}>
              <AppLinkButton size="small" to={addresses.requestPartnership} search={{ request: it.id }}>
                <Text id="partnerships.requests.show-draft" />
              </AppLinkButton>
              <Button size="small" onClick={() => setTaking(it)}>
                <Text id="partnerships.requests.withdraw" />
              </Button>
            </span>
          ) : null,
        share: 2,
        from: 'medium',
      },
    ],
    [t, styles],
  );
  return (
    <section aria-labelledby="requests">
      <h2 id="requests" className={styles.heading}>
        <Text id="partnerships.resellers.requests" />
      </h2>
      <DataTable
        id="partnership-requests"
        label={t('partnerships.resellers.requests')}
        columns={columns}
        rows={requests.data?.items}
        rowId={(it) => it.id}
        rowName={(it) => it.email ?? it.createdBy}
        empty={<Text id="partnerships.requests.empty" />}
        error={requests.data ? undefined : requests.error}
        onRetry={() => void requests.refetch()}
      />
      {taking && (
        <ConfirmDialog
          open
          title={t('partnerships.requests.withdraw')}
          changes={[t('partnerships.requests.withdraw-text')]}
          stays={[]}
          confirm={t('partnerships.requests.withdraw')}
          onConfirm={() => withdraw.mutate(taking)}
          onClose={() => setTaking(null)}
          busy={withdraw.isPending}
          error={withdraw.error}
        />
      )}
    </section>
  );
}
