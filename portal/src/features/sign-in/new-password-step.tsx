import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { useText } from '../../ui/text.tsx';
import { SignInFrame } from './frame.tsx';
import { agrees, NewPasswordFields } from './new-password-fields.tsx';
import type { Step } from './step.ts';
import { StepForm } from './step-form.tsx';
import { StepProblem } from './step-problem.tsx';

/** After a temporary password: one of one's own. */
export function NewPasswordStep({ onDone }: { onDone: (next: Step) => void }) {
  const api = useApi();
  const t = useText();
  const [value, setValue] = useState({ password: '', again: '' });
  const choose = useMutation({
    mutationFn: () => api.post('/v1/signin/newpassword', { body: { password: value.password } }),
    onSuccess: onDone,
  });
  return (
    <SignInFrame title={t('sign-in.new-password.title')} text={t('sign-in.new-password.temporary')}>
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
