import { ClipboardTask20Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

const bare = { frame: 'bare', searchable: false } as const;

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.enrollmentStart,
    title: 'enrolment.welcome.title',
    load: async () => (await import('./welcome-page.tsx')).WelcomePage,
    ...bare,
  },
  {
    path: addresses.signUp,
    title: 'enrolment.tenant.create',
    load: async () => (await import('./new-tenant-page.tsx')).NewTenantPage,
    ...bare,
  },
  {
    path: '/signup/confirm/$token',
    title: 'enrolment.confirm.title',
    load: async () => (await import('./confirm-sign-up-page.tsx')).ConfirmSignUpPage,
    ...bare,
  },
  {
    path: '/enroll/verify/$token',
    title: 'enrolment.verify.title',
    load: async () => (await import('./verify-page.tsx')).VerifyPage,
    ...bare,
  },
  {
    path: addresses.enrollment,
    title: 'enrolment.page.title',
    load: async () => (await import('./progress-page.tsx')).ProgressPage,
    roles: ['global_admin'],
    // Who cannot read it is told by the page itself, with the names of those who can.
    kinds: ['applicant', 'reseller', 'provider', 'direct'],
    menu: { group: 'work', order: 5, icon: ClipboardTask20Regular, kinds: ['applicant'] },
  },
  {
    path: addresses.enrollmentForm,
    title: 'enrolment.page.title',
    load: async () => (await import('./apply-page.tsx')).ApplyPage,
    roles: ['global_admin'],
    // Also companies that cannot enroll come here from the start page, and are told why.
    searchable: false,
  },
];
