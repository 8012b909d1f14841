import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

export const locales = ['en', 'zh-CN', 'ru'] as const;
export type Locale = (typeof locales)[number];

/** What a message says: the journeys look for words by their id, so that they read the same in every language. */
export type Say = (id: string, values?: Record<string, string | number>) => string;

const folder = join(import.meta.dirname, '..', 'locales');

export function wordsOf(locale: Locale): Say {
  const words: Record<string, string> = Object.assign(
    {},
    ...readdirSync(join(folder, locale)).map((file) =>
      JSON.parse(readFileSync(join(folder, locale, file), 'utf8')),
    ),
  );
  return (id, values) => {
    const text = words[id];
    if (text === undefined) throw new Error(`Nobody says ${id} in ${locale}.`);
    return String(new IntlMessageFormat(text, locale).format(values));
  };
}
