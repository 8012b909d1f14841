import { PeopleTeam20Regular } from '@fluentui/react-icons/svg/people-team';
import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.myPartners,
    title: 'my-partners.page.title',
    load: async () => (await import('./my-partners-page.tsx')).MyPartnersPage,
    roles: ['global_admin', 'user_management_admin', 'billing_admin'],
    needs: ['my-partner.read'],
    kinds: ['customer'],
    menu: { group: 'work', order: 50, icon: PeopleTeam20Regular },
  },
  {
    path: addresses.myPartner('$partnerId'),
    title: 'my-partners.page.title',
    load: async () => (await import('./my-partner-page.tsx')).MyPartnerPage,
    roles: ['global_admin', 'user_management_admin', 'billing_admin'],
    needs: ['my-partner.read'],
    kinds: ['customer'],
    searchable: false,
  },
];
