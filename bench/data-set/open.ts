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

/** Opens the data set of this size below `home`, making it if it is not there yet. A million takes minutes, once. */
export async function openDataSet(
  home: string,
  name: SizeName,
  say: (line: string) => void,
): Promise<DataSet> {
  const world = makeWorld(sizes[name]);
  const folder = join(home, name);
  const marker = join(folder, 'data-set.json');
  const wanted = JSON.stringify({ generation, seed: world.seed, ...world.size });
  const there = existsSync(marker) && readFileSync(marker, 'utf8') === wanted;
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
