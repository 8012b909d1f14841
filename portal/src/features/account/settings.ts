import type { MessageId } from '#locales/ids.ts';
import { addresses } from '../../lib/addresses.ts';
import type { TenantKind } from '../../lib/page-definition.ts';

interface Setting {
  readonly to: string;
  readonly title: MessageId;
  readonly about?: MessageId;
  /** Shown to who has one of these in their `may`; left out: to everybody. */
  readonly needs?: readonly string[];
  /** Only for companies of one of these kinds. */
  readonly kinds?: readonly TenantKind[];
}

/** What there is under Account settings, in its order. */
export const settings: Readonly<Record<'company' | 'person', readonly Setting[]>> = {
  company: [
    {
      to: addresses.legalInfo,
      title: 'profiles.legal.title',
      about: 'profiles.legal.about',
      needs: ['profile.read-legal'],
    },
    {
      to: addresses.companyProfile,
      title: 'profiles.company.title',
      about: 'profiles.company.about',
      needs: ['profile.read-organization'],
    },
    {
      to: addresses.identifiers,
      title: 'profiles.identifiers.title',
      about: 'profiles.identifiers.about',
      needs: ['profile.read-mpn'],
    },
    {
      to: addresses.associatePartnerId,
      title: 'membership.page.title',
      about: 'membership.page.about',
      needs: ['partner-id.read'],
    },
    {
      to: addresses.supportProfile,
      title: 'profiles.support.title',
      about: 'profiles.support.about',
      needs: ['profile.read-support'],
    },
    {
      to: addresses.billingProfile,
      title: 'profiles.billing.title',
      about: 'profiles.billing.about',
      needs: ['profile.read-billing'],
    },
    {
      to: addresses.agreements,
      title: 'profiles.agreements.title',
      about: 'profiles.agreements.about',
      needs: ['profile.read-agreements'],
    },
    {
      to: addresses.enrollment,
      title: 'enrolment.program.title',
      about: 'enrolment.program.about',
      needs: ['enrollment.list'],
      kinds: ['reseller', 'provider', 'direct'],
    },
    {
      to: addresses.directoryEntry,
      title: 'profiles.entry.title',
      about: 'profiles.entry.about',
      needs: ['directory.read-own'],
    },
    { to: addresses.users, title: 'people.title', about: 'people.about', needs: ['user.read'] },
    { to: addresses.apps, title: 'people.apps.title', about: 'people.apps.about', needs: ['app.read'] },
  ],
  person: [
    { to: addresses.profile, title: 'account.section.profile' },
    { to: addresses.security, title: 'account.section.security' },
    { to: addresses.sessions, title: 'account.section.sessions' },
  ],
};
