import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { create } from 'tar';
import type { App } from './types.ts';

export interface SourceDeps {
  /** Where the operator publishes the source; undefined: this installation hands out its own. */
  readonly sourceUrl: string | undefined;
  /** The folder this program runs from. */
  readonly home: string;
}

/**
 * What is part of the program. By name, because settings, data and keys may lie in the same folder, and nothing that
 * is put there later must ever come along.
 */
const parts = [
  ...['.ci', 'bench', 'cli', 'docs', 'e2e', 'locales', 'portal', 'sdk', 'server', 'tools'],
  ...['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'SECURITY.md'],
  ...['.gitignore', '.npmrc', 'biome.json', 'openapi.json', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'vitest.config.ts'],
];

/** Below a part: what was installed or built, what is hidden, and notes of a run. */
const leftOut = /[\\/](?:node_modules|dist|\.[^\\/]*)(?:[\\/]|$)|\.log$|^bench[\\/]results\.json$/;

/**
 * Whoever uses Twotier over a network may have its source (AGPL, section 13), of just this version: so it comes from
 * here, changed or not, unless the operator says where it is published.
 */
export function sourceRoutes(app: App, { sourceUrl, home }: SourceDeps): void {
  const open = { config: { permission: 'public' as const }, schema: { hide: true } };
  let packed: Promise<Buffer> | undefined;
  app.get('/source', open, async (_, reply) => {
    reply.header('cache-control', 'no-cache');
    if (sourceUrl !== undefined) return reply.redirect(sourceUrl);
    packed ??= pack(home).catch((reason) => {
      packed = undefined;
      throw reason;
    });
    return reply
      .type('application/gzip')
      .header('content-disposition', 'attachment; filename="twotier-source.tar.gz"')
      .header('x-content-type-options', 'nosniff')
      .send(await packed);
  });
}

async function pack(home: string): Promise<Buffer> {
  const names = parts.filter((it) => existsSync(join(home, it)));
  const archive = create(
    {
      cwd: home,
      gzip: true,
      portable: true,
      prefix: 'twotier',
      filter: (path) => !leftOut.test(relative('.', path)),
    },
    names,
  );
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
