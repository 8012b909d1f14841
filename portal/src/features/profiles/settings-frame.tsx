import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  cards: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '720px' },
});

interface Props {
  readonly query?: { readonly isPending: boolean; readonly error: unknown; refetch(): unknown };
  readonly children: ReactNode;
}

/** A page under Account settings: the way back, and what is on its way or went wrong. */
export function SettingsFrame({ query, children }: Props) {
  const styles = useStyles();
  const t = useText();
  return (
    <Page crumbs={[{ to: addresses.account, name: t('account.page.title') }]}>
      {query?.error ? <ProblemNotice error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query?.isPending && <SkeletonLines count={8} />}
      <div className={styles.cards}>{children}</div>
    </Page>
  );
}
