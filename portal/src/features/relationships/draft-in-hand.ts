import type { Locale } from '../../lib/locale.ts';

/** What somebody has entered for an invitation that is not made yet. */
export interface Entered {
  readonly companyName: string;
  readonly email: string;
  /** `yyyy-mm-dd`, or '' for none. */
  readonly openUntil: string;
  /** undefined: the deployment's default. */
  readonly rightsMode: 'gdap' | 'dap' | 'none' | undefined;
  readonly locale: Locale;
}

/**
 * Who looks something up on another page and comes back finds it again. In memory alone: a name and an address have no
 * place in an address line or in a browser's storage.
 */
let inHand: Partial<Entered> = {};

export const takenInHand = (): Partial<Entered> => inHand;

export function takeInHand(entered: Partial<Entered>): void {
  inHand = entered;
}
