import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkLocales } from './locales-check.ts';

const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

type Messages = Record<string, string>;

/** A small project in which everything is right. A test changes one thing and expects exactly what follows from it. */
const soundWorld = () => ({
  en: {
    'shop.page.title': 'Customers',
    'shop.page.intro': 'Hello {name}, this is your list (CSP).',
    'shop.page.count': '{count, plural, one {# customer} other {# customers}} of {total, number}',
    'shop.page.state': '{state, select, open {Open} other {Closed}}',
    'shop.role.admin': 'Admin',
    'shop.role.sales': 'Sales',
    'shop.right.dap': 'DAP',
  } as Messages,
  'zh-CN': {
    'shop.page.title': '客户',
    'shop.page.intro': '{name}，你好：这是你的列表 (CSP)，共一页。',
    'shop.page.count': '{total, number} 个客户中的 {count, plural, other {# 个}}',
    'shop.page.state': '{state, select, open {已打开} other {已关闭}}',
    'shop.role.admin': '管理员',
    'shop.role.sales': '销售',
    'shop.right.dap': 'DAP',
  } as Messages,
  ru: {
    'shop.page.title': 'Клиенты',
    'shop.page.intro': '{name}, это ваш список (CSP).',
    'shop.page.count':
      '{count, plural, one {# клиент} few {# клиента} many {# клиентов} other {# клиента}} из {total, number}',
    'shop.page.state': '{state, select, open {Открыто} other {Закрыто}}',
    'shop.role.admin': 'Администратор',
    'shop.role.sales': 'Продажи',
    'shop.right.dap': 'DAP',
  } as Messages,
  problems: {
    en: { 'problem.shop/closed': 'The shop is closed.' } as Messages,
    'zh-CN': { 'problem.shop/closed': '商店已关闭。' } as Messages,
    ru: { 'problem.shop/closed': 'Магазин закрыт.' } as Messages,
  },
  ids: "import type a from './en/shop.json'; import type b from './en/problems.json';",
  server: `
    const closed = problemType(
      'shop/closed', 409, 1, 'Closed.');
    say(locale, \`problem.\${code}\`); say(locale, \`shop.role.\${role}\`);`,
  portal:
    '<Text id="shop.page.title" />; t(\'shop.page.intro\'); t(`shop.page.count`); t("shop.page.state"); t(\'shop.right.dap\')',
  glossary: {
    labels: [{ en: 'Customers', 'zh-CN': '客户', ru: 'Клиенты' }],
    sameAsEnglish: ['DAP'],
    sameAsEnglishIds: [] as string[],
    forbidden: {
      en: [{ pattern: '!', instead: 'no exclamation marks' }],
      'zh-CN': [{ pattern: '分销商', instead: '经销商' }],
      ru: [{ pattern: 'непрям', instead: 'косвенный', except: ['^shop\\.role\\.admin$'] }],
    } as Record<string, { pattern: string; instead: string; except?: string[] }[]>,
  },
  /** Written as they stand, where JSON.stringify could not write the mistake. */
  verbatim: {} as Record<string, string>,
});
type World = ReturnType<typeof soundWorld>;

function findingsIn(change: (world: World) => void): string[] {
  const world = soundWorld();
  change(world);
  const root = mkdtempSync(join(tmpdir(), 'locales-check-'));
  places.push(root);
  const files: Record<string, string> = {
    'locales/glossary.json': JSON.stringify(world.glossary),
    'locales/ids.ts': world.ids,
    'server/shop/closed.ts': world.server,
    'portal/src/features/shop/page.tsx': world.portal,
    // Neither a test nor a declaration makes use of a message.
    'server/shop/closed.test.ts': "say('shop.page.unused'); say('shop.page.extra')",
    'portal/src/shop.d.ts': "'shop.page.unused'",
  };
  for (const locale of ['en', 'zh-CN', 'ru'] as const) {
    files[`locales/${locale}/shop.json`] = JSON.stringify(world[locale], null, 2);
    files[`locales/${locale}/problems.json`] = JSON.stringify(world.problems[locale], null, 2);
  }
  for (const [path, text] of Object.entries({ ...files, ...world.verbatim })) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkLocales(root);
}

test('a sound world has no findings', () => {
  expect(findingsIn(() => {})).toEqual([]);
});

const both = (id: string, en: string, zh: string, ru: string) => (it: World) => {
  it.en[id] = en;
  it['zh-CN'][id] = zh;
  it.ru[id] = ru;
};

