import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.account,
    title: 'account.page.title',
    load: async () => (await import('./settings-page.tsx')).SettingsPage,
    menu: { group: 'own', order: 20, icon: Settings20Regular },
  },
  {
    path: addresses.profile,
    title: 'account.section.profile',
    load: async () => (await import('./profile-page.tsx')).ProfilePage,
  },
  {
    path: addresses.sessions,
    title: 'account.section.sessions',
    load: async () => (await import('./sessions-page.tsx')).SessionsPage,
    menu: { group: 'own', order: 22 },
  },
];
