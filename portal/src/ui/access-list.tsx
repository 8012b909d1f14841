import { makeStyles, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../lib/api.ts';
import { noonOf } from '../lib/day.ts';
import { Chip } from './chip.tsx';
import { DateText } from './date-text.tsx';
import { useFormat } from './format.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { services, useRightNames } from './right-names.ts';
import { SkeletonLines } from './skeleton.tsx';
import { Text, useText } from './text.tsx';

export type Access = Answer<'get', '/v1/customers/{customerId}/access'>['items'][number];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 },
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  roles: {
    margin: 0,
    paddingInlineStart: '18px',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  none: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly customerId: string;
  /** `yyyy-mm-dd`; empty: now. */
  readonly day: string;
  /** Above the list, once it is known how many partners stand there. */
  readonly summary?: ((partners: number) => ReactNode) | undefined;
  /** Below the list, about what stands in it. */
  readonly note?: ((items: readonly Access[]) => ReactNode) | undefined;
  /** Shows the day before until the answer for this one is there: for a day that is dragged. */
  readonly keep?: boolean;
}

/** Who could reach a customer's tenant on that day, as far as the reader may know. */
export function AccessList({ customerId, day, summary, note, keep = false }: Props) {
  const styles = useStyles();
  const api = useApi();
  const access = useQuery({
    queryKey: ['customer', customerId, 'access', day],
    queryFn: ({ signal }) =>
      api.get('/v1/customers/{customerId}/access', {
        params: { path: { customerId }, query: day ? { asOf: noonOf(day) } : {} },
        signal,
      }),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
  return (
    <>
      {access.error && <ProblemNotice error={access.error} onRetry={() => void access.refetch()} />}
      {access.isPending && <SkeletonLines count={4} />}
      {access.data && (
        <p role="status" className={styles.none}>
          {summary?.(new Set(access.data.items.map((it) => it.partnerId)).size) ??
            (access.data.items.length === 0 && <Text id="customers.access.none" />)}
        </p>
      )}
      <ul className={styles.list}>
        {access.data?.items.map((it) => (
          <AccessItem key={`${it.grantId}${it.partnerId}`} access={it} />
        ))}
      </ul>
      {access.data && note?.(access.data.items)}
    </>
  );
}

function AccessItem({ access }: { access: Access }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const names = useRightNames();
  const without = services.filter((it) => access.services && !access.services.includes(it));
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
      <ul className={styles.roles}>
        {access.roles.map((it) => (
          <li key={it} title={names.role(it).technical}>
            {names.role(it).plain}
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <span>{t('customers.access.except', { services: format.list(without.map(names.service)) })}</span>
      )}
      <span className={styles.quiet}>
        {access.people.length === 0 ? (
          <Text id="customers.access.nobody" />
        ) : (
          <Text
            id="customers.access.people"
            values={{
              count: access.people.length,
              names: <bdi key="names">{format.list(access.people.map((it) => it.displayName))}</bdi>,
            }}
          />
        )}
      </span>
    </li>
  );
}
