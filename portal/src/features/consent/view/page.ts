import { agreement, answer, takingBack } from './answer.ts';
import { type Asked, fingerprintOf, mayAccept, wordingOf } from './asked.ts';
import { blocked } from './blocked.ts';
import { saysSomething } from './difference.ts';
import { declined, failed, over, unknown, visitor } from './ends.ts';
import { icon } from './icons.ts';
import { meaning } from './meaning.ts';
import type { Model } from './model.ts';
import { el, type Node } from './node.ts';
import { bar, button } from './parts.ts';
import { receipt } from './receipt.ts';
import { rights } from './rights.ts';
import type { Speech } from './speech.ts';
import { reader, whoAsks } from './who.ts';

export interface Drawn {
  /** Of the window. */
  readonly title: string;
  readonly body: readonly Node[];
}

/** The page for what there is to show, in the reader's language. */
export function draw(model: Model, speech: Speech): Drawn {
  const { title, main } = contentOf(model, speech);
  return {
    title: speech.say('shell.page.title', { page: title }),
    body: [top(speech), el('main', { id: 'main', tabindex: '-1' }, main), foot(model, speech)],
  };
}

function contentOf(model: Model, speech: Speech): { title: string; main: readonly Node[] } {
  switch (model.view) {
    case 'unknown':
      return unknown(speech);
    case 'failed':
      return failed(model.refusal, speech);
    case 'visitor':
      return visitor(model.asked, speech);
    case 'over':
      return over(model.asked, model.person, speech);
    case 'declined':
      return declined(model.asked, model.person, speech);
    case 'receipt':
      return receipt(model, speech);
    case 'request':
      return request(model, speech);
  }
}

function request(
  { asked, person, form, changed, refusal, preview }: Extract<Model, { view: 'request' }>,
  speech: Speech,
): { title: string; main: readonly Node[] } {
  const { say } = speech;
  const parts: (Node | null)[] = [...reader(asked, person, speech), head(asked, speech)];
  if (preview)
    parts.unshift(
      el(
        'div',
        { class: 'above' },
        bar(
          { tone: 'plain', icon: 'info', title: say('consent.preview.title') },
          el('p', {}, say('consent.preview.text')),
        ),
      ),
    );
  if (changed)
    parts.push(
      el(
        'div',
        { class: 'blk' },
        bar(
          { tone: 'warn', icon: 'warning', title: say('consent.changed.title'), id: 'changed', alert: true },
          el('p', {}, say(saysSomething(changed) ? 'consent.changed.text' : 'consent.changed.text-standing')),
        ),
      ),
    );
  parts.push(blocked(asked, speech), whoAsks(asked, speech));
  // People of a partner see who asks and why they are not asked; what is asked is the customer's to read.
  if (asked.asks)
    parts.push(
      meaning(asked, person, speech, changed),
      rights(asked, form, speech, changed),
      agreement(asked, form, speech, changed),
      takingBack(asked, speech),
      answer(asked, form, speech, refusal),
    );
  return {
    title: say('consent.page.document-title', { partner: asked.reseller.name }),
    main: parts.filter((it) => it !== null),
  };
}

function head(asked: Asked, { say, day }: Speech): Node {
  return el(
    'div',
    { class: 'head' },
    el(
      'h1',
      { id: 'title', tabindex: '-1' },
      asked.kind === 'joint'
        ? say('consent.page.title-joint')
        : say('consent.page.title', { partner: asked.reseller.name }),
    ),
    mayAccept(asked) ? el('p', {}, say('consent.page.intro')) : null,
    asked.expiresOn ? el('p', {}, say('consent.page.open-until', { date: day(asked.expiresOn) })) : null,
    asked.acceptance
      ? el('p', {}, say('consent.page.accepted-before', { date: day(asked.acceptance.acceptedAt) }))
      : null,
  );
}

const languages = ['en', 'zh-CN', 'ru'] as const;

const top = ({ say, locale }: Speech): Node =>
  el(
    'header',
    { class: 'ctop' },
    el('span', { class: 'brand' }, mark, el('span', {}, say('shell.app.name'))),
    el(
      'label',
      { class: 'lang noprint' },
      icon('language'),
      el('span', { class: 'vh' }, say('shell.language.label')),
      el(
        'select',
        { id: 'language' },
        languages.map((it) =>
          el('option', { value: it, lang: it, selected: it === locale }, say(`shell.language.${it}`)),
        ),
      ),
    ),
  );

const mark = el(
  'svg',
  { class: 'mark', viewBox: '0 0 20 20', 'aria-hidden': 'true' },
  el('rect', { class: 'a', x: '1', y: '3', width: '18', height: '6', rx: '1.5' }),
  el('rect', { class: 'z', x: '1', y: '11', width: '11', height: '6', rx: '1.5' }),
);

function foot(model: Model, { say }: Speech): Node {
  const version = 'asked' in model ? model.asked.textVersion : undefined;
  const printable = model.view === 'request';
  return el(
    'footer',
    { class: 'foot' },
    version && 'asked' in model
      ? el(
          'span',
          {},
          say('consent.answer.stored-with', {
            version: wordingOf(model.asked).replace(/^v/, ''),
            digest: fingerprintOf(version),
          }),
        )
      : null,
    el(
      'span',
      { class: 'row noprint' },
      el('a', { href: '/source', target: '_blank', rel: 'noopener noreferrer' }, say('shell.account.source')),
      printable ? button('print', say('consent.answer.print'), 'print', 'b subtle small') : null,
    ),
  );
}
