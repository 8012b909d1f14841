import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

const admins = ['global_admin', 'user_management_admin'] as const;

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.users,
    title: 'people.title',
    load: async () => (await import('./users-page.tsx')).UsersPage,
    roles: [...admins, 'account_admin'],
    needs: ['user.read'],
    menu: { group: 'own', order: 23 },
  },
  {
    path: addresses.addUser,
    title: 'people.add',
    load: async () => (await import('./add-user-page.tsx')).AddUserPage,
    roles: admins,
    needs: ['user.create'],
  },
  {
    path: addresses.user('$userId'),
    title: 'people.title',
    load: async () => (await import('./user-page.tsx')).UserPage,
    roles: [...admins, 'account_admin'],
    needs: ['user.read'],
    searchable: false,
  },
  {
    path: addresses.apps,
    title: 'people.apps.title',
    load: async () => (await import('./apps-page.tsx')).AppsPage,
    roles: ['global_admin'],
    needs: ['app.read'],
    menu: { group: 'own', order: 24 },
  },
];
