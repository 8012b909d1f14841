import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMay } from '../../lib/session.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useOperationName, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `0 ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

const shown = 10;

/** What happened with this customer, the last things first; all of it is in the activity log. */
export function HistoryCard({ customerId }: { customerId: string }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const may = useMay();
  const name = useOperationName();
  const enabled = may('activity.read');
  const log = useQuery({
    queryKey: ['activity', 'customer', customerId],
    enabled,
    queryFn: ({ signal }) =>
      api.get('/v1/activity', {
        params: { query: { customerId, size: shown, from: '2000-01-01T00:00:00Z' } },
        signal,
      }),
  });
  if (!enabled) return null;
  return (
    <Card
      title={t('customers.account.history')}
      actions={
        <AppLink to={addresses.activity} search={{ customer: customerId }}>
          <Text id="customers.record.activity" />
        </AppLink>
      }
    >
      {log.error && <ProblemNotice error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <SkeletonLines count={5} />}
      {log.data?.items.length === 0 && <Text id="customers.account.history-empty" />}
      <ol className={styles.list}>
        {log.data?.items.map((it) => (
          <li key={it.eventId} className={styles.line}>
            <span>{name(it.operation)}</span>
            <DateText at={it.at} as="moment" />
            {it.actor.name && <bdi className={styles.quiet}>{it.actor.name}</bdi>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
