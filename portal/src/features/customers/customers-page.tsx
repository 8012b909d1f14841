import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Tag20Regular } from '@fluentui/react-icons/svg/tag';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMay, useMe } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { AppLink, AppLinkButton } from '../../ui/app-link.tsx';
import { DataTable, sortFromText, sortToText } from '../../ui/data-table/data-table.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { FilterMenu } from '../../ui/filter-menu.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { AttentionTiles, attentions } from './attention.tsx';
import { nameOf } from './customer.ts';
import { CustomerRecord } from './customer-record.tsx';
import { PartnerFilter } from './partner-filter.tsx';
import { RemovedNotice } from './removed-notice.tsx';
import { useColumns } from './use-columns.tsx';
import { type CustomerQuery, filterOf, useCustomers } from './use-customers.ts';

const BulkTags = lazy(async () => ({ default: (await import('./bulk-tags.tsx')).BulkTags }));

const noChoice = { q: '', rights: '', partner: '', tag: '', attention: '' };
const inAddress = { ...noChoice, sort: 'name', open: '' };

/** The customers of the reader's company: what needs attention, search, filters, order, the record in place. */
export function CustomersPage() {
  const t = useText();
  const api = useApi();
  const may = useMay();
  const { tenant } = useMe();
  const [url, setUrl] = useUrlState(inAddress);
  const side = tenant.kinds.includes('provider') ? 'provider' : 'reseller';
  const attention = attentions.find((it) => it === url.attention) ?? '';
  const query: CustomerQuery = {
    q: url.q,
    rights: url.rights,
    partner: url.partner,
    tag: url.tag,
    attention,
    side,
    sort: sortFromText(url.sort),
  };
  const list = useCustomers(query);
  const rows = useMemo(() => list.data?.pages.flatMap((it) => it.items), [list.data]);
  const columns = useColumns((tag) => setUrl({ tag }));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [tagging, setTagging] = useState(false);
  const chosen = new Map((rows ?? []).filter((it) => selected.has(it.id)).map((it) => [it.id, nameOf(it)]));
  const mayTag = may('customer.tag');
  const filtered = Object.keys(noChoice).some((name) => url[name as keyof typeof noChoice] !== '');

  return (
    <Page actions={may('invitation.create') && <Invitations />}>
      <RemovedNotice />
      <AttentionTiles chosen={attention} onChoose={(next) => setUrl({ attention: next })} />
      <DataTable
        id="customers"
        label={t('customers.list.title')}
        columns={columns}
        rows={rows}
        rowId={(it) => it.id}
        rowName={nameOf}
        sort={query.sort}
        onSort={(next) => setUrl({ sort: sortToText(next) })}
        {...(mayTag ? { selected, onSelect: setSelected } : {})}
        bulk={
          <Button appearance="transparent" icon={<Tag20Regular />} onClick={() => setTagging(true)}>
            <Text id="customers.tags.add" />
          </Button>
        }
        open={url.open}
        onOpen={(open) => setUrl({ open })}
        detail={(it) => <CustomerRecord customer={it} />}
        toolbar={
          <>
            <SearchField
              label={t('customers.list.search')}
              value={url.q}
              onSearch={(q) => setUrl({ q }, 'replace')}
            />
            <FilterMenu
              label={t('customers.column.rights')}
              value={url.rights}
              onChange={(rights) => setUrl({ rights })}
              options={[
                { value: '', name: t('customers.filter.any') },
                { value: 'gdap', name: t('shell.right.gdap-short') },
                { value: 'dap', name: t('shell.right.dap-short') },
                { value: 'none', name: t('shell.right.no-rights') },
              ]}
            />
            <PartnerFilter side={side} value={url.partner} onChange={(partner) => setUrl({ partner })} />
            {url.tag !== '' && (
              <Button icon={<Dismiss16Regular />} iconPosition="after" onClick={() => setUrl({ tag: '' })}>
                <Text id="customers.filter.tag" values={{ tag: <bdi>{url.tag}</bdi> }} />
              </Button>
            )}
          </>
        }
        toolbarEnd={
          may('customer.export') && (
            <ExportMenu
              label={t('customers.list.export')}
              name="customers"
              load={(format) =>
                api.file('/v1/customers/export', { params: { query: { ...filterOf(query), format } } })
              }
            />
          )
        }
        empty={<Empty text={url.q} filtered={filtered} />}
        emptyActions={
          filtered ? (
            <Button onClick={() => setUrl(noChoice)}>
              <Text id="shell.button.clear-filter" />
            </Button>
          ) : (
            may('invitation.create') && <Invitations />
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
        footer={
          <AppLink to={addresses.customerTasks}>
            <Text id="customers.tasks.title" />
          </AppLink>
        }
      />
      <Suspense>{tagging && <BulkTags customers={chosen} onClose={() => setTagging(false)} />}</Suspense>
    </Page>
  );
}

function Empty({ text, filtered }: { text: string; filtered: boolean }): ReactNode {
  if (text !== '') return <Text id="customers.empty.search" values={{ text: <bdi>{text}</bdi> }} />;
  return <Text id={filtered ? 'customers.empty.filter' : 'customers.empty.text'} />;
}

/** The ways to a customer: jointly with a provider, for a reseller; with the reader's company alone. */
function Invitations() {
  const { tenant } = useMe();
  return (
    <>
      {tenant.kinds.includes('reseller') && (
        <AppLinkButton to={addresses.inviteNewCustomers()}>
          <Text id="customers.list.invite" />
        </AppLinkButton>
      )}
      <AppLinkButton to={addresses.requestRelationship} appearance="primary" icon={<Add20Regular />}>
        <Text id="customers.list.request" />
      </AppLinkButton>
    </>
  );
}
