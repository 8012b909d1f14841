import type { Command } from './command.ts';
import type { MessageId, Words } from './words.ts';

/** Options every command has. */
export const everywhere = {
  json: { type: 'boolean' },
  profile: { type: 'string', takes: 'NAME' },
  locale: { type: 'string', takes: 'en|zh-CN|ru' },
  help: { type: 'boolean' },
} as const;

/** How a command is written: `twotier customers list [--search TEXT]`. */
export function usageOf({ path, takes, options }: Command): string {
  const named = Object.entries(options).map(([name, it]) => `[--${name}${it.takes ? ` ${it.takes}` : ''}]`);
  return ['twotier', ...path, ...takes, ...named].join(' ');
}

/** One command: how it is written, what it does, what each option means. */
export function helpOf(command: Command, { say }: Words): string {
  const options = Object.entries({ ...command.options, ...everywhere }).map(
    ([name, it]) =>
      [`--${name}${'takes' in it ? ` ${it.takes}` : ''}`, say(`cli.option.${name}` as MessageId)] as const,
  );
  return `${usageOf(command)}\n\n${say(command.does)}\n\n${aligned(options)}`;
}

/** All commands, or those whose words begin so. */
export function overview(commands: readonly Command[], { say }: Words): string {
  const lines = commands.map((it) => [[...it.path, ...it.takes].join(' '), say(it.does)] as const);
  return `${say('cli.help.title')}\n\n${aligned(lines)}\n\n${say('cli.help.more')}`;
}

function aligned(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
}
