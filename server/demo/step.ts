/** One thing that happened on one day. Told again after a crash it does no harm. */
export interface Step {
  readonly what: string;
  tell(): Promise<void>;
}

export const step = (what: string, tell: () => Promise<void>): Step => ({ what, tell });
