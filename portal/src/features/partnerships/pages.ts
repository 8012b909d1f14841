import { BuildingShop20Regular } from '@fluentui/react-icons/svg/building-shop';
import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

const readers = [
  'global_admin',
  'admin_agent',
  'sales_agent',
  'helpdesk_agent',
  'user_management_admin',
] as const;

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.indirectProviders,
    title: 'partnerships.providers.title',
    load: async () => (await import('./providers-page.tsx')).ProvidersPage,
    roles: readers,
    needs: ['partnership.list'],
    kinds: ['reseller'],
    menu: { group: 'work', order: 30, icon: BuildingShop20Regular },
  },
  {
    path: addresses.indirectResellers,
    title: 'partnerships.resellers.title',
    load: async () => (await import('./resellers-page.tsx')).ResellersPage,
    roles: readers,
    needs: ['partnership.list'],
    kinds: ['provider'],
    menu: { group: 'work', order: 40, icon: BuildingShop20Regular },
  },
  {
    path: addresses.requestPartnership,
    title: 'partnerships.request.title',
    load: async () => (await import('./request-page.tsx')).RequestPartnershipPage,
    roles: ['global_admin', 'admin_agent', 'sales_agent'],
    needs: ['partnership-request.create'],
    kinds: ['provider'],
  },
  {
    // Whoever holds the link reads who asks, whatever the role: it says who can answer.
    path: '/p/$token',
    title: 'partnerships.authorize.page',
    load: async () => (await import('./authorize-page.tsx')).AuthorizePage,
    roles: ['global_admin'],
    searchable: false,
  },
];
