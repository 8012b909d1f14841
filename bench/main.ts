import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { acceptanceRound, acceptances, recordAcceptance } from './accept/accept.ts';
import { type DataSet, openDataSet } from './data-set/open.ts';
import { type SizeName, sizes } from './data-set/world.ts';
import type { Load, Measured } from './load.ts';
import { compared, type Figure, type LoadGenerator, loadSide, median } from './measure.ts';
import { memoryOf, type Side, startAsked, startBare, startServer } from './processes.ts';
import { type ReadWorkload, readWorkloads } from './reads.ts';
import { type Line, lineOf, machine, table, writeDocs } from './report.ts';
import { startTimes } from './startup.ts';

const usage = `npm run bench -- [options]
  --only P1,P3       which workloads (default: P1,P2,P3,P4,P6,P9)
  --size 1m          data set of P1 to P4 and P9: ${Object.keys(sizes).join(', ')} (default: 1m)
  --from 10k         the small end of P6 (default: 10k)
  --rounds 5         rounds of each side, in turn (default: 5)
  --seconds 4        length of one read in a round (default: 4)
  --accepts 400      acceptances on each side in a round (default: 400)
  --docs             write the results into docs/performance.md too
  --data FOLDER      where data sets are kept between runs (default: BENCH_DATA, else .data/bench)`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'P1,P2,P3,P4,P6,P9' },
    size: { type: 'string', default: '1m' },
    from: { type: 'string', default: '10k' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    accepts: { type: 'string', default: '400' },
    data: { type: 'string', default: process.env['BENCH_DATA'] ?? '.data/bench' },
    docs: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}

const only = options.only.toUpperCase().split(',');
const rounds = Number(options.rounds);
const during = Number(options.seconds) * 1000;
const accepts = Number(options.accepts);
const home = resolve(options.data);
const began = performance.now();
const say = (line: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);

const goals = { P1: 1.0, P2: 1.0, P3: 0.6, P4: 0.6 } as const;
const lines: Line[] = [];
const raw: Record<string, unknown> = {};

// The customers that are asked: three sides of each round of P4, one of each round of P6, and one to see what is sent.
const askedIn = { P4: 1 + 3 * (100 + rounds * accepts), P6: 50 + rounds * accepts };
const [size, from] = [sizeNamed(options.size), sizeNamed(options.from)];
const grows = wants('P6') && size !== from;
if (wants('P6') && !grows) say(`P6 compares two sizes: it is left out, as --from is ${from} too.`);
const data = await openDataSet(home, size, (wants('P4') ? askedIn.P4 : 0) + (grows ? askedIn.P6 : 0), say);
const described = await machine(data);
const generator: LoadGenerator = startAsked<Load, Measured>('load.ts');
const recording = wants('P4') ? await recordAcceptance(data) : undefined;

const server = await startServer(data);
if (wants('P1', 'P2', 'P3')) await measureReads(data, server);
if (recording) await measureAcceptances(data, server);
if (wants('P9')) tellMemory(server);
if (grows) await measureGrowth(data, server);
await server.stop();
await generator.stop();
await data.close();
if (wants('P9')) await measureStart();

