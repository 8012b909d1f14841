import { makeStyles, tokens } from '@fluentui/react-components';
import { useParams } from '@tanstack/react-router';
import { addresses } from '../../lib/addresses.ts';
import { useMay } from '../../lib/session.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { useText } from '../../ui/text.tsx';
import { AccessCard } from './access-card.tsx';
import { DetailsCard } from './details-card.tsx';
import { LeaveCard } from './leave-card.tsx';
import { RolesCard } from './roles-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import { SetUpNotice } from './set-up-notice.tsx';
import { useUser } from './user.ts';

const useStyles = makeStyles({
  cards: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '720px' },
});

/** One person of the company: who they are, what they may, how they sign in, and leaving. */
export function UserPage() {
  const styles = useStyles();
  const t = useText();
  const may = useMay();
  const { userId = '' } = useParams({ strict: false });
  const { data: user, error, isPending, refetch } = useUser(userId);
  const can = (permission: string) => user?.may.includes(permission) ?? false;
  return (
    <Page
      {...(user ? { title: user.displayName } : {})}
      crumbs={may('user.read') ? [{ to: addresses.users, name: t('people.title') }] : []}
    >
      <div className={styles.cards}>
        {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {isPending && <SkeletonLines count={8} />}
        {user && (
          <>
            {user.self && <SetUpNotice withLink={false} />}
            <DetailsCard user={user} />
            <RolesCard user={user} />
            {(can('user.reset-password') || can('user.reset-mfa')) && <AccessCard user={user} />}
            {can('user.manage-sessions') && <SessionsCard user={user} />}
            {(can('user.update') || can('user.delete')) && <LeaveCard user={user} />}
          </>
        )}
      </div>
    </Page>
  );
}
