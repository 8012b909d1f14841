/**
 * A page as a tree of plain values. The server writes it as HTML before any program runs, the browser makes elements
 * of it when something changed; both get the same page from the same words.
 */
export interface Node {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly (Node | string)[];
}

type Attributes = Readonly<Record<string, string>>;
type Given = Readonly<Record<string, string | boolean | undefined>>;
export type Content = Node | string | false | null | undefined | readonly Content[];

/** An attribute that is `true` stands without a value; one that is false or undefined does not stand at all. */
export function el(tag: string, attributes: Given, ...children: readonly Content[]): Node {
  const kept = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false);
  return {
    tag,
    attributes: Object.fromEntries(kept.map(([name, value]) => [name, value === true ? '' : String(value)])),
    children: flat(children),
  };
}

function flat(content: readonly Content[]): (Node | string)[] {
  return content.flatMap((it) => {
    if (Array.isArray(it)) return flat(it as readonly Content[]);
    return it === false || it === null || it === undefined ? [] : [it as Node | string];
  });
}

/** Elements without an end; those of SVG must say so, or they would swallow what follows. */
const empty: Record<string, string> = { input: '>', path: '/>', rect: '/>' };

/** What is in the tree can only ever become text or an attribute's value, whatever a company calls itself. */
export function toHtml(content: Node | string): string {
  if (typeof content === 'string') return escaped(content);
  const attributes = Object.entries(content.attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');
  const end = empty[content.tag];
  if (end) return `<${content.tag}${attributes}${end}`;
  return `<${content.tag}${attributes}>${content.children.map(toHtml).join('')}</${content.tag}>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (it) =>
    it === '&' ? '&amp;' : it === '<' ? '&lt;' : it === '>' ? '&gt;' : '&quot;',
  );
