import { el, type Node } from '../../consent/view/node.ts';
import type { Speech } from '../../consent/view/speech.ts';
import { mailTo, type Provider, wordsFor } from './provider.ts';

/** One provider: what it offers, how to reach it, and what comes next. */
export function entry(it: Provider, speech: Speech): readonly Node[] {
  const { say, country, locale } = speech;
  const words = wordsFor(it, locale);
  const { email, telephone, website } = it.contact;
  const fact = (name: string, value: Node | string | false | undefined): Node[] =>
    value ? [el('dt', {}, name), el('dd', {}, value)] : [];
  return [
    el('p', {}, el('a', { class: 'link', href: `/providers?lang=${locale}` }, say('directory.entry.back'))),
    el('h1', {}, el('bdi', {}, it.name)),
    words ? el('p', { class: 'pd-text', lang: words.lang }, words.text) : null,
    el(
      'section',
      { class: 'pd-card', 'aria-label': it.name },
      el(
        'dl',
        { class: 'pd-facts' },
        fact(say('directory.entry.based-in'), country(it.country)),
        fact(say('directory.entry.countries'), speech.list(it.countries.map(country))),
        fact(
          say('directory.entry.services'),
          it.services.length > 0 &&
            el(
              'ul',
              {},
              it.services.map((each) => el('li', {}, say(`directory.service.${each}`))),
            ),
        ),
        fact(
          say('directory.entry.support-level'),
          it.supportLevel && say(`directory.support.${it.supportLevel}`),
        ),
        fact(say('directory.entry.email'), el('a', { href: mailTo(email) }, email)),
        fact(
          say('directory.entry.telephone'),
          telephone && el('a', { href: `tel:${telephone.replaceAll(/[^+\d]/g, '')}` }, telephone),
        ),
        fact(
          say('directory.entry.website'),
          website && el('a', { href: website, rel: 'noopener noreferrer nofollow' }, website),
        ),
      ),
      el(
        'p',
        { class: 'small muted' },
        say('directory.entry.confirmed', { date: speech.day(it.confirmedAt) }),
      ),
    ),
    el('h2', { class: 'pd-count' }, say('directory.entry.next-title')),
    el('p', { class: 'lead' }, say('directory.entry.next', { name: it.name })),
  ].filter((each) => each !== null);
}
