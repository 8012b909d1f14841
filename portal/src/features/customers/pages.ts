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
    path: addresses.customer('$customerId'),
    title: 'customers.account.title',
    load: async () => (await import('./customer-page.tsx')).CustomerPage,
    roles: ['global_admin', 'admin_agent', 'sales_agent', 'helpdesk_agent'],
    needs: ['customer.read'],
  },
  {
    path: addresses.pastCustomers,
    title: 'customers.reinstate.title',
    load: async () => (await import('./past-customers-page.tsx')).PastCustomersPage,
    roles: ['global_admin', 'admin_agent', 'sales_agent', 'helpdesk_agent'],
    needs: ['customer.list'],
  },
  {
    path: addresses.customerTasks,
    title: 'customers.tasks.title',
    load: async () => (await import('./tasks-page.tsx')).TasksPage,
    roles: ['global_admin', 'admin_agent', 'sales_agent', 'helpdesk_agent'],
    needs: ['customer.list'],
  },
];
