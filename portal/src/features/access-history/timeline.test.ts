import { expect, test } from 'vitest';
import {
  changesOf,
  dayAt,
  indexOfDay,
  isShown,
  lanesOf,
  nearExtent,
  outlivedOn,
  type PartnerHistory,
  placeOf,
  type Right,
  ticksOf,
  wholeExtent,
} from './timeline.ts';

const now = new Date(2026, 10, 21, 9);
const at = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).toISOString();

const aRight = (kind: Right['kind'], since: string, more: Partial<Right> = {}): Right => ({
  grantId: `grant-${kind}`,
  kind,
  roles: [],
  since,
  ...more,
});

const kleeblatt: PartnerHistory = {
  partnerId: 'kleeblatt',
  name: 'Kleeblatt',
  country: 'DE',
  relationships: [
    { kind: 'reseller', since: at(2024, 2, 3), until: at(2025, 6, 1) },
    { kind: 'reseller', since: at(2026, 3, 1) },
  ],
  rights: [
    aRight('dap', at(2024, 2, 3), { until: at(2026, 6, 30) }),
    aRight('gdap', at(2026, 5, 31), {
      grantId: 'one',
      roles: ['user_administrator'],
      until: at(2027, 5, 31),
    }),
    aRight('assignment', at(2026, 6, 2), { grantId: 'one', group: 'HelpdeskAgents', until: at(2026, 7, 1) }),
    aRight('assignment', at(2026, 6, 2), { grantId: 'one', group: 'AdminAgents', until: at(2027, 5, 31) }),
    aRight('assignment', at(2026, 8, 1), { grantId: 'one', group: 'HelpdeskAgents', until: at(2027, 5, 31) }),
  ],
  attributes: { objectType: 'CustomerAccessHistory' },
};

test('a partner’s lanes: relationships, tenant-wide rights, then each granular right with its groups', () => {
  expect(lanesOf(kleeblatt).map((it) => [it.kind, it.group, it.bars.length])).toEqual([
    ['relationship', undefined, 2],
    ['dap', undefined, 1],
    ['gdap', undefined, 1],
    ['assignment', 'HelpdeskAgents', 2],
    ['assignment', 'AdminAgents', 1],
  ]);
});

test('a partner of two kinds has a lane for each', () => {
  const both = {
    ...kleeblatt,
    relationships: [
      ...kleeblatt.relationships,
      { kind: 'provider' as const, since: at(2026, 3, 1), until: at(2026, 4, 1) },
    ],
  };
  expect(
    lanesOf(both)
      .slice(0, 2)
      .map((it) => [it.partnerKind, it.bars.length]),
  ).toEqual([
    ['reseller', 2],
    ['provider', 1],
  ]);
});

test('a lane is shown if any of its bars lies in the time shown', () => {
  const [relationship] = lanesOf(kleeblatt);
  const [past] = lanesOf({ ...kleeblatt, relationships: kleeblatt.relationships.slice(0, 1) });
  expect([relationship, past].map((it) => it && isShown(nearExtent(now), it))).toEqual([true, false]);
});

test('rights outlive a relationship when they live and no relationship does', () => {
  const ended = { ...kleeblatt, relationships: kleeblatt.relationships.slice(0, 1) };
  expect(outlivedOn(kleeblatt, now)).toBeUndefined();
  expect(outlivedOn(ended, now)).toBe(at(2025, 6, 1));
  // Its last right ends on 31 May 2027.
  expect(outlivedOn(ended, new Date(2027, 5, 1))).toBeUndefined();
  expect(outlivedOn({ ...ended, relationships: [] }, now)).toBeUndefined();
});

test('a kind of right there never was has no lane', () => {
  expect(lanesOf({ ...kleeblatt, rights: [] }).map((it) => it.kind)).toEqual(['relationship']);
});

test('this year and the next are shown, or everything since the first year', () => {
  expect(nearExtent(now)).toEqual({ from: new Date(2026, 0, 1), to: new Date(2028, 0, 1), days: 730 });
  expect(wholeExtent([kleeblatt], now).from).toEqual(new Date(2024, 0, 1));
  expect(wholeExtent([kleeblatt], now).to).toEqual(new Date(2028, 0, 1));
  expect(wholeExtent([], now)).toEqual(nearExtent(now));
});

test('a bar lies where its days are, is cut at the edges, and is not drawn outside', () => {
  const shown = nearExtent(now);
  const [past, present] = kleeblatt.relationships;
  expect(past && placeOf(shown, past)).toBeUndefined();
  expect(present && placeOf(shown, present)).toMatchObject({ from: false, open: true });
  const place = placeOf(shown, { since: at(2025, 1, 1), until: new Date(2027, 0, 1).toISOString() });
  expect(place).toMatchObject({ left: 0, from: true, open: false });
  expect(place?.width).toBeCloseTo(0.5, 2);
  expect(placeOf(shown, { since: new Date(2028, 0, 1).toISOString() })).toBeUndefined();
});

test('a day and its number lead to each other, across the change to summer time, and stay inside', () => {
  const shown = nearExtent(now);
  for (const day of ['2026-01-01', '2026-03-29', '2026-03-30', '2026-10-25', '2027-12-31'])
    expect(dayAt(shown, indexOfDay(shown, day))).toBe(day);
  expect(indexOfDay(shown, '2026-12-31')).toBe(364);
  expect(dayAt(shown, -5)).toBe('2026-01-01');
  expect(dayAt(shown, 5_000)).toBe('2027-12-31');
});

test('changes are the days something began or ended, each once and in order', () => {
  expect(changesOf([kleeblatt])).toEqual([
    '2024-02-03',
    '2025-06-01',
    '2026-03-01',
    '2026-05-31',
    '2026-06-02',
    '2026-06-30',
    '2026-07-01',
    '2026-08-01',
    '2027-05-31',
  ]);
});

test('the axis has quarters for a few years and years for many', () => {
  expect(ticksOf(nearExtent(now))).toHaveLength(8);
  const many = ticksOf({ from: new Date(2020, 0, 1), to: new Date(2028, 0, 1), days: 2_922 });
  expect(many).toHaveLength(8);
  expect(many.every((it) => it.year)).toBe(true);
  const more = ticksOf({ from: new Date(2010, 0, 1), to: new Date(2028, 0, 1), days: 6_574 });
  expect(more.map((it) => it.at.getFullYear())).toEqual([2010, 2013, 2016, 2019, 2022, 2025]);
});
