import type { Node as Drawn } from './view/node.ts';

const svgTags = new Set(['svg', 'path', 'rect']);

/** Makes elements of a drawn page, one by one: no text is ever read as markup. */
export function toDom(drawn: Drawn | string): Element | Text {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  const element = svgTags.has(drawn.tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', drawn.tag)
    : document.createElement(drawn.tag);
  for (const [name, value] of Object.entries(drawn.attributes)) element.setAttribute(name, value);
  element.append(...drawn.children.map(toDom));
  return element;
}
