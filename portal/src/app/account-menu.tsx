import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Code20Regular } from '@fluentui/react-icons/svg/code';
import { Desktop20Regular } from '@fluentui/react-icons/svg/desktop';
import { Person20Regular } from '@fluentui/react-icons/svg/person';
import { SignOut20Regular } from '@fluentui/react-icons/svg/sign-out';
import { addresses } from '../lib/addresses.ts';
import { useMe } from '../lib/session.ts';
import { signOut } from '../lib/sign-out.ts';
import { useFormat } from '../ui/format.ts';
import { Initials } from '../ui/initials.tsx';
import { LazyMenu } from '../ui/lazy-menu.tsx';
import type { MenuChoice, MenuEntry } from '../ui/menu-entry.ts';
import { useText } from '../ui/text.tsx';
import { pages } from './pages.ts';
import { usePreferenceEntries } from './preference-menus.tsx';

const useStyles = makeStyles({
  trigger: {
    minWidth: 0,
    paddingLeft: '6px',
    paddingRight: '4px',
    gap: tokens.spacingHorizontalS,
    maxWidth: '240px',
  },
  who: {
    display: 'grid',
    textAlign: 'end',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    '@media (max-width: 899px)': { display: 'none' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  company: { color: tokens.colorNeutralForeground3 },
  card: { display: 'grid', gap: '2px', padding: '6px 8px 8px', maxWidth: '280px', overflowWrap: 'anywhere' },
  roles: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Who is signed in, for which company and with which roles; own profile, sessions, signing out. */
export function AccountMenu() {
  const styles = useStyles();
  const t = useText();
  const { user, tenant } = useMe();
  return (
    <LazyMenu
      className={styles.trigger}
      appearance="subtle"
      align="end"
      aria-label={t('shell.account.label', {
        name: t('shell.account.signed-in-for', { name: user.displayName, company: tenant.name }),
      })}
      header={<Identity />}
      entries={useEntries()}
    >
      <span className={styles.who}>
        <bdi className={mergeClasses(styles.name, styles.cut)}>{user.displayName}</bdi>
        <bdi className={mergeClasses(styles.company, styles.cut)}>{tenant.name}</bdi>
      </span>
      <Initials name={user.displayName} />
    </LazyMenu>
  );
}

function useEntries(): readonly MenuEntry[] {
  const t = useText();
  const { languages, themes } = usePreferenceEntries();
  const narrow = (it: MenuChoice): MenuEntry => ({ ...it, narrowOnly: true });
  const page = (to: string, label: string, icon: React.ReactNode): MenuEntry[] =>
    pages.some((it) => it.path === to) ? [{ kind: 'link', to, label, icon }] : [];
  return [
    // On a phone the top bar has no room for their own buttons.
    { kind: 'heading', label: t('shell.language.label'), narrowOnly: true },
    ...languages.map(narrow),
    { kind: 'heading', label: t('shell.theme.label'), narrowOnly: true },
    ...themes.map(narrow),
    { kind: 'line' },
    ...page(addresses.profile, t('shell.menu.my-profile'), <Person20Regular />),
    ...page(addresses.sessions, t('shell.account.sessions'), <Desktop20Regular />),
    {
      kind: 'outside',
      label: t('shell.account.source'),
      icon: <Code20Regular />,
      href: addresses.source,
    },
    { kind: 'line' },
    {
      kind: 'action',
      label: t('shell.menu.sign-out'),
      icon: <SignOut20Regular />,
      onPress: () => void signOut(),
    },
  ];
}

function Identity() {
  const styles = useStyles();
  const { user, tenant, roles } = useMe();
  const t = useText();
  const format = useFormat();
  const names = roles.map((role) => t(`shell.role.${role}` as 'shell.role.none'));
  return (
    <div className={styles.card}>
      <bdi className={styles.name}>{user.displayName}</bdi>
      <bdi>{user.userPrincipalName}</bdi>
      <bdi>{tenant.name}</bdi>
      <span className={styles.roles}>{names.length > 0 ? format.list(names) : t('shell.role.none')}</span>
    </div>
  );
}
