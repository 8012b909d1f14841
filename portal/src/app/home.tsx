import { Navigate } from '@tanstack/react-router';
import { addresses } from '../lib/addresses.ts';
import { useMe } from '../lib/session.ts';
import { AppLinkButton } from '../ui/app-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Text, useText } from '../ui/text.tsx';
import { menuPages } from './pages.ts';

/** The way in: the first page of the reader's menu, or word of why there is none. */
export function Home() {
  const me = useMe();
  const t = useText();
  const first = menuPages(me, 'work')[0] ?? menuPages(me, 'own')[0];
  if (first && me.roles.length > 0) return <Navigate to={first.path} replace />;
  return (
    <Page title={t('shell.menu.title')}>
      <EmptyState
        actions={
          <AppLinkButton to={addresses.account}>
            <Text id="account.page.title" />
          </AppLinkButton>
        }
      >
        <Text id="shell.account.no-role" values={{ company: <bdi>{me.tenant.name}</bdi> }} />
      </EmptyState>
    </Page>
  );
}
