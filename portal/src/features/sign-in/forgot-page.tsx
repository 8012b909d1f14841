import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { SignInFrame } from './frame.tsx';
import { StepForm } from './step-form.tsx';
import { StepProblem } from './step-problem.tsx';

/** Has a link to choose a new password mailed. What it says afterwards is the same for every name. */
export function ForgotPage() {
  const api = useApi();
  const t = useText();
  const [name, setName] = useState('');
  const send = useMutation({
    mutationFn: () => api.post('/v1/signin/forgot', { body: { userPrincipalName: name.trim() } }),
  });
  const back = (
    <AppLink to="/signin">
      <Text id="sign-in.error.back" />
    </AppLink>
  );
  if (send.isSuccess)
    return (
      <SignInFrame title={t('sign-in.reset.title')}>
        <div role="status">
          <Notice intent="success">
            <Text id="sign-in.reset.sent" />
          </Notice>
        </div>
        {back}
      </SignInFrame>
    );
  return (
    <SignInFrame title={t('sign-in.reset.title')} text={t('sign-in.reset.intro')}>
      <StepProblem error={send.error} />
      <StepForm
        submit={t('sign-in.reset.submit')}
        busy={send.isPending}
        onSubmit={() => {
          if (name.trim().length >= 3) send.mutate();
        }}
        more={back}
      >
        <TextField label={t('sign-in.user.label')} value={name} onChange={setName} autoComplete="username" />
      </StepForm>
    </SignInFrame>
  );
}
