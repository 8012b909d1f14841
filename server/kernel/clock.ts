/** Tells the time. Nothing in the business reads any other. */
export type Clock = () => Date;

/** Real time: sessions, tokens, limits, signatures. The demo cannot move it. */
export const securityClock: Clock = () => new Date();

/**
 * Business time: real time plus what the demo or a test has moved it by.
 *
 * @param offset milliseconds ahead of real time, read at every call
 */
export const businessClock =
  (offset: () => number): Clock =>
  () =>
    new Date(Date.now() + offset());

const day = 86_400_000;

/** The first instant of the UTC day `at` lies in. */
export const startOfDay = (at: Date): Date => new Date(Math.floor(at.getTime() / day) * day);

/** `days` whole days after `at`; negative goes back. */
export const addDays = (at: Date, days: number): Date => new Date(at.getTime() + days * day);
