import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { SignInFrame } from './frame.tsx';
import { PasskeyButton, type PasskeyPress } from './name-step.tsx';
import type { Step } from './step.ts';
import { StepForm } from './step-form.tsx';
import { StepProblem } from './step-problem.tsx';

interface Props {
  readonly name: string;
  /** The company's own identity provider, where it has one. */
  readonly provider: string | undefined;
  readonly onOther: () => void;
  readonly onDone: (next: Step) => void;
  readonly passkey: PasskeyPress;
}

export function PasswordStep({ name, provider, onOther, onDone, passkey }: Props) {
  const api = useApi();
  const t = useText();
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => api.post('/v1/signin/password', { body: { userPrincipalName: name.trim(), password } }),
    onSuccess: onDone,
    onError: () => setPassword(''),
  });
  const leave = useMutation({
    mutationFn: () => api.post('/v1/signin/provider', { body: { userPrincipalName: name.trim() } }),
    onSuccess: ({ redirectTo }) => location.assign(redirectTo),
  });
  return (
    <SignInFrame title={t('sign-in.password.title')} text={<bdi>{name.trim()}</bdi>}>
      <StepProblem error={signIn.error ?? passkey.error ?? leave.error} />
      {provider && (
        <Button
          size="large"
          appearance="primary"
          disabledFocusable={leave.isPending}
          onClick={() => leave.mutate()}
        >
          <Text id="sign-in.identity-provider.go" values={{ provider: <bdi>{provider}</bdi> }} />
        </Button>
      )}
      <StepForm
        submit={t('sign-in.password.submit')}
        busy={signIn.isPending}
        onSubmit={() => {
          if (password !== '') signIn.mutate();
        }}
        more={
          <>
            <PasskeyButton passkey={passkey} />
            <Button appearance="transparent" onClick={onOther}>
              <Text id="sign-in.password.other-account" />
            </Button>
            <AppLink to="/signin/forgot">
              <Text id="sign-in.password.forgotten" />
            </AppLink>
          </>
        }
      >
        {/* For password managers: they store the pair, and the name was asked for on the step before. */}
        <input type="hidden" autoComplete="username" value={name.trim()} readOnly />
        <TextField
          // Emptied after a wrong one, it is new, not missing.
          key={signIn.submittedAt}
          label={t('sign-in.password.label')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
      </StepForm>
    </SignInFrame>
  );
}
