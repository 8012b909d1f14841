import { type Asked, isReusable, type Person } from './asked.ts';
import type { Refusal } from './model.ts';
import { el, type Node } from './node.ts';
import { button } from './parts.ts';
import type { Speech } from './speech.ts';
import { reader, whoAsks } from './who.ts';

/** Nobody is signed in: who asks, by name, and where to go on. Nothing of what is asked stands here. */
export function visitor(asked: Asked, speech: Speech): { title: string; main: Node[] } {
  const { say } = speech;
  const { reseller, provider } = asked;
  const title = provider
    ? say('consent.visitor.title-joint', { reseller: reseller.name, provider: provider.name })
    : say('consent.visitor.title', { partner: reseller.name });
  return {
    title,
    main: [
      el(
        'div',
        { class: 'head' },
        el('h1', { id: 'title', tabindex: '-1' }, title),
        el(
          'p',
          {},
          provider
            ? say('consent.visitor.text')
            : say('consent.visitor.text-one', { partner: reseller.name }),
        ),
        el(
          'div',
          { class: 'row noprint' },
          button('sign-in', say('consent.visitor.sign-in'), undefined, 'b primary'),
        ),
        el('p', { class: 'small' }, say('consent.visitor.who-answers')),
        el('p', { class: 'small' }, say('consent.visitor.unknown-partner')),
      ),
      whoAsks(asked, speech),
    ],
  };
}

/** There is nothing left to answer. */
export function over(
  asked: Asked,
  person: Person | undefined,
  speech: Speech,
): { title: string; main: Node[] } {
  const { say } = speech;
  const state = asked.state as 'accepted' | 'declined' | 'withdrawn' | 'lapsed';
  const title = say(`consent.state.${state}.title`);
  return {
    title,
    main: [
      ...(person ? reader(asked, person, speech) : []),
      el(
        'div',
        { class: 'head' },
        el('h1', { id: 'title', tabindex: '-1' }, title),
        el('p', {}, say(`consent.state.${state}.text`)),
        !person && state === 'accepted'
          ? el('div', { class: 'row noprint' }, button('sign-in', say('consent.state.accepted.sign-in')))
          : null,
      ),
      whoAsks(asked, speech),
    ],
  };
}

export function unknown({ say }: Speech): { title: string; main: Node[] } {
  const title = say('consent.state.unknown.title');
  return {
    title,
    main: [
      el(
        'div',
        { class: 'head' },
        el('h1', { id: 'title', tabindex: '-1' }, title),
        el('p', {}, say('consent.state.unknown.text')),
      ),
    ],
  };
}

export function failed(refusal: Refusal, { say }: Speech): { title: string; main: Node[] } {
  const title = say('shell.problem.title');
  return {
    title,
    main: [
      el(
        'div',
        { class: 'head' },
        el('h1', { id: 'title', tabindex: '-1' }, title),
        el('p', {}, refusal.description || say('shell.problem.unknown')),
        el('p', { class: 'small mono' }, `${refusal.errorName} · ${refusal.requestId}`),
        el('div', { class: 'row' }, button('reload', say('shell.button.retry'), 'again')),
      ),
    ],
  };
}

export function declined(asked: Asked, person: Person, speech: Speech): { title: string; main: Node[] } {
  const { say } = speech;
  const customer = asked.reader?.name ?? '';
  const title = say('consent.declined.title');
  return {
    title,
    main: [
      ...reader(asked, person, speech, true),
      el(
        'div',
        { class: 'head', role: 'status' },
        el('h1', { id: 'title', tabindex: '-1' }, title),
        el(
          'p',
          {},
          say(isReusable(asked) ? 'consent.declined.text-standing' : 'consent.declined.text', { customer }),
        ),
      ),
      whoAsks(asked, speech),
    ],
  };
}
