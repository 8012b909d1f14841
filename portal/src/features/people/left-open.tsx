import { useLocation } from '@tanstack/react-router';
import { addresses } from '../../lib/addresses.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { LeftOpen } from './user.ts';

/** What a deletion tells the list, which is the next page: in the history's state, not in the address. */
export interface Deleted {
  readonly name: string;
  readonly openInvitations: readonly LeftOpen[];
}

/** After a deletion: who was deleted, and what they left open. */
export function DeletedNotice() {
  const t = useText();
  const { deleted } = useLocation().state as { deleted?: Deleted };
  if (!deleted) return null;
  return (
    <div role="status">
      <Notice intent="success" title={t('people.leave.deleted', { name: deleted.name })}>
        <OpenInvitations all={deleted.openInvitations} />
      </Notice>
    </div>
  );
}

/** The invitations somebody left open, each a link to where it is withdrawn or carried on. */
export function OpenInvitations({ all }: { all: readonly LeftOpen[] }) {
  const t = useText();
  if (all.length === 0) return null;
  return (
    <>
      <span>{t('people.leave.open-invitations', { count: all.length })}</span>
      <ul>
        {all.map((it) => (
          <li key={it.id}>
            <AppLink to={addresses.invitation(it.id)}>
              {it.customerName ? (
                <bdi>{it.customerName}</bdi>
              ) : (
                <Text
                  id="people.leave.invitation-unnamed"
                  values={{ date: <DateText at={it.createdAt} /> }}
                />
              )}
            </AppLink>
          </li>
        ))}
      </ul>
    </>
  );
}
