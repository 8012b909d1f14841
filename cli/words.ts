import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageId } from '#locales/ids.ts';

export const locales = ['en', 'zh-CN', 'ru'] as const;
export type Locale = (typeof locales)[number];

export type { MessageId };
/** A message in the reader's language. */
export type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one language, and how it writes dates and lists. */
export interface Words {
  readonly locale: Locale;
  readonly say: Say;
  /** As {@link say} where the id is known; otherwise what the server said, which is newer than this program. */
  readonly named: (id: string, otherwise: string) => string;
  readonly date: (instant: string | undefined) => string;
  readonly time: (instant: string | undefined) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

/** The language of the terminal: `--locale`, then what the environment says; English where neither is one of ours. */
export function localeOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const wish = asked ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
  const [language = ''] = wish.toLowerCase().split(/[-_.@]/);
  return language === 'zh' ? 'zh-CN' : language === 'ru' ? 'ru' : 'en';
}

const folder = join(import.meta.dirname, '..', 'locales');

export function wordsOf(locale: Locale): Words {
  const texts: Record<string, string> = Object.assign(
    {},
    ...readdirSync(join(folder, locale))
      .filter((it) => it.endsWith('.json'))
      .map((it) => JSON.parse(readFileSync(join(folder, locale, it), 'utf8'))),
  );
  const say: Say = (id, values) => {
    const text = texts[id];
    if (text === undefined) throw new Error(`The message ${id} has no text in ${locale}.`);
    return String(new IntlMessageFormat(text, locale).format(values));
  };
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  return {
    locale,
    say,
    named: (id, otherwise) => (texts[id] === undefined ? otherwise : say(id as MessageId)),
    date: (instant) => (instant === undefined ? '' : day.format(new Date(instant))),
    time: (instant) => (instant === undefined ? '' : minute.format(new Date(instant))),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
  };
}

/** `(Mail, Files)`: the services a right is still held for; nothing where it is all. */
export const servicesOf = (services: readonly string[] | undefined, { named, list }: Words): string =>
  services ? `(${list(services.map((it) => named(`consent.service.${it}`, it)))})` : '';

/** What an administrator role in a customer's tenant lets one do. */
export const roleName = (role: string, { named }: Words): string =>
  named(`consent.role.${role.replaceAll('_', '-')}.name`, role);
