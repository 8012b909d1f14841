#!/usr/bin/env node
// npm run twotier -- <command>: the server's own commands under the pinned Node. `twotier help` lists them.
import { join } from 'node:path';
import { ensureInstalled, explain, findNode, handOver, root } from './bootstrap.js';

try {
  await ensureInstalled();
  handOver(findNode(), [
    join(root, 'server', 'main.ts'),
    ...(process.argv.length > 2 ? process.argv.slice(2) : ['help']),
  ]);
} catch (error) {
  explain(error);
}
