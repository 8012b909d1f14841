import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  type MenuItemLinkProps,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Desktop20Regular } from '@fluentui/react-icons/svg/desktop';
import { Person20Regular } from '@fluentui/react-icons/svg/person';
import { SignOut20Regular } from '@fluentui/react-icons/svg/sign-out';
import { addresses } from '../lib/addresses.ts';
import { useMe } from '../lib/session.ts';
import { signOut } from '../lib/sign-out.ts';
import { linked } from '../ui/app-link.tsx';
import { useFormat } from '../ui/format.ts';
import { Initials } from '../ui/initials.tsx';
import { Text, useText } from '../ui/text.tsx';
import { pages } from './pages.ts';
import { LanguageItems, ThemeItems, usePreferenceMenu } from './preference-menus.tsx';

const AppMenuItem = linked<Omit<MenuItemLinkProps, 'href'>>(MenuItemLink);

const narrow = '@media (max-width: 899px)';

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
    [narrow]: { display: 'none' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  company: { color: tokens.colorNeutralForeground3 },
  card: { display: 'grid', gap: '2px', padding: '6px 8px 8px', maxWidth: '280px', overflowWrap: 'anywhere' },
  roles: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  narrowOnly: { display: 'none', [narrow]: { display: 'block' } },
});

/** Who is signed in, for which company and with which roles; own profile, sessions, signing out. */
export function AccountMenu() {
  const styles = useStyles();
  const me = useMe();
  const t = useText();
  const { user, tenant } = me;
  const has = (path: string) => pages.some((it) => it.path === path);
  return (
    <Menu {...usePreferenceMenu()}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.trigger}
          appearance="subtle"
          aria-label={t('shell.account.label', {
            name: t('shell.account.signed-in-for', { name: user.displayName, company: tenant.name }),
          })}
        >
          <span className={styles.who}>
            <bdi className={mergeClasses(styles.name, styles.cut)}>{user.displayName}</bdi>
            <bdi className={mergeClasses(styles.company, styles.cut)}>{tenant.name}</bdi>
          </span>
          <Initials name={user.displayName} />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <Identity />
        <MenuList>
          <div className={styles.narrowOnly}>
            <MenuGroup>
              <MenuGroupHeader>
                <Text id="shell.language.label" />
              </MenuGroupHeader>
              <LanguageItems />
            </MenuGroup>
            <MenuGroup>
              <MenuGroupHeader>
                <Text id="shell.theme.label" />
              </MenuGroupHeader>
              <ThemeItems />
            </MenuGroup>
          </div>
          <MenuDivider />
          {has(addresses.profile) && (
            <AppMenuItem to={addresses.profile} icon={<Person20Regular />}>
              <Text id="shell.menu.my-profile" />
            </AppMenuItem>
          )}
          {has(addresses.sessions) && (
            <AppMenuItem to={addresses.sessions} icon={<Desktop20Regular />}>
              <Text id="shell.account.sessions" />
            </AppMenuItem>
          )}
          <MenuItem icon={<SignOut20Regular />} onClick={() => void signOut()}>
            <Text id="shell.menu.sign-out" />
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
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
