import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text } from '../../ui/text.tsx';
import { PasskeyCanceled } from './passkey.ts';

/** What went wrong in a step. */
export function StepProblem({ error }: { error: unknown }) {
  if (!error) return null;
  if (error instanceof PasskeyCanceled)
    return (
      <Notice intent="warning">
        <Text id="sign-in.passkey.canceled" />
      </Notice>
    );
  return <ProblemNotice error={error} focus />;
}
