import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { useFormat } from '../../ui/format.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useRightNames } from '../../ui/right-names.ts';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';

type Access = Answer<'get', '/v1/customers/{customerId}/access'>['items'][number];

const inAddress = { day: '' };

const useStyles = makeStyles({
  day: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 },
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  none: { color: tokens.colorNeutralForeground2 },
});

/** Who of the reader's company, and of its resellers, can reach the customer's tenant: now, or on any day before. */
export function AccessCard({ customerId }: { customerId: string }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const [{ day }, setUrl] = useUrlState(inAddress);
  const access = useQuery({
    queryKey: ['customer', customerId, 'access', day],
    queryFn: ({ signal }) =>
      api.get('/v1/customers/{customerId}/access', {
        params: { path: { customerId }, query: day ? { asOf: noonOf(day) } : {} },
        signal,
      }),
  });
  return (
    <Card title={t('customers.access.title')}>
      <div className={styles.day}>
        <Field label={t('customers.access.as-of')}>
          <Input type="date" value={day} onChange={(_, data) => setUrl({ day: data.value }, 'replace')} />
        </Field>
        {day !== '' && (
          <Button onClick={() => setUrl({ day: '' })}>
            <Text id="shell.time.today" />
          </Button>
        )}
      </div>
      {access.error && <ProblemNotice error={access.error} onRetry={() => void access.refetch()} />}
      {access.isPending && <SkeletonLines count={4} />}
      {access.data?.items.length === 0 && (
        <p className={styles.none}>
          <Text id="customers.access.none" />
        </p>
      )}
      <ul className={styles.list}>
        {access.data?.items.map((it) => (
          <AccessItem key={`${it.grantId}${it.partnerId}`} access={it} />
        ))}
      </ul>
    </Card>
  );
}

function AccessItem({ access }: { access: Access }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const names = useRightNames();
  return (
    <li className={styles.item}>
      <span className={styles.head}>
        <bdi className={styles.name}>{access.name}</bdi>
        <Chip>{t(access.kind === 'gdap' ? 'shell.right.gdap-short' : 'shell.right.dap-short')}</Chip>
        <span className={styles.quiet}>
          {access.until ? (
            <Text id="shell.time.until" values={{ date: <DateText key="until" at={access.until} /> }} />
          ) : (
            <Text id="shell.time.no-end" />
          )}
        </span>
      </span>
      <span>{format.list(access.roles.map((it) => names.role(it).plain))}</span>
      <span className={styles.quiet}>
        <Text id="shell.count.people" values={{ count: access.people.length }} />{' '}
        <bdi>{format.list(access.people.map((it) => it.displayName))}</bdi>
      </span>
    </li>
  );
}

/** The middle of the reader's day: a right that began or ended that day counts by its half. */
function noonOf(day: string): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).toISOString();
}
