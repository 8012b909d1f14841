import { useParams } from '@tanstack/react-router';
import { addresses } from '../../lib/addresses.ts';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { useText } from '../../ui/text.tsx';
import { InvitationRecord } from './invitation-record.tsx';
import { StateChip } from './state-chip.tsx';
import { useInvitation } from './use-draft.ts';
import { nameOf } from './use-invitations.ts';

/** One invitation on a page of its own, for links from elsewhere. */
export function InvitationPage() {
  const t = useText();
  const { invitationId = '' } = useParams({ strict: false }) as { invitationId?: string };
  const { data, error, refetch } = useInvitation(invitationId);
  const customer = data && (nameOf(data) ?? t('relationships.invitations.no-name'));
  return (
    <Page
      {...(customer ? { title: t('relationships.draft.prepared-for', { customer }) } : {})}
      crumbs={[{ to: addresses.invitations, name: t('relationships.invitations.title') }]}
    >
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines count={8} />}
      {data && (
        <Card actions={<StateChip invitation={data} />}>
          <InvitationRecord invitation={data} onWithdrawn={() => void refetch()} />
        </Card>
      )}
    </Page>
  );
}
