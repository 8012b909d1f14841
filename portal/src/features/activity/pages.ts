import { History20Regular } from '@fluentui/react-icons/svg/history';
import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.activity,
    title: 'activity.page.title',
    load: async () => (await import('./activity-page.tsx')).ActivityPage,
    roles: [
      'global_admin',
      'admin_agent',
      'sales_agent',
      'helpdesk_agent',
      'user_management_admin',
      'billing_admin',
    ],
    needs: ['activity.read'],
    menu: { group: 'own', order: 10, icon: History20Regular },
  },
];
