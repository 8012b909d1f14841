/**
 * A mail that a person edits here and sends from their own mailbox. All of it may be rewritten, but without its link
 * it is worth nothing.
 */
export interface Mail {
  readonly subject: string;
  readonly body: string;
}

/** The text around the link, for as long as the link stands in it on lines of its own. */
export interface Parts {
  readonly before: string;
  readonly after: string;
}

const apart = '\n\n';

export const join = ({ before, after }: Parts, link: string): string =>
  [before, link, after].filter((it) => it !== '').join(apart);

/** Undefined where the link is not a paragraph of its own, or not there at all. */
export function split(body: string, link: string): Parts | undefined {
  const at = body.indexOf(link);
  if (at < 0) return undefined;
  const [before, after] = [body.slice(0, at), body.slice(at + link.length)];
  if (before !== '' && !before.endsWith(apart)) return undefined;
  if (after !== '' && !after.startsWith(apart)) return undefined;
  return { before: before.slice(0, -apart.length), after: after.slice(apart.length) };
}

/** Whether a reader could follow the link: all of it is there, and nothing has grown onto its end. */
export function holdsLink(body: string, link: string): boolean {
  for (let at = body.indexOf(link); at >= 0; at = body.indexOf(link, at + 1)) {
    const next = body[at + link.length];
    if (next === undefined || !/[\w/-]/.test(next)) return true;
  }
  return false;
}

/** Puts the link where it stood in the original, or at the end where that place is gone too. */
export function withLink(body: string, link: string, original: string): string {
  const after = split(original, link)?.after ?? '';
  if (after !== '' && body.endsWith(after))
    return join({ before: body.slice(0, -after.length).trimEnd(), after }, link);
  return join({ before: body.trimEnd(), after: '' }, link);
}

/** Some mail programs take no more than that from a link, and cut the rest without a word. */
export const longestMailto = 2_000;

/** @param to the one address the mail is for, or '' */
export function mailtoOf(to: string, { subject, body }: Mail): string {
  const text = encodeURIComponent(body.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'));
  // The @ may stand for itself, and some mail programs know it only so.
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${text}`;
}
