import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { MessageId } from '#locales/ids.ts';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { dayOf } from '../../lib/day.ts';
import { useNow } from '../../lib/now.ts';
import { useMay, useMe } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type Column, DataTable } from '../../ui/data-table/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Text, useOperationName, useText, useWordsUnder } from '../../ui/text.tsx';
import { ActivityDetail } from './activity-detail.tsx';
import { type Activity, filterOf, useActivity } from './use-activity.ts';

const inAddress = { from: '', to: '', q: '', operation: '', customer: '', open: '' };

/** Without a start the server shows the last month; the field says so. */
const usualDays = 31;

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground2,
  },
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    flex: '1 1 0',
  },
  select: {
    flex: '1 1 200px',
    minWidth: 0,
    maxWidth: '280px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& select': { width: '100%' },
  },
});

/** What happened in the reader's company, and what partners did that concerns it. */
export function ActivityPage() {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const may = useMay();
  const [url, setUrl] = useUrlState(inAddress);
  const { open, ...choice } = url;
  const wrong = choice.from !== '' && choice.to !== '' && choice.from > choice.to;
  const log = useActivity(choice, !wrong);
  const rows = useMemo(() => log.data?.pages.flatMap((it) => it.items), [log.data]);
  const columns = useColumns();
  const usualStart = dayOf(new Date(useNow().getTime() - usualDays * 86_400_000));
  const filtered = choice.q !== '' || choice.operation !== '' || choice.customer !== '';
  const clear = () => setUrl({ from: '', to: '', q: '', operation: '', customer: '' });

  return (
    <Page>
      <p className={styles.intro}>
        <Text id="activity.page.intro" />
      </p>
      <DataTable
        id="activity"
        label={t('activity.page.title')}
        columns={columns}
        rows={wrong ? [] : rows}
        rowId={(it) => it.eventId}
        rowName={(it) => it.operation}
        open={open}
        onOpen={(next) => setUrl({ open: next })}
        detail={(it) => <ActivityDetail activity={it} />}
        toolbar={
          <div className={styles.filters}>
            <Field
              label={t('activity.filter.from')}
              {...(wrong ? { validationMessage: t('activity.filter.range-wrong') } : {})}
            >
              <Input
                type="date"
                value={choice.from || usualStart}
                onChange={(_, data) => setUrl({ from: data.value })}
              />
            </Field>
            <Field label={t('activity.filter.to')}>
              <Input type="date" value={choice.to} onChange={(_, data) => setUrl({ to: data.value })} />
            </Field>
            <Field label={t('activity.filter.action')} className={styles.select}>
              <OperationSelect value={choice.operation} onChange={(operation) => setUrl({ operation })} />
            </Field>
            <SearchField
              label={t('activity.filter.search')}
              value={choice.q}
              onSearch={(q) => setUrl({ q }, 'replace')}
            />
          </div>
        }
        toolbarEnd={
          may('activity.export') && (
            <ExportMenu
              label={t('activity.page.export')}
              name="activity"
              load={(format) =>
                api.file('/v1/activity/export', { params: { query: { ...filterOf(choice), format } } })
              }
            />
          )
        }
        empty={
          wrong ? (
            <Text id="activity.filter.range-wrong" />
          ) : (
            <Text id={filtered ? 'activity.page.empty-filter' : 'activity.page.empty'} />
          )
        }
        emptyActions={
          (filtered || wrong) && (
            <Button onClick={clear}>
              <Text id="shell.button.clear-filter" />
            </Button>
          )
        }
        error={log.data ? undefined : log.error}
        onRetry={() => void log.refetch()}
        more={{
          has: log.hasNextPage,
          busy: log.isFetchingNextPage,
          load: () => void log.fetchNextPage(),
          error: log.data ? log.error : undefined,
        }}
      />
    </Page>
  );
}

function useColumns(): readonly Column<Activity>[] {
  const t = useText();
  const name = useOperationName();
  const actor = useActorName();
  const { tenant } = useMe();
  const isCustomer = tenant.kinds.includes('customer');
  return useMemo(
    () => [
      {
        id: 'action',
        label: t('activity.column.action'),
        cell: (it) => name(it.operation),
        share: 2,
        narrow: 'title',
      },
      {
        id: 'at',
        label: t('activity.column.at'),
        cell: (it) => <DateText at={it.at} as="moment" />,
        share: 1.2,
        narrow: 'line',
      },
      isCustomer
        ? { id: 'partner', label: t('activity.column.partner'), cell: (it) => <bdi>{it.partnerName}</bdi> }
        : {
            id: 'customer',
            label: t('activity.column.customer'),
            cell: (it) =>
              it.customerId && it.customerName ? (
                <AppLink to={addresses.customer(it.customerId)} inline={false}>
                  <bdi>{it.customerName}</bdi>
                </AppLink>
              ) : null,
            optional: true,
          },
      {
        id: 'actor',
        label: t(isCustomer ? 'activity.column.performed-by' : 'activity.column.actor'),
        cell: (it) => <bdi>{actor(it)}</bdi>,
        share: 1.3,
        from: 'medium',
        optional: true,
      },
      {
        id: 'status',
        label: t('activity.column.status'),
        cell: (it) =>
          it.status === 'failed' ? (
            <Chip tone="stopped">
              <Text id="activity.status.failed" />
            </Chip>
          ) : (
            <Text id="activity.status.succeeded" />
          ),
        share: 0.8,
        narrow: 'chip',
      },
    ],
    [t, name, actor, isCustomer],
  );
}

function useActorName(): (it: Activity) => string {
  const t = useText();
  return useMemo(
    () =>
      ({ actor, partnerName = '' }: Activity) => {
        if (actor.kind === 'system') return t('activity.actor.system');
        if (actor.name === undefined)
          return actor.kind === 'anonymous' ? '–' : t('activity.actor.counterpart', { company: partnerName });
        return actor.kind === 'app' ? t('activity.actor.app', { name: actor.name }) : actor.name;
      },
    [t],
  );
}

/** Every action there are words for, by name as the reader's language sorts them. */
function OperationSelect({ value, onChange }: { value: string; onChange: (operation: string) => void }) {
  const t = useText();
  const format = useFormat();
  const operations = useWordsUnder('activity.operation.')
    .filter((it) => it !== 'unknown')
    .map((id) => ({ id, name: t(`activity.operation.${id}` as MessageId) }))
    .sort((a, b) => format.compare(a.name, b.name));
  return (
    <Select value={value} onChange={(_, data) => onChange(data.value)}>
      <option value="">{t('activity.filter.any-action')}</option>
      {operations.map((it) => (
        <option key={it.id} value={it.id}>
          {it.name}
        </option>
      ))}
    </Select>
  );
}
