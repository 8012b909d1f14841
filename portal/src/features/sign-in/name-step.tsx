import { Button } from '@fluentui/react-components';
import { Fingerprint20Regular } from '@fluentui/react-icons/svg/fingerprint';
import { useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { SignInFrame } from './frame.tsx';
import { canUsePasskeys } from './passkey.ts';
import { StepForm } from './step-form.tsx';
import { StepProblem } from './step-problem.tsx';

export interface PasskeyPress {
  readonly mutate: () => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

interface Props {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onNext: () => void;
  readonly busy: boolean;
  /** The company's own provider did not confirm who it was. */
  readonly failed: boolean;
  readonly forInvitation: boolean;
  readonly passkey: PasskeyPress;
}

export function NameStep({ name, onName, onNext, busy, failed, forInvitation, passkey }: Props) {
  const t = useText();
  const [pressed, setPressed] = useState(false);
  const missing = pressed && name.trim() === '' ? t('shell.field.required') : undefined;
  return (
    <SignInFrame
      title={t('sign-in.page.title')}
      text={t(forInvitation ? 'sign-in.page.for-invitation' : 'sign-in.page.intro')}
    >
      {failed && !passkey.error && (
        <Notice intent="error">
          <Text id="sign-in.identity-provider.failed" />
        </Notice>
      )}
      <StepProblem error={passkey.error} />
      <StepForm
        submit={t('sign-in.user.next')}
        busy={busy || passkey.isPending}
        onSubmit={() => {
          setPressed(true);
          if (name.trim().length >= 3) onNext();
        }}
        more={
          <>
            <PasskeyButton passkey={passkey} />
            <AppLink to={addresses.enrollmentStart}>
              <Text id="enrolment.welcome.link" />
            </AppLink>
          </>
        }
      >
        <TextField
          label={t('sign-in.user.label')}
          hint={t('sign-in.user.hint')}
          value={name}
          onChange={onName}
          autoComplete="username webauthn"
          error={missing}
        />
      </StepForm>
    </SignInFrame>
  );
}

export function PasskeyButton({ passkey }: { passkey: PasskeyPress }) {
  if (!canUsePasskeys()) return null;
  return (
    <>
      <Button icon={<Fingerprint20Regular />} disabledFocusable={passkey.isPending} onClick={passkey.mutate}>
        <Text id="sign-in.passkey.use" />
      </Button>
      <span role="status">{passkey.isPending && <Text id="sign-in.passkey.waiting" />}</span>
    </>
  );
}
