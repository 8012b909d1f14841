import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { SignInFrame } from './frame.tsx';
import { agrees, NewPasswordFields } from './new-password-fields.tsx';
import { StepForm } from './step-form.tsx';
import { StepProblem } from './step-problem.tsx';

/** Where the mailed link leads. Opening it uses nothing up. */
export function ResetPage() {
  const api = useApi();
  const t = useText();
  const { token = '' } = useParams({ strict: false }) as { token?: string };
  const [value, setValue] = useState({ password: '', again: '' });
  const path = { path: { token } };
  const whose = useQuery({
    queryKey: ['reset'],
    queryFn: () => api.get('/v1/signin/resets/{token}', { params: path }),
    refetchOnWindowFocus: false,
  });
  const choose = useMutation({
    mutationFn: () =>
      api.post('/v1/signin/resets/{token}', { params: path, body: { password: value.password } }),
  });
  const title = t('sign-in.new-password.title');
  if (choose.isSuccess)
    return (
      <SignInFrame title={title}>
        <div role="status">
          <Notice intent="success">
            <Text id="sign-in.new-password.done" />
          </Notice>
        </div>
        <AppLinkButton to="/signin" appearance="primary">
          <Text id="sign-in.page.title" />
        </AppLinkButton>
      </SignInFrame>
    );
  if (whose.error)
    return (
      <SignInFrame title={title}>
        <StepProblem error={whose.error} />
        <AppLinkButton to="/signin/forgot">
          <Text id="sign-in.reset.submit" />
        </AppLinkButton>
      </SignInFrame>
    );
  if (!whose.data)
    return (
      <SignInFrame title={title}>
        <SkeletonLines count={4} />
      </SignInFrame>
    );
  return (
    <SignInFrame title={title} text={<bdi>{whose.data.userPrincipalName}</bdi>}>
      <StepProblem error={choose.error} />
      <StepForm
        submit={t('sign-in.new-password.submit')}
        busy={choose.isPending}
        onSubmit={() => {
          if (agrees(value)) choose.mutate();
        }}
      >
        <NewPasswordFields value={value} onChange={setValue} />
      </StepForm>
    </SignInFrame>
  );
}
