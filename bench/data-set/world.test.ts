import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseId } from '#kernel/ids.ts';
import { tablesOf } from './tables.ts';
import { makeWorld } from './world.ts';

const size = { customers: 600, partners: 20, largest: 60 };

function digestOf(seed: number): string {
  const hash = createHash('sha256');
  for (const { name, columns, rows } of tablesOf(makeWorld(size, seed))) {
    hash.update(`${name} ${columns}`);
    for (const line of rows()) hash.update(line);
  }
  return hash.digest('hex');
}

test('one seed makes one world, another seed another', () => {
  expect(digestOf(1)).toBe(digestOf(1));
  expect(digestOf(2)).not.toBe(digestOf(1));
});

test('a company is the same whenever it is asked for', () => {
  const [one, other] = [makeWorld(size), makeWorld(size)];
  other.customer(599);
  other.partner(7);
  expect(one.customer(42)).toEqual(other.customer(42));
  expect(one.partner(7)).toEqual(other.partner(7));
});

test('ids are distinct UUIDs, and every row has a field for each column', () => {
  const world = makeWorld(size);
  const ids = [
    ...Array.from({ length: size.customers }, (_, at) => world.customer(at)),
    ...Array.from({ length: size.partners }, (_, at) => world.partner(at)),
  ].flatMap((it) => [it.id, ...it.users.map((user) => user.id)]);
  expect(ids.filter((it) => parseId(it) !== it)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { columns, rows } of tablesOf(world))
    for (const line of rows()) expect(line.split('\t')).toHaveLength(columns.length);
});

test('the largest partner has its share, the others about the same', () => {
  const world = makeWorld({ customers: 20_000, partners: 200, largest: 2_000 });
  const lists = new Map<number, number>();
  for (let at = 0; at < world.size.customers; at += 1) {
    const { reseller, provider } = world.customer(at);
    for (const partner of provider === null ? [reseller] : [reseller, provider])
      lists.set(partner, (lists.get(partner) ?? 0) + 1);
  }
  expect(lists.get(0)).toBe(2_000);
  lists.delete(0);
  expect(lists.size).toBe(199);
  expect(Math.min(...lists.values())).toBeGreaterThan(45);
  expect(Math.max(...lists.values())).toBeLessThan(150);
});
