import type { Answer } from '#sdk/client.ts';
import type { Rights } from '../../ui/rights-chip.tsx';

/** A customer as the list shows it. */
export type ListedCustomer = Answer<'get', '/v1/customers'>['items'][number];
/** A customer as its account page shows it. */
export type Customer = Answer<'get', '/v1/customers/{customerId}'>;

export const nameOf = (it: Pick<ListedCustomer, 'companyProfile'>): string => it.companyProfile.companyName;

/** What the list says about the rights held there. */
export function rightsOf(it: Pick<ListedCustomer, 'adminRights' | 'dutyWithoutRights'>): Rights {
  const dap = it.adminRights.find((right) => right.kind === 'dap');
  const gdap = it.adminRights.find((right) => right.kind === 'gdap');
  return {
    dap: dap && (dap.services ? 'partly' : 'whole'),
    gdapUntil: gdap?.until,
    hadRights: it.dutyWithoutRights,
  };
}
