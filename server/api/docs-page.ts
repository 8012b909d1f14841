import {
  type Document,
  faultsKey,
  type Operation,
  type Parameter,
  type PossibleFault,
  type Response,
  responsesOf,
  type Schema,
} from './openapi-tidy.ts';

/** The contract as one page: what there is, who may, what goes in, what comes out, what may be refused. */
export function docsPage(document: Document): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]) => ({ path, method: method.toUpperCase(), it })),
  );
  const byTag = Map.groupBy(operations, ({ it }) => it.tags[0] ?? '');
  const groups = [...byTag].sort(([a], [b]) => (a < b ? -1 : 1));
  const schemas = Object.entries(document.components.schemas ?? {});
  const { title, description } = document['info'] as { title: string; description: string };

  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} API</title>
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<nav aria-label="Contents">
<p><a href="#top">${escaped(title)} API</a></p>
${groups.map(([tag, all]) => contents(tag, all)).join('\n')}
<p><a href="#schemas">Shapes</a></p>
<p><a href="/openapi.json">openapi.json</a></p>
</nav>
<main id="top">
<h1>${escaped(title)} API</h1>
${prose(description)}
${groups
  .map(
    ([tag, all]) =>
      `<section aria-labelledby="${anchor('tag', tag)}"><h2 id="${anchor('tag', tag)}">${escaped(tag)}</h2>\n${aboutTag(document, tag)}${all.map((it) => operation(document, it)).join('\n')}</section>`,
  )
  .join('\n')}
<section aria-labelledby="schemas"><h2 id="schemas">Shapes</h2>
${schemas.map(([name, it]) => `<article><h3 id="${anchor('schema', name)}">${escaped(name)}</h3>${shape(it)}</article>`).join('\n')}
</section>
</main>
</body>
</html>
`;
}

interface Listed {
  readonly path: string;
  readonly method: string;
  readonly it: Operation;
}

const contents = (tag: string, all: readonly Listed[]): string =>
  `<p><a href="#${anchor('tag', tag)}">${escaped(tag)}</a></p>\n<ul>${all
    .map(({ it }) => `<li><a href="#${it.operationId}">${escaped(it.summary)}</a></li>`)
    .join('')}</ul>`;

const aboutTag = (document: Document, tag: string): string => {
  const about = document.tags?.find((it) => it.name === tag)?.description;
  return about ? `<p>${inline(about)}</p>\n` : '';
};

function operation(document: Document, { path, method, it }: Listed): string {
  const responses = Object.entries(responsesOf(document, it));
  const parameters = (it.parameters ?? []).filter((each): each is Parameter => 'name' in each);
  const body = it.requestBody?.content['application/json']?.schema;
  const success = responses.filter(([status]) => Number(status) < 400);
  const refused = responses.filter(([status]) => Number(status) >= 400);
  return `<article>
