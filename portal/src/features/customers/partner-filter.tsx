import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api.ts';
import { useMay } from '../../lib/session.ts';
import { FilterMenu } from '../../ui/filter-menu.tsx';
import { useText } from '../../ui/text.tsx';

interface Props {
  /** What the reader's company is: a provider filters by reseller, a reseller by provider. */
  readonly side: 'reseller' | 'provider';
  readonly value: string;
  readonly onChange: (partnerId: string) => void;
}

/** Only the customers shared with one partnered company. There is no such filter without partnerships. */
export function PartnerFilter({ side, value, onChange }: Props) {
  const t = useText();
  const api = useApi();
  const enabled = useMay()('partnership.list');
  const partners = useQuery({
    queryKey: ['relationships', side],
    enabled,
    queryFn: ({ signal }) =>
      api.get('/v1/relationships', {
        params: {
          query: {
            relationship_type:
              side === 'provider' ? 'IsIndirectCloudSolutionProviderOf' : 'IsIndirectResellerOf',
          },
        },
        signal,
      }),
  });
  const items = partners.data?.items ?? [];
  // Its place is kept while it is not known; most partners have partnerships.
  if (items.length === 0 && !partners.isLoading) return null;
  return (
    <FilterMenu
      label={t(side === 'provider' ? 'shell.kind.reseller' : 'shell.kind.provider')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', name: t('customers.filter.any') },
        ...items.map((it) => ({ value: it.id, name: it.name })),
      ]}
    />
  );
}
