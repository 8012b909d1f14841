import { addresses } from '../../lib/addresses.ts';
import { AccessOnDay } from '../../ui/access-on-day.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { Text, useText } from '../../ui/text.tsx';

/** Who of the reader's company, and of its resellers, can reach the customer's tenant: now, or on any day before. */
export function AccessCard({ customerId }: { customerId: string }) {
  const t = useText();
  return (
    <AccessOnDay
      customerId={customerId}
      title={t('customers.access.title')}
      actions={
        <AppLink to={addresses.customerTimeline(customerId)}>
          <Text id="access-history.page.title" />
        </AppLink>
      }
    />
  );
}
