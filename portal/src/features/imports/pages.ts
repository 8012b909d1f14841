import { ArrowImport20Regular } from '@fluentui/react-icons/svg/arrow-import';
import { addresses } from '../../lib/addresses.ts';
import type { PageDefinition } from '../../lib/page-definition.ts';

export const pages: readonly PageDefinition[] = [
  {
    path: addresses.imports,
    title: 'imports.page.title',
    load: async () => (await import('./imports-page.tsx')).ImportsPage,
    roles: ['global_admin', 'admin_agent'],
    needs: ['customer.import'],
    kinds: ['vendor'],
    menu: { group: 'work', order: 80, icon: ArrowImport20Regular },
  },
];
