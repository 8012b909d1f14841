import type { Answer } from '#sdk/client.ts';
import type { Rights } from '../../ui/rights-chip.tsx';

/** A customer as the list shows it. */
export type Customer = Answer<'get', '/v1/customers'>['items'][number];

export const nameOf = (it: Customer): string => it.companyProfile.companyName ?? it.id;

/** What the list says about the rights held there. */
export function rightsOf(it: Customer): Rights {
  const dap = it.adminRights.find((right) => right.kind === 'dap');
  const gdap = it.adminRights.find((right) => right.kind === 'gdap');
  return {
    dap: dap && (dap.services ? 'partly' : 'whole'),
    gdapUntil: gdap?.until,
    hadRights: it.dutyWithoutRights,
  };
}
