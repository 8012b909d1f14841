import { type RawBuilder, sql } from 'kysely';

/** `valid_during` of a fact that begins now and has no end yet. */
export const fromNow = (now: Date): RawBuilder<string> => sql<string>`tstzrange(${now}::timestamptz, null)`;

/**
 * `valid_during` of a fact that ends now. An empty span is refused by the schema: what ends at the instant it began,
 * or before it by another server's clock, ends one microsecond after its start.
 */
export const untilNow = (now: Date): RawBuilder<string> => sql<string>`tstzrange(
  lower(valid_during), greatest(${now}::timestamptz, lower(valid_during) + interval '1 microsecond'))`;

/** The fact holds at present. */
export const isCurrent = sql<boolean>`upper_inf(valid_during)`;
