import type { OrganisationProfile } from '#modules/enrolment/index.ts';

/** Organisation profiles the sample world's membership registry knows and nobody has yet; among them two that cannot be picked. */
export const organisationProfiles: readonly Omit<OrganisationProfile, 'heldBy'>[] = [
  ...['4760101', '4760102', '4760103', '4760104', '4760105', '4760106', '4760107', '4760108'].map(
    (mpnId) => ({
      mpnId,
      country: 'DE',
      status: 'active' as const,
      type: 'location' as const,
    }),
  ),
  { mpnId: '4760201', country: 'AT', status: 'active', type: 'location' },
  { mpnId: '4760301', country: 'DE', status: 'inactive', type: 'location' },
  { mpnId: '4760401', country: 'DE', status: 'active', type: 'global' },
  { mpnId: '4760501', country: 'US', status: 'active', type: 'location' },
  { mpnId: '4760601', country: 'CN', status: 'active', type: 'location' },
  { mpnId: '4760701', country: 'KZ', status: 'active', type: 'location' },
];
