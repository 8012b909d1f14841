import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { everywhere } from './help.ts';
import { aDesk, type Terminal } from './testing/terminal.ts';
import { locales, wordsOf } from './words.ts';

const type: Terminal = (line, ...words) => aDesk({ violations: [] }).type(line, ...words);

test('help lists every command, in the language of the terminal or the one asked for', async () => {
  const english = await type`help`;
  expect(english).toMatchObject({ code: 0, err: '' });
  for (const { path } of commands) expect(english.out).toContain(`  ${path.join(' ')} `);
  expect((await type`--help`).out).toBe(english.out);
  expect((await type``).out).toBe(english.out);
  expect((await type`help --locale ru`).out).toContain('Выводит список ваших клиентов.');
  const chinese = aDesk({ violations: [] }, { env: { LANG: 'zh_CN.UTF-8' } });
  expect((await chinese.type`help customers`).out).toContain('列出你的客户。');
  expect((await type`help customers`).out).not.toContain('partnerships');
});

test('each command says how it is written, and what each of its options means, in every language', async () => {
  for (const locale of locales)
    for (const { path, takes, options } of commands) {
      const { code, out } = await type`help ${path[0] ?? ''} ${path[1] ?? '--json'} --locale ${locale}`;
      expect(code).toBe(0);
      expect(out).toContain(['twotier', ...path, ...takes].join(' '));
      for (const name of Object.keys({ ...options, ...everywhere })) {
        const said = wordsOf(locale).named(`cli.option.${name}`, '');
        expect(said, `cli.option.${name}`).not.toBe('');
        expect(out).toContain(said);
      }
    }
});

test('no option is described that no command has', () => {
  const known = new Set(commands.flatMap((it) => Object.keys(it.options)).concat(Object.keys(everywhere)));
  const texts = JSON.parse(readFileSync(join(import.meta.dirname, '../locales/en/cli.json'), 'utf8'));
  const described = Object.keys(texts).filter((it) => it.startsWith('cli.option.'));
  expect(described.filter((it) => !known.has(it.slice('cli.option.'.length)))).toEqual([]);
});

test.each([
  ['an unknown command', 'customer list', 'There is no command “customer list”.'],
  ['a resource alone', 'customers', 'customers list'],
  ['an unknown option', 'customers list --colour', 'There is no option --colour here.'],
  ['an option without its value', 'customers list --search', 'The option --search stands without its value'],
  ['a value where none belongs', 'customers list --json=yes', 'The option --json stands without its value'],
  ['too few words', 'customers show', 'Usage: twotier customers show <customer>'],
  ['too many words', 'customers show one two', 'Usage: twotier customers show <customer>'],
])('%s is exit code 2, and said with how it is right', async (_, line, says) => {
  const answer = await type(Object.assign([line], { raw: [line] }));
  expect(answer).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) });
});

test('options every command has may stand before it', async () => {
  expect(await type`--locale ru --profile work whoami`).toMatchObject({
    code: 3,
    err: expect.stringContaining('«work»'),
  });
});

test('no command is without a test that types it against a server', () => {
  const typed = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.db.test.ts'))
    .map((it) => readFileSync(join(import.meta.dirname, it), 'utf8'))
    .join('\n');
  const untyped = commands.map(({ path }) => path.join(' ')).filter((it) => !typed.includes(`\`${it}`));
  expect(untyped).toEqual([]);
});
