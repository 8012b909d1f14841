import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { useMaybeMe } from '../../lib/session.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { SignInFrame } from './frame.tsx';
import { ProveAgain } from './step-up-page.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: tokens.spacingVerticalXS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  // Allow and Do not allow weigh the same.
  actions: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
});

type Decision = 'continue' | 'allow' | 'deny';

/** An app sent somebody here: who are you, and may it act for you? */
export function AppPage() {
  const api = useApi();
  const me = useMaybeMe();
  const t = useText();
  const { tenantId = '', uid = '' } = useParams({ strict: false }) as { tenantId?: string; uid?: string };
  const path = { path: { tenantId, uid } };
  const asked = useQuery({
    queryKey: ['app-request', uid],
    queryFn: () => api.get('/v1/signin/apps/{tenantId}/{uid}', { params: path }),
    refetchOnWindowFocus: false,
  });
  const answer = useMutation({
    mutationFn: (decision: Decision) =>
      api.post('/v1/signin/apps/{tenantId}/{uid}', { params: path, body: { decision } }),
    onSuccess: ({ redirectTo }) => location.replace(redirectTo),
  });
  const [proved, setProved] = useState(false);
  const request = asked.data;
  const knows = request?.signedIn && me !== null;
  const passes = knows && request.asks === 'login' && (!request.wantsFreshProof || proved);
  const { mutate } = answer;

  useEffect(() => {
    if (passes) mutate('continue');
  }, [passes, mutate]);

  const signIn = useMutation({
    mutationFn: async () => {
      if (me) await api.post('/v1/signin/signout');
      await api.post('/v1/signin/start', { body: { returnTo: location.pathname } });
    },
    onSuccess: () => location.assign('/signin'),
  });
  // Nobody is signed in: on to signing in, and back here.
  const nobody = request !== undefined && me === null;
  const { mutate: toSignIn } = signIn;
  useEffect(() => {
    if (nobody) toSignIn();
  }, [nobody, toSignIn]);

  const error = asked.error ?? answer.error ?? signIn.error;
  if (error)
    return (
      <SignInFrame title={t('sign-in.page.title')}>
        <ProblemNotice error={error} />
      </SignInFrame>
    );
  if (!request || nobody || passes || answer.isPending)
    return (
      <SignInFrame title={t('sign-in.page.title')}>
        <SkeletonLines count={4} />
      </SignInFrame>
    );
  if (!knows)
    return (
      <SignInFrame
        title={t('sign-in.page.title')}
        text={<Text id="sign-in.page.to-app" values={{ app: <bdi>{request.app.name}</bdi> }} />}
      >
        <Button appearance="primary" disabledFocusable={signIn.isPending} onClick={() => toSignIn()}>
          <Text id="sign-in.password.other-account" />
        </Button>
      </SignInFrame>
    );
  if (request.asks === 'login') return <ProveAgain onDone={() => setProved(true)} />;
  return (
    <Consent
      app={request.app.name}
      goesTo={request.goesTo}
      who={{ name: me.user.displayName, company: me.tenant.name }}
      onAnswer={(decision) => answer.mutate(decision)}
    />
  );
}

interface ConsentProps {
  readonly app: string;
  readonly goesTo: string;
  readonly who: { readonly name: string; readonly company: string };
  readonly onAnswer: (decision: Decision) => void;
}

function Consent({ app, goesTo, who, onAnswer }: ConsentProps) {
  const styles = useStyles();
  const t = useText();
  const values = { name: <bdi>{who.name}</bdi>, company: <bdi>{who.company}</bdi> };
  return (
    <SignInFrame
      title={t('sign-in.app.title', { app })}
      text={<Text id="sign-in.app.text" values={values} />}
    >
      <ul className={styles.list}>
        {(['partner-center', 'graph', 'profile', 'offline'] as const).map((scope) => (
          <li key={scope}>
            <Text id={`sign-in.app.scope-${scope}`} />
          </li>
        ))}
      </ul>
      {goesTo !== '' && (
        <p className={styles.text}>
          <Text id="sign-in.app.goes-to" values={{ host: <bdi>{goesTo}</bdi> }} />
        </p>
      )}
      <div className={styles.actions}>
        <Button onClick={() => onAnswer('deny')}>
          <Text id="sign-in.app.deny" />
        </Button>
        <Button appearance="primary" onClick={() => onAnswer('allow')}>
          <Text id="sign-in.app.allow" />
        </Button>
      </div>
    </SignInFrame>
  );
}
