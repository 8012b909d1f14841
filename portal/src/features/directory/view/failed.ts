import { el, type Node } from '../../consent/view/node.ts';
import type { Speech } from '../../consent/view/speech.ts';

interface Ending {
  readonly title: string;
  readonly main: readonly Node[];
}

/** The server could not say: too many asked from here, or it is busy. */
export function failed({ say }: Speech): Ending {
  const title = say('directory.failed.title');
  return { title, main: [el('h1', {}, title), el('p', { class: 'lead' }, say('directory.failed.text'))] };
}

/** Nobody of this address is listed. */
export function unknown({ say, locale }: Speech): Ending {
  const title = say('directory.entry.unknown-title');
  return {
    title,
    main: [
      el('h1', {}, title),
      el('p', { class: 'lead' }, say('directory.entry.unknown')),
      el('p', {}, el('a', { class: 'link', href: `/providers?lang=${locale}` }, say('directory.entry.back'))),
    ],
  };
}
