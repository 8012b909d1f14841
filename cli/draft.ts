import type { Call } from './command.ts';

interface Draft {
  readonly subject: string;
  readonly body: string;
}

/** The mail a person sends on their own; nothing was sent. Its link stands on a line of its own. */
export function showDraft(
  { out, words: { say } }: Pick<Call, 'out' | 'words'>,
  draft: Draft | undefined,
): void {
  if (!draft) return;
  out.line();
  out.line(`${say('cli.draft.subject')}: ${draft.subject}`);
  out.line();
  out.line(draft.body);
  out.note(say('cli.draft.nothing-sent'));
}
