import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { useMaybeMe } from '../../lib/session.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { useText } from '../../ui/text.tsx';
import { SignInFrame } from './frame.tsx';
import { NameStep } from './name-step.tsx';
import { NewPasswordStep } from './new-password-step.tsx';
import { askDeviceForPasskey } from './passkey.ts';
import { PasswordStep } from './password-step.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';
import { SetUpStep } from './set-up-step.tsx';
import type { State, Step } from './step.ts';
import { StepUpPage } from './step-up-page.tsx';

/** Signing in, or proving again who one is: `?prove=…` comes from a page that waits for it. */
export function SignInPage() {
  const me = useMaybeMe();
  const { failed, prove, returnTo } = useSearch({ strict: false }) as Record<string, string | undefined>;
  if (me && prove !== undefined) return <StepUpPage returnTo={ownPath(returnTo)} />;
  return <SignIn returnTo={returnTo} failed={failed !== undefined} />;
}

/** A path of ours and nothing else; the server judges what it keeps, this is for what it never saw. */
export const ownPath = (text: string | undefined): string =>
  text !== undefined &&
  /^\/(?![/\\])/.test(text) &&
  URL.parse(text, location.origin)?.origin === location.origin
    ? text
    : '/';

function SignIn({ returnTo, failed }: { returnTo: string | undefined; failed: boolean }) {
  const api = useApi();
  const t = useText();
  // Where to go afterwards is the server's to remember; from then on it is in no address.
  const begun = useQuery({
    queryKey: ['sign-in', returnTo],
    queryFn: () =>
      returnTo === undefined ? api.get('/v1/signin') : api.post('/v1/signin/start', { body: { returnTo } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (begun.error)
    return (
      <SignInFrame title={t('sign-in.page.title')}>
        <ProblemNotice error={begun.error} onRetry={() => void begun.refetch()} />
      </SignInFrame>
    );
  if (!begun.data)
    return (
      <SignInFrame title={t('sign-in.page.title')}>
        <SkeletonLines count={4} />
      </SignInFrame>
    );
  return <Steps begun={begun.data} failed={failed} />;
}

function Steps({ begun, failed }: { begun: State; failed: boolean }) {
  const api = useApi();
  const [name, setName] = useState(begun.userPrincipalName ?? '');
  const [named, setNamed] = useState(false);
  const [step, setStep] = useState<Step | undefined>(
    begun.step === 'name'
      ? undefined
      : { step: begun.step, ways: begun.ways, attributes: { objectType: 'SignInStep' } },
  );
  const goOn = (next: Step) => {
    if (next.step === 'done' && !next.setUp) location.replace(next.returnTo ?? '/');
    else setStep(next);
  };
  // Whether the company signs its people in itself is known once the name is.
  const ways = useMutation({
    mutationFn: () => api.get('/v1/signin/ways', { params: { query: { name: name.trim() } } }),
    onSettled: () => setNamed(true),
  });
  const passkey = useMutation({
    mutationFn: async () => {
      const options = await api.post('/v1/signin/passkey/options');
      const response = await askDeviceForPasskey(options);
      return api.post('/v1/signin/passkey', { body: { response } });
    },
    onSuccess: goOn,
  });

  if (step?.step === 'second-factor')
    return <SecondFactorStep ways={step.ways ?? []} onDone={goOn} passkey={passkey} />;
  if (step?.step === 'new-password') return <NewPasswordStep onDone={goOn} />;
  if (step?.step === 'done') return <SetUpStep onDone={() => location.replace(step.returnTo ?? '/')} />;
  if (named)
    return (
      <PasswordStep
        name={name}
        provider={ways.data?.provider}
        onOther={() => {
          setNamed(false);
          passkey.reset();
        }}
        onDone={goOn}
        passkey={passkey}
      />
    );
  return (
    <NameStep
      name={name}
      onName={setName}
      onNext={() => ways.mutate()}
      busy={ways.isPending}
      failed={failed}
      forInvitation={begun.forInvitation}
      passkey={passkey}
    />
  );
}
