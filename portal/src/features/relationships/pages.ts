import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

const roles = ['global_admin', 'admin_agent', 'sales_agent'] as const;
const needs = ['invitation.create'];

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.requestRelationship,
    title: 'relationships.draft.title-reseller',
    load: async () => (await import('./draft-page.tsx')).RequestRelationshipPage,
    roles,
    needs,
  },
  {
    path: addresses.inviteNewCustomers(),
    title: 'relationships.draft.title-joint',
    load: async () => (await import('./draft-page.tsx')).InviteNewCustomersPage,
    roles,
    needs,
    kinds: ['reseller'],
  },
  {
    path: addresses.inviteNewCustomers('$providerId'),
    title: 'relationships.draft.title-joint',
    load: async () => (await import('./draft-page.tsx')).InviteNewCustomersPage,
    roles,
    needs,
    kinds: ['reseller'],
    searchable: false,
  },
  {
    path: addresses.invitations,
    title: 'relationships.invitations.title',
    load: async () => (await import('./invitations-page.tsx')).InvitationsPage,
    roles,
    needs: ['invitation.read'],
    menu: { group: 'work', order: 20 },
  },
  {
    path: addresses.invitation('$invitationId'),
    title: 'relationships.invitations.title',
    load: async () => (await import('./invitation-page.tsx')).InvitationPage,
    roles,
    needs: ['invitation.read'],
  },
  {
    path: addresses.inviteMany,
    title: 'relationships.bulk.title',
    load: async () => (await import('./bulk-page.tsx')).BulkPage,
    roles,
    needs,
  },
];
