import type { MessageFormatElement } from 'react-intl';
import { readCookie, writeCookie } from './cookie.ts';

/** Ours, English first: who asks for a language we do not speak gets it. */
export const locales = ['en', 'zh-CN', 'ru'] as const;
export type Locale = (typeof locales)[number];

/** Every message of one language by its id: a text, or what the parser made of it at build time. */
export type Words = Readonly<Record<string, string | MessageFormatElement[]>>;

const isLocale = (text: string | undefined): text is Locale => locales.some((it) => it === text);

/**
 * The language of this visit: what the reader chose, else what the server read from the request, else what the
 * browser asks for.
 */
export function preferredLocale(): Locale {
  const chosen = readCookie('locale');
  if (isLocale(chosen)) return chosen;
  if (isLocale(document.documentElement.lang)) return document.documentElement.lang;
  for (const tag of navigator.languages) {
    const locale = matchTag(tag);
    if (locale) return locale;
  }
  return 'en';
}

/** Chinese of any script or region is read as Simplified Chinese, because that is the Chinese we have. */
function matchTag(tag: string): Locale | undefined {
  const language = tag.toLowerCase().split('-')[0];
  return language === 'zh' ? 'zh-CN' : locales.find((it) => it === language);
}

export function rememberLocale(locale: Locale): void {
  writeCookie('locale', locale);
}

export async function loadWords(locale: Locale): Promise<Words> {
  switch (locale) {
    case 'en':
      return (await import('virtual:words/en')).words;
    case 'zh-CN':
      return (await import('virtual:words/zh-CN')).words;
    case 'ru':
      return (await import('virtual:words/ru')).words;
  }
}
