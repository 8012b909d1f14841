/**
 * Are the words complete? Compares the catalogues in `locales/` with one another, with the glossary and with the code
 * that uses them. Prints one line per finding and fails if there is any.
 *
 *   node tools/locales-check.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

const source = 'en';
const translations = ['zh-CN', 'ru'] as const;
type Locale = typeof source | (typeof translations)[number];

/** `locales/glossary.json`: what the product calls things, whatever a translator would prefer today. */
interface Glossary {
  /** Labels whose translation is fixed wherever the English text is exactly this. */
  readonly labels: readonly (Record<Locale, string> & Record<string, string>)[];
  /** Texts that may read the same in every language. */
  readonly sameAsEnglish: readonly string[];
  /** Ids, as patterns, of messages that may: technical names. */
  readonly sameAsEnglishIds: readonly string[];
  /** Words and marks that are wrong here, and what is right. */
  readonly forbidden: Readonly<
    Record<string, readonly { pattern: string; instead: string; except?: readonly string[] }[]>
  >;
}

/** What a message is made of, gathered over all its branches. */
interface Shape {
  readonly literals: string[];
  readonly names: Set<string>;
  /** Names that stand bare, so that a number would appear without its thousands separators. */
  readonly bare: Set<string>;
  readonly counted: Set<string>;
  readonly plurals: { name: string; ordinal: boolean; categories: string[] }[];
  readonly selects: Map<string, Set<string>>;
}

/** Everything that is wrong below `root`, each as one sentence that begins with where it is. */
export function checkLocales(root: string): string[] {
  const found: string[] = [];
  const home = join(root, 'locales');
  const glossary = JSON.parse(readFileSync(join(home, 'glossary.json'), 'utf8')) as Glossary;
  const english = readCatalogue(home, source, found);
  for (const locale of translations) {
    const translated = readCatalogue(home, locale, found);
    for (const [id, { file, text }] of english) {
      const its = translated.get(id);
      if (!its) found.push(`${locale}/${file} ${id}: missing`);
      else {
        if (its.file !== file) found.push(`${locale}/${its.file} ${id}: stands in ${file} in English`);
        compare(locale, `${locale}/${its.file} ${id}`, id, text, its.text, glossary, found);
      }
    }
    for (const [id, { file }] of translated)
      if (!english.has(id)) found.push(`${locale}/${file} ${id}: has no English source`);
  }
  for (const [id, { file, text }] of english)
    checkText(source, `${source}/${file} ${id}`, id, text, glossary, found);
  for (const label of glossary.labels)
    if (![...english.values()].some((it) => it.text === label.en))
      found.push(`glossary.json: no message says “${label.en}” any more; was the English label changed?`);
  checkIdsFile(home, found);
  checkUse(root, [...english.keys()], found);
  return found;
}

type Catalogue = Map<string, { file: string; text: string }>;

function readCatalogue(home: string, locale: Locale, found: string[]): Catalogue {
  const all: Catalogue = new Map();
  for (const file of jsonFiles(join(home, locale))) {
    const raw = readFileSync(join(home, locale, file), 'utf8');
    const messages = JSON.parse(raw) as Record<string, string>;
    const keys = [...raw.matchAll(/^\s*"([^"]+)":/gm)].map((it) => it[1] ?? '');
    for (const key of new Set(keys.filter((it, i) => keys.indexOf(it) !== i)))
      found.push(`${locale}/${file} ${key}: stands twice in this file`);
    for (const [id, text] of Object.entries(messages)) {
      const at = `${locale}/${file} ${id}`;
      const first = all.get(id);
      if (first) found.push(`${at}: stands in ${first.file} too`);
      if (!/^[a-z][a-z-]*(\.[\w/-]+)+$/i.test(id)) found.push(`${at}: an id reads feature.page.element`);
      else if (!file.startsWith(id.slice(0, id.indexOf('.'))))
        found.push(`${at}: belongs into the file of its feature`);
      all.set(id, { file, text });
    }
  }
  return all;
}

