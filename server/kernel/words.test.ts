import { expect, test } from 'vitest';
import { isMessageId, type Locale, locales, matchLocale, say, sayDate } from './words.ts';

test.each<[string | undefined, Locale]>([
  [undefined, 'en'],
  ['', 'en'],
  ['ru', 'ru'],
  ['ru-RU', 'ru'],
  ['RU-ru', 'ru'],
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh_CN', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['zh-Hant-HK', 'zh-CN'],
  ['en-GB', 'en'],
  ['de-DE', 'en'],
  ['*', 'en'],
  ['de-DE,de;q=0.9,ru;q=0.5,en;q=0.4', 'ru'],
  ['en;q=0.2, zh-CN;q=0.8', 'zh-CN'],
  ['ru;q=0', 'en'],
  ['ru;q=0, zh;q=0.1', 'zh-CN'],
  ['ru;q=high', 'en'],
  ['ru, zh', 'ru'],
  ['uk-UA', 'en'],
  ['rus sian', 'en'],
  ["ru'; drop table", 'en'],
  [`${'x,'.repeat(10_000)}ru`, 'en'],
])('the wish %j is answered in %s', (header, locale) => {
  expect(matchLocale(header)).toBe(locale);
});

test('a reader whose languages we do not speak gets the fallback the caller names', () => {
  expect(matchLocale('de', 'ru')).toBe('ru');
  expect(matchLocale(undefined, 'zh-CN')).toBe('zh-CN');
});

test('each language says its own sentence', () => {
  expect(locales.map((it) => say(it, 'shell.menu.customers'))).toEqual(['Customers', '客户', 'Клиенты']);
});

test('Russian counts by its own plural forms', () => {
  const rows = [1, 2, 5, 11, 21, 22, 1.5].map((count) => say('ru', 'shell.count.customers', { count }));
  expect(rows).toEqual([
    '1 клиент',
    '2 клиента',
    '5 клиентов',
    '11 клиентов',
    '21 клиент',
    '22 клиента',
    '1,5 клиента',
  ]);
});

test('a value is shown as it is, also when it looks like markup or a placeholder', () => {
  expect(say('en', 'shell.page.roles', { roles: '<b>{x}</b> ’#’' })).toContain('<b>{x}</b> ’#’');
});

test('a missing value is our mistake and says which', () => {
  expect(() => say('en', 'shell.page.roles')).toThrow(/roles/);
});

test('an id nobody wrote a text for is our mistake and says which', () => {
  const id: string = 'shell.page.nonsense';
  expect(isMessageId(id)).toBe(false);
  expect(isMessageId('toString')).toBe(false);
  // @ts-expect-error: a wrong id does not compile
  expect(() => say('en', 'shell.page.nonsense')).toThrow(/shell\.page\.nonsense/);
});

test('dates follow the language and the zone', () => {
  const instant = new Date('2026-11-20T23:30:00Z');
  expect(locales.map((it) => sayDate(it, instant))).toEqual([
    'November 20, 2026',
    '2026年11月20日',
    '20 ноября 2026 г.',
  ]);
  expect(sayDate('en', instant, 'day', 'Europe/Berlin')).toBe('November 21, 2026');
  expect(sayDate('ru', instant, 'minute')).toMatch(/20 ноября 2026 г\. в 23:30 UTC/);
});
