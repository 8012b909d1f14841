import type { Api } from '#sdk/client.ts';
import type { Output } from './output.ts';
import type { Profile } from './session/credentials.ts';
import type { SignIn } from './session/sign-in.ts';
import type { MessageId, Words } from './words.ts';

/** An option as `parseArgs` reads it; `takes` names its value in the help. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly takes?: string;
  readonly multiple?: boolean;
}
export type Options = Readonly<Record<string, Option>>;

export type Values<O extends Options> = {
  readonly [Name in keyof O]?: O[Name] extends { type: 'boolean' }
    ? boolean
    : O[Name] extends { multiple: true }
      ? readonly string[]
      : string;
};

/** The outside of a command: what a process has, and a test stands in for. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readInput: () => Promise<string>;
  /** Ended when the person at the keyboard has had enough. */
  readonly signal: AbortSignal;
}

/** One call of a command, its arguments read. */
export interface Call<O extends Options = Options> {
  readonly values: Values<O>;
  /** What stands beside the options, as many as the command takes. */
  readonly args: readonly string[];
  readonly out: Output;
  readonly words: Words;
  readonly around: Surroundings;
  /** The API as whoever is signed in. */
  readonly api: Api;
  readonly signIn: SignIn;
  readonly profile: Profile;
}

export interface Command {
  readonly path: readonly string[];
  readonly does: MessageId;
  /** `<customer>` is needed, `[customer]` is not. */
  readonly takes: readonly string[];
  readonly options: Options;
  /** @returns the exit code; nothing is 0 */
  readonly run: (call: Call) => Promise<number | undefined>;
}

/**
 * A command. One file per resource gives an array of them to `commands.ts`.
 *
 * @param path its words: `customers list`
 */
export const command = <const O extends Options = Record<never, never>>(
  path: string,
  it: {
    readonly does: MessageId;
    readonly takes?: readonly string[];
    readonly options?: O;
    readonly run: (call: Call<O>) => Promise<number | undefined>;
  },
): Command => ({
  path: path.split(' '),
  does: it.does,
  takes: it.takes ?? [],
  options: it.options ?? {},
  run: (call) => it.run(call as unknown as Call<O>),
});

/** The command line was wrong; said with how it is right. Exit code 2. */
export class Usage extends Error {
  override readonly name = 'Usage';
}

/** What the server was not asked for, and why. Exit code 1 unless said. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly exitCode: number;

  constructor(sentence: string, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** Options that several commands have, each described once. */
export const shared = {
  yes: { yes: { type: 'boolean' } },
  limit: { limit: { type: 'string', takes: 'N' } },
  file: { format: { type: 'string', takes: 'csv|json' }, output: { type: 'string', takes: 'FILE' } },
} as const satisfies Record<string, Options>;
