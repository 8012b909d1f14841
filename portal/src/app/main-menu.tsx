import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLocation } from '@tanstack/react-router';
import type { PageDefinition } from '../lib/page-definition.ts';
import { useMe } from '../lib/session.ts';
import { tt } from '../lib/theme.ts';
import { AppAnchor } from '../ui/app-link.tsx';
import { Text } from '../ui/text.tsx';
import { menuPages } from './pages.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '12px 8px', display: 'grid', gap: '1px' },
  line: { border: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: '8px' },
  link: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '36px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tt('Hover'), color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '&[aria-current="page"]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tt('Selected'),
    },
    '&[aria-current="page"]::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      top: '9px',
      bottom: '9px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
    '& svg': { flexShrink: 0, width: '20px', height: '20px' },
  },
  // Beneath the page above it.
  indented: { paddingLeft: '40px' },
});

/** The pages this person has, by entitlement and role. */
export function MainMenu() {
  const styles = useStyles();
  const me = useMe();
  const work = menuPages(me, 'work');
  const own = menuPages(me, 'own');
  const current = nearest(useLocation().pathname, [...work, ...own]);
  return (
    <ul className={styles.list}>
      {work.map((page) => (
        <MenuLine key={page.path} page={page} current={page === current} />
      ))}
      {work.length > 0 && own.length > 0 && (
        <li>
          <hr className={styles.line} />
        </li>
      )}
      {own.map((page) => (
        <MenuLine key={page.path} page={page} current={page === current} />
      ))}
    </ul>
  );
}

/** The one line the open page belongs to: its own, or that of the page it stands below. */
function nearest(pathname: string, lines: readonly PageDefinition[]): PageDefinition | undefined {
  return lines
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
}

function MenuLine({ page, current }: { page: PageDefinition; current: boolean }) {
  const styles = useStyles();
  const Icon = page.menu?.icon;
  return (
    <li>
      <AppAnchor
        to={page.path}
        className={mergeClasses(styles.link, !Icon && styles.indented)}
        activeOptions={{ exact: true }}
        aria-current={current ? 'page' : undefined}
      >
        {Icon && <Icon />}
        <span>
          <Text id={page.title} />
        </span>
      </AppAnchor>
    </li>
  );
}
