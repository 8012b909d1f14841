import { el, type Node } from '../../consent/view/node.ts';
import type { Speech } from '../../consent/view/speech.ts';

const names = { en: 'English', 'zh-CN': '简体中文', ru: 'Русский' } as const;

/**
 * What stands around every page of the directory: home, the other languages, the way in.
 *
 * @param more what else stands in the page's address
 */
export function frame(
  main: readonly Node[],
  path: string,
  more: readonly (readonly [name: string, value: string])[],
  { say, locale }: Speech,
): readonly Node[] {
  return [
    el(
      'header',
      { class: 'ctop pd-top' },
      el('a', { class: 'brand', href: '/' }, say('shell.app.name')),
      el(
        'nav',
        { class: 'row', 'aria-label': say('directory.page.languages') },
        Object.entries(names).map(([code, name]) =>
          el(
            'a',
            {
              class: 'b subtle small',
              href: `${path}?${new URLSearchParams([['lang', code], ...more.map((it) => [...it])])}`,
              lang: code,
              hreflang: code,
              'aria-current': code === locale && 'true',
            },
            name,
          ),
        ),
        el('a', { class: 'b small', href: '/signin' }, say('directory.page.sign-in')),
      ),
    ),
    el('main', { id: 'main' }, main),
  ];
}
