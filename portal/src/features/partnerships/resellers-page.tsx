import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useMay, useMe } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { AppLink, AppLinkButton } from '../../ui/app-link.tsx';
import { type Column, DataTable } from '../../ui/data-table/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { ListExport } from '../../ui/list-export.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { AccessChip } from './access-chip.tsx';
import { RemovePartnershipDialog } from './remove-partnership-dialog.tsx';
import { RequestsList } from './requests-list.tsx';
import { type Partner, usePartners } from './use-partners.ts';

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground2,
  },
  notice: { marginBottom: tokens.spacingVerticalM },
  record: { display: 'grid', gap: '14px', padding: '4px 0 8px' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 639px)': { '& > *': { flex: '1 1 100%', maxWidth: 'none' } },
  },
});

const inAddress = { q: '', open: '', request: '' };

/** The resellers that authorized this provider, and the requests that wait for one. */
export function ResellersPage() {
  const styles = useStyles();
  const t = useText();
  const { tenant } = useMe();
  const may = useMay();
  const [url, setUrl] = useUrlState(inAddress);
  const resellers = usePartners('resellers');
  const columns = useColumns();
  const [removing, setRemoving] = useState<Partner | undefined>();
  const [done, setDone] = useState<string | undefined>();
  const rows = useMemo(
    () => resellers.data?.filter((it) => it.name.toLocaleLowerCase().includes(url.q.toLocaleLowerCase())),
    [resellers.data, url.q],
  );
  const request = may('partnership-request.create') && (
    <AppLinkButton to={addresses.requestPartnership} appearance="primary" icon={<Add20Regular />}>
      <Text id="partnerships.resellers.request" />
    </AppLinkButton>
  );

  return (
    <Page actions={request}>
      <p className={styles.intro}>{t('partnerships.resellers.intro', { company: tenant.name })}</p>
      {done && (
        <div className={styles.notice} role="status">
          <Notice intent="success">{t('partnerships.remove.done', { reseller: done })}</Notice>
        </div>
      )}
      <DataTable
        id="resellers"
        label={t('partnerships.resellers.title')}
        columns={columns}
        rows={rows}
        usually={3}
        rowId={(it) => it.id}
        rowName={(it) => it.name}
        open={url.open}
        onOpen={(open) => setUrl({ open })}
        detail={(it) => (
          <Record
            reseller={it}
            onRemove={it.may.includes('partnership.end') ? () => setRemoving(it) : undefined}
          />
        )}
        toolbar={
          <SearchField
            label={t('partnerships.column.company')}
            value={url.q}
            onSearch={(q) => setUrl({ q }, 'replace')}
          />
        }
        toolbarEnd={
          <ListExport
            name="indirect-resellers"
            rows={async () => rows ?? []}
            columns={[
              [t('partnerships.column.company'), (it) => it.name],
              [t('partnerships.column.country'), (it) => it.location],
              [t('partnerships.column.mpn-id'), (it) => it.mpnId],
              [t('shell.company.microsoft-id'), (it) => it.id],
              [t('partnerships.column.since'), (it) => it.since],
              [
                t('partnerships.column.admin-access'),
                (it) => t(`partnerships.admin-access.${it.adminAccess}`),
              ],
              [t('partnerships.column.shared-customers'), (it) => it.sharedCustomerCount],
            ]}
          />
        }
        empty={
          url.q === '' ? (
            <>
              <strong>{t('partnerships.resellers.empty-title')}</strong>
              <br />
              {t('partnerships.resellers.empty')}
            </>
          ) : (
            t('partnerships.resellers.no-match', { text: url.q })
          )
        }
        emptyActions={
          url.q === '' ? (
            request
          ) : (
            <Button onClick={() => setUrl({ q: '' })}>
              <Text id="shell.button.clear-filter" />
            </Button>
          )
        }
        error={resellers.data ? undefined : resellers.error}
        onRetry={() => void resellers.refetch()}
      />
      {may('partnership-request.read') && (
        <RequestsList open={url.request} onOpen={(it) => setUrl({ request: it })} />
      )}
      {removing && (
        <RemovePartnershipDialog
          reseller={removing}
          onClose={() => setRemoving(undefined)}
          onRemoved={() => {
            setDone(removing.name);
            setRemoving(undefined);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(): Column<Partner>[] {
  const t = useText();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('partnerships.column.company'),
        cell: (it) => (
          <strong>
            <bdi>{it.name}</bdi>
          </strong>
        ),
        share: 2,
        narrow: 'title',
      },
      {
        id: 'country',
        label: t('partnerships.column.country'),
        cell: (it) => format.country(it.location),
        optional: true,
      },
      {
        id: 'mpn',
        label: t('partnerships.column.mpn-id'),
        cell: (it) => it.mpnId,
        from: 'medium',
        optional: true,
      },
      {
        id: 'since',
        label: t('partnerships.column.since'),
        cell: (it) => <DateText at={it.since} />,
        from: 'medium',
        optional: true,
      },
      {
        id: 'access',
        label: t('partnerships.column.admin-access'),
        cell: (it) => <AccessChip access={it.adminAccess} />,
        narrow: 'chip',
      },
      {
        id: 'shared',
        label: t('partnerships.column.shared-customers'),
        cell: (it) => (
          <AppLink to={addresses.customers} search={{ partner: it.id }}>
            {t('shell.count.customers', { count: it.sharedCustomerCount })}
          </AppLink>
        ),
        narrow: 'line',
      },
    ],
    [t, format],
  );
}

function Record({ reseller, onRemove }: { reseller: Partner; onRemove: (() => void) | undefined }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  return (
    <div className={styles.record}>
      <DefinitionList
        rows={[
          [t('partnerships.column.country'), format.country(reseller.location)],
          [t('partnerships.column.mpn-id'), reseller.mpnId],
          [t('shell.company.microsoft-id'), reseller.id],
          [t('partnerships.column.since'), <DateText key="since" at={reseller.since} />],
        ]}
      />
      <div className={styles.actions}>
        <AppLinkButton to={addresses.customers} search={{ partner: reseller.id }}>
          <Text id="partnerships.resellers.view-customers" />
        </AppLinkButton>
        {onRemove && (
          <Button onClick={onRemove}>
            <Text id="partnerships.resellers.remove" />
          </Button>
        )}
      </div>
    </div>
  );
}
