import regions from './regions.json' with { type: 'json' };

const byCountry = new Map(
  Object.entries(regions).flatMap(([region, countries]) => countries.map((it) => [it, region] as const)),
);

/**
 * The programme region a country belongs to. Partners sell, and work together, only inside one region. The table is
 * `regions.json`, for the operator to change; a country it does not name is a region of its own.
 *
 * @param country ISO 3166-1 alpha-2
 */
export const regionOf = (country: string): string => byCountry.get(country) ?? country;

export const sameRegion = (one: string, other: string): boolean => regionOf(one) === regionOf(other);
