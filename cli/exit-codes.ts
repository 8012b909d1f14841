import { Fault, noAnswer } from '#sdk/client.ts';
import { Refusal, Usage } from './command.ts';
import { SignInFailed } from './session/sign-in.ts';
import type { Words } from './words.ts';

/** What a script may branch on; `docs/cli.md` lists them. */
export const exitCodes = {
  done: 0,
  /** Something came out that was not asked for: an item of a list failed, a defect. */
  failed: 1,
  /** The command line is wrong, or `--yes` is missing. */
  usage: 2,
  signedOut: 3,
  forbidden: 4,
  notFound: 5,
  /** It was decided, changed or used in the meantime. */
  conflict: 6,
  /** The server refuses a value. */
  invalid: 7,
  /** No answer, or not now: the same again may succeed. */
  again: 8,
} as const;

function codeOfStatus(status: number): number {
  if (status === 401) return exitCodes.signedOut;
  if (status === 403) return exitCodes.forbidden;
  if (status === 404) return exitCodes.notFound;
  if (status === 409 || status === 410 || status === 412) return exitCodes.conflict;
  if (status === 0 || status === 429 || status === 503) return exitCodes.again;
  return status < 500 ? exitCodes.invalid : exitCodes.failed;
}

/** What went wrong as one sentence, and the code to leave with; undefined for a defect of ours. */
export function describe(
  error: unknown,
  words: Words,
): { readonly text: string; readonly code: number } | undefined {
  if (error instanceof Usage) return { text: error.message, code: exitCodes.usage };
  if (error instanceof Refusal) return { text: error.message, code: error.exitCode };
  if (error instanceof SignInFailed)
    return {
      text: words.say(`cli.sign-in.${error.why}`, { detail: error.detail }),
      code: error.why === 'no-answer' ? exitCodes.again : exitCodes.signedOut,
    };
  if (error instanceof Fault) return { text: sentenceOf(error, words), code: codeOfStatus(error.status) };
  return undefined;
}

function sentenceOf(fault: Fault, { say }: Words): string {
  const { errorName: name, code, requestId } = fault;
  if (name === noAnswer) return say('cli.fault.no-answer', { requestId });
  // A call without proof of a second factor is answered without words, as published.
  const text =
    fault.description ||
    (fault.status === 401
      ? say('cli.fault.signed-out')
      : say('cli.fault.no-words', { status: String(fault.status) }));
  return say('cli.fault.said', { text, name, code: String(code), requestId });
}
