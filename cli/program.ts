import { parseArgs } from 'node:util';
import type { Api } from '#sdk/client.ts';
import { type Call, type Command, type Surroundings, Usage } from './command.ts';
import { commands } from './commands.ts';
import { describe, exitCodes } from './exit-codes.ts';
import { everywhere, helpOf, overview, usageOf } from './help.ts';
import { outputTo } from './output.ts';
import { openApi, openSession } from './session/api.ts';
import { configFolder, profileIn } from './session/credentials.ts';
import { signIn } from './session/sign-in.ts';
import { localeOf, type Words, wordsOf } from './words.ts';

/**
 * Runs one command line.
 *
 * @param argv what stands after `twotier`
 * @returns the exit code
 */
export async function run(argv: readonly string[], around: Surroundings): Promise<number> {
  const { locale, help, said } = skim(argv);
  const words = wordsOf(localeOf(locale, around.env));
  try {
    const command = find(said, help, words);
    if (typeof command === 'string') {
      around.out(`${command}\n`);
      return exitCodes.done;
    }
    const { values, positionals } = read(command, argv, words);
    const args = positionals.slice(command.path.length);
    const needed = command.takes.filter((it) => it.startsWith('<')).length;
    if (args.length < needed || args.length > command.takes.length) throw new Usage(usage(command, words));
    return (await command.run(callOf(values, args, words, around))) ?? exitCodes.done;
  } catch (error) {
    const known = describe(error, words);
    if (!known) throw error;
    around.err(`${known.text}\n`);
    return known.code;
  }
}

/** What is wanted before a command is found: its words, and the options every command has. */
function skim(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: everywhere,
  });
  // Where the value was forgotten, it is a boolean; `read` says so.
  const locale = typeof values.locale === 'string' ? values.locale : undefined;
  return { locale, help: values.help === true, said: positionals };
}

/** The command whose words the line begins with, or the help it asks for. */
function find(said: readonly string[], help: boolean, words: Words): Command | string {
  const asksForHelp = said[0] === 'help' || help || said.length === 0;
  const wanted = said[0] === 'help' ? said.slice(1) : said;
  const found = commands
    .filter(({ path }) => path.every((word, at) => wanted[at] === word))
    .sort((one, other) => other.path.length - one.path.length)[0];
  if (found) return asksForHelp ? helpOf(found, words) : found;
  const near = commands.filter(({ path }) => path[0] === wanted[0]);
  if (asksForHelp && (near.length > 0 || wanted.length === 0))
    return overview(near.length > 0 ? near : commands, words);
  throw new Usage(
    `${words.say('cli.usage.unknown', { name: wanted.join(' ') })}\n\n${overview(near.length > 0 ? near : commands, words)}`,
  );
}

function read(command: Command, argv: readonly string[], words: Words) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { ...command.options, ...everywhere },
    });
    return { values: values as Record<string, string | boolean | string[] | undefined>, positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const name = /'(-[^\s']*)/.exec(message)?.[1] ?? '';
    const what = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'cli.usage.option' : 'cli.usage.option-value';
    throw new Usage(`${words.say(what, { name })}\n${usage(command, words)}`);
  }
}

const usage = (command: Command, { say }: Words): string =>
  say('cli.usage.line', { usage: usageOf(command), command: command.path.join(' ') });

function callOf(
  values: Record<string, unknown>,
  args: readonly string[],
  words: Words,
  around: Surroundings,
): Call {
  const name = (values['profile'] as string | undefined) ?? around.env['TWOTIER_PROFILE'] ?? 'default';
  const profile = profileIn(configFolder(around.env), name);
  let api: Api | undefined;
  return {
    values: values as Call['values'],
    args,
    words,
    around,
    signIn,
    profile,
    out: outputTo(around, values['json'] === true),
    // Opened when it is first used: `login` and `help` need nobody to be signed in.
    get api() {
      api ??= openApi(openSession(around, profile, signIn), words.locale);
      return api;
    },
  };
}
