/** One kind of refusal. Its code is public API: clients branch on it and the portal translates it. */
export interface ProblemType<Code extends string = string> {
  readonly code: Code;
  readonly status: number;
  /** The number the compatible faults carry: a published one where there is one, else ours from 990000 up, for good. */
  readonly number: number;
  /** English, for developers and logs. People read the translation of `code`. */
  readonly title: string;
  /** The system a published row names as the fault's source; ours unless said. */
  readonly source?: string;
}

export function problemType<const Code extends string>(
  code: Code,
  status: number,
  number: number,
  title: string,
  source?: string,
): ProblemType<Code> {
  return { code, status, number, title, ...(source ? { source } : {}) };
}

/** Values a translated message may interpolate. Never secrets, never free text typed by someone else. */
export type Facts = Readonly<Record<string, string | number>>;

/** A refusal on its way out. Thrown across transaction boundaries so that the transaction rolls back. */
export class Problem extends Error {
  readonly type: ProblemType;
  readonly facts: Facts;
  /** Whole seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(type: ProblemType, facts: Facts = {}, options?: ErrorOptions & { retryAfter?: number }) {
    super(`${type.code}: ${type.title}`, options);
    this.name = 'Problem';
    this.type = type;
    this.facts = facts;
    this.retryAfter = options?.retryAfter;
  }
}
