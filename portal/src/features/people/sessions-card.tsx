import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { User } from './user.ts';

const useStyles = makeStyles({
  rows: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalM },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  what: { minWidth: 0, flex: '1 1 240px', overflowWrap: 'anywhere' },
  text: { margin: 0 },
});

/** Where somebody is signed in; each can be ended, and all at once. */
export function SessionsCard({ user }: { user: User }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const list = useQuery({
    queryKey: ['users', user.id, 'sessions'],
    queryFn: ({ signal }) =>
      api.get('/v1/users/{userId}/sessions', { params: { path: { userId: user.id } }, signal }),
  });
  const end = useMutation({
    mutationFn: (sessionId: string | undefined) =>
      sessionId === undefined
        ? api.delete('/v1/users/{userId}/sessions', { params: { path: { userId: user.id } } })
        : api.delete('/v1/users/{userId}/sessions/{sessionId}', {
            params: { path: { userId: user.id, sessionId } },
          }),
    onSettled: () => void list.refetch(),
  });
  const items = list.data?.items ?? [];
  return (
    <Card
      title={t('account.section.sessions')}
      actions={
        items.length > 1 && (
          <Button size="small" disabledFocusable={end.isPending} onClick={() => end.mutate(undefined)}>
            <Text id="people.sessions.end-all" />
          </Button>
        )
      }
    >
      {list.isPending && <SkeletonLines count={2} />}
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {end.error && <ProblemNotice error={end.error} focus />}
      {list.data && items.length === 0 && (
        <p className={styles.text}>
          <Text id="people.sessions.none" />
        </p>
      )}
      <ul className={styles.rows}>
        {items.map((it) => {
          const what = it.app ?? [t('people.sessions.portal'), it.ip].filter(Boolean).join(' · ');
          return (
            <li key={it.id} className={styles.row}>
              <span className={styles.what}>
                <Text
                  id="people.sessions.since"
                  values={{
                    what: <bdi>{what}</bdi>,
                    date: <DateText at={it.beganAt} as="moment" />,
                  }}
                />
              </span>
              <Button
                size="small"
                disabledFocusable={end.isPending}
                onClick={() => end.mutate(it.id)}
                aria-label={`${t('people.sessions.end')}: ${what}`}
              >
                <Text id="people.sessions.end" />
              </Button>
            </li>
          );
        })}
      </ul>
      <p role="status" className={styles.text}>
        {end.isSuccess && <Text id="account.sessions.ended" />}
      </p>
    </Card>
  );
}
