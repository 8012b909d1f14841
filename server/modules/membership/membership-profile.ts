import type { TenantId } from '#kernel/ids.ts';

/** An organisation profile, as the membership registry tells it. */
export interface MembershipProfile {
  readonly mpnId: string;
  readonly companyName: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** A legal entity has one `global` ID; what is resold under is a `location`. */
  readonly type: 'location' | 'global';
  readonly status: 'active' | 'inactive';
  readonly address: Readonly<Record<string, string>>;
}

/** Why a profile cannot be picked. */
export const obstacles = ['inactive', 'other_country', 'wrong_type', 'taken'] as const;
export type Obstacle = (typeof obstacles)[number];

/**
 * What stands in the way of associating a profile (I-20, I-38), all of it at once.
 *
 * @param owner the company that has this partner ID already, if there is one
 */
export function obstaclesFor(
  profile: Pick<MembershipProfile, 'country' | 'type' | 'status'>,
  company: { readonly tenantId: TenantId; readonly country: string },
  owner: TenantId | undefined,
): Obstacle[] {
  const stands: Record<Obstacle, boolean> = {
    inactive: profile.status !== 'active',
    other_country: profile.country !== company.country,
    wrong_type: profile.type !== 'location',
    taken: owner !== undefined && owner !== company.tenantId,
  };
  return obstacles.filter((it) => stands[it]);
}

/** More than any account speaks for; a registry that sends more is not believed. */
const mostProfiles = 500;
const addressMembers = ['addressLine1', 'addressLine2', 'city', 'state', 'postalCode'] as const;

/**
 * Reads the `organizations` claim. Members we do not know are left alone; one profile that is not as agreed and none
 * counts, so that a broken registry is noticed at once and not by whoever misses an ID.
 */
export function readProfiles(claim: unknown): MembershipProfile[] | undefined {
  if (!Array.isArray(claim) || claim.length > mostProfiles) return undefined;
  const profiles = claim.map(readProfile);
  const read = profiles.filter((it) => it !== undefined);
  const distinct = new Set(read.map((it) => it.mpnId));
  return read.length === claim.length && distinct.size === claim.length ? read : undefined;
}

function readProfile(given: unknown): MembershipProfile | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const it = given as Readonly<Record<string, unknown>>;
  const { mpnId, companyName, country, type, status } = it;
  if (typeof mpnId !== 'string' || !isPartnerId(mpnId)) return undefined;
  if (typeof companyName !== 'string' || !isLine(companyName, 200)) return undefined;
  if (typeof country !== 'string' || !/^[A-Z]{2}$/.test(country)) return undefined;
  if (type !== 'location' && type !== 'global') return undefined;
  if (status !== 'active' && status !== 'inactive') return undefined;
  const address = (it['address'] ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof address !== 'object') return undefined;
  const lines = addressMembers.flatMap((name) => {
    const line = address[name];
    return typeof line === 'string' && isLine(line, 200) ? [[name, line] as const] : [];
  });
  return { mpnId, companyName, country, type, status, address: Object.fromEntries(lines) };
}

/** A number without leading zeros: what is asked and billed by it takes numbers, and no more than 18 digits. */
const isPartnerId = (text: string): boolean => /^[1-9]\d{0,17}$/.test(text);

const isLine = (text: string, longest: number): boolean =>
  text.trim() !== '' && text.length <= longest && !/[\p{Cc}\p{Bidi_C}]/u.test(text);
