import type { ProblemType } from '#kernel/problem.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Locale, type MessageValues, say } from '#kernel/words.ts';

/** The wordings in force. New words are a new version beside the old one, whose text stays readable. */
const wordings = {
  'removal.v1': ['rights-stay', 'good-faith', 'legal-notice', 'no-notice'],
  'removal-provider.v1': ['rights-end', 'good-faith', 'legal-notice', 'no-notice'],
  'partnership-removal.v1': ['customers-stay', 'good-faith', 'legal-notice', 'no-notice'],
} as const;

export type StatementVersion = keyof typeof wordings;

/** A statement as somebody reads it before making it. */
export interface StatementText {
  readonly version: StatementVersion;
  readonly points: readonly string[];
  readonly text: string;
}

export function statementText(
  locale: Locale,
  version: StatementVersion,
  names: MessageValues,
): StatementText {
  const points = wordings[version].map((it) => say(locale, `texts.${version}.${it}` as never, names));
  return { version, points, text: points.join('\n\n') };
}

/** What somebody sent as their statement. Without a version the current one is meant. */
export interface StatementGiven {
  readonly version?: string | undefined;
  readonly acknowledged?: boolean | undefined;
}

/** Whether a statement was made, and of the words that count now. */
export function makeStatement<Required extends ProblemType, Outdated extends ProblemType>(
  given: StatementGiven | undefined,
  current: StatementVersion,
  refusals: { required: Required; outdated: Outdated },
): Result<StatementVersion, Required | Outdated> {
  if (given?.acknowledged !== true) return refuse(refusals.required);
  if (given.version !== undefined && given.version !== current) return refuse(refusals.outdated);
  return ok(current);
}
