import type { MessageId } from '#locales/ids.ts';
import { useHasText, useText } from './text.tsx';

/** The services of a tenant that rights can be held for, in the order they are shown. */
export const services = ['directory', 'mail', 'files', 'devices', 'virtual_machines'] as const;

interface RoleName {
  /** What one can do with it, in plain words. */
  readonly plain: string;
  /** What administrators call it. */
  readonly technical: string;
}

/** Names of directory roles and services by the ids the server sends; an id too new for these words stands for itself. */
export function useRightNames(): {
  role: (id: string) => RoleName;
  service: (id: string) => string;
} {
  const t = useText();
  const has = useHasText();
  const said = (id: string, otherwise: string) => (has(id) ? t(id as MessageId) : otherwise);
  return {
    role: (id) => {
      const key = `consent.role.${id.replaceAll('_', '-')}`;
      return { plain: said(`${key}.name`, id), technical: said(`${key}.technical`, id) };
    },
    service: (id) => said(`consent.service.${id}`, id),
  };
}
