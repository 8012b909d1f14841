import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

const bare = { frame: 'bare', searchable: false } as const;

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.signIn,
    title: 'sign-in.page.title',
    load: async () => (await import('./sign-in-page.tsx')).SignInPage,
    ...bare,
  },
  {
    path: '/signin/forgot',
    title: 'sign-in.reset.title',
    load: async () => (await import('./forgot-page.tsx')).ForgotPage,
    ...bare,
  },
  {
    path: '/signin/reset/$token',
    title: 'sign-in.new-password.title',
    load: async () => (await import('./reset-page.tsx')).ResetPage,
    ...bare,
  },
  {
    path: '/signin/app/$tenantId/$uid',
    title: 'sign-in.page.title',
    load: async () => (await import('./app-page.tsx')).AppPage,
    ...bare,
  },
  {
    path: '/signin/organization',
    title: 'sign-in.page.title',
    load: async () => (await import('./organization-page.tsx')).OrganizationPage,
    ...bare,
  },
  {
    path: '/device',
    title: 'sign-in.device.title',
    load: async () => (await import('./device-page.tsx')).DevicePage,
    ...bare,
  },
  {
    path: addresses.security,
    title: 'account.section.security',
    load: async () => (await import('./security-page.tsx')).SecurityPage,
    menu: { group: 'own', order: 21 },
  },
];
