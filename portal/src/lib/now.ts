import { useSyncExternalStore } from 'react';

/** Business time may run ahead of real time, in the demo. What is "in 4 days" is counted from the server's now. */
let ahead = 0;

/** @param serverNow RFC 3339, as the server said it a moment ago */
export function setServerNow(serverNow: string | undefined): void {
  const instant = serverNow === undefined ? Number.NaN : Date.parse(serverNow);
  ahead = Number.isNaN(instant) ? 0 : instant - Date.now();
}

export const now = (): Date => new Date(Date.now() + ahead);

const minute = 60_000;

function everyMinute(tick: () => void): () => void {
  const timer = setInterval(tick, minute);
  return () => clearInterval(timer);
}

/** Now, to the minute; whoever shows it is redrawn when the minute changes. */
export function useNow(): Date {
  const minutes = useSyncExternalStore(everyMinute, () => Math.floor(now().getTime() / minute));
  return new Date(minutes * minute);
}
