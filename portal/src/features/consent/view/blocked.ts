import { type Asked, type Blocker, mayAccept } from './asked.ts';
import { type Content, el, type Node } from './node.ts';
import { bar, button } from './parts.ts';
import type { Speech } from './speech.ts';

/** Blockers an account of another company, or another person, would not meet. */
const aboutTheReader = new Set([
  'access/forbidden',
  'relationships/not-a-customer',
  'relationships/meant-for-another-company',
]);

/** What stands in the way, each with what to do about it. Nothing is greyed out: who cannot answer reads why. */
export function blocked(asked: Asked, { say }: Speech): Node | null {
  const blockers = asked.blockers ?? [];
  if (mayAccept(asked) || blockers.length === 0) return null;
  return el(
    'div',
    { class: 'blk', id: 'blockers', tabindex: '-1', role: 'status' },
    blockers.map((it) =>
      bar(
        { tone: aboutTheReader.has(it.code) ? 'bad' : 'warn', icon: iconOf(it), title: it.title },
        [el('p', {}, it.fix), el('p', { class: 'small muted mono' }, it.code)],
        actions(it, say),
      ),
    ),
  );
}

const iconOf = (it: Blocker) => (aboutTheReader.has(it.code) ? 'stop' : 'warning');

function actions(it: Blocker, say: Speech['say']): Content {
  if (!aboutTheReader.has(it.code)) return null;
  const [only, more] = it.people ?? [];
  return [
    it.people
      ? button(
          'copy-link',
          only && !more
            ? say('consent.blocked.copy-link-for', { name: only.name })
            : say('consent.blocked.copy-link'),
          'copy',
        )
      : null,
    button('switch', say('consent.blocked.switch'), undefined, 'b subtle'),
  ];
}
