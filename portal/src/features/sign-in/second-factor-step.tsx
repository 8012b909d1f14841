import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { TextField } from '../../ui/fields.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { SignInFrame } from './frame.tsx';
import { PasskeyButton, type PasskeyPress } from './name-step.tsx';
import type { Step } from './step.ts';
import { StepForm } from './step-form.tsx';
import { StepProblem } from './step-problem.tsx';

type Way = NonNullable<Step['ways']>[number];

interface Props {
  readonly ways: readonly Way[];
  readonly onDone: (next: Step) => void;
  readonly passkey: PasskeyPress;
}

export function SecondFactorStep({ ways, onDone, passkey }: Props) {
  const api = useApi();
  const t = useText();
  const [way, setWay] = useState<'totp' | 'recovery'>(ways.includes('totp') ? 'totp' : 'recovery');
  const [code, setCode] = useState('');
  const prove = useMutation({
    mutationFn: () => api.post(`/v1/signin/${way}`, { body: { code: code.trim() } }),
    onSuccess: onDone,
    onError: () => setCode(''),
  });
  const other = way === 'totp' ? 'recovery' : 'totp';
  const hasCode = ways.includes(way);
  const more = (
    <>
      {ways.includes('passkey') && <PasskeyButton passkey={passkey} />}
      {ways.includes(other) && (
        <Button
          appearance="transparent"
          onClick={() => {
            setWay(other);
            setCode('');
            prove.reset();
          }}
        >
          <Text id={other === 'recovery' ? 'sign-in.recovery.use' : 'sign-in.other-way'} />
        </Button>
      )}
    </>
  );
  return (
    <SignInFrame
      title={t(hasCode ? `sign-in.${way}.title` : 'sign-in.passkey.use')}
      text={hasCode ? t(`sign-in.${way}.hint`) : undefined}
    >
      <StepProblem error={prove.error ?? passkey.error} />
      {hasCode ? (
        <StepForm
          key={way}
          submit={t(`sign-in.${way}.submit`)}
          busy={prove.isPending}
          onSubmit={() => {
            if (code.trim() !== '') prove.mutate();
          }}
          more={more}
        >
          <TextField
            // Emptied after a wrong one, it is new, not missing.
            key={prove.submittedAt}
            label={t(`sign-in.${way}.label`)}
            value={code}
            onChange={setCode}
            autoComplete={way === 'totp' ? 'one-time-code' : 'off'}
          />
        </StepForm>
      ) : (
        more
      )}
    </SignInFrame>
  );
}
