import { type Content, el, type Node } from '../../consent/view/node.ts';
import type { Speech } from '../../consent/view/speech.ts';
import { mailTo, type Provider, type Search, services } from './provider.ts';

/** Two or more providers side by side; one alone is no comparison, and the page says so. */
export function comparison(all: readonly Provider[], search: Search, speech: Speech): Node | null {
  const { say, country, locale } = speech;
  if (search.compare.length === 0) return null;
  const chosen = all.filter((it) => search.compare.includes(it.id)).slice(0, 4);
  if (chosen.length < 2)
    return el(
      'p',
      { class: 'mb pd-hint', role: 'status' },
      el('span', {}),
      el('span', {}, say('directory.compare.too-few')),
    );
  const row = (name: string, cell: (it: Provider) => Content): Node =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, name),
      chosen.map((it) => el('td', {}, cell(it))),
    );
  return el(
    'section',
    { class: 'pd-card' },
    el(
      'div',
      { class: 'pd-head' },
      el('h2', { id: 'comparison' }, say('directory.compare.title')),
      el('a', { class: 'b subtle small', href: without(search, locale) }, say('directory.compare.close')),
    ),
    el(
      'div',
      { class: 'pd-scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'comparison' },
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('td', {}),
            chosen.map((it) =>
              el(
                'th',
                { scope: 'col' },
                el('a', { href: `/providers/${it.id}?lang=${locale}` }, el('bdi', {}, it.name)),
              ),
            ),
          ),
        ),
        el(
          'tbody',
          {},
          row(say('directory.entry.based-in'), (it) => country(it.country)),
          row(say('directory.entry.countries'), (it) => speech.list(it.countries.map(country))),
          services.map((each) =>
            row(say(`directory.service.${each}`), (it) =>
              say(it.services.includes(each) ? 'directory.compare.yes' : 'directory.compare.no'),
            ),
          ),
          row(say('directory.entry.support-level'), (it) =>
            it.supportLevel ? say(`directory.support.${it.supportLevel}`) : '–',
          ),
          row(say('directory.entry.email'), (it) =>
            el('a', { href: mailTo(it.contact.email) }, it.contact.email),
          ),
        ),
      ),
    ),
  );
}

/** The same search, with nobody compared. */
function without({ country, services: wanted, q }: Search, lang: string): string {
  const kept = [
    ['lang', lang],
    ...(country ? [['country', country]] : []),
    ...wanted.map((it) => ['service', it]),
    ...(q ? [['q', q]] : []),
  ];
  return `/providers?${new URLSearchParams(kept)}`;
}
