import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageId } from '#locales/ids.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Say } from './view/speech.ts';

type Words = Readonly<Record<string, string | MessageFormatElement[]>>;

/** The words of this page alone; the portal's others are not loaded here. */
export async function loadSay(locale: Locale): Promise<Say> {
  const words = await loadWords(locale);
  return (id: MessageId, values) => {
    const message = words[id];
    if (message === undefined) throw new Error(`The message ${id} is not among the words of this page.`);
    return typeof message === 'string'
      ? message
      : String(new IntlMessageFormat(message, locale).format(values));
  };
}

async function loadWords(locale: Locale): Promise<Words> {
  switch (locale) {
    case 'en':
      return (await import('virtual:consent-words/en')).words;
    case 'zh-CN':
      return (await import('virtual:consent-words/zh-CN')).words;
    case 'ru':
      return (await import('virtual:consent-words/ru')).words;
  }
}
