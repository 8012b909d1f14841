import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.associatePartnerId,
    title: 'membership.page.title',
    load: async () => (await import('./associate-page.tsx')).AssociatePage,
    roles: ['global_admin'],
    needs: ['partner-id.read'],
  },
];
