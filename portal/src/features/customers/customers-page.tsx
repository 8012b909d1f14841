import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useMemo } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useMay } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { AppLink, AppLinkButton } from '../../ui/app-link.tsx';
import { TagText } from '../../ui/chip.tsx';
import { type Column, DataTable, sortFromText, sortToText } from '../../ui/data-table/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Page } from '../../ui/page.tsx';
import { RightsChip, RightsEnd } from '../../ui/rights-chip.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type Customer, nameOf, rightsOf } from './customer.ts';
import { CustomerRecord } from './customer-record.tsx';
import { useCustomers } from './use-customers.ts';

const inAddress = { q: '', sort: 'name', open: '' };

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** The customers of the reader's company: search, order, the record in place. */
export function CustomersPage() {
  const t = useText();
  const may = useMay();
  const [url, setUrl] = useUrlState(inAddress);
  const sort = sortFromText(url.sort);
  const list = useCustomers({ text: url.q, sort });
  const columns = useColumns();
  const rows = useMemo(() => list.data?.pages.flatMap((it) => it.items), [list.data]);

  return (
    <Page actions={may('invitation.create') && <Invitations />}>
      <DataTable
        id="customers"
        label={t('customers.list.title')}
        columns={columns}
        rows={rows}
        rowId={(it) => it.id}
        rowName={nameOf}
        sort={sort}
        onSort={(next) => setUrl({ sort: sortToText(next) })}
        open={url.open}
        onOpen={(open) => setUrl({ open })}
        detail={(it) => <CustomerRecord customer={it} />}
        toolbar={
          <SearchField
            label={t('customers.list.search')}
            value={url.q}
            onSearch={(q) => setUrl({ q }, 'replace')}
          />
        }
        empty={
          url.q === '' ? (
            <Text id="customers.empty.text" />
          ) : (
            <Text id="customers.empty.search" values={{ text: <bdi>{url.q}</bdi> }} />
          )
        }
        emptyActions={
          url.q === '' ? (
            may('invitation.create') && <Invitations />
          ) : (
            <Button onClick={() => setUrl({ q: '' })}>
              <Text id="shell.button.clear-filter" />
            </Button>
          )
        }
        error={list.error && !list.data ? list.error : undefined}
        onRetry={() => void list.refetch()}
        more={{
          has: list.hasNextPage,
          busy: list.isFetchingNextPage,
          load: () => void list.fetchNextPage(),
          error: list.data ? list.error : undefined,
        }}
        footer={
          <AppLink to={addresses.customerTasks}>
            <Text id="customers.tasks.title" />
          </AppLink>
        }
      />
    </Page>
  );
}

/** The two ways to a customer: with the reader's company alone, or jointly with a provider. */
function Invitations() {
  return (
    <>
      <AppLinkButton to={addresses.inviteNewCustomers()}>
        <Text id="customers.list.invite" />
      </AppLinkButton>
      <AppLinkButton to={addresses.requestRelationship} appearance="primary" icon={<Add20Regular />}>
        <Text id="customers.list.request" />
      </AppLinkButton>
    </>
  );
}

function useColumns(): readonly Column<Customer>[] {
  const styles = useStyles();
  const t = useText();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('customers.column.name'),
        cell: (it) => (
          <AppLink to={addresses.customer(it.id)} className={styles.name} inline={false}>
            <bdi>{nameOf(it)}</bdi>
          </AppLink>
        ),
        sort: 'name',
        share: 1.5,
        narrow: 'title',
      },
      {
        id: 'domain',
        label: t('customers.column.domain'),
        cell: (it) => it.companyProfile.domain,
        share: 1.3,
        from: 'medium',
        optional: true,
      },
      {
        id: 'rights',
        label: t('customers.column.rights'),
        cell: (it) => <RightsChip rights={rightsOf(it)} />,
        narrow: 'chip',
      },
      {
        id: 'end',
        label: t('customers.column.rights-end'),
        cell: (it) => <RightsEnd rights={rightsOf(it)} />,
        share: 1.5,
        narrow: 'line',
      },
      {
        id: 'since',
        label: t('customers.column.since'),
        cell: (it) => it.relationship && <DateText at={it.relationship.since} />,
        sort: 'since',
        from: 'wide',
        optional: 'hidden',
      },
      {
        id: 'tags',
        label: t('customers.column.tags'),
        cell: (it) => (
          <span className={styles.tags}>
            {it.tags?.map((tag) => (
              <TagText key={tag}>{tag}</TagText>
            ))}
          </span>
        ),
        from: 'medium',
        optional: true,
      },
    ],
    [styles, t],
  );
}
