import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Call } from './command.ts';
import { Refusal, Usage } from './command.ts';

/** The text of a file a person named; `-` is standard input. */
export async function readText(
  { around, words }: Pick<Call, 'around' | 'words'>,
  name: string,
): Promise<string> {
  try {
    return name === '-' ? await around.readInput() : await readFile(resolve(around.cwd, name), 'utf8');
  } catch (error) {
    throw new Refusal(words.say('cli.file.unreadable', { name, reason: (error as Error).message }), 2);
  }
}

/** Hands an export out: to the file `--output` names, or as it is. */
export async function handOut(call: Call, file: Blob, output: string | undefined): Promise<void> {
  if (output === undefined || output === '-') {
    call.out.raw(await file.text());
    return;
  }
  try {
    await writeFile(resolve(call.around.cwd, output), Buffer.from(await file.arrayBuffer()));
  } catch (error) {
    throw new Refusal(
      call.words.say('cli.file.unwritable', { name: output, reason: (error as Error).message }),
      2,
    );
  }
  call.out.note(call.words.say('cli.file.written', { name: output }));
}

/** `--format` of an export. */
export function formatOf({
  values,
  words,
}: Pick<Call, 'words'> & { values: { format?: string } }): 'csv' | 'json' {
  const { format = 'csv' } = values;
  if (format !== 'csv' && format !== 'json') throw new Usage(words.say('cli.usage.format'));
  return format;
}

/**
 * The secret at the end of a link. `-` reads it from standard input, so that it stands in no history and no list of
 * processes.
 */
export async function tokenOf(call: Pick<Call, 'around' | 'words'>, given: string): Promise<string> {
  const text = (given === '-' ? await call.around.readInput() : given).trim();
  const token = text.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) throw new Usage(call.words.say('cli.usage.link'));
  return token;
}
