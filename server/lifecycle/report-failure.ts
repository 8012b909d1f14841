import { NewerSchemaError, OldDatabaseError } from '#database/migrate.ts';
import { KnownFailure } from '#kernel/known-failure.ts';
import { ConfigError } from '../config.ts';

/**
 * What to print when a command fails: one sentence and the way out if a person can put it right, or everything we
 * know if the mistake is ours.
 */
export function describeFailure(error: unknown): string {
  if (error instanceof ConfigError)
    return [
      'The settings are not right:',
      ...error.problems.map((it) => `  ${it}`),
      'All settings: npm run twotier -- config',
    ].join('\n');
  if (error instanceof KnownFailure) return `${error.message}\n  ${error.remedy}`;
  if (error instanceof NewerSchemaError || error instanceof OldDatabaseError || isUnsafeRole(error))
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** By name, so that a failed setting does not have to load the whole database layer first. */
const isUnsafeRole = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'UnsafeRoleError';
