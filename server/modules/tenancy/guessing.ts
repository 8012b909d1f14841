/** Failed attempts in a row, of one account or from one address. */
export interface Guesses {
  readonly failures: number;
  readonly beganAt: Date;
  readonly waitUntil: Date | null;
}

const freeTries = 4;
const longestWait = 15 * 60_000;
const hopeless = 100;
const addressWindow = 5 * 60_000;
const addressTries = 30;
const hour = 60 * 60_000;
const perHour = 5;

/**
 * How long the next attempt on an account has to wait after this many failures: from the fifth a second, doubling
 * up to fifteen minutes. Somebody else's guessing delays its owner by that much at most, and a passkey not at all.
 *
 * @returns milliseconds
 */
export const delayAfter = (failures: number): number =>
  failures <= freeTries ? 0 : Math.min(longestWait, 1000 * 2 ** Math.min(failures - freeTries - 1, 20));

/** After a hundred failures in a row nobody gets in by password or code any more, only by passkey or recovery code. */
export const isHopeless = (guesses: Guesses | undefined): boolean => (guesses?.failures ?? 0) >= hopeless;

/** Until when this account has to wait, or null. */
export const accountMustWait = (guesses: Guesses | undefined, now: Date): Date | null =>
  guesses?.waitUntil && guesses.waitUntil > now ? guesses.waitUntil : null;

/** Until when this address has to wait: thirty failures in five minutes are no typing mistakes. */
export const addressMustWait = (guesses: Guesses | undefined, now: Date): Date | null => {
  if (!guesses || guesses.failures < addressTries) return null;
  const until = new Date(guesses.beganAt.getTime() + addressWindow);
  return until > now ? until : null;
};

/** Until when there is nothing more from here this hour, or null: five sign-ups of an address, five mails to a mailbox. */
export const hourlyMustWait = (counted: Guesses | undefined, now: Date): Date | null => {
  if (!counted || counted.failures < perHour) return null;
  const until = new Date(counted.beganAt.getTime() + hour);
  return until > now ? until : null;
};

export const hourlyAfter = (counted: Guesses | undefined, now: Date): Guesses =>
  counted && now.getTime() - counted.beganAt.getTime() < hour
    ? { ...counted, failures: counted.failures + 1 }
    : { failures: 1, beganAt: now, waitUntil: null };

/** One failure more. Counted before the proof is looked at, so that many attempts at once count as many. */
export const accountAfter = (guesses: Guesses | undefined, now: Date): Guesses => {
  const failures = (guesses?.failures ?? 0) + 1;
  const delay = delayAfter(failures);
  return {
    failures,
    beganAt: guesses?.beganAt ?? now,
    waitUntil: delay === 0 ? null : new Date(now.getTime() + delay),
  };
};

export const addressAfter = (guesses: Guesses | undefined, now: Date): Guesses =>
  guesses && now.getTime() - guesses.beganAt.getTime() < addressWindow
    ? { ...guesses, failures: guesses.failures + 1 }
    : { failures: 1, beganAt: now, waitUntil: null };
