import { useCallback } from 'react';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../ui/text.tsx';
import type { Invitation } from './use-draft.ts';

/** Which relationships an invitation asks for, said to either of the partners that ask. */
export function useAsks(): (invitation: Pick<Invitation, 'reseller' | 'provider'>) => string {
  const t = useText();
  const { tenant } = useMe();
  return useCallback(
    ({ reseller, provider }) => {
      if (!provider) return t('relationships.invitations.single');
      const other = provider.id === tenant.id ? reseller : provider;
      return t('relationships.invitations.joint', { provider: other.name });
    },
    [t, tenant.id],
  );
}
