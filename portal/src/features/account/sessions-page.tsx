import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { signOut } from '../../lib/sign-out.ts';
import { Card } from '../../ui/card.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalL}`, maxWidth: '72ch' },
  cards: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '720px' },
  rows: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalL },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  what: { minWidth: 0, flex: '1 1 280px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  second: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
});

type Session = Answer<'get', '/v1/me/sessions'>['items'][number];

/** Where one is signed in: browsers, and apps that hold tokens. Each can be ended. */
export function SessionsPage() {
  const api = useApi();
  const t = useText();
  const styles = useStyles();
  const list = useQuery({ queryKey: ['my-sessions'], queryFn: () => api.get('/v1/me/sessions') });
  const end = useMutation({
    mutationFn: (it: Session) =>
      it.current
        ? signOut()
        : api.delete('/v1/me/sessions/{sessionId}', { params: { path: { sessionId: it.id } } }),
    onSettled: () => void list.refetch(),
  });
  const endOthers = useMutation({
    mutationFn: () => api.delete('/v1/me/sessions'),
    onSettled: () => void list.refetch(),
  });
  const items = list.data?.items ?? [];
  const portals = items.filter((it) => it.kind === 'portal');
  const apps = items.filter((it) => it.kind === 'app');
  const row = (it: Session) => (
    <SessionRow key={it.id} session={it} busy={end.isPending} onEnd={() => end.mutate(it)} />
  );
  return (
    <Page
      actions={
        portals.length > 1 && (
          <Button disabledFocusable={endOthers.isPending} onClick={() => endOthers.mutate()}>
            <Text id="account.sessions.end-others" />
          </Button>
        )
      }
    >
      <p className={styles.intro}>
        <Text id="account.sessions.intro" />
      </p>
      {[list.error, end.error, endOthers.error].map(
        // biome-ignore lint/suspicious/noArrayIndexKey: three fixed places
        (error, index) => error && <ProblemNotice key={index} error={error} focus={index > 0} />,
      )}
      <p role="status">{end.isSuccess && <Text id="account.sessions.ended" />}</p>
      {list.isPending && <SkeletonLines count={5} />}
      {list.data && (
        <div className={styles.cards}>
          <Card title={t('account.section.sessions')}>
            <ul className={styles.rows}>{portals.map(row)}</ul>
          </Card>
          {apps.length > 0 && (
            <Card title={t('account.section.apps')}>
              <ul className={styles.rows}>{apps.map(row)}</ul>
            </Card>
          )}
        </div>
      )}
    </Page>
  );
}

function SessionRow({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { app, beganAt, current, ip, lastSeenAt, userAgent } = session;
  const name = app ?? browserName(userAgent) ?? ip ?? '';
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <bdi className={styles.name}>{name}</bdi>
        {current && (
          <span className={styles.second}>
            <Text id="account.sessions.this-one" />
          </span>
        )}
        {ip && <bdi className={styles.second}>{ip}</bdi>}
        <span className={styles.second}>
          <Text id="account.sessions.started" values={{ date: <DateText at={beganAt} as="moment" /> }} />
        </span>
        {lastSeenAt && (
          <span className={styles.second}>
            <Text
              id="account.sessions.last-seen"
              values={{ date: <DateText at={lastSeenAt} as="moment" /> }}
            />
          </span>
        )}
      </span>
      <Button disabledFocusable={busy} onClick={onEnd} aria-label={`${t('account.sessions.end')}: ${name}`}>
        <Text id={current ? 'shell.menu.sign-out' : 'account.sessions.end'} />
      </Button>
    </li>
  );
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** What people call the browser that gave this long name; the long name where we do not know it. */
function browserName(userAgent: string | undefined): string | undefined {
  if (userAgent === undefined) return undefined;
  const found = [browsers, systems].map((list) => list.find(([sign]) => sign.test(userAgent))?.[1]);
  const names = found.filter((it) => it !== undefined);
  return names.length > 0 ? names.join(', ') : userAgent;
}
