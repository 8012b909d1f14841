import { useMemo } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { AppLink } from '../../ui/app-link.tsx';
import type { Column } from '../../ui/data-table/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { useFormat } from '../../ui/format.ts';
import { Text, useText } from '../../ui/text.tsx';
import type { Partner } from './use-partners.ts';

/** The columns both lists share; shared customers lead to the customers both companies serve. */
export function usePartnerColumns(): readonly Column<Partner>[] {
  const t = useText();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('partnerships.column.company'),
        cell: (it) => <bdi>{it.name}</bdi>,
        share: 1.6,
        narrow: 'title',
      },
      {
        id: 'country',
        label: t('partnerships.column.country'),
        cell: (it) => format.country(it.location),
        narrow: 'line',
      },
      {
        id: 'mpn',
        label: t('partnerships.column.mpn-id'),
        cell: (it) => it.mpnId,
        from: 'medium',
        optional: true,
      },
      {
        id: 'since',
        label: t('partnerships.column.since'),
        cell: (it) => <DateText at={it.since} />,
        from: 'medium',
        optional: true,
      },
      {
        id: 'access',
        label: t('partnerships.column.admin-access'),
        cell: (it) => <Text id={`partnerships.admin-access.${it.adminAccess}`} />,
        from: 'medium',
        optional: true,
      },
      {
        id: 'shared',
        label: t('partnerships.column.shared-customers'),
        cell: (it) => (
          <AppLink
            to={addresses.customers}
            search={{ partner: it.id }}
            inline={false}
            aria-label={t('partnerships.providers.view-customers-of', { provider: it.name })}
          >
            {format.number(it.sharedCustomerCount)}
          </AppLink>
        ),
        share: 0.8,
      },
    ],
    [t, format],
  );
}
