import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Key20Regular } from '@fluentui/react-icons/svg/key';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Body } from '#sdk/client.ts';
import { useApi } from '../lib/api.ts';
import { isComplete, TextField } from '../ui/fields.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { SkeletonLines } from '../ui/skeleton.tsx';
import { Text, useText } from '../ui/text.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

type Proof = Body<'post', '/v1/me/proof'>;

/** Somebody who is signed in proves again who they are, in the ways this person has, without leaving the page. */
export function ProofForm({ onProved, onGiveUp }: { onProved: () => void; onGiveUp: () => void }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const ways = useQuery({ queryKey: ['proof'], queryFn: () => api.get('/v1/me/proof'), staleTime: 0 });
  const prove = useMutation({
    mutationFn: (body: Proof) => api.post('/v1/me/proof', { body }),
    onSuccess: onProved,
  });
  const passkey = useMutation({
    mutationFn: async () => {
      const [{ startAuthentication }, optionsJSON] = await Promise.all([
        import('@simplewebauthn/browser'),
        api.post('/v1/me/proof/passkey/options'),
      ]);
      const answer = await startAuthentication({ optionsJSON: optionsJSON as never });
      await prove.mutateAsync({ passkey: { ...answer } });
    },
  });
  const has = (way: 'passkey' | 'password' | 'totp') => ways.data?.ways.includes(way) ?? false;
  // What the browser's own dialog ended in says nothing new: the reader closed it.
  const error = ways.error ?? prove.error ?? (prove.isIdle && isOurs(passkey.error) ? passkey.error : null);

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete(event.currentTarget)) return;
        prove.mutate({ password, ...(has('totp') ? { code: code.replaceAll(/\s/g, '') } : {}) });
      }}
    >
      <span>
        <Text id="sign-in.step-up.text" />
      </span>
      {error && <ProblemNotice error={error} focus />}
      {ways.isPending && <SkeletonLines count={3} />}
      {has('passkey') && (
        <Button
          icon={<Key20Regular />}
          onClick={() => passkey.mutate()}
          disabledFocusable={passkey.isPending}
        >
          <Text id="sign-in.passkey.use" />
        </Button>
      )}
      {has('password') && (
        <TextField
          label={t('sign-in.password.label')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      )}
      {has('totp') && (
        <TextField
          label={t('sign-in.totp.label')}
          autoComplete="one-time-code"
          hint={t('sign-in.totp.hint')}
          value={code}
          onChange={setCode}
        />
      )}
      <div className={styles.buttons}>
        <Button onClick={onGiveUp}>
          <Text id="shell.again.give-up" />
        </Button>
        {has('password') && (
          <Button type="submit" appearance="primary" disabledFocusable={prove.isPending}>
            <Text id="sign-in.step-up.submit" />
          </Button>
        )}
      </div>
    </form>
  );
}

const isOurs = (error: unknown): boolean => error instanceof Error && error.name !== 'NotAllowedError';
