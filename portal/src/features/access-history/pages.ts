import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.customerTimeline('$customerId'),
    title: 'access-history.page.title',
    load: async () => (await import('./customer-timeline-page.tsx')).CustomerTimelinePage,
    roles: ['global_admin', 'admin_agent'],
    needs: ['customer.read-access'],
    searchable: false,
  },
  {
    path: addresses.myTimeline,
    title: 'access-history.page.title',
    load: async () => (await import('./my-timeline-page.tsx')).MyTimelinePage,
    roles: 'customer',
    needs: ['customer.read-access'],
    kinds: ['customer'],
  },
];
