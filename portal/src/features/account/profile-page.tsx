import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useHasText, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  cards: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '720px' },
  roles: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0 },
  role: { fontWeight: tokens.fontWeightSemibold },
  means: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { marginBlock: `0 ${tokens.spacingVerticalM}` },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
});

/** Oneself: name and company, own roles with what they allow, and who can change them. */
export function ProfilePage() {
  const api = useApi();
  const me = useMe();
  const t = useText();
  const styles = useStyles();
  const own = useQuery({ queryKey: ['my-roles'], queryFn: () => api.get('/v1/me/roles') });
  return (
    <Page>
      <div className={styles.cards}>
        <Card title={t('account.section.profile')}>
          <DefinitionList
            rows={[
              [t('account.user.display-name'), <bdi key="name">{me.user.displayName}</bdi>],
              [t('account.user.user-name'), <bdi key="user">{me.user.userPrincipalName}</bdi>],
              [t('account.user.email'), me.user.email && <bdi key="mail">{me.user.email}</bdi>],
              [t('shell.company.name'), <bdi key="company">{me.tenant.name}</bdi>],
            ]}
          />
        </Card>
        <Card title={t('account.section.roles')}>
          {own.error && <ProblemNotice error={own.error} onRetry={() => void own.refetch()} />}
          {own.isPending && <SkeletonLines count={4} />}
          {own.data && <Roles roles={own.data.roles} admins={own.data.admins} />}
        </Card>
        <nav className={styles.links} aria-label={t('account.page.title')}>
          <AppLink to={addresses.security}>
            <Text id="account.section.security" />
          </AppLink>
          <AppLink to={addresses.sessions}>
            <Text id="account.section.sessions" />
          </AppLink>
        </nav>
      </div>
    </Page>
  );
}

function Roles({ roles, admins }: { roles: readonly string[]; admins: readonly string[] }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const has = useHasText();
  return (
    <>
      <p className={styles.text}>
        <Text id={roles.length > 0 ? 'account.profile.intro' : 'account.profile.no-roles'} />
      </p>
      <dl className={styles.roles}>
        {roles.map((role) => {
          const [name, means] = [`shell.role.${role}`, `account.role-text.${role}`];
          return (
            <div key={role}>
              <dt className={styles.role}>{has(name) ? t(name) : role}</dt>
              <dd className={styles.means}>{has(means) && t(means)}</dd>
            </div>
          );
        })}
      </dl>
      <p>
        <Text id="account.profile.who-can-change" values={{ names: <bdi>{format.list(admins)}</bdi> }} />
      </p>
    </>
  );
}
