import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useText } from '../../ui/text.tsx';
import { Timeline } from './timeline-page.tsx';

/** A customer of the reader's company: what the company and its resellers could reach there, and when. */
export function CustomerTimelinePage() {
  const t = useText();
  const api = useApi();
  const { customerId = '' } = useParams({ strict: false }) as { customerId?: string };
  const customer = useQuery({
    queryKey: ['customer', customerId],
    queryFn: ({ signal }) =>
      api.get('/v1/customers/{customerId}', { params: { path: { customerId } }, signal }),
  });
  const name = customer.data?.companyProfile.companyName;
  return (
    <Timeline
      customerId={customerId}
      crumbs={[
        { to: addresses.customers, name: t('customers.list.title') },
        ...(name ? [{ to: addresses.customer(customerId), name }] : []),
      ]}
    />
  );
}
