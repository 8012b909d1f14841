import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { everyPage } from '../../lib/every-page.ts';
import { useNow } from '../../lib/now.ts';
import { useMay } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { type Column, DataTable } from '../../ui/data-table/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { FilterMenu } from '../../ui/filter-menu.tsx';
import { useFormat } from '../../ui/format.ts';
import { ListExport } from '../../ui/list-export.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { Funnel } from './funnel.tsx';
import { InvitationRecord } from './invitation-record.tsx';
import { StandingLinks } from './standing-links.tsx';
import { StateChip } from './state-chip.tsx';
import { useAsks } from './use-asks.ts';
import type { Invitation } from './use-draft.ts';
import {
  daysBetween,
  inStateSince,
  nameOf,
  type Shown,
  shownStates,
  useInvitationCounts,
  useInvitations,
} from './use-invitations.ts';

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground2,
  },
  notice: { marginBottom: tokens.spacingVerticalM },
  links: { marginTop: tokens.spacingVerticalXXL },
  age: { color: tokens.colorNeutralForeground3 },
});

const inAddress = { state: 'waiting', open: '', prepared: '' };

/** The funnel of invitations: how many come how far, those that wait longest first, and what can be done with each. */
export function InvitationsPage() {
  const styles = useStyles();
  const t = useText();
  const may = useMay();
  const [url, setUrl] = useUrlState(inAddress);
  const shown: Shown = shownStates.find((it) => it === url.state) ?? '';
  const counts = useInvitationCounts();
  const list = useInvitations(shown);
  const rows = useMemo(() => list.data?.pages.flatMap((it) => it.items), [list.data]);
  const columns = useColumns();
  const asks = useAsks();
  const [withdrawn, setWithdrawn] = useState(false);
  const none = counts.data?.items.length === 0;
  const actions = may('invitation.create') && (
    <>
      <AppLinkButton to={addresses.inviteMany}>
        <Text id="relationships.bulk.title" />
      </AppLinkButton>
      <AppLinkButton to={addresses.requestRelationship} appearance="primary" icon={<Add20Regular />}>
        <Text id="relationships.draft.title-reseller" />
      </AppLinkButton>
    </>
  );

  return (
    <Page actions={actions}>
      <p className={styles.intro}>
        <Text id="relationships.invitations.intro" />
      </p>
      {(url.prepared !== '' || withdrawn) && (
        <div className={styles.notice} role="status">
          <Notice intent="success">
            {withdrawn
              ? t('relationships.invitations.withdrawn')
              : t('relationships.draft.closed', { customer: url.prepared })}
          </Notice>
        </div>
      )}
      <Funnel counts={counts.data?.items} shown={shown} address={addresses.invitations} />
      <DataTable
        id="invitations"
        label={t('relationships.invitations.title')}
        columns={columns}
        rows={rows}
        rowId={(it) => it.id}
        rowName={(it) => nameOf(it) ?? t('relationships.invitations.no-name')}
        open={url.open}
        onOpen={(open) => setUrl({ open })}
        detail={(it) => <InvitationRecord invitation={it} onWithdrawn={() => setWithdrawn(true)} />}
        toolbar={
          <FilterMenu
            label={t('relationships.invitations.column-state')}
            value={shown}
            onChange={(state) => setUrl({ state: state || 'all', open: '' })}
            options={[
              { value: '', name: t('relationships.invitations.all') },
              { value: 'waiting', name: t('relationships.invitations.waiting') },
              ...shownStates
                .filter((it) => it !== 'waiting')
                .map((it) => ({ value: it, name: t(`relationships.stage.${it}`) })),
            ]}
          />
        }
        toolbarEnd={
          <ListExport
            name="invitations"
            rows={() => everyPage<Invitation, typeof list>(list)}
            columns={[
              [t('relationships.invitations.column-customer'), (it) => it.customer?.companyName],
              [t('relationships.who.email'), (it) => it.customer?.email],
              [t('relationships.invitations.column-state'), (it) => t(`relationships.stage.${it.state}`)],
              [t('relationships.invitations.column-age'), inStateSince],
              [t('relationships.invitations.column-asks'), asks],
              [t('relationships.invitations.column-prepared'), (it) => it.createdAt],
              [t('relationships.invitations.column-by'), (it) => it.createdBy],
              [t('relationships.who.expires'), (it) => it.expiresOn],
            ]}
          />
        }
        empty={
          none ? (
            <>
              <strong>{t('relationships.invitations.empty-title')}</strong>
              <br />
              {t('relationships.invitations.empty')}
            </>
          ) : (
            t('relationships.invitations.empty-filter')
          )
        }
        emptyActions={
          !none && (
            <Button onClick={() => setUrl({ state: 'all' })}>
              <Text id="shell.button.clear-filter" />
            </Button>
          )
        }
        error={list.data ? undefined : list.error}
        onRetry={() => void list.refetch()}
        more={{
          has: list.hasNextPage,
          busy: list.isFetchingNextPage,
          load: () => void list.fetchNextPage(),
          error: list.data ? list.error : undefined,
        }}
      />
      {may('invitation.create') && (
        <div className={styles.links}>
          <StandingLinks />
        </div>
      )}
    </Page>
  );
}

function useColumns(): Column<Invitation>[] {
  const t = useText();
  const asks = useAsks();
  return useMemo(
    () => [
      {
        id: 'customer',
        label: t('relationships.invitations.column-customer'),
        cell: (it) => (
          <strong>
            <bdi>{nameOf(it) ?? t('relationships.invitations.no-name')}</bdi>
          </strong>
        ),
        share: 2,
        narrow: 'title',
      },
      {
        id: 'state',
        label: t('relationships.invitations.column-state'),
        cell: (it) => <StateChip invitation={it} />,
        share: 1.3,
        narrow: 'chip',
      },
      {
        id: 'age',
        label: t('relationships.invitations.column-age'),
        cell: (it) => <Age invitation={it} />,
        share: 1.4,
        narrow: 'line',
      },
      {
        id: 'asks',
        label: t('relationships.invitations.column-asks'),
        cell: asks,
        share: 2,
        from: 'medium',
        optional: true,
      },
      {
        id: 'prepared',
        label: t('relationships.invitations.column-prepared'),
        cell: (it) => <DateText at={it.createdAt} />,
        share: 1.2,
        from: 'medium',
        optional: true,
      },
      {
        id: 'by',
        label: t('relationships.invitations.column-by'),
        cell: (it) => it.createdBy,
        share: 1.4,
        from: 'wide',
        optional: true,
      },
    ],
    [t, asks],
  );
}

/** How long it has been as it is; for one that still waits also until when it can be answered. */
function Age({ invitation }: { invitation: Invitation }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const since = inStateSince(invitation);
  const waiting = invitation.state === 'prepared' || invitation.state === 'opened';
  const days = daysBetween(since, now);
  if (!waiting) return <DateText at={since} as="urges" />;
  return (
    <span>
      {t('relationships.invitations.waiting-days', { days })}
      {invitation.expiresOn && (
        <span className={styles.age}>
          {' '}
          {t('relationships.invitations.lapses', {
            date: format.date(invitation.expiresOn, { year: 'auto', now }),
          })}
        </span>
      )}
    </span>
  );
}
