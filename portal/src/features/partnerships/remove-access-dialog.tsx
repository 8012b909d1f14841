import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useText } from '../../ui/text.tsx';
import type { Partner } from './use-partners.ts';

interface Props {
  readonly provider: Partner;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** The reseller takes the provider's administrator access to its own tenant back; the partnership stays. */
export function RemoveAccessDialog({ provider, onClose, onRemoved }: Props) {
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const { tenant } = useMe();
  const remove = useMutation({
    mutationFn: () =>
      api.delete('/v1/relationships/{providerId}/adminaccess', {
        params: { path: { providerId: provider.id } },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['relationships'] });
      onRemoved();
    },
  });
  const names = { provider: provider.name, company: tenant.name };
  return (
    <ConfirmDialog
      open
      title={t('partnerships.access.title', names)}
      changes={[t('partnerships.access.changes', names)]}
      stays={provider.state === 'active' ? [t('partnerships.access.keeps', names)] : []}
      confirm={t('partnerships.access.remove')}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
      busy={remove.isPending}
      error={remove.error}
    />
  );
}
