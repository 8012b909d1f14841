/**
 * Something outside the program is not as it must be, and a person can put it right: a port is taken, a folder is
 * read-only, the database is too old. Whoever runs Twotier reads one sentence and the way out, never a stack.
 */
export class KnownFailure extends Error {
  override readonly name = 'KnownFailure';
  /** What to do about it: a command or a setting, in one sentence. */
  readonly remedy: string;

  constructor(sentence: string, remedy: string, options?: ErrorOptions) {
    super(sentence, options);
    this.remedy = remedy;
  }
}

/** The `code` of a Node or PostgreSQL error (`EACCES`, `42501`), or undefined. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
