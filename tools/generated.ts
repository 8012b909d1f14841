import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);

export const readGenerated = (path: string): string => {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return '';
  }
};

/**
 * Writes generated files, or with `--check` on the command line leaves them alone and ends with 1 when one is out of
 * date.
 *
 * @param command how a person brings them up to date
 * @param files   what they should hold, by path from the root
 */
export function writeOrCheck(command: string, files: Readonly<Record<string, string>>): void {
  const stale = Object.entries(files).filter(([path, text]) => readGenerated(path) !== text);
  if (process.argv.includes('--check')) {
    for (const [path] of stale) console.error(`${path} is out of date. Run: ${command}`);
    if (stale.length > 0) process.exitCode = 1;
    return;
  }
  for (const [path, text] of stale) writeFileSync(new URL(path, root), text);
  console.log(stale.length === 0 ? 'Nothing changed.' : `Wrote ${stale.map(([path]) => path).join(', ')}.`);
}