const results = { machine: described, options, lines, raw };
const file = fileURLToPath(new URL('./results.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
console.log(`\n${table(lines)}\n`);
for (const [name, value] of Object.entries(described)) console.log(`${name}: ${value}`);
if (options.docs) writeDocs(lines, described);
console.log(`\nEverything is in ${file}.`);
process.exit(0);

function wants(...ids: string[]): boolean {
  return ids.some((it) => only.includes(it));
}

function sizeNamed(name: string): SizeName {
  if (Object.hasOwn(sizes, name)) return name as SizeName;
  console.error(`There is no size "${name}".\n${usage}`);
  process.exit(2);
}

async function measureReads(data: DataSet, server: Side): Promise<void> {
  const bare = await startBare(data);
  const workloads = (await readWorkloads(data, server, bare)).filter((it) => wants(it.id));
  const figures = workloads.map(() => ({ ours: [] as Figure[], bare: [] as Figure[] }));
  // The first round warms both sides up and is thrown away.
  for (let round = 0; round <= rounds; round += 1) {
    say(round === 0 ? 'Warming up …' : `Reading, round ${round} of ${rounds} …`);
    for (const [at, it] of workloads.entries()) {
      const length = round === 0 ? Math.min(during, 2_000) : during;
      const ours = await loadSide(generator, data, server, it.ours, length);
      const theirs = await loadSide(generator, data, bare, it.bare, length);
      if (round === 0) continue;
      figures[at]?.ours.push(ours);
      figures[at]?.bare.push(theirs);
    }
  }
  await bare.stop();
  const done = workloads.map((it, at) => compared(it.name, figures[at]?.ours ?? [], figures[at]?.bare ?? []));
  for (const [at, it] of done.entries()) {
    const { id } = workloads[at] as ReadWorkload;
    lines.push(lineOf(id, it, goals[id]));
  }
  raw['reads'] = done;

  const [large, , small] = done;
  if (!wants('P1') || !large || !small) return;
  const ratios = large.ours.map((it, round) => it.perSecond / (small.ours[round]?.perSecond ?? Number.NaN));
  lines.push({
    id: 'P1',
    workload: 'large partner against small ones, first page, ours',
    result: `${median(ratios).toFixed(2)} ×`,
    spread: `${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)}`,
    goal: '≥ 1.0',
    // Two ways to measure the same thing differ by some hundredths.
    met: median(ratios) >= 0.95,
    detail: '',
  });
}

async function measureAcceptances(data: DataSet, server: Side): Promise<void> {
  if (!recording) return;
  const figures: Awaited<ReturnType<typeof acceptanceRound>>[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    say(round === 0 ? 'Warming up …' : `Accepting, round ${round} of ${rounds} …`);
    const done = await acceptanceRound(generator, data, server, recording, round === 0 ? 100 : accepts);
    if (round > 0) figures.push(done);
  }
  const ours = figures.map((it) => it.ours);
  const whole = compared(
    'accept a joint invitation',
    ours,
    figures.map((it) => it.bare),
  );
  const writes = compared(
    'the same against its writes and locks alone',
    ours,
    figures.map((it) => it.writes),
  );
  lines.push(lineOf('P4', whole, goals.P4), { ...lineOf('P4', writes, goals.P4), goal: 'none' });
  raw['acceptances'] = { whole, writes, statements: recording.statements.map((it) => it.text) };
}

function tellMemory(server: Side): void {
  const memory = memoryOf(server.pid);
  if (memory === undefined) return;
  lines.push({
    id: 'P9',
    workload: 'memory of the server after what was measured before',
    result: `${memory.toFixed(0)} MB`,
    spread: '',
    goal: '≤ 250 MB',
    met: memory <= 250,
    detail: '',
  });
  raw['memory'] = memory;
}

async function measureGrowth(large: DataSet, largeServer: Side): Promise<void> {
  const small = await openDataSet(home, from, askedIn.P6, say);
  const smallServer = await startServer(small);
  const sides = [
    {
      data: small,
      server: smallServer,
      reads: await readsOf(small, smallServer),
      figures: new Map<string, Figure[]>(),
    },
    {
      data: large,
      server: largeServer,
      reads: await readsOf(large, largeServer),
      figures: new Map<string, Figure[]>(),
    },
  ];
  for (let round = 0; round <= rounds; round += 1) {
    say(
      round === 0
        ? 'Warming up …'
        : `Growth from ${small.name} to ${large.name}, round ${round} of ${rounds} …`,
    );
    for (let at = 0; at < (sides[0]?.reads.length ?? 0); at += 1)
      for (const { data, server, reads, figures } of sides) {
        const it = reads[at] as ReadWorkload;
        const figure = await loadSide(generator, data, server, it.ours, round === 0 ? 1_000 : during);
        if (round > 0) figures.set(growing(it), [...(figures.get(growing(it)) ?? []), figure]);
      }
    for (const { data, server, figures } of sides) {
      const figure = await acceptances(generator, data, server, round === 0 ? 50 : accepts);
      const name = 'P4: accept a joint invitation';
      if (round > 0) figures.set(name, [...(figures.get(name) ?? []), figure]);
    }
  }
  await smallServer.stop();
  await small.close();
  const [few, many] = sides.map((it) => it.figures);
  for (const [name, before] of few ?? []) {
    const after = many?.get(name) ?? [];
    const ratios = before.map((it, round) => it.perSecond / (after[round]?.perSecond ?? Number.NaN));
    lines.push({
      id: 'P6',
      workload: `${name}, ${small.name} → ${large.name}`,
      result: `${median(ratios).toFixed(2)} ×`,
      spread: `${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)}`,
      goal: '≤ 1.2',
      met: median(ratios) <= 1.2,
      detail: `${median(before.map((it) => it.perSecond)).toFixed(0)}/s → ${median(after.map((it) => it.perSecond)).toFixed(0)}/s`,
    });
    raw[`growth ${name}`] = { before, after };
  }
}

/** Names without the page's number, which differs between the sizes. */
function growing(it: ReadWorkload): string {
  return `${it.id}: ${it.name.replace(/page \d+/, 'a late page')}`;
}

async function readsOf(data: DataSet, server: Side): Promise<ReadWorkload[]> {
  const bare = await startBare(data);
  const workloads = await readWorkloads(data, server, bare);
  await bare.stop();
  return workloads;
}

async function measureStart(): Promise<void> {
  say('Starting …');
  const cases = [
    { workload: `npm start to ready, ${options.size} customers`, folder: data.folder, env: { DEMO: 'off' } },
    {
      workload: 'npm start to ready, the demo world and its inbox',
      folder: resolve(home, 'demo'),
      env: { DEMO: 'on' },
    },
  ];
  for (const { workload, folder, env } of cases) {
    await startTimes(folder, env, 1); // makes the portal, the demo world, what Node compiled
    const times = await startTimes(folder, env, rounds);
    lines.push({
      id: 'P9',
      workload,
      result: `${median(times).toFixed(2)} s`,
      spread: `${Math.min(...times).toFixed(2)} – ${Math.max(...times).toFixed(2)}`,
      goal: '≤ 3 s',
      met: median(times) <= 3,
      detail: '',
    });
    raw[workload] = times;
  }
}
