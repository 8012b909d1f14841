import type { Policies } from '#database/work.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { dapRoles, defaultDays, defaultRoles } from '#modules/delegated-admin/index.ts';
import type { RightsMode } from './invitation.ts';
import { rightsModeNotAllowed } from './problems.ts';

/** What a partner may ask for: the deployment's modes. In the two sovereign clouds there is no doing without rights. */
export function allowedModes({ rightsModes }: Policies, cloud: string): readonly RightsMode[] {
  const sovereign = cloud === 'usgov' || cloud === 'germany';
  return sovereign ? rightsModes.filter((it) => it !== 'none') : rightsModes;
}

/** What a mode asks of a customer: directory roles, and for how many days where they end by themselves. */
export interface Terms {
  readonly rightsMode: RightsMode;
  readonly roles: readonly string[];
  readonly days: number | null;
}

export const termsOf = (rightsMode: RightsMode): Terms => ({
  rightsMode,
  roles: rightsMode === 'gdap' ? defaultRoles : rightsMode === 'dap' ? dapRoles : [],
  days: rightsMode === 'gdap' ? defaultDays : null,
});

/** The mode asked for, or the deployment's first. */
export function chooseMode(
  policies: Policies,
  cloud: string,
  asked: RightsMode | undefined,
): Result<RightsMode, typeof rightsModeNotAllowed> {
  const allowed = allowedModes(policies, cloud);
  const mode = asked ?? allowed[0];
  return mode && allowed.includes(mode) ? ok(mode) : refuse(rightsModeNotAllowed);
}
