import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = (dataDir: string): string => join(dataDir, 'demo-clock.json');

/** How far the demo's business time is ahead of real time, in milliseconds. */
export function readOffset(dataDir: string): number {
  try {
    const { aheadMs } = JSON.parse(readFileSync(file(dataDir), 'utf8')) as { aheadMs?: unknown };
    return typeof aheadMs === 'number' && Number.isFinite(aheadMs) ? aheadMs : 0;
  } catch {
    return 0; // never moved
  }
}

/**
 * Moves the demo's business time. Every server process of the installation follows within a second; real time, by
 * which sign-ins and tokens end, stays.
 */
export function writeOffset(dataDir: string, aheadMs: number): void {
  const part = `${file(dataDir)}.part`;
  writeFileSync(part, JSON.stringify({ aheadMs }));
  renameSync(part, file(dataDir)); // a reader sees the old offset or the new one, never half a file
}

/** The offset as a server process reads it: looks at the file at most once a second. */
export function watchedOffset(dataDir: string): () => number {
  let offset = readOffset(dataDir);
  let seen = 0;
  let looked = Date.now();
  return () => {
    if (Date.now() - looked >= 1_000) {
      looked = Date.now();
      const changed = statSync(file(dataDir), { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (changed !== seen) {
        seen = changed;
        offset = readOffset(dataDir);
      }
    }
    return offset;
  };
}

const unit = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 } as const;

/**
 * Reads `+30d`, `-2h`, `+1w`, `now` as the new offset.
 *
 * @returns undefined when it is none of these
 */
export function parseMove(text: string, offset: number): number | undefined {
  if (text === 'now') return 0;
  const match = /^([+-])(\d{1,5})([hdw])$/.exec(text);
  if (!match) return undefined;
  const by = Number(match[2]) * unit[match[3] as keyof typeof unit];
  return offset + (match[1] === '-' ? -by : by);
}
