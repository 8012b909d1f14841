import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { PasswordShown } from './password-shown.tsx';
import { type User, usePeopleAct } from './user.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** For whoever forgot a password or lost a phone. */
export function AccessCard({ user }: { user: User }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const [asking, setAsking] = useState<'password' | 'mfa' | undefined>();
  const params = { path: { userId: user.id } };
  const done = () => setAsking(undefined);
  const password = usePeopleAct(() => api.post('/v1/users/{userId}/resetpassword', { params }), done);
  const mfa = usePeopleAct(() => api.post('/v1/users/{userId}/resetmfa', { params }), done);
  const name = user.displayName;
  const can = (permission: string) => user.may.includes(permission);
  return (
    <>
      {password.data && <PasswordShown user={password.data} />}
      <Card title={t('people.access.title')}>
        <div className={styles.buttons}>
          {can('user.reset-password') && (
            <Button onClick={() => setAsking('password')}>
              <Text id="people.access.reset-password" />
            </Button>
          )}
          {can('user.reset-mfa') && user.mfaRegistered && (
            <Button onClick={() => setAsking('mfa')}>
              <Text id="people.access.reset-mfa" />
            </Button>
          )}
        </div>
        <p role="status">{mfa.isSuccess && <Text id="people.access.reset-mfa-done" />}</p>
      </Card>
      <ConfirmDialog
        open={asking === 'password'}
        title={t('people.access.reset-password')}
        changes={[t('people.access.reset-password-changes', { name })]}
        stays={[t('people.access.reset-password-stays')]}
        confirm={t('people.access.reset-password')}
        onConfirm={() => password.mutate(undefined)}
        onClose={done}
        busy={password.isPending}
        error={password.error}
      />
      <ConfirmDialog
        open={asking === 'mfa'}
        title={t('people.access.reset-mfa')}
        changes={[t('people.access.reset-mfa-changes', { name })]}
        stays={[t('people.access.reset-mfa-stays')]}
        confirm={t('people.access.reset-mfa')}
        onConfirm={() => mfa.mutate(undefined)}
        onClose={done}
        busy={mfa.isPending}
        error={mfa.error}
      />
    </>
  );
}
