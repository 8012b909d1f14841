import { ShieldKeyhole16Regular } from '@fluentui/react-icons/svg/shield-keyhole';
import { Chip } from '../../ui/chip.tsx';
import { useText } from '../../ui/text.tsx';
import type { Partner } from './use-partners.ts';

/** Whether the provider may administer the reseller's own tenant. */
export function AccessChip({ access }: { access: Partner['adminAccess'] }) {
  const t = useText();
  return <Chip icon={ShieldKeyhole16Regular}>{t(`partnerships.admin-access.${access}`)}</Chip>;
}
