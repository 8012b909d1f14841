import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { Text, useText } from '../../ui/text.tsx';
import { AddFactor } from './add-factor.tsx';
import { SignInFrame } from './frame.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** After signing in without a second factor: add one now, or later. */
export function SetUpStep({ onDone }: { onDone: () => void }) {
  const api = useApi();
  const t = useText();
  const [codes, setCodes] = useState<readonly string[]>();
  const me = useQuery({
    queryKey: ['me-now'],
    queryFn: () => api.get('/v1/me'),
    refetchOnWindowFocus: false,
  });
  if (codes)
    return (
      <SignInFrame title={t('sign-in.codes.title')} text={t('sign-in.codes.text')} wide>
        <RecoveryCodes codes={codes} onStored={onDone} />
      </SignInFrame>
    );
  return (
    <SignInFrame
      title={t('sign-in.set-up.title')}
      text={
        me.data && <Text id="sign-in.set-up.why" values={{ company: <bdi>{me.data.tenant.name}</bdi> }} />
      }
      wide
    >
      <AddFactor onAdded={(made) => (made ? setCodes(made) : onDone())} />
      <div>
        <Button appearance="transparent" onClick={onDone}>
          <Text id="sign-in.set-up.later" />
        </Button>
      </div>
    </SignInFrame>
  );
}
