import { People20Regular } from '@fluentui/react-icons/svg/people';
import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.legalInfo,
    title: 'profiles.legal.title',
    load: async () => (await import('./legal-page.tsx')).LegalPage,
    roles: ['global_admin', 'admin_agent', 'user_management_admin'],
    needs: ['profile.read-legal'],
  },
  {
    path: addresses.companyProfile,
    title: 'profiles.company.title',
    load: async () => (await import('./small-pages.tsx')).CompanyPage,
    roles: ['global_admin', 'admin_agent'],
    needs: ['profile.read-organization'],
  },
  {
    path: addresses.identifiers,
    title: 'profiles.identifiers.title',
    load: async () => (await import('./small-pages.tsx')).IdentifiersPage,
    roles: ['global_admin', 'admin_agent', 'sales_agent'],
    needs: ['profile.read-mpn'],
  },
  {
    path: addresses.supportProfile,
    title: 'profiles.support.title',
    load: async () => (await import('./small-pages.tsx')).SupportPage,
    roles: ['global_admin', 'admin_agent', 'helpdesk_agent'],
    needs: ['profile.read-support'],
  },
  {
    path: addresses.billingProfile,
    title: 'profiles.billing.title',
    load: async () => (await import('./small-pages.tsx')).BillingPage,
    roles: ['global_admin', 'admin_agent', 'billing_admin'],
    needs: ['profile.read-billing'],
    kinds: ['provider', 'direct'],
  },
  {
    path: addresses.agreements,
    title: 'profiles.agreements.title',
    load: async () => (await import('./small-pages.tsx')).AgreementsPage,
    roles: ['global_admin'],
    needs: ['profile.read-agreements'],
  },
  {
    path: addresses.directoryEntry,
    title: 'profiles.entry.title',
    load: async () => (await import('./directory-entry-page.tsx')).DirectoryEntryPage,
    roles: ['global_admin', 'admin_agent'],
    needs: ['directory.read-own'],
    kinds: ['provider'],
  },
  {
    path: addresses.partners,
    title: 'profiles.partners.title',
    load: async () => (await import('./partners-page.tsx')).PartnersPage,
    roles: ['global_admin', 'admin_agent'],
    needs: ['directory.manage'],
    kinds: ['vendor'],
    menu: { group: 'work', order: 70, icon: People20Regular },
  },
];
