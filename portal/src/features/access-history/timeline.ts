import type { Answer } from '#sdk/client.ts';
import { dayOf } from '../../lib/day.ts';

export type PartnerHistory = Answer<'get', '/v1/customers/{customerId}/access/history'>['items'][number];
export type Right = PartnerHistory['rights'][number];

interface Span {
  readonly since: string;
  readonly until?: string | undefined;
}

/** One row of the picture: bars of one kind beside each other, for they never overlap. */
export interface Lane {
  readonly id: string;
  readonly kind: 'relationship' | 'dap' | 'gdap' | 'assignment';
  /** As what the partner has the relationship. */
  readonly partnerKind?: PartnerHistory['relationships'][number]['kind'] | undefined;
  /** The partner's group an assignment is for. */
  readonly group?: string | undefined;
  readonly roles: readonly string[];
  readonly bars: readonly (Span & { readonly services?: readonly string[] | undefined })[];
}

/** What stands under a partner's name: relationship first, then each right with the groups it is assigned to. */
export function lanesOf(partner: PartnerHistory): Lane[] {
  // A company of two kinds can be both to a customer at once.
  const relationships = [...Map.groupBy(partner.relationships, (it) => it.kind)].map(
    ([partnerKind, bars]): Lane => ({
      id: `${partner.partnerId}-${partnerKind}`,
      kind: 'relationship',
      partnerKind,
      roles: [],
      bars,
    }),
  );
  const dap: Lane = {
    id: `${partner.partnerId}-dap`,
    kind: 'dap',
    roles: [],
    bars: partner.rights.filter((it) => it.kind === 'dap'),
  };
  const granular = partner.rights
    .filter((it) => it.kind === 'gdap')
    .flatMap((right) => [
      { id: right.grantId, kind: 'gdap' as const, roles: right.roles, bars: [right] },
      ...assignmentsOf(partner, right),
    ]);
  return [...relationships, dap, ...granular].filter((it) => it.bars.length > 0);
}

function assignmentsOf(partner: PartnerHistory, right: Right): Lane[] {
  const all = partner.rights.filter((it) => it.kind === 'assignment' && it.grantId === right.grantId);
  return [...Map.groupBy(all, (it) => it.group)].map(([group, bars]) => ({
    id: `${right.grantId}-${group}`,
    kind: 'assignment',
    group,
    roles: bars[0]?.roles ?? [],
    bars,
  }));
}

/** The time that is shown, in whole days of the reader's zone. */
export interface Extent {
  readonly from: Date;
  /** The first instant that is not shown. */
  readonly to: Date;
  readonly days: number;
}

const dayLength = 86_400_000;

function extent(firstYear: number, lastYear: number): Extent {
  const [from, to] = [new Date(firstYear, 0, 1), new Date(lastYear + 1, 0, 1)];
  return { from, to, days: Math.round((to.getTime() - from.getTime()) / dayLength) };
}

/** This year and the next: what holds, and which ends are ahead. */
export const nearExtent = (now: Date): Extent => extent(now.getFullYear(), now.getFullYear() + 1);

/** From the first year anything is known of to the last, and at least to the next year. */
export function wholeExtent(partners: readonly PartnerHistory[], now: Date): Extent {
  const years = partners
    .flatMap((it) => [...it.relationships, ...it.rights])
    .flatMap((it) => [it.since, ...(it.until ? [it.until] : [])])
    .map((it) => new Date(it).getFullYear());
  return extent(Math.min(now.getFullYear(), ...years), Math.max(now.getFullYear() + 1, ...years));
}

/** How far into the extent an instant lies, 0 to 1; outside it, at its edge. */
export const shareOf = ({ from, to }: Extent, at: Date): number =>
  Math.min(1, Math.max(0, (at.getTime() - from.getTime()) / (to.getTime() - from.getTime())));

/** Where a bar lies in the extent; undefined where none of it does. */
export function placeOf(shown: Extent, { since, until }: Span) {
  const [begins, ends] = [new Date(since), until === undefined ? null : new Date(until)];
  if (begins >= shown.to || (ends !== null && ends <= shown.from)) return undefined;
  const left = shareOf(shown, begins);
  return {
    left,
    width: (ends === null ? 1 : shareOf(shown, ends)) - left,
    /** It began before what is shown … */
    from: begins < shown.from,
    /** … or goes on after it. */
    open: ends === null || ends > shown.to,
  };
}

/** Whether anything of a lane lies in the extent. */
export const isShown = (shown: Extent, lane: Lane): boolean =>
  lane.bars.some((it) => placeOf(shown, it) !== undefined);

/** How many days after the extent's first a day is. */
export function indexOfDay({ from }: Extent, day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  // Two midnights are not always a multiple of 24 hours apart.
  return Math.round((new Date(year, month - 1, date).getTime() - from.getTime()) / dayLength);
}

/** The day that many days after the extent's first; never outside the extent. */
export function dayAt({ from, days }: Extent, index: number): string {
  const inside = Math.min(days - 1, Math.max(0, Math.round(index)));
  return dayOf(new Date(from.getFullYear(), from.getMonth(), from.getDate() + inside));
}

/** Every day on which something began or ended, first to last, each once. */
export function changesOf(partners: readonly PartnerHistory[]): string[] {
  const instants = partners
    .flatMap((it) => [...it.relationships, ...it.rights])
    .flatMap((it) => [it.since, ...(it.until ? [it.until] : [])]);
  return [...new Set(instants.map((it) => dayOf(new Date(it))))].sort();
}

/** When a partner ended its last relationship, if a right of it outlived that. */
export function outlivedOn({ relationships, rights }: PartnerHistory, now: Date): string | undefined {
  const lives = ({ until }: Span) => until === undefined || new Date(until) > now;
  if (relationships.some(lives) || !rights.some(lives)) return undefined;
  return relationships
    .flatMap((it) => it.until ?? [])
    .sort()
    .at(-1);
}

/** Marks of the axis: quarters where there is room for them, else years, and of many years some. */
export function ticksOf(shown: Extent): { at: Date; year: boolean }[] {
  const [first, last] = [shown.from.getFullYear(), shown.to.getFullYear()];
  const months = last - first > 3 ? [0] : [0, 3, 6, 9];
  const step = Math.ceil((last - first) / 8);
  return Array.from({ length: last - first }, (_, index) => first + index)
    .filter((_, index) => index % step === 0)
    .flatMap((year) => months.map((month) => ({ at: new Date(year, month, 1), year: month === 0 })));
}