<h3 id="${it.operationId}">${escaped(it.summary)}</h3>
<p class="call"><b class="${method.toLowerCase()}">${method}</b> <code>${escaped(path).replaceAll('/', '/<wbr>')}</code></p>
<p class="facts">${facts(it)}</p>
${it.description ? prose(it.description) : ''}
${parameters.length > 0 ? `<h4>Parameters</h4>\n${table(['Name', 'In', 'Type', ''], parameters.map(parameter))}` : ''}
${body ? `<h4>Body</h4>\n${shape(body)}` : ''}
<h4>Answer</h4>
${success.map(([status, answer]) => answered(status, answer)).join('\n')}
<details><summary>Refusals</summary>
${table(
  ['Status', 'Code', 'errorName', 'Meaning'],
  refused.flatMap(([status, answer]) => refusals(status, answer)),
)}
</details>
</article>`;
}

function facts(it: Operation): string {
  const open = it.security?.some((each) => Object.keys(each).length === 0);
  return [
    `<code>${escaped(it.operationId)}</code>`,
    open ? 'open to everybody' : `needs <code>${escaped(String(it['x-permission']))}</code>`,
    it['x-apps'] ? 'people and apps' : 'people only',
    it['x-published-shape'] ? 'published Partner Center shape' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

const parameter = (it: Parameter): string[] => [
  `<code>${escaped(it.name)}</code>${it.required ? ' <em>required</em>' : ''}`,
  escaped(it.in),
  typeOf(it.schema),
  escaped(it.description ?? ''),
];

function answered(status: string, answer: Response): string {
  const [type, content] = Object.entries(answer.content ?? {})[0] ?? [];
  const kind = type && type !== 'application/json' ? ` <code>${escaped(type)}</code>` : '';
  return `<p><b>${status}</b> ${inline(answer.description)}${kind}</p>\n${content ? shape(content.schema) : ''}`;
}

const refusals = (status: string, answer: Response): string[][] =>
  ((answer as unknown as Record<string, PossibleFault[]>)[faultsKey] ?? []).map((it) => [
    status,
    String(it.code),
    `<code>${escaped(it.errorName)}</code>`,
    escaped(it.title),
  ]);

/** A schema as nested lists; named ones are linked, not repeated. */
function shape(schema: Schema): string {
  const members = membersOf(schema);
  if (members === undefined) return `<p>${typeOf(schema)}</p>`;
  const required = new Set((schema['required'] ?? []) as string[]);
  return `<ul class="shape">${members
    .map(([name, it]) => {
      const inner = innerOf(it);
      const note = [it['description'], it['maxLength'] && `at most ${it['maxLength']} characters`]
        .filter(Boolean)
        .join('; ');
      return `<li><code>${escaped(name)}</code>${required.has(name) ? '' : '?'} ${typeOf(it)}${note ? ` <span>${inline(note)}</span>` : ''}${inner && membersOf(inner) ? shape(inner) : ''}</li>`;
    })
    .join('')}</ul>`;
}

const membersOf = (schema: Schema): [string, Schema][] | undefined =>
  schema['properties'] ? Object.entries(schema['properties'] as Record<string, Schema>) : undefined;

const innerOf = (schema: Schema): Schema | undefined =>
  schema['type'] === 'array' ? (schema['items'] as Schema | undefined) : schema;

function typeOf(schema: Schema): string {
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].split('/').at(-1) ?? '';
    return `<a href="#${anchor('schema', name)}">${escaped(name)}</a>`;
  }
  if ('const' in schema) return `<code>${escaped(JSON.stringify(schema['const']))}</code>`;
  if (Array.isArray(schema['enum']))
    return schema['enum'].map((it) => `<code>${escaped(JSON.stringify(it))}</code>`).join(' | ');
  for (const union of ['anyOf', 'oneOf', 'allOf'] as const)
    if (Array.isArray(schema[union]))
      return (schema[union] as Schema[]).map(typeOf).join(union === 'allOf' ? ' and ' : ' | ');
  if (schema['type'] === 'array') return `list of ${typeOf((schema['items'] ?? {}) as Schema)}`;
  const type = [schema['type'] ?? 'anything'].flat().join(' | ');
  return `<i>${escaped(schema['format'] ? `${type}, ${schema['format']}` : type)}</i>`;
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="wide"><table><thead><tr>${heads.map((it) => `<th scope="col">${it}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((it) => `<td>${it}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></div>`;

const anchor = (kind: string, name: string): string => `${kind}-${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;

const prose = (text: string): string =>
  text
    .split('\n\n')
    .map((it) => `<p>${inline(it)}</p>`)
    .join('\n');

/** The little Markdown that summaries use. */
const inline = (text: string): string =>
  escaped(text)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<b>$1</b>');

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

export const docsStyle = `:root { color-scheme: light dark; --line: #d1d1d1; --soft: #f5f5f5; --link: #0f548c; --get: #0f548c; --write: #0e700e; --delete: #b10e1c; }
@media (prefers-color-scheme: dark) { :root { --line: #4d4d4d; --soft: #292929; --link: #8ab8e0; --get: #8ab8e0; --write: #85c785; --delete: #f1a3a9; } }
body { margin: 0; font: 15px/1.5 "Segoe UI", system-ui, sans-serif; display: grid; grid-template-columns: 18rem minmax(0, 1fr); }
nav { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 1rem 1.5rem; border-inline-end: 1px solid var(--line); box-sizing: border-box; font-size: 14px; }
nav p { margin: .75rem 0 .25rem; font-weight: 600; }
nav ul { list-style: none; margin: 0; padding: 0; }
main { padding: 1rem 2rem 4rem; max-width: 60rem; }
a { color: var(--link); }
code { font: .92em/1.4 Consolas, ui-monospace, monospace; }
article { border-top: 1px solid var(--line); padding-block: .5rem 1rem; }
h3, h2 { scroll-margin-top: .5rem; }
.call { background: var(--soft); padding: .4rem .6rem; border-radius: 4px; overflow-wrap: anywhere; }
.get { color: var(--get); } .post, .put, .patch { color: var(--write); } .delete { color: var(--delete); }
.facts, .shape span { opacity: .8; font-size: .93em; }
.shape { padding-inline-start: 1.2rem; margin-block: .2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
summary { cursor: pointer; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
@media (max-width: 50rem) { body { display: block; } nav { position: static; max-height: none; border: 0; border-bottom: 1px solid var(--line); } main { padding-inline: 1rem; } }
`;
