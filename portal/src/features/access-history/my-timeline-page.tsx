import { addresses } from '../../lib/addresses.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../ui/text.tsx';
import { Timeline } from './timeline-page.tsx';

/** The reader's own company: which partners could reach it, and when. */
export function MyTimelinePage() {
  const t = useText();
  const { tenant } = useMe();
  return (
    <Timeline
      customerId={tenant.id}
      own
      crumbs={[{ to: addresses.myPartners, name: t('my-partners.page.title') }]}
    />
  );
}
