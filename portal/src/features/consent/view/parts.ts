import type { IconName } from './icons.ts';
import { icon } from './icons.ts';
import { type Content, el, type Node } from './node.ts';

/** A name somebody chose: it must not turn the line around it. */
export const name = (text: string): Node => el('bdi', {}, text);

/** A part of the page with its title at the side. */
export const section = (title: string, ...content: readonly Content[]): Node =>
  el('section', { class: 'sec' }, el('h2', {}, title), el('div', {}, ...content));

export interface BarOptions {
  readonly tone: 'bad' | 'warn' | 'plain';
  readonly icon: IconName;
  readonly title: string;
  readonly id?: string;
  /** Said aloud when it appears. */
  readonly alert?: boolean;
}

/** What the reader must know, and the step that helps. */
export const bar = (
  { tone, icon: sign, title, id, alert }: BarOptions,
  text: Content,
  actions: Content = null,
): Node =>
  el(
    'div',
    {
      class: tone === 'plain' ? 'mb' : `mb ${tone}`,
      ...(id ? { id, tabindex: '-1' } : {}),
      ...(alert ? { role: 'alert' } : {}),
    },
    icon(sign),
    el('div', {}, el('p', { class: 'strong' }, title), text),
    actions ? el('div', { class: 'row noprint' }, actions) : null,
  );

/** A button the program listens to by its name. */
export const button = (act: string, text: string, sign?: IconName, looks = 'b'): Node =>
  el('button', { type: 'button', class: looks, 'data-act': act }, sign ? icon(sign) : null, text);
