import { People20Regular } from '@fluentui/react-icons/svg/people';
import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.customers,
    title: 'customers.list.title',
    load: async () => (await import('./customers-page.tsx')).CustomersPage,
    roles: ['global_admin', 'admin_agent', 'sales_agent', 'helpdesk_agent'],
    needs: ['customer.list'],
    menu: { group: 'work', order: 10, icon: People20Regular },
  },
  {
    path: addresses.customerTasks,
    title: 'customers.tasks.title',
    load: async () => (await import('./tasks-page.tsx')).TasksPage,
    roles: ['global_admin', 'admin_agent', 'sales_agent', 'helpdesk_agent'],
    needs: ['customer.list'],
  },
];
