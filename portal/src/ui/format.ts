import { useMemo } from 'react';
import { useIntl } from 'react-intl';

type Instant = Date | string;

const minute = 60_000;
const day = 1_440 * minute;

/** Which unit says it best: days as long as people count in days, which is about a quarter. */
const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, length: number, from: number])[] = [
  ['year', 365 * day, 2 * 365 * day],
  ['month', 30.4 * day, 90 * day],
  ['day', day, day],
  ['hour', 60 * minute, 60 * minute],
  ['minute', minute, minute],
];

export interface Formats {
  /** 20 Nov 2027; the year is left out when it is this one and `year` is `'auto'`. */
  date(instant: Instant, options?: { year?: 'auto' | 'always'; now?: Date }): string;
  /** Saturday, 20 November 2027. */
  weekday(instant: Instant): string;
  /** Nov. */
  month(instant: Instant): string;
  /** 20 Nov 2027, 14:05, in the reader's zone. */
  dateTime(instant: Instant): string;
  /** in 4 days, yesterday, 11 months ago. */
  relative(instant: Instant, now: Date): string;
  number(value: number): string;
  /** A, B, C as the language separates them. */
  list(items: readonly string[]): string;
  /** Germany for DE; the code itself where there is no name. */
  country(code: string): string;
  /** Compares names as a reader of this language sorts them. */
  compare(a: string, b: string): number;
}

/** Dates, numbers, lists and names by `Intl`, in the reader's language and zone. */
export function useFormat(): Formats {
  const { locale, timeZone } = useIntl();
  return useMemo(() => formats(locale, timeZone), [locale, timeZone]);
}

export function formats(locale: string, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  const dated = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...zone });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...zone });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', ...zone });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', ...zone });
  const timed = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone });
  const years = new Intl.DateTimeFormat('en', { year: 'numeric', ...zone });
  // "Tomorrow" is a day people know; "next month" for forty days would mislead.
  const days = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const others = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const collator = new Intl.Collator(locale);
  const toDate = (instant: Instant) => (typeof instant === 'string' ? new Date(instant) : instant);

  return {
    date: (instant, { year = 'always', now } = {}) => {
      const at = toDate(instant);
      const thisYear = year === 'auto' && now !== undefined && years.format(at) === years.format(now);
      return (thisYear ? short : dated).format(at);
    },
    weekday: (instant) => full.format(toDate(instant)),
    month: (instant) => months.format(toDate(instant)),
    dateTime: (instant) => timed.format(toDate(instant)),
    relative: (instant, now) => {
      const distance = toDate(instant).getTime() - now.getTime();
      // What has just been said stands in no future, although clocks differ by seconds.
      if (Math.abs(distance) < minute) return days.format(0, 'second');
      const [unit, length] = steps.find(([, , from]) => Math.abs(distance) >= from) ?? ['minute', minute];
      return (unit === 'day' ? days : others).format(Math.round(distance / length), unit);
    },
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    country: (code) => {
      try {
        return countries.of(code.toUpperCase()) ?? code;
      } catch {
        return code; // not a region code at all: better the raw text than no page
      }
    },
    compare: collator.compare,
  };
}
