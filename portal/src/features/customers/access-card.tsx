import { AccessOnDay } from '../../ui/access-on-day.tsx';
import { useText } from '../../ui/text.tsx';

/** Who of the reader's company, and of its resellers, can reach the customer's tenant: now, or on any day before. */
export function AccessCard({ customerId }: { customerId: string }) {
  const t = useText();
  return <AccessOnDay customerId={customerId} title={t('customers.access.title')} />;
}
