import { Refusal } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { Output } from './output.ts';
import type { Words } from './words.ts';

interface Consequences {
  readonly removes: readonly { readonly text: string }[];
  readonly keeps: readonly { readonly text: string }[];
  readonly blockedBy: readonly { readonly text: string }[];
  readonly statement: { readonly text: string; readonly points: readonly string[] };
}

/** What ends, what stays, what is in the way, and the statement that is made with it. */
export function showConsequences(out: Pick<Output, 'line'>, { say }: Words, it: Consequences): void {
  const list = (title: string, all: readonly { readonly text: string }[]) => {
    if (all.length === 0) return;
    out.line(title);
    for (const { text } of all) out.line(`  - ${text}`);
    out.line();
  };
  list(say('cli.consequences.removes'), it.removes);
  list(say('cli.consequences.keeps'), it.keeps);
  list(say('cli.consequences.blocked-by'), it.blockedBy);
  // Its points are the same text, one by one.
  const { text, points } = it.statement;
  out.line(say('customers.remove.statement'));
  for (const point of points.length > 0 ? points : [text]) out.line(`  - ${point}`);
  out.line();
}

/**
 * An act that binds somebody is shown first, and done with `--yes`.
 *
 * @throws {Refusal} without it, once all has been shown
 */
export function demandYes(yes: boolean | undefined, { say }: Words): void {
  if (!yes) throw new Refusal(say('cli.consent.yes-missing'), exitCodes.usage);
}
