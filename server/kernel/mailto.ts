/** A mail as somebody will send it from their own mailbox. We send none of these. */
export interface Draft {
  readonly subject: string;
  /** Holds the link on a line of its own. */
  readonly body: string;
  /** Opens the draft in the reader's mail program. */
  readonly mailto: string;
}

/**
 * Puts a draft together around its link.
 *
 * @param to whom it is for, or null; the only address a draft can carry
 */
export function draftAround(
  link: string,
  text: { readonly subject: string; readonly before: string; readonly after: string },
  to: string | null,
): Draft {
  const body = `${text.before}\n\n${link}\n\n${text.after}`;
  const query = `subject=${encodeURIComponent(text.subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  // The @ may stand for itself, and some mail programs know it only so.
  return {
    subject: text.subject,
    body,
    mailto: `mailto:${encodeURIComponent(to ?? '').replace('%40', '@')}?${query}`,
  };
}
