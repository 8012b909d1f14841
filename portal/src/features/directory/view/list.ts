import { type Content, el, type Node } from '../../consent/view/node.ts';
import type { Speech } from '../../consent/view/speech.ts';
import { comparison } from './compare.ts';
import { type Provider, type Search, services, wordsFor } from './provider.ts';

/** The directory: what is looked for, who fits, and two or more of them side by side. One form holds all of it. */
export function list(
  all: readonly Provider[],
  found: readonly Provider[],
  search: Search,
  speech: Speech,
): readonly Node[] {
  const { say } = speech;
  const asked = search.country !== '' || search.services.length > 0 || search.q !== '';
  return [
    el('h1', {}, say('directory.page.title')),
    el('p', { class: 'muted lead' }, say('directory.page.intro')),
    el(
      'form',
      { method: 'get', action: '/providers', class: 'pd-form' },
      el('input', { type: 'hidden', name: 'lang', value: speech.locale }),
      el(
        'div',
        { role: 'search', class: 'pd-card pd-search', 'aria-label': say('directory.search.label') },
        fields(all, search, asked, speech),
      ),
      comparison(all, search, speech),
      el('h2', { class: 'pd-count', id: 'found' }, say('directory.search.count', { count: found.length })),
      found.length === 0
        ? el('p', { class: 'pd-card' }, say(asked ? 'directory.search.empty' : 'directory.search.nobody'))
        : null,
      el(
        'ul',
        { class: 'pd-list', 'aria-labelledby': 'found' },
        found.map((it) => card(it, search, speech)),
      ),
      found.length > 1
        ? el(
            'p',
            { class: 'row end pd-compare' },
            el('button', { class: 'b', type: 'submit' }, say('directory.compare.button')),
          )
        : null,
    ),
  ];
}

function fields(
  all: readonly Provider[],
  search: Search,
  asked: boolean,
  { say, country, locale }: Speech,
): Content {
  const countries = [...new Set(all.flatMap((it) => it.countries))]
    .map((code) => ({ code, name: country(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return [
    el(
      'div',
      { class: 'pd-two' },
      el(
        'label',
        { class: 'f' },
        el('span', {}, say('directory.search.country')),
        el(
          'select',
          { class: 'in', name: 'country' },
          el('option', { value: '' }, say('directory.search.any-country')),
          countries.map((it) =>
            el('option', { value: it.code, selected: it.code === search.country }, it.name),
          ),
        ),
      ),
      el(
        'label',
        { class: 'f' },
        el('span', {}, say('directory.search.text')),
        el('input', { class: 'in', name: 'q', type: 'search', maxlength: '200', value: search.q }),
      ),
    ),
    el(
      'fieldset',
      {},
      el('legend', {}, say('directory.search.services')),
      el(
        'div',
        { class: 'pd-services' },
        services.map((it) =>
          el(
            'label',
            { class: 'chk' },
            el('input', {
              type: 'checkbox',
              name: 'service',
              value: it,
              checked: search.services.includes(it),
            }),
            el('span', {}, say(`directory.service.${it}`)),
          ),
        ),
      ),
    ),
    el(
      'p',
      { class: 'row' },
      el('button', { class: 'b primary', type: 'submit' }, say('directory.search.button')),
      asked
        ? el('a', { class: 'b subtle', href: `/providers?lang=${locale}` }, say('directory.search.clear'))
        : null,
    ),
  ];
}

function card(it: Provider, search: Search, speech: Speech): Node {
  const { say, country, locale } = speech;
  const words = wordsFor(it, locale);
  const title = `p-${it.id}`;
  return el(
    'li',
    { class: 'pd-card pd-provider' },
    el(
      'div',
      { class: 'pd-head' },
      el(
        'h3',
        { id: title },
        el('a', { href: `/providers/${it.id}?lang=${locale}` }, el('bdi', {}, it.name)),
      ),
      el(
        'label',
        { class: 'chk' },
        el('input', {
          type: 'checkbox',
          name: 'compare',
          value: it.id,
          checked: search.compare.includes(it.id),
          'aria-label': say('directory.compare.choose', { name: it.name }),
        }),
        el('span', {}, say('directory.compare.short')),
      ),
    ),
    el('p', { class: 'small muted' }, country(it.country)),
    words ? el('p', { class: 'pd-words', lang: words.lang }, words.text) : null,
    el(
      'ul',
      { class: 'row', 'aria-label': say('directory.entry.services') },
      it.services.map((each) => el('li', { class: 'bd info' }, say(`directory.service.${each}`))),
      it.supportLevel ? el('li', { class: 'bd' }, say(`directory.support.${it.supportLevel}`)) : null,
    ),
    el(
      'p',
      { class: 'small' },
      el('span', { class: 'muted' }, `${say('directory.entry.countries')}: `),
      speech.list(it.countries.map(country)),
    ),
  );
}
