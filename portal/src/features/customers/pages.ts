import { People20Regular } from '@fluentui/react-icons/svg/people';
import type { PageDefinition } from '../../lib/page-definition.ts';

export const pages: readonly PageDefinition[] = [
  {
    path: '/customers',
    title: 'customers.list.title',
    load: async () => (await import('./customers-page.tsx')).CustomersPage,
    roles: ['global_admin', 'admin_agent', 'sales_agent', 'helpdesk_agent'],
    needs: ['customer.list'],
    menu: { group: 'work', order: 10, icon: People20Regular },
  },
];
