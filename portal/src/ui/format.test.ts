import { expect, test } from 'vitest';
import { formats } from './format.ts';

const now = new Date('2026-11-21T09:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

test.each([
  [0.016, 'now', '现在', 'сейчас'],
  [-0.016, 'now', '现在', 'сейчас'],
  [0.02, 'in 1 minute', '1分钟后', 'через 1 минуту'],
  [2, 'in 2 hours', '2小时后', 'через 2 часа'],
  [24, 'tomorrow', '明天', 'завтра'],
  [95.99, 'in 4 days', '4天后', 'через 4 дня'],
  [-24 * 40, '40 days ago', '40天前', '40 дней назад'],
  [24 * 63, 'in 63 days', '63天后', 'через 63 дня'],
  [24 * 340, 'in 11 months', '11个月后', 'через 11 месяцев'],
  [-24 * 800, '2 years ago', '2年前', '2 года назад'],
])('%d hours away is said as people count', (hours, english, chinese, russian) => {
  const said = ['en', 'zh-CN', 'ru'].map((it) => formats(it, 'UTC').relative(inHours(hours), now));
  expect(said).toEqual([english, chinese, russian]);
});

test('a day is that of the reader’s zone, and this year’s needs no year', () => {
  const late = '2026-11-20T23:30:00Z';
  expect(formats('en', 'UTC').date(late)).toBe('Nov 20, 2026');
  expect(formats('en', 'Europe/Berlin').date(late)).toBe('Nov 21, 2026');
  expect(formats('ru', 'UTC').date(late, { year: 'auto', now })).toBe('20 нояб.');
  expect(formats('ru', 'UTC').date('2027-11-20T23:30:00Z', { year: 'auto', now })).toMatch(/2027/);
});

test('a day with its weekday, and a month alone', () => {
  const said = ['en', 'zh-CN', 'ru'].map((it) => {
    const { weekday, month } = formats(it, 'UTC');
    return [weekday('2026-06-15T12:00:00Z'), month('2026-06-15T12:00:00Z')];
  });
  expect(said).toEqual([
    ['Monday, June 15, 2026', 'Jun'],
    ['2026年6月15日星期一', '6月'],
    ['понедельник, 15 июня 2026 г.', 'июнь'],
  ]);
});

test('lists and countries are those of the language', () => {
  expect(['en', 'zh-CN', 'ru'].map((it) => formats(it).list(['A', 'B', 'C']))).toEqual([
    'A, B, C',
    'A、B、C',
    'A, B, C',
  ]);
  expect(['en', 'zh-CN', 'ru'].map((it) => formats(it).country('de'))).toEqual([
    'Germany',
    '德国',
    'Германия',
  ]);
  expect(formats('en').country('nonsense')).toBe('nonsense');
});
