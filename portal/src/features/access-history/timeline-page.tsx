import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../lib/api.ts';
import { writeCsv } from '../../lib/csv.ts';
import { dayOf, isDay } from '../../lib/day.ts';
import { useNow } from '../../lib/now.ts';
import { Card } from '../../ui/card.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { StillThere } from '../../ui/still-there.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { Chart } from './chart.tsx';
import { ChosenDay } from './chosen-day.tsx';
import { Legend } from './legend.tsx';
import { changesOf, dayAt, outlivedOn, type PartnerHistory } from './timeline.ts';
import { useLaneNames } from './use-lane-names.ts';
import { type ShownTime, useShownTime } from './use-shown-time.ts';

/** The same one each time, so that nothing is worked out anew. */
const none: readonly PartnerHistory[] = [];

const useStyles = makeStyles({
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px 20px',
    alignItems: 'end',
    marginBottom: tokens.spacingVerticalL,
  },
  split: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 1380px)': { gridTemplateColumns: 'minmax(0, 1fr) 380px' },
  },
});

interface Props {
  readonly customerId: string;
  readonly crumbs: readonly { to: string; name: string }[];
  /** The reader is of the customer itself. */
  readonly own?: boolean;
}

/** A customer's partners as bars over time, and who could reach its tenant on the day that is chosen. */
export function Timeline({ customerId, crumbs, own = false }: Props) {
  const styles = useStyles();
  const api = useApi();
  const now = useNow();
  const history = useQuery({
    queryKey: ['customer', customerId, 'access-history'],
    queryFn: ({ signal }) =>
      api.get('/v1/customers/{customerId}/access/history', { params: { path: { customerId } }, signal }),
  });
  const partners = history.data?.items ?? none;
  const time = useShownTime(partners, now);
  const changes = useMemo(() => changesOf(partners), [partners]);
  return (
    <Page crumbs={crumbs} actions={partners.length > 0 && <Export partners={partners} />}>
      {history.error && <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />}
      {own &&
        partners.map((it) => (
          <StillThere
            key={it.partnerId}
            partnerId={it.partnerId}
            name={it.name}
            removedOn={outlivedOn(it, now)}
          />
        ))}
      {history.isPending && (
        <Card>
          <SkeletonLines count={10} />
        </Card>
      )}
      {history.data && partners.length === 0 && (
        <Card>
          <Text id={own ? 'access-history.page.empty-own' : 'access-history.page.empty'} />
        </Card>
      )}
      {partners.length > 0 && (
        <>
          <Controls time={time} now={now} />
          <div className={styles.split}>
            <Chart
              partners={partners}
              shown={time.shown}
              now={now}
              day={time.day}
              changes={changes}
              onDay={time.choose}
            />
            <ChosenDay
              customerId={customerId}
              day={time.settledDay}
              today={dayOf(now)}
              own={own}
              changes={changes}
              onDay={time.choose}
            />
          </div>
        </>
      )}
    </Page>
  );
}

function Controls({ time, now }: { time: ShownTime; now: Date }) {
  const styles = useStyles();
  const t = useText();
  const { near, whole } = time;
  const today = dayOf(now);
  return (
    <div className={styles.controls}>
      <Field label={t('access-history.day.label')}>
        <Input
          type="date"
          value={time.day}
          min={dayAt(whole, 0)}
          max={dayAt(whole, whole.days - 1)}
          onChange={(_, data) => isDay(data.value) && time.choose(data.value)}
        />
      </Field>
      <Button onClick={() => time.choose(today)} disabledFocusable={time.day === today}>
        <Text id="shell.time.today" />
      </Button>
      {whole.days > near.days && (
        <Field label={t('access-history.span.label')}>
          <Select
            value={time.shown === whole ? 'all' : 'near'}
            onChange={(_, data) => (data.value === 'all' ? time.showAll() : time.showNear())}
          >
            <option value="near">
              {t('access-history.span.near', {
                from: String(near.from.getFullYear()),
                to: String(near.to.getFullYear() - 1),
              })}
            </option>
            <option value="all">
              {t('access-history.span.all', { year: String(whole.from.getFullYear()) })}
            </option>
          </Select>
        </Field>
      )}
      <Legend />
    </div>
  );
}

/** The picture as a file: its bars as a table, or as the API has them. */
function Export({ partners }: { partners: readonly PartnerHistory[] }) {
  const t = useText();
  const { rowsOf } = useLaneNames();
  return (
    <ExportMenu
      label={t('shell.export.label')}
      name="relationships-over-time"
      load={async (format) =>
        format === 'json'
          ? new Blob([JSON.stringify(partners, null, 2)], { type: 'application/json' })
          : writeCsv(rowsOf(partners))
      }
    />
  );
}
