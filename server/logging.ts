import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** The process's log: what happened, never what was in it. */
export function makeLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

interface Described {
  readonly type: string;
  readonly message?: string;
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly stack?: readonly string[];
  readonly cause?: Described;
}

/**
 * An error for the log, by allow-list. PostgreSQL and the JSON parser quote the values they stumble over, and mail
 * servers the addresses: their sentences stay out, their codes and the place in our code say enough.
 */
export function describeError(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  const quotesValues = 'routine' in error || error instanceof SyntaxError;
  return {
    type: error.name,
    ...(quotesValues ? {} : { message: error.message.replaceAll(/[^\s<>"']+@[^\s<>"']+/g, '…@…') }),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 20)
      .map((line) => line.trim()),
    ...(error.cause === undefined || depth > 3 ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
}
