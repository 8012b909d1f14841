import { randomUUID } from 'node:crypto';

/** One statement as it went to PostgreSQL. */
export interface Statement {
  readonly name?: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Recorded extends Statement {
  readonly session: number;
}

/** A value in JSON that can be read back: bytes and instants are marked. */
export function toPlain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return { bytes: value.toString('hex') };
  if (value instanceof Date) return { instant: value.toISOString() };
  return Array.isArray(value) ? value.map(toPlain) : (value ?? null);
}

function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value !== 'object' || value === null) return value;
  if ('bytes' in value) return Buffer.from(String(value.bytes), 'hex');
  if ('instant' in value) return new Date(String(value.instant));
  return value;
}

/**
 * The statements of the one transaction among the recorded that stored an acceptance, without what only ours needs:
 * its scope, and who asks.
 */
export function acceptanceIn(recording: string): Statement[] {
  const all = recording
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Recorded);
  const stored = all.findLastIndex((it) => /insert into "?acceptance"?\b/.test(it.text));
  const session = all[stored]?.session;
  const from = all.findLastIndex(
    (it, at) => at < stored && it.session === session && it.text.startsWith('begin'),
  );
  const to = all.findIndex((it, at) => at > stored && it.session === session && it.text === 'commit');
  if (stored < 0 || from < 0 || to < 0) throw new Error('The recording holds no whole acceptance.');
  return all
    .slice(from + 1, to)
    .filter((it) => it.session === session)
    .filter((it) => !it.text.startsWith('set local app.') && !it.name?.startsWith('actor-'));
}

/** The statements that change something, and the locks they are made under. */
export const writesAmong = (statements: readonly Statement[]): Statement[] =>
  statements.filter((it) => /^\s*(insert|update|delete|with)\b|\bfor (no key )?update\b/i.test(it.text));

/** The words of one invitation and its answer that its statements hold as values: ids, names, the digest of its link. */
export type Subject = Readonly<Record<string, string>>;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The same statements about another subject: its words take the place of the recorded one's wherever they stand, and
 * what was a fresh id is a fresh id again, the same in all statements.
 */
export function aboutAnother(statements: readonly Statement[], was: Subject, is: Subject): Statement[] {
  const words = new Map(Object.keys(was).map((it) => [was[it] as string, is[it] as string]));
  const known = new RegExp(
    [...words.keys()]
      .sort((one, other) => other.length - one.length)
      .map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'g',
  );
  const ids = new Set(words.values());
  const fresh = new Map<string, string>();
  const freshId = (id: string): string => {
    if (ids.has(id)) return id;
    const made = fresh.get(id) ?? randomUUID();
    fresh.set(id, made);
    return made;
  };
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(known, (it) => words.get(it) ?? it).replace(uuid, freshId);
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, replaced(it)]));
  };
  return statements.map((it) => ({ ...it, values: it.values.map((value) => fromPlain(replaced(value))) }));
}
