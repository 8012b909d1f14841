import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type Deleted, OpenInvitations } from './left-open.tsx';
import { type User, usePeopleAct } from './user.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Blocking for a while, deleting for good; both say before and after what is left open. */
export function LeaveCard({ user }: { user: User }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'block' | 'delete' | undefined>();
  const params = { path: { userId: user.id } };
  const name = user.displayName;
  const open = user.openInvitations ?? [];
  const close = () => setAsking(undefined);
  const setState = usePeopleAct(
    (state: User['state']) => api.patch('/v1/users/{userId}', { params, body: { state } }),
    close,
  );
  const remove = usePeopleAct(
    () => api.delete('/v1/users/{userId}', { params }),
    () => {
      const deleted: Deleted = { name, openInvitations: open };
      void navigate({ to: addresses.users, state: { deleted } as never });
    },
  );
  const left = setState.data?.openInvitations;
  const invitations = open.length > 0 ? [t('people.leave.invitations-stay', { count: open.length })] : [];
  return (
    <Card title={t('people.leave.title')}>
      <div className={styles.box}>
        {left && user.state === 'blocked' && (
          <div role="status">
            <Notice intent="success" title={t('people.leave.blocked', { name })}>
              <OpenInvitations all={left} />
            </Notice>
          </div>
        )}
        {setState.error && !asking && <ProblemNotice error={setState.error} focus />}
        <div className={styles.buttons}>
          {user.may.includes('user.update') &&
            (user.state === 'active' ? (
              <Button onClick={() => setAsking('block')}>
                <Text id="people.leave.block" />
              </Button>
            ) : (
              <Button disabledFocusable={setState.isPending} onClick={() => setState.mutate('active')}>
                <Text id="people.leave.unblock" />
              </Button>
            ))}
          {user.may.includes('user.delete') && (
            <Button onClick={() => setAsking('delete')}>
              <Text id="people.leave.delete" />
            </Button>
          )}
        </div>
      </div>
      <ConfirmDialog
        open={asking === 'block'}
        title={t('people.leave.block-title', { name })}
        changes={[t('people.leave.block-changes', { name })]}
        stays={[t('people.leave.block-stays'), ...invitations]}
        confirm={t('people.leave.block')}
        onConfirm={() => setState.mutate('blocked')}
        onClose={close}
        busy={setState.isPending}
        error={setState.error}
      />
      <ConfirmDialog
        open={asking === 'delete'}
        title={t('people.leave.delete-title', { name })}
        changes={[t('people.leave.delete-changes', { name })]}
        stays={[t('people.leave.history-stays'), ...invitations]}
        confirm={t('people.leave.delete')}
        onConfirm={() => remove.mutate(undefined)}
        onClose={close}
        busy={remove.isPending}
        error={remove.error}
      />
    </Card>
  );
}
