import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { canUsePasskeys, makePasskeyFor } from './passkey.ts';
import { QrPicture } from './qr-picture.tsx';
import { StepForm } from './step-form.tsx';
import { StepProblem } from './step-problem.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXL },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
  },
  scan: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  key: { overflowWrap: 'anywhere' },
});

interface Props {
  /** @param codes with the first second factor, the recovery codes */
  readonly onAdded: (codes: readonly string[] | undefined) => void;
}

/** Ways to prove who one is, to be added one by one. */
export function AddFactor({ onAdded }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      <AddPasskey onAdded={onAdded} />
      <AddAuthenticator onAdded={onAdded} />
    </div>
  );
}

function AddPasskey({ onAdded }: Props) {
  const api = useApi();
  const styles = useStyles();
  const t = useText();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: async () => {
      const response = await makePasskeyFor(await api.post('/v1/me/passkeys/options'));
      return api.post('/v1/me/passkeys', {
        body: { name: name.trim() || t('sign-in.set-up.passkey-title'), response },
      });
    },
    onSuccess: (it) => onAdded(it.recoveryCodes),
  });
  return (
    <section aria-label={t('sign-in.set-up.passkey-title')}>
      <h2 className={styles.title}>
        <Text id="sign-in.set-up.passkey-title" />
      </h2>
      <p className={styles.text}>
        <Text id={canUsePasskeys() ? 'sign-in.set-up.passkey-text' : 'sign-in.passkey.unsupported'} />
      </p>
      <StepProblem error={add.error} />
      {canUsePasskeys() && (
        <StepForm submit={t('sign-in.set-up.passkey-add')} busy={add.isPending} onSubmit={() => add.mutate()}>
          <TextField
            label={t('sign-in.set-up.passkey-name')}
            value={name}
            onChange={setName}
            maxLength={100}
            optional
          />
        </StepForm>
      )}
    </section>
  );
}

function AddAuthenticator({ onAdded }: Props) {
  const api = useApi();
  const styles = useStyles();
  const t = useText();
  const [code, setCode] = useState('');
  const offer = useMutation({ mutationFn: () => api.post('/v1/me/totp') });
  const confirm = useMutation({
    mutationFn: () => api.post('/v1/me/totp/confirm', { body: { code: code.trim() } }),
    onSuccess: (it) => onAdded(it.recoveryCodes),
    onError: () => setCode(''),
  });
  return (
    <section aria-label={t('sign-in.set-up.totp-title')}>
      <h2 className={styles.title}>
        <Text id="sign-in.set-up.totp-title" />
      </h2>
      <p className={styles.text}>
        <Text id={offer.data ? 'sign-in.set-up.totp-scan' : 'sign-in.set-up.totp-text'} />
      </p>
      <StepProblem error={offer.error ?? confirm.error} />
      {!offer.data && (
        <Button disabledFocusable={offer.isPending} onClick={() => offer.mutate()}>
          <Text id="sign-in.set-up.totp-add" />
        </Button>
      )}
      {offer.data && (
        <div className={styles.scan}>
          <QrPicture text={offer.data.uri} label={t('sign-in.set-up.totp-picture')} />
          <span className={styles.key}>
            <Text id="sign-in.set-up.totp-key" values={{ key: <code>{offer.data.secret}</code> }} />{' '}
            <CopyButton text={offer.data.secret} label={t('shell.button.copy')} iconOnly />
          </span>
          <StepForm
            submit={t('sign-in.set-up.totp-confirm')}
            busy={confirm.isPending}
            onSubmit={() => {
              if (/^\d{6}$/.test(code.trim())) confirm.mutate();
            }}
          >
            <TextField
              label={t('sign-in.totp.label')}
              value={code}
              onChange={setCode}
              autoComplete="one-time-code"
            />
          </StepForm>
        </div>
      )}
    </section>
  );
}