function compare(
  locale: (typeof translations)[number],
  at: string,
  id: string,
  english: string,
  text: string,
  glossary: Glossary,
  found: string[],
): void {
  checkText(locale, at, id, text, glossary, found);
  const fixed = glossary.labels.find((it) => it.en === english);
  if (fixed && fixed[locale] !== text)
    found.push(`${at}: the glossary says “${fixed[locale]}”, not “${text}”`);

  const a = shapeOf(english);
  const b = shapeOf(text);
  if (!a || !b) return; // checkText has said so
  for (const name of a.names) if (!b.names.has(name)) found.push(`${at}: lacks the placeholder {${name}}`);
  for (const name of b.names) if (!a.names.has(name)) found.push(`${at}: the English text has no {${name}}`);
  for (const name of a.counted)
    if (b.bare.has(name)) found.push(`${at}: {${name}} is a count, write {${name}, number} or a plural`);
  for (const [name, options] of b.selects) {
    const wanted = a.selects.get(name);
    if (!wanted) continue; // a language may need to distinguish what English does not
    const lost = [...wanted].filter((it) => !options.has(it));
    const invented = [...options].filter((it) => !wanted.has(it));
    if (lost.length + invented.length > 0)
      found.push(`${at}: the choices of {${name}} differ from English: ${[...lost, ...invented].join(', ')}`);
  }
  const free =
    glossary.sameAsEnglish.includes(text) || glossary.sameAsEnglishIds.some((it) => new RegExp(it).test(id));
  const own = locale === 'ru' ? /\p{Script=Cyrillic}/u : /\p{Script=Han}/u;
  const said = b.literals.join('');
  if (!free && /\p{L}{2}/u.test(said) && (text === english || !own.test(said)))
    found.push(`${at}: is not translated`);
}

/** What can be wrong with one text alone. */
function checkText(
  locale: Locale,
  at: string,
  id: string,
  text: string,
  glossary: Glossary,
  found: string[],
): void {
  if (typeof text !== 'string' || text.trim() === '') {
    found.push(`${at}: is empty`);
    return;
  }
  if (text !== text.trim()) found.push(`${at}: begins or ends with white space`);
  // ICU reads a straight apostrophe as a quoting mark and swallows the placeholder after it.
  if (text.includes("'")) found.push(`${at}: write ’ instead of a straight apostrophe`);
  if (/[<>]/.test(text)) found.push(`${at}: holds markup`);
  let shape: Shape;
  try {
    shape = gather(parse(text, { ignoreTag: true }), emptyShape());
  } catch (error) {
    found.push(`${at}: is not a valid ICU message (${(error as Error).message})`);
    return;
  }
  for (const { name, ordinal, categories } of shape.plurals) {
    const type = ordinal ? 'ordinal' : 'cardinal';
    const wanted: readonly string[] = new Intl.PluralRules(locale, { type }).resolvedOptions()
      .pluralCategories;
    const given = categories.filter((it) => !it.startsWith('='));
    for (const it of wanted)
      if (!given.includes(it)) found.push(`${at}: the plural of {${name}} lacks “${it}”`);
    for (const it of given)
      if (!wanted.includes(it)) found.push(`${at}: ${locale} has no plural “${it}” for {${name}}`);
  }
  for (const { pattern, instead, except = [] } of glossary.forbidden[locale] ?? [])
    if (new RegExp(pattern, 'u').test(text) && !except.some((it) => new RegExp(it).test(id)))
      found.push(`${at}: “${new RegExp(pattern, 'u').exec(text)?.[0]}” is wrong here: ${instead}`);
  for (const slip of locale === 'zh-CN' ? chineseSlips(shape.literals) : otherSlips(shape.literals))
    found.push(`${at}: ${slip}`);
}

/** Half-width marks, full-width letters and stray spaces in Chinese text. */
function chineseSlips(literals: readonly string[]): string[] {
  const slips: string[] = [];
  for (const literal of literals) {
    // Round brackets around Latin text alone, as in “计划 (CSP)”, are right.
    const text = literal.replaceAll(/\([\x20-\x7e]*\)/g, 'x');
    const mark =
      /\p{Script=Han}\s*([,;:?!()]|\.(?!\d))|([,;:?!()])\s*\p{Script=Han}/u.exec(text) ??
      /^\s*([,;:?!])\s*$/.exec(text) ??
      /[，。；：？！、（）“”]\s*([,;:?!.])/u.exec(text);
    if (mark) slips.push(`half-width “${mark[1] ?? mark[2]}” in Chinese text`);
    if (/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]/u.test(text))
      slips.push('full-width letter, digit or space');
    if (/ [，。；：？！、（）]|[，。；：？！、（）] /u.test(text))
      slips.push('a space beside a full-width mark');
    if (/\p{Script=Han} +\p{Script=Han}/u.test(text)) slips.push('a space between Chinese characters');
  }
  return slips;
}

