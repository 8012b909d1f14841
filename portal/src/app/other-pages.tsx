import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Outlet, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addresses } from '../lib/addresses.ts';
import { AppLinkButton } from '../ui/app-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { Text, useText } from '../ui/text.tsx';
import { LanguageMenu, ThemeMenu } from './preference-menus.tsx';

const useStyles = makeStyles({
  main: { flexGrow: 1 },
  foot: { display: 'flex', justifyContent: 'center' },
  source: {
    padding: '4px 8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  menus: { display: 'flex', justifyContent: 'flex-end' },
  bare: {
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Pages before or without signing in: no menu and no top bar, but the reader's language and theme. */
export function BarePage({ children = <Outlet /> }: { children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.bare}>
      <header className={styles.menus}>
        <LanguageMenu />
        <ThemeMenu />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.foot}>
        <a className={styles.source} href={addresses.source} target="_blank" rel="noopener noreferrer">
          <Text id="shell.account.source" />
        </a>
      </footer>
    </div>
  );
}

export function NotFound() {
  const t = useText();
  return (
    <Page title={t('shell.problem.not-found-title')}>
      <EmptyState
        actions={
          <AppLinkButton to="/">
            <Text id="shell.menu.home" />
          </AppLinkButton>
        }
      >
        <Text id="shell.problem.not-found" />
      </EmptyState>
    </Page>
  );
}

/** A page whose code did not load, or broke while drawing. */
export function PageFailed({ error }: { error: unknown }) {
  const router = useRouter();
  const t = useText();
  if (isGone(error)) return <NewVersion />;
  return (
    <Page title={t('shell.problem.title')}>
      <ProblemNotice error={error} onRetry={() => void router.invalidate()} />
    </Page>
  );
}

/** The code of a page that is no longer there: the server has a newer build than this window. */
const isGone = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script failed/i.test(error.message);

function NewVersion() {
  return (
    <Page>
      <EmptyState
        actions={
          <Button appearance="primary" onClick={() => location.reload()}>
            <Text id="shell.button.reload" />
          </Button>
        }
      >
        <Text id="shell.state.new-version" />
      </EmptyState>
    </Page>
  );
}

/** The server could not say who is signed in: nothing else can be drawn. */
export function NotStarted({ error }: { error: unknown }) {
  return (
    <BarePage>
      <ProblemNotice error={error} onRetry={() => location.reload()} />
    </BarePage>
  );
}
