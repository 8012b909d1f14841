import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useApi } from '../../lib/api.ts';
import { Card } from '../card.tsx';
import { Notice } from '../notice.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { SkeletonLines } from '../skeleton.tsx';
import { Text, useText } from '../text.tsx';
import { type MembershipSignIn, membershipSignInKey } from './membership-sign-in.ts';
import { ProfileChooser } from './profile-chooser.tsx';

/** The profile somebody continues with. */
export interface Choice {
  readonly mpnId: string;
  /** The ID the company has now, which the chosen one takes the place of. */
  readonly replaces?: string | undefined;
}

const useStyles = makeStyles({
  step: { display: 'grid', gap: tokens.spacingVerticalL },
  text: { margin: 0, maxWidth: '72ch' },
  list: { margin: `${tokens.spacingVerticalS} 0`, paddingInlineStart: '24px', maxWidth: '70ch' },
  why: { display: 'grid', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  /** The path of the page this stands on: the registry's sign-in ends there. */
  readonly returnTo: string;
  /** What is said of the ID there is now; left out: which one the company has. */
  readonly now?: ReactNode;
  /** What else can be pressed instead of signing in. */
  readonly otherwise?: ReactNode;
  /** Something else is the usual way on, as with an ID that is chosen already. */
  readonly secondary?: boolean;
  readonly busy: boolean;
  /** Why the choice did not go through. */
  readonly error: unknown;
  /** What else is said of it, in its place. */
  readonly notice?: ReactNode;
  /** The ID the company has now can be chosen too, as for an application that has another one. */
  readonly ownToo?: boolean;
  readonly onContinue: (choice: Choice) => void;
}

/**
 * Why the partner ID is associated → **Sign in** at the membership registry → the list with reasons → **Continue** or
 * **Cancel**. What happens with the choice is the page's to say.
 */
export function PartnerIdStep(props: Props) {
  const { returnTo, now, otherwise, secondary = false, ownToo = false } = props;
  const { busy, error, notice, onContinue } = props;
  const api = useApi();
  const styles = useStyles();
  const { failed } = useSearch({ strict: false }) as { failed?: string };
  const signIn = useQuery({
    queryKey: membershipSignInKey,
    queryFn: ({ signal }) => api.get('/v1/membership/signin', { signal }),
    staleTime: 0,
  });
  const begin = useMutation({
    mutationFn: () => api.post('/v1/membership/signin', { body: { returnTo } }),
    onSuccess: ({ redirectTo }) => window.location.assign(redirectTo),
  });
  const cancel = useMutation({
    mutationFn: () => api.delete('/v1/membership/signin'),
    onSettled: () => signIn.refetch(),
  });
  const { data } = signIn;
  const signedIn = data?.state === 'signed_in';
  return (
    <div className={styles.step}>
      {failed && !signedIn && !cancel.isSuccess && <Failed code={failed} />}
      {signIn.error && <ProblemNotice error={signIn.error} onRetry={() => void signIn.refetch()} />}
      {begin.error && <ProblemNotice error={begin.error} focus onRetry={() => begin.mutate()} />}
      {cancel.error && <ProblemNotice error={cancel.error} focus onRetry={() => cancel.mutate()} />}
      {Boolean(error) && <ProblemNotice error={error} focus />}
      {notice}
      <p role="status" className={styles.text}>
        {cancel.isSuccess && <Text id="membership.cancel.done" />}
      </p>
      {signIn.isPending && <SkeletonLines count={8} />}
      {data && !signedIn && (
        <Why
          signIn={data}
          now={now}
          otherwise={otherwise}
          secondary={secondary}
          busy={busy || begin.isPending || begin.isSuccess}
          onSignIn={() => begin.mutate()}
        />
      )}
      {data && signedIn && (
        <ProfileChooser
          // Another sign-in brings another list: nothing chosen in the one before stays chosen.
          key={data.expiresAt}
          signIn={data}
          ownToo={ownToo}
          busy={busy || cancel.isPending}
          onContinue={(mpnId) => onContinue({ mpnId, replaces: data.mpnId })}
          onCancel={() => cancel.mutate()}
        />
      )}
    </div>
  );
}

/** What the way back from the registry said. */
function Failed({ code }: { code: string }) {
  const t = useText();
  const down = code === 'membership/registry-unavailable';
  return (
    <div role="alert">
      <Notice
        intent={down ? 'warning' : 'error'}
        title={t(down ? 'membership.sign-in.down-title' : 'membership.sign-in.refused-title')}
      >
        <Text id="membership.sign-in.retry" />
      </Notice>
    </div>
  );
}

interface WhyProps {
  readonly signIn: MembershipSignIn;
  readonly now: ReactNode;
  readonly otherwise: ReactNode;
  readonly secondary: boolean;
  readonly busy: boolean;
  readonly onSignIn: () => void;
}

function Why({ signIn, now, otherwise, secondary, busy, onSignIn }: WhyProps) {
  const styles = useStyles();
  const t = useText();
  const { mpnId, registry } = signIn;
  const may = signIn.may.includes('partner-id.associate');
  return (
    <Card title={t('membership.why.title')}>
      <div className={styles.why}>
        <p className={styles.text}>
          <Text id="membership.why.text" />
        </p>
        <ul className={styles.list}>
          {(['benefits', 'incentives', 'competencies'] as const).map((it) => (
            <li key={it}>{t(`membership.why.${it}`)}</li>
          ))}
        </ul>
        <p className={styles.text}>{now ?? <CompanysOwn mpnId={mpnId} may={may} />}</p>
        {may ? (
          <>
            <p className={styles.text}>
              <Text id="membership.why.how" values={{ registry: <bdi>{registry}</bdi> }} />
            </p>
            <p className={styles.text}>
              <Text id="membership.why.kept" />
            </p>
            <div className={styles.actions}>
              <Button
                appearance={secondary ? 'secondary' : 'primary'}
                disabledFocusable={busy}
                onClick={onSignIn}
              >
                <Text id="membership.sign-in.button" />
              </Button>
              {otherwise}
            </div>
          </>
        ) : (
          <p className={styles.text}>
            <Text id="membership.admin.only" />
          </p>
        )}
      </div>
    </Card>
  );
}

function CompanysOwn({ mpnId, may }: { mpnId: string | undefined; may: boolean }) {
  if (!mpnId) return <Text id="membership.current.none" />;
  const values = { mpnId: <bdi key="id">{mpnId}</bdi> };
  return (
    <>
      <Text id="membership.current.text" values={values} />{' '}
      {may && <Text id="membership.current.changes" values={values} />}
    </>
  );
}
