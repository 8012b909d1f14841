import type { Deps } from '#database/work.ts';
import { findHolder } from './partner-id.store.ts';
import type { Membership, OrganisationProfile } from './ports.ts';

/**
 * The membership registry of an installation that has none: partner IDs of the companies here, and profiles handed in
 * for the sample world.
 */
export const localMembership = (
  deps: Pick<Deps, 'database'>,
  profiles: readonly Omit<OrganisationProfile, 'heldBy'>[] = [],
): Membership => ({
  async findProfile(mpnId) {
    const holder = await findHolder(deps.database, mpnId);
    const listed = profiles.find((it) => it.mpnId === mpnId);
    if (listed) return { ...listed, heldBy: holder?.tenantId ?? null };
    return (
      holder && {
        mpnId,
        country: holder.country,
        status: 'active',
        type: 'location',
        heldBy: holder.tenantId,
      }
    );
  },
});
