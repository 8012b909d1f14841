import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** What a first visit may load, in bytes of JavaScript as it travels (gzip). */
const budgets = [
  {
    what: 'The portal, with its words and the customers',
    file: 'index',
    words: 'words',
    page: 'customers-page',
    most: 250_000,
  },
  { what: 'The consent page, with its words', file: 'consent', words: 'consent-words', most: 100_000 },
] as const;

/** Fails the build when a first visit would load more than it may, and says what is heaviest. */
export function budget(): Plugin {
  return {
    name: 'twotier:budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((it): it is Rolldown.OutputChunk => it.type === 'chunk');
      for (const it of budgets) {
        const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === it.file);
        if (!entry) continue;
        const page = 'page' in it ? chunks.find((chunk) => chunk.name === it.page) : undefined;
        const loaded = new Set([...withImports(entry, chunks), ...(page ? withImports(page, chunks) : [])]);
        const sizes = [...loaded].map((chunk) => [chunk.name, gzipped(chunk)] as const);
        const words = chunks.filter((chunk) => chunk.facadeModuleId?.includes(`virtual:${it.words}/`));
        sizes.push(['words', Math.max(0, ...words.map(gzipped))]);
        const sum = sizes.reduce((all, [, size]) => all + size, 0);
        const heaviest = sizes
          .sort(([, a], [, b]) => b - a)
          .slice(0, 5)
          .map(([name, size]) => `${name} ${kilo(size)}`);
        const verdict = `${it.what}: ${kilo(sum)} of ${kilo(it.most)} JavaScript (${heaviest.join(', ')} …)`;
        if (sum > it.most) this.error(`${verdict}. Load what is not needed at once with import().`);
        this.info(verdict);
      }
    },
  };
}

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const gzipped = (chunk: Rolldown.OutputChunk): number => gzipSync(chunk.code, { level: 9 }).length;

function withImports(
  chunk: Rolldown.OutputChunk,
  chunks: readonly Rolldown.OutputChunk[],
  seen = new Set<Rolldown.OutputChunk>(),
): Set<Rolldown.OutputChunk> {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const name of chunk.imports) {
    const imported = chunks.find((it) => it.fileName === name);
    if (imported) withImports(imported, chunks, seen);
  }
  return seen;
}
