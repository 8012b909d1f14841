import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { useMay } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useFormat } from '../../ui/format.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useRightNames } from '../../ui/right-names.ts';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';

type Access = Answer<'get', '/v1/customers/{customerId}/access'>['items'][number];

const inAddress = { day: '' };

const useStyles = makeStyles({
  day: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Which partners can reach the reader's tenant: now, or could on any day before. */
export function AccessOnDay({ tenantId }: { tenantId: string }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const may = useMay();
  const [{ day }, setUrl] = useUrlState(inAddress);
  const allowed = may('customer.read-access');
  const access = useQuery({
    queryKey: ['my-access', day],
    enabled: allowed,
    queryFn: ({ signal }) =>
      api.get('/v1/customers/{customerId}/access', {
        params: { path: { customerId: tenantId }, query: day ? { asOf: noonOf(day) } : {} },
        signal,
      }),
  });
  if (!allowed) return null;
  const items = access.data?.items ?? [];
  return (
    <Card title={t('my-partners.access.title')}>
      <div className={styles.day}>
        <Field label={t('my-partners.access.as-of')}>
          <Input type="date" value={day} onChange={(_, data) => setUrl({ day: data.value }, 'replace')} />
        </Field>
        {day !== '' && (
          <Button onClick={() => setUrl({ day: '' })}>
            <Text id="my-partners.access.today" />
          </Button>
        )}
      </div>
      {access.error && <ProblemNotice error={access.error} onRetry={() => void access.refetch()} />}
      {access.isPending && <SkeletonLines count={3} />}
      {access.data && (
        <p role="status">
          <Text
            id="my-partners.access.summary"
            values={{ count: new Set(items.map((it) => it.partnerId)).size }}
          />
        </p>
      )}
      <ul className={styles.list}>
        {items.map((it) => (
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
      </span>
      <span>{format.list(access.roles.map((it) => names.role(it).plain))}</span>
      <span className={styles.quiet}>
        <Text id="my-partners.access.people" values={{ count: access.people.length }} />
      </span>
    </li>
  );
}

/** The middle of the reader's day: a right that began or ended that day counts by its half. */
function noonOf(day: string): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).toISOString();
}
