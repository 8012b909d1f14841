import { createHash, randomUUIDv7 } from 'node:crypto';

declare const brand: unique symbol;
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** A directory tenant. Partners and customers are always named by the id of their tenant. */
export type TenantId = Id<'tenant'>;
export type UserId = Id<'user'>;
export type AppId = Id<'app'>;
export type InvitationId = Id<'invitation'>;
export type StandingLinkId = Id<'standing-link'>;
export type PartnershipId = Id<'partnership'>;
export type PartnershipRequestId = Id<'partnership-request'>;
export type AcceptanceId = Id<'acceptance'>;
export type GrantId = Id<'grant'>;
export type JobId = Id<'job'>;
export type EnrolmentId = Id<'enrolment'>;
export type EventId = Id<'event'>;

/**
 * The tenant of rows that belong to no company (yet): a sign-in before anybody is known, an address that guesses, a
 * worker's pulse. It is no row of `tenant`.
 */
export const platformTenant = '00000000-0000-0000-0000-000000000000' as TenantId;

/** Whose the rows of the embedded membership registry are. It is no row of `tenant` either: nobody here acts for it. */
export const registryTenant = '00000000-0000-0000-0000-000000000001' as TenantId;

/** A fresh UUIDv7: sorts by creation time, so that newest-first is `order by id desc`. */
export const newId = <Kind extends string>(): Id<Kind> => randomUUIDv7() as Id<Kind>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads an id somebody sent. Ids compare without case; whatever is no id names nothing. */
export function parseId<Kind extends string>(text: string): Id<Kind> | undefined {
  return uuid.test(text) ? (text.toLowerCase() as Id<Kind>) : undefined;
}

/**
 * The same id for the same parts, for ever. Used where something must be named before it exists: a right
 * that is asked for carries the id it will have once granted.
 */
export function derivedId<Kind extends string>(...parts: readonly string[]): Id<Kind> {
  const bytes = createHash('sha256').update(parts.join('\u0000')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6); // version 8: made by a rule of our own
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  ) as Id<Kind>;
}
