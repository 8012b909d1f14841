import { Fragment, type ReactNode } from 'react';

/** A mail address that has to wrap does so after its @, not in the middle of a word. Anything else stays as it is. */
export function breakable(content: ReactNode): ReactNode {
  if (typeof content !== 'string' || !content.includes('@')) return content;
  return content.split(/(?<=@)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
