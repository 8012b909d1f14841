import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text } from '../../ui/text.tsx';
import { AppCard } from './app-card.tsx';
import { RegisterAppForm } from './register-app-form.tsx';

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalL}`, maxWidth: '76ch' },
  cards: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '720px' },
});

/** The programs of the reader's company, and when their secrets end. */
export function AppsPage() {
  const styles = useStyles();
  const api = useApi();
  const [registering, setRegistering] = useState(false);
  const list = useQuery({ queryKey: ['apps'], queryFn: ({ signal }) => api.get('/v1/apps', { signal }) });
  return (
    <Page
      actions={
        !registering && (
          <Button appearance="primary" icon={<Add20Regular />} onClick={() => setRegistering(true)}>
            <Text id="people.apps.register" />
          </Button>
        )
      }
    >
      <p className={styles.intro}>
        <Text id="people.apps.intro" />
      </p>
      <div className={styles.cards}>
        {registering && <RegisterAppForm onDone={() => setRegistering(false)} />}
        {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <SkeletonLines count={6} />}
        {list.data?.items.length === 0 && (
          <EmptyState>
            <Text id="people.apps.none" />
          </EmptyState>
        )}
        {list.data?.items.map((app) => (
          <AppCard key={app.id} app={app} />
        ))}
      </div>
    </Page>
  );
}
