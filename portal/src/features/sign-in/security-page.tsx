import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { AddFactor } from './add-factor.tsx';
import { agrees, NewPasswordFields } from './new-password-fields.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { StepForm } from './step-form.tsx';

const useStyles = makeStyles({
  cards: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '720px' },
  intro: { margin: `0 0 ${tokens.spacingVerticalL}`, maxWidth: '72ch' },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  second: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
  form: { maxWidth: '420px', marginTop: tokens.spacingVerticalL },
});

type Factors = Answer<'get', '/v1/me/factors'>;

/** How one proves who one is: password, second factors, recovery codes. */
export function SecurityPage() {
  const api = useApi();
  const styles = useStyles();
  const [codes, setCodes] = useState<readonly string[]>();
  const factors = useQuery({ queryKey: ['factors'], queryFn: () => api.get('/v1/me/factors') });
  const changed = (made?: readonly string[]) => {
    setCodes(made);
    void factors.refetch();
  };
  return (
    <Page>
      <p className={styles.intro}>
        <Text id="account.security.intro" />
      </p>
      {factors.error && <ProblemNotice error={factors.error} onRetry={() => void factors.refetch()} />}
      {factors.isPending && <SkeletonLines count={8} />}
      {factors.data && (
        <div className={styles.cards}>
          {codes && <NewCodes codes={codes} onStored={() => setCodes(undefined)} />}
          <PasswordCard factors={factors.data} onChanged={() => changed()} />
          <FactorsCard factors={factors.data} onChanged={changed} />
          <CodesCard factors={factors.data} onCreated={changed} />
        </div>
      )}
    </Page>
  );
}

function NewCodes({ codes, onStored }: { codes: readonly string[]; onStored: () => void }) {
  const t = useText();
  return (
    <Card title={t('sign-in.codes.title')}>
      <p>
        <Text id="sign-in.codes.text" />
      </p>
      <RecoveryCodes codes={codes} onStored={onStored} />
    </Card>
  );
}

function PasswordCard({ factors, onChanged }: { factors: Factors; onChanged: () => void }) {
  const api = useApi();
  const styles = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState({ password: '', again: '' });
  const change = useMutation({
    mutationFn: () => api.post('/v1/me/password', { body: { newPassword: value.password } }),
    onSuccess: () => {
      setOpen(false);
      setValue({ password: '', again: '' });
      onChanged();
    },
  });
  return (
    <Card title={t('account.security.password')}>
      <div className={styles.row}>
        <span>
          {factors.password && (
            <Text
              id="account.security.password-changed"
              values={{ date: <DateText at={factors.password.changedAt} /> }}
            />
          )}
        </span>
        {!open && (
          <Button onClick={() => setOpen(true)}>
            <Text id="account.security.change-password" />
          </Button>
        )}
      </div>
      {open && (
        <div className={styles.form}>
          {change.error && <ProblemNotice error={change.error} focus />}
          <StepForm
            submit={t('sign-in.new-password.submit')}
            busy={change.isPending}
            onSubmit={() => {
              if (agrees(value)) change.mutate();
            }}
            more={
              <Button appearance="transparent" onClick={() => setOpen(false)}>
                <Text id="shell.button.cancel" />
              </Button>
            }
          >
            <NewPasswordFields value={value} onChange={setValue} />
          </StepForm>
        </div>
      )}
    </Card>
  );
}

function FactorsCard({
  factors,
  onChanged,
}: {
  factors: Factors;
  onChanged: (codes?: readonly string[]) => void;
}) {
  const api = useApi();
  const styles = useStyles();
  const t = useText();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<{ id: string | null; name: string }>();
  const remove = useMutation({
    mutationFn: (id: string | null) =>
      id === null
        ? api.delete('/v1/me/totp')
        : api.delete('/v1/me/passkeys/{passkeyId}', { params: { path: { passkeyId: id } } }),
    onSuccess: () => {
      setRemoving(undefined);
      onChanged();
    },
    onError: () => setRemoving(undefined),
  });
  const rows = [
    ...factors.passkeys.map((it) => ({ id: it.id, name: it.name, at: it.addedAt, used: it.lastUsedAt })),
    ...(factors.totp
      ? [{ id: null, name: t('account.security.totp'), at: factors.totp.addedAt, used: undefined }]
      : []),
  ];
  return (
    <Card
      title={t('account.security.passkeys')}
      actions={
        !adding && (
          <Button onClick={() => setAdding(true)}>
            <Text id="shell.button.add" />
          </Button>
        )
      }
    >
      {remove.error && <ProblemNotice error={remove.error} focus />}
      {rows.length === 0 && !adding && <Text id="account.security.no-passkeys" />}
      <ul className={styles.rows}>
        {rows.map((it) => (
          <li key={it.id ?? 'totp'} className={styles.row}>
            <span>
              <bdi className={styles.name}>{it.name}</bdi>
              <span className={styles.second}>
                <Text id="account.security.added-on" values={{ date: <DateText at={it.at} /> }} />
              </span>
              {it.used && (
                <span className={styles.second}>
                  <Text id="account.security.last-used" values={{ date: <DateText at={it.used} /> }} />
                </span>
              )}
            </span>
            <Button
              aria-label={t('account.security.remove-factor', { name: it.name })}
              onClick={() => setRemoving({ id: it.id, name: it.name })}
            >
              <Text id="shell.button.remove" />
            </Button>
          </li>
        ))}
      </ul>
      {adding && (
        <div className={styles.form}>
          <AddFactor
            onAdded={(codes) => {
              setAdding(false);
              onChanged(codes);
            }}
          />
          <Button appearance="transparent" onClick={() => setAdding(false)}>
            <Text id="shell.button.cancel" />
          </Button>
        </div>
      )}
      {removing && (
        <ConfirmDialog
          open
          title={t('account.security.remove-factor', { name: removing.name })}
          changes={[<bdi key="factor">{removing.name}</bdi>]}
          stays={[]}
          confirm={t('account.security.remove-factor', { name: removing.name })}
          busy={remove.isPending}
          onConfirm={() => remove.mutate(removing.id)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </Card>
  );
}

function CodesCard({
  factors,
  onCreated,
}: {
  factors: Factors;
  onCreated: (codes: readonly string[]) => void;
}) {
  const api = useApi();
  const styles = useStyles();
  const t = useText();
  const create = useMutation({
    mutationFn: () => api.post('/v1/me/recoverycodes'),
    onSuccess: ({ codes }) => onCreated(codes),
  });
  const has = factors.passkeys.length > 0 || factors.totp !== undefined;
  return (
    <Card title={t('account.security.recovery-codes')}>
      {create.error && <ProblemNotice error={create.error} focus />}
      <div className={styles.row}>
        <span>
          <Text id="account.security.recovery-codes-left" values={{ count: factors.recoveryCodes }} />
          <span className={styles.second}>
            {factors.recoveryCodes > 0 && <Text id="account.security.new-codes-text" />}
          </span>
        </span>
        {has && (
          <Button disabledFocusable={create.isPending} onClick={() => create.mutate()}>
            <Text id="account.security.new-codes" />
          </Button>
        )}
      </div>
    </Card>
  );
}