test.each<[string, (world: World) => void, string[]]>([
  [
    'a message a language lacks',
    (it) => delete it.ru['shop.page.intro'],
    ['ru/shop.json shop.page.intro: missing'],
  ],
  [
    'a message English does not have',
    (it) => {
      it['zh-CN']['shop.page.extra'] = '多余';
    },
    ['zh-CN/shop.json shop.page.extra: has no English source'],
  ],
  [
    'a message nobody uses, though a test names it',
    both('shop.page.unused', 'Left over', '多余', 'Лишнее'),
    ['shop.page.unused: nobody uses it'],
  ],
  [
    'a message whose use was made of parts and is gone',
    (it) => {
      it.server = it.server.replace('shop.role', 'shop.kind');
    },
    ['shop.role.admin: nobody uses it', 'shop.role.sales: nobody uses it'],
  ],
  [
    'a refusal without a sentence',
    (it) => {
      it.server += "problemType('shop/sold-out', 409, 2, 'Sold out.')";
    },
    ['en/problems.json problem.shop/sold-out: missing'],
  ],
  [
    'the sentence of a refusal that no longer exists',
    (it) => {
      it.server = it.server.replace('shop/closed', 'shop/shut');
      it.problems.en['problem.shop/shut'] = 'The shop is shut.';
      it.problems['zh-CN']['problem.shop/shut'] = '商店已关闭。';
      it.problems.ru['problem.shop/shut'] = 'Магазин закрыт.';
    },
    ['problem.shop/closed: nobody uses it'],
  ],
  [
    'a text that was never translated',
    (it) => {
      it.ru['shop.role.sales'] = 'Sales';
    },
    ['ru/shop.json shop.role.sales: is not translated'],
  ],
  [
    'a text that was reworded instead of translated',
    (it) => {
      it['zh-CN']['shop.role.sales'] = 'Sales team';
    },
    ['zh-CN/shop.json shop.role.sales: is not translated'],
  ],
  [
    'a brand name that is not listed as one',
    (it) => {
      it.glossary.sameAsEnglish = [];
    },
    ['zh-CN/shop.json shop.right.dap: is not translated', 'ru/shop.json shop.right.dap: is not translated'],
  ],
  [
    'a placeholder that got lost',
    (it) => {
      it.ru['shop.page.intro'] = 'Это ваш список (CSP).';
    },
    ['ru/shop.json shop.page.intro: lacks the placeholder {name}'],
  ],
  [
    'a placeholder that was translated too',
    (it) => {
      it.ru['shop.page.intro'] = '{имя}, это ваш список (CSP).';
    },
    [
      'ru/shop.json shop.page.intro: lacks the placeholder {name}',
      'ru/shop.json shop.page.intro: the English text has no {имя}',
    ],
  ],
  [
    'a placeholder that lost its bracket',
    (it) => {
      it.ru['shop.page.intro'] = '{name, это ваш список (CSP).';
    },
    ['ru/shop.json shop.page.intro: is not a valid ICU message (INVALID_ARGUMENT_TYPE)'],
  ],
  [
    'a straight apostrophe, which would swallow a placeholder',
    (it) => {
      it.en['shop.page.intro'] = "Hello '{name}, this is your list (CSP).";
    },
    [
      'zh-CN/shop.json shop.page.intro: the English text has no {name}',
      'ru/shop.json shop.page.intro: the English text has no {name}',
      'en/shop.json shop.page.intro: write ’ instead of a straight apostrophe',
    ],
  ],
  [
    'a Russian plural without its forms',
    (it) => {
      it.ru['shop.page.count'] = '{count, plural, one {# клиент} other {# клиентов}} из {total, number}';
    },
    [
      'ru/shop.json shop.page.count: the plural of {count} lacks “few”',
      'ru/shop.json shop.page.count: the plural of {count} lacks “many”',
    ],
  ],
  [
    'a Chinese plural with a form Chinese does not have',
    (it) => {
      it['zh-CN']['shop.page.count'] = '{total, number} 中的 {count, plural, one {# 个} other {# 个}}';
    },
    ['zh-CN/shop.json shop.page.count: zh-CN has no plural “one” for {count}'],
  ],
  [
    'an English plural without the singular',
    (it) => {
      it.en['shop.page.count'] = '{count, plural, other {# customers}} of {total, number}';
    },
    ['en/shop.json shop.page.count: the plural of {count} lacks “one”'],
  ],
  [
    'a count that would be written without separators',
    (it) => {
      it['zh-CN']['shop.page.count'] = '{total, number} 个客户中的 {count} 个';
    },
    ['zh-CN/shop.json shop.page.count: {count} is a count, write {count, number} or a plural'],
  ],
  [
    'a choice that was translated too',
    (it) => {
      it.ru['shop.page.state'] = '{state, select, открыто {Открыто} other {Закрыто}}';
    },
    ['ru/shop.json shop.page.state: the choices of {state} differ from English: open, открыто'],
  ],
  [
    'a label that deviates from the glossary',
    (it) => {
      it.ru['shop.page.title'] = 'Заказчики';
    },
    ['ru/shop.json shop.page.title: the glossary says “Клиенты”, not “Заказчики”'],
  ],
  [
    'an English label that deviates from the glossary',
    (it) => {
      it.en['shop.page.title'] = 'Clients';
    },
    ['glossary.json: no message says “Customers” any more; was the English label changed?'],
  ],
  [
    'a word the glossary forbids, also in a branch',
    (it) => {
      it['zh-CN']['shop.page.state'] = '{state, select, open {分销商} other {已关闭}}';
      it.ru['shop.page.state'] = '{state, select, open {непрямо} other {Закрыто}}';
      it.ru['shop.role.admin'] = 'непрямой, но названный исключением';
    },
    [
      'zh-CN/shop.json shop.page.state: “分销商” is wrong here: 经销商',
      'ru/shop.json shop.page.state: “непрям” is wrong here: косвенный',
    ],
  ],
  [
    'half-width marks in Chinese',
    (it) => {
      it['zh-CN']['shop.page.intro'] = '{name}, 你好:这是你的列表(共一页)。';
      it['zh-CN']['shop.page.state'] = '{state, select, open {已打开.} other {已关闭?}}';
    },
    [
      'zh-CN/shop.json shop.page.intro: half-width “,” in Chinese text',
      'zh-CN/shop.json shop.page.state: half-width “.” in Chinese text',
      'zh-CN/shop.json shop.page.state: half-width “?” in Chinese text',
    ],
  ],
  [
    'a half-width mark alone between two placeholders in Chinese',
    (it) => {
      it.en['shop.page.intro'] = '{name} {list}';
      it['zh-CN']['shop.page.intro'] = '{name}, {list}';
      it.ru['shop.page.intro'] = '{name}, {list}';
    },
    ['zh-CN/shop.json shop.page.intro: half-width “,” in Chinese text'],
  ],
  [
    'full-width letters and stray spaces in Chinese',
    (it) => {
      it['zh-CN']['shop.role.admin'] = 'Ａ 管理员';
      it['zh-CN']['shop.role.sales'] = '销 售';
      it['zh-CN']['shop.page.intro'] = '{name}， 你好。';
    },
    [
      'zh-CN/shop.json shop.page.intro: a space beside a full-width mark',
      'zh-CN/shop.json shop.role.admin: full-width letter, digit or space',
      'zh-CN/shop.json shop.role.sales: a space between Chinese characters',
    ],
  ],
  [
    'full-width marks outside Chinese',
    (it) => {
      it.ru['shop.page.intro'] = '{name}， это ваш список.';
      it.en['shop.role.sales'] = 'Sales（all）';
    },
    [
      'ru/shop.json shop.page.intro: full-width mark in this language',
      'en/shop.json shop.role.sales: full-width mark in this language',
    ],
  ],
  [
    'empty text and text with loose ends',
    (it) => {
      it.ru['shop.role.admin'] = ' ';
      it['zh-CN']['shop.role.admin'] = '管理员 ';
    },
    [
      'zh-CN/shop.json shop.role.admin: begins or ends with white space',
      'ru/shop.json shop.role.admin: is empty',
    ],
  ],
  [
    'markup',
    (it) => {
      it.ru['shop.role.sales'] = '<b>Продажи</b>';
    },
    ['ru/shop.json shop.role.sales: holds markup'],
  ],
  [
    'an id that stands twice in a file',
    (it) => {
      it.verbatim['locales/ru/problems.json'] =
        '{\n  "problem.shop/closed": "Магазин закрыт.",\n  "problem.shop/closed": "Закрыто."\n}';
    },
    ['ru/problems.json problem.shop/closed: stands twice in this file'],
  ],
  [
    'a message in the file of another feature',
    (it) => {
      it.problems.ru['shop.page.title'] = 'Клиенты';
      delete it.ru['shop.page.title'];
    },
    [
      'ru/problems.json shop.page.title: belongs into the file of its feature',
      'ru/problems.json shop.page.title: stands in shop.json in English',
    ],
  ],
  [
    'an id that stands in two files',
    (it) => {
      it.verbatim['locales/ru/shop-roles.json'] = '{"shop.role.admin": "Администратор"}';
      it.ru['shop.role.admin'] = 'Администратор';
    },
    ['ru/shop.json shop.role.admin: stands in shop-roles.json too'],
  ],
  [
    'an id that does not read like one',
    (it) => {
      both('shop.page title', 'Shop', '商店', 'Магазин')(it);
      it.server += "say(locale, 'shop.page title')";
    },
    [
      'en/shop.json shop.page title: an id reads feature.page.element',
      'zh-CN/shop.json shop.page title: an id reads feature.page.element',
      'ru/shop.json shop.page title: an id reads feature.page.element',
      'shop.page title: nobody uses it',
    ],
  ],
  [
    'a file the compiler does not know',
    (it) => {
      it.ids = "import type a from './en/shop.json';";
    },
    ['ids.ts: does not list en/problems.json'],
  ],
])('finds %s', (_, change, findings) => {
  expect(findingsIn(change)).toEqual(findings);
});
