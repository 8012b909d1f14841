import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '#database/embedded.ts';
import { migrate } from '#database/migrate.ts';
import { fill } from './fill.ts';
import { tablesOf } from './tables.ts';
import { makeWorld, type SizeName, sizes, type World } from './world.ts';

/** Raised when the generator makes other rows than before, so that folders kept from earlier runs are made anew. */
const generation = 1;

/** A running embedded PostgreSQL that holds a generated market. */
export interface DataSet {
  readonly name: SizeName;
  readonly world: World;
  /** The DATA_DIR of a server on it. */
  readonly folder: string;
  /** As superuser, whom row-level security does not bind: the bare opponent's way in. */
  readonly bareUrl: string;
  /** Stops its PostgreSQL, unless a server still uses it. */
  close(): Promise<void>;
}

/**
 * Opens the data set of this size below `home`, making it if it is not there yet or earlier runs have used it up. A
 * million takes minutes, once.
 *
 * @param asking how many of its customers this run will invite: each can be asked once
 */
export async function openDataSet(
  home: string,
  name: SizeName,
  asking: number,
  say: (line: string) => void,
): Promise<DataSet> {
  const world = makeWorld(sizes[name]);
  const folder = join(home, name);
  const marker = join(folder, 'data-set.json');
  const wanted = JSON.stringify({ generation, seed: world.seed, ...world.size });
  const fresh = world.size.customers - askedSoFar(folder);
  // Some are nobody's to ask: they have accepted jointly already.
  const there = existsSync(marker) && readFileSync(marker, 'utf8') === wanted && asking < fresh * 0.98;
  // What an interrupted run left is not half a data set, it is none.
  if (!there) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const postgres = await startEmbedded({ dataDir: folder });
  try {
    await migrate(postgres.url);
    if (!there) {
      say(`Making the data set of ${world.size.customers.toLocaleString('en')} customers in ${folder} …`);
      await fill(postgres.url, tablesOf(world), say);
      writeFileSync(marker, wanted);
    }
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  const bare = new URL(postgres.adminUrl);
  bare.pathname = new URL(postgres.url).pathname;
  return { name, world, folder, bareUrl: bare.href, close: () => postgres.stop() };
}

const askedFile = (folder: string): string => join(folder, 'customers-used.json');

/** How far earlier runs on this folder have gone through its customers, in the order they are asked. */
export const askedSoFar = (folder: string): number =>
  existsSync(askedFile(folder)) ? Number(readFileSync(askedFile(folder), 'utf8')) : 0;

export const noteAsked = (folder: string, count: number): void =>
  writeFileSync(askedFile(folder), String(count));
