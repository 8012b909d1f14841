import { makeStyles, tokens } from '@fluentui/react-components';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { onSignInWanted, signInWanted } from '../lib/sign-in-again.ts';
import { Text, useText } from '../ui/text.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import { MainMenu } from './main-menu.tsx';
import { TopBar } from './top-bar.tsx';

const SignInAgainDialog = lazy(async () => ({
  default: (await import('./sign-in-again-dialog.tsx')).SignInAgainDialog,
}));
const MenuDrawer = lazy(async () => ({ default: (await import('./menu-drawer.tsx')).MenuDrawer }));

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    insetInlineStart: '8px',
    top: '-60px',
    zIndex: 20,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':focus': { top: '8px' },
  },
  body: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 1fr)',
    minHeight: 'calc(100vh - 48px)',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  menu: {
    borderInlineEndWidth: '1px',
    borderInlineEndStyle: 'solid',
    borderInlineEndColor: tokens.colorNeutralStroke2,
    '@media (max-width: 899px)': { display: 'none' },
    '@media print': { display: 'none' },
  },
  sticky: {
    position: 'sticky',
    top: '48px',
    maxHeight: 'calc(100vh - 48px)',
    overflowX: 'hidden',
    overflowY: 'auto',
  },
  main: {
    padding: '20px 32px 48px',
    minWidth: 0,
    maxWidth: '1440px',
    ':focus': { outline: 'none' },
    '@media (max-width: 899px)': { padding: '16px 16px 40px' },
  },
});

/** What stands around every page of a signed-in person: menu, top bar, and the dialog that saves an ended session. */
export function Shell({ children = <Outlet /> }: { children?: ReactNode }) {
  const styles = useStyles();
  const t = useText();
  const [menuOpen, setMenuOpen] = useState(false);
  const menu = useRef<HTMLElement>(null);
  const wanted = useSyncExternalStore(onSignInWanted, signInWanted);
  const main = useFocusOnPage();
  const { pathname } = useLocation();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu that led there
  useEffect(() => setMenuOpen(false), [pathname]);

  /** "Dashboard" of the search box: wherever the menu is on this screen. */
  const showMenu = () => {
    const first = menu.current?.querySelector<HTMLElement>('a');
    if (first?.offsetParent) first.focus();
    else setMenuOpen(true);
  };

  return (
    <>
      <a className={styles.skip} href="#main">
        <Text id="shell.page.skip" />
      </a>
      <TopBar onMenu={() => setMenuOpen(true)} onDashboard={showMenu} />
      <ConnectionBar />
      <div className={styles.body}>
        <nav className={styles.menu} aria-label={t('shell.menu.title')} ref={menu}>
          <div className={styles.sticky}>
            <MainMenu />
          </div>
        </nav>
        <main id="main" tabIndex={-1} className={styles.main} ref={main}>
          {children}
        </main>
      </div>
      <Suspense>
        {menuOpen && <MenuDrawer onClose={() => setMenuOpen(false)} />}
        {wanted && <SignInAgainDialog wanted={wanted} />}
      </Suspense>
    </>
  );
}

/** After a click on a link the next Tab starts in the new page, and a screen reader reads on there. */
function useFocusOnPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);
  return main;
}
