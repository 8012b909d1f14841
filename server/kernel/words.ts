/**
 * Words a person reads, in the language the person reads.
 *
 * The sentences live in `locales/<locale>/<feature>.json`; English is the source. Code names a sentence by its id
 * and hands over names, counts and dates as values; it never puts a sentence together.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageId } from '#locales/ids.ts';

export type { MessageId };

/** English first: it is the source and what everybody gets who asks for a language we do not speak. */
export const locales = ['en', 'zh-CN', 'ru'] as const;

export type Locale = (typeof locales)[number];

/** Values for the placeholders of a message. Dates come ready-made, from {@link sayDate}, because they need a zone. */
export type MessageValues = Readonly<Record<string, string | number>>;

const folder = new URL('../../locales/', import.meta.url);
const catalogues = new Map<Locale, Record<string, string>>();
const compiled = new Map<Locale, Map<string, IntlMessageFormat>>(locales.map((it) => [it, new Map()]));

/**
 * The language to answer in.
 *
 * @param header an `X-Locale` or `Accept-Language` value: one tag, or several with q-values. Chinese of any script or
 *   region is read as Simplified Chinese, because that is the Chinese we have.
 * @param fallback what to answer when nothing in the header is a language we speak
 */
export function matchLocale(header: string | undefined, fallback: Locale = 'en'): Locale {
  if (!header) return fallback;
  const wishes = header
    .slice(0, 500) // what a client sends is bounded before it is taken apart
    .split(',')
    .map(toWish)
    .filter((it) => it.quality > 0)
    .sort((a, b) => b.quality - a.quality); // the sort is stable: equal wishes keep the client's order
  for (const { tag } of wishes) {
    const locale = speak(tag);
    if (locale) return locale;
  }
  return fallback;
}

/**
 * The message in that language, its placeholders filled.
 *
 * @throws Error when the id or a value is missing: our mistake, found by `npm run check` before it is found here
 */
export function say(locale: Locale, id: MessageId, values?: MessageValues): string {
  const ready = compiled.get(locale);
  if (!ready) throw new Error(`There is no catalogue for ${locale}`);
  let message = ready.get(id);
  if (!message) {
    const text = catalogue(locale)[id];
    if (text === undefined) throw new Error(`The message ${id} has no text in ${locale}`);
    message = new IntlMessageFormat(text, locale);
    ready.set(id, message);
  }
  // Without rich elements in the values the answer is always one string.
  return String(message.format(values));
}

/** Whether a computed id (`problem.` + code) names a message, so that it may be said. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(catalogue('en'), id);
}

const dateStyles = {
  day: { dateStyle: 'long' },
  minute: { dateStyle: 'long', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * An instant as a date a person reads, to be handed to {@link say} as a value.
 *
 * @param zone the reader's time zone where it is known; UTC where it is not, and then a `minute` says so itself
 */
export function sayDate(
  locale: Locale,
  instant: Date,
  style: keyof typeof dateStyles = 'day',
  zone = 'UTC',
): string {
  const text = new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: zone }).format(instant);
  return style === 'minute' && zone === 'UTC' ? `${text} UTC` : text;
}

function catalogue(locale: Locale): Record<string, string> {
  let all = catalogues.get(locale);
  if (!all) {
    all = {};
    const home = new URL(`${locale}/`, folder);
    for (const file of readdirSync(home)) {
      if (file.endsWith('.json')) Object.assign(all, JSON.parse(readFileSync(new URL(file, home), 'utf8')));
    }
    catalogues.set(locale, all);
  }
  return all;
}

function toWish(part: string): { tag: string; quality: number } {
  const [tag = '', ...parameters] = part.split(';').map((it) => it.trim());
  const q = parameters.find((it) => /^q=/i.test(it));
  return { tag, quality: q === undefined ? 1 : Number(q.slice(2)) }; // NaN is not above zero either
}

function speak(tag: string): Locale | undefined {
  let language: string;
  try {
    language = new Intl.Locale(tag.replaceAll('_', '-')).language;
  } catch {
    return undefined; // "*" and nonsense wish for nothing in particular
  }
  if (language === 'zh') return 'zh-CN';
  return locales.find((it) => it === language);
}
