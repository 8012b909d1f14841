import type { MessageId } from '#locales/ids.ts';

export type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

/** How the page speaks: one language, one zone. */
export interface Speech {
  readonly locale: string;
  readonly say: Say;
  /** The day something holds to, in UTC like the texts that are agreed to. */
  day(instant: string): string;
  /** The same, short, for the end of a line. */
  shortDay(instant: string): string;
  /** Day, time and zone. */
  moment(instant: string): string;
  country(code: string): string;
  list(names: readonly string[]): string;
}

/** @param zone the reader's, where it is known */
export function speechOf(locale: string, say: Say, zone = 'UTC'): Speech {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDays = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const moments = new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeZone: zone,
  });
  const times = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    locale,
    say,
    day: (instant) => days.format(new Date(instant)),
    shortDay: (instant) => shortDays.format(new Date(instant)),
    moment: (instant) =>
      say('shell.time.at', {
        date: moments.format(new Date(instant)),
        time: times.format(new Date(instant)),
      }),
    country: (code) => {
      try {
        return countries.of(code.toUpperCase()) ?? code;
      } catch {
        return code; // not a region code: better the raw text than no page
      }
    },
    list: (names) => lists.format(names),
  };
}
