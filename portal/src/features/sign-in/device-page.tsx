import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { useMaybeMe } from '../../lib/session.ts';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { SignInFrame } from './frame.tsx';
import { StepForm } from './step-form.tsx';
import { StepProblem } from './step-problem.tsx';

const useStyles = makeStyles({
  actions: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
});

/** Connects a device or a command line that shows a code. */
export function DevicePage() {
  const api = useApi();
  const me = useMaybeMe();
  const t = useText();
  const styles = useStyles();
  const { code: given = '' } = useSearch({ strict: false }) as { code?: string };
  const [code, setCode] = useState(given);
  const userCode = code.trim().toUpperCase();
  const signIn = useMutation({
    mutationFn: () =>
      api.post('/v1/signin/start', { body: { returnTo: `${location.pathname}${location.search}` } }),
    onSuccess: () => location.assign('/signin'),
  });
  const look = useMutation({
    mutationFn: () => api.post('/v1/signin/devices', { body: { userCode } }),
  });
  const answer = useMutation({
    mutationFn: (allow: boolean) => api.post('/v1/signin/devices/answer', { body: { userCode, allow } }),
  });
  const nobody = me === null;
  const { mutate: toSignIn } = signIn;
  useEffect(() => {
    if (nobody) toSignIn();
  }, [nobody, toSignIn]);

  const title = t('sign-in.device.title');
  if (me === null)
    return (
      <SignInFrame title={title}>
        <StepProblem error={signIn.error} />
        <SkeletonLines count={3} />
      </SignInFrame>
    );
  if (answer.isSuccess)
    return (
      <SignInFrame title={title}>
        <div role="status">
          <Notice intent={answer.variables ? 'success' : 'info'}>
            <Text id={answer.variables ? 'sign-in.device.done' : 'sign-in.device.canceled'} />
          </Notice>
        </div>
      </SignInFrame>
    );
  if (look.data) {
    const app = look.data.app.name;
    const values = {
      app: <bdi>{app}</bdi>,
      name: <bdi>{me.user.displayName}</bdi>,
      company: <bdi>{me.tenant.name}</bdi>,
      code: <strong>{userCode}</strong>,
    };
    return (
      <SignInFrame
        title={t('sign-in.device.confirm-title', { app })}
        text={<Text id="sign-in.device.confirm-text" values={values} />}
      >
        <StepProblem error={answer.error} />
        <div className={styles.actions}>
          <Button disabledFocusable={answer.isPending} onClick={() => answer.mutate(false)}>
            <Text id="shell.button.cancel" />
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={answer.isPending}
            onClick={() => answer.mutate(true)}
          >
            <Text id="sign-in.device.confirm" />
          </Button>
        </div>
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title={title} text={t('sign-in.device.text')}>
      <StepProblem error={look.error} />
      <StepForm
        submit={t('sign-in.device.submit')}
        busy={look.isPending}
        onSubmit={() => {
          if (userCode.length >= 8) look.mutate();
        }}
      >
        <TextField label={t('sign-in.device.label')} value={code} onChange={setCode} autoComplete="off" />
      </StepForm>
    </SignInFrame>
  );
}
