import type { PageDefinition } from '../../lib/page-definition.ts';

export const pages: readonly PageDefinition[] = [
  {
    // Read from the consent page, before anybody has signed in or agreed to anything.
    path: '/agreements/customer/$version',
    title: 'agreements.customer.title',
    load: async () => (await import('./customer-agreement-page.tsx')).CustomerAgreementPage,
    frame: 'bare',
    searchable: false,
  },
];
