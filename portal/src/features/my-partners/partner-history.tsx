import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api.ts';
import { useMay } from '../../lib/session.ts';
import { Card } from '../../ui/card.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useOperationName, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: { display: 'grid', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Long enough for whole relationships, which is what this history is about. */
const from = '2000-01-01T00:00:00Z';

/** What happened between the reader's company and this partner, newest first. */
export function PartnerHistory({ partnerId }: { partnerId: string }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const may = useMay();
  const operation = useOperationName();
  const allowed = may('activity.read');
  const log = useQuery({
    queryKey: ['my-partners', partnerId, 'history'],
    enabled: allowed,
    queryFn: ({ signal }) => api.get('/v1/activity', { params: { query: { from, size: 500 } }, signal }),
  });
  if (!allowed) return null;
  const items = log.data?.items.filter((it) => it.partnerId === partnerId) ?? [];
  return (
    <Card title={t('my-partners.history.title')}>
      {log.error && <ProblemNotice error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <SkeletonLines count={4} />}
      {log.data && items.length === 0 && <Text id="my-partners.history.empty" />}
      <ul className={styles.list}>
        {items.map((it) => (
          <li key={it.eventId} className={styles.item}>
            <span>{operation(it.operation)}</span>
            <span className={styles.quiet}>
              <DateText at={it.at} as="moment" />
              {it.actor.name && <bdi>{` · ${it.actor.name}`}</bdi>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
