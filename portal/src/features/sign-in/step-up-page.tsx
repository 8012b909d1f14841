import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { TextField } from '../../ui/fields.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { useText } from '../../ui/text.tsx';
import { SignInFrame } from './frame.tsx';
import { PasskeyButton } from './name-step.tsx';
import { askDeviceForPasskey } from './passkey.ts';
import { SetUpStep } from './set-up-step.tsx';
import { StepForm } from './step-form.tsx';
import { StepProblem } from './step-problem.tsx';

/** Proves again who is at the keyboard; whoever has no second factor yet sets one up, and that is the proof. */
export function StepUpPage({ returnTo }: { returnTo: string }) {
  const me = useMe();
  const [proved, setProved] = useState(false);
  const goOn = () => location.replace(returnTo);
  // Without a second factor the password comes first: it is what lets the first factor be added.
  const wantsSetUp = !me.secondFactor.registered && me.secondFactor.state !== 'disabled';
  if (proved && wantsSetUp) return <SetUpStep onDone={goOn} />;
  return <ProveAgain onDone={() => (wantsSetUp ? setProved(true) : goOn())} />;
}

export function ProveAgain({ onDone }: { onDone: () => void }) {
  const api = useApi();
  const me = useMe();
  const t = useText();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const ways = useQuery({
    queryKey: ['proof-ways'],
    queryFn: async () => (await api.get('/v1/me/proof')).ways,
    refetchOnWindowFocus: false,
  });
  const prove = useMutation({
    mutationFn: () =>
      api.post('/v1/me/proof', {
        body: { password, ...(ways.data?.includes('totp') ? { code: code.trim() } : {}) },
      }),
    onSuccess: onDone,
  });
  const passkey = useMutation({
    mutationFn: async () => {
      const response = await askDeviceForPasskey(await api.post('/v1/me/proof/passkey/options'));
      return api.post('/v1/me/proof', { body: { passkey: response } });
    },
    onSuccess: onDone,
  });
  const title = t('sign-in.step-up.title');
  if (!ways.data)
    return (
      <SignInFrame title={title}>
        {ways.error ? <ProblemNotice error={ways.error} /> : <SkeletonLines count={3} />}
      </SignInFrame>
    );
  const onlyPasskey = ways.data.includes('passkey') && !ways.data.includes('totp');
  const byPasskey = ways.data.includes('passkey') && <PasskeyButton passkey={passkey} />;
  return (
    <SignInFrame title={title} text={t('sign-in.step-up.text')}>
      <StepProblem error={prove.error ?? passkey.error} />
      {onlyPasskey ? (
        byPasskey
      ) : (
        <StepForm
          submit={t('sign-in.step-up.submit')}
          busy={prove.isPending}
          onSubmit={() => {
            if (password !== '') prove.mutate();
          }}
          more={byPasskey}
        >
          <input type="hidden" autoComplete="username" value={me.user.userPrincipalName ?? ''} readOnly />
          <TextField
            label={t('sign-in.password.label')}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
          {ways.data.includes('totp') && (
            <TextField
              label={t('sign-in.totp.label')}
              hint={t('sign-in.totp.hint')}
              value={code}
              onChange={setCode}
              autoComplete="one-time-code"
            />
          )}
        </StepForm>
      )}
    </SignInFrame>
  );
}