const otherSlips = (literals: readonly string[]): string[] =>
  literals.some((it) => /[\u3000-\u303f\uff00-\uffef]/u.test(it)) ? ['full-width mark in this language'] : [];

/** `locales/ids.ts` gives the compiler the ids of every English file. */
function checkIdsFile(home: string, found: string[]): void {
  const text = readFileSync(join(home, 'ids.ts'), 'utf8');
  for (const file of jsonFiles(join(home, source)))
    if (!text.includes(`'./${source}/${file}'`)) found.push(`ids.ts: does not list ${source}/${file}`);
}

/**
 * An id is used where it stands in quotes, or where a template literal such as `shell.role.${role}` can make it.
 * Every refusal the server can give needs its sentence, so their codes are looked up too.
 */
function checkUse(root: string, ids: readonly string[], found: string[]): void {
  const literal = new Set<string>();
  const made: RegExp[] = [];
  for (const text of sources(root)) {
    for (const [, id = ''] of text.matchAll(/['"`]([a-z][a-z-]*\.[\w./-]+)['"`]/gi)) literal.add(id);
    for (const [, template = ''] of text.matchAll(/`([a-z][a-z-]*\.(?:[\w./-]|\$\{[^}`]*\})*)`/gi))
      if (template.includes('${')) made.push(patternOf(template));
    for (const [, code = ''] of text.matchAll(/problemType\(\s*'([^']+)'/g)) {
      literal.add(`problem.${code}`);
      if (!ids.includes(`problem.${code}`)) found.push(`${source}/problems.json problem.${code}: missing`);
    }
  }
  // A template that consists of a placeholder and little else would excuse everything.
  for (const id of ids)
    if (!literal.has(id) && !made.some((it) => it.test(id))) found.push(`${id}: nobody uses it`);
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}`]*\}/).map((it) => it.replaceAll(/[.\\/]/g, '\\$&'));
  // The refusals' own table decides which of them are used, not the one place that says them all.
  return template.startsWith('problem.${') ? /$^/ : new RegExp(`^${parts.join('[\\w./-]+')}$`);
}

function* sources(root: string): Generator<string> {
  for (const folder of ['server', 'portal/src', 'cli']) {
    const home = join(root, folder);
    if (!existsSync(home)) continue;
    for (const entry of readdirSync(home, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
        yield readFileSync(join(entry.parentPath, entry.name), 'utf8');
  }
}

const jsonFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((it) => it.endsWith('.json'))
    .sort();

const emptyShape = (): Shape => ({
  literals: [],
  names: new Set(),
  bare: new Set(),
  counted: new Set(),
  plurals: [],
  selects: new Map(),
});

function shapeOf(text: string): Shape | undefined {
  try {
    return gather(parse(text, { ignoreTag: true }), emptyShape());
  } catch {
    return undefined;
  }
}

function gather(elements: readonly MessageFormatElement[], shape: Shape): Shape {
  for (const it of elements) {
    if (it.type === TYPE.literal) shape.literals.push(it.value);
    if (it.type === TYPE.literal || it.type === TYPE.pound) continue;
    shape.names.add(it.value);
    if (it.type === TYPE.argument) shape.bare.add(it.value);
    if (it.type === TYPE.number || it.type === TYPE.plural) shape.counted.add(it.value);
    if (it.type === TYPE.plural)
      shape.plurals.push({
        name: it.value,
        ordinal: it.pluralType === 'ordinal',
        categories: Object.keys(it.options),
      });
    if (it.type === TYPE.select) shape.selects.set(it.value, new Set(Object.keys(it.options)));
    if (it.type === TYPE.plural || it.type === TYPE.select)
      for (const option of Object.values(it.options)) gather(option.value, shape);
  }
  return shape;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = checkLocales(process.cwd());
  for (const line of found) console.log(line);
  console.log(found.length === 0 ? 'The words are complete.' : `${found.length} findings in the words.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
