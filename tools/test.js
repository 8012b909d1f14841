// npm test: brings what is missing, then runs every check there is (run-tests.ts). See bootstrap.js.
import { join } from 'node:path';
import { ensureInstalled, ensurePortal, explain, findNode, handOver, root } from './bootstrap.js';

try {
  await ensureInstalled();
  const node = findNode();
  await ensurePortal(node);
  handOver(node, [join(root, 'tools', 'run-tests.ts'), ...process.argv.slice(2)]);
} catch (error) {
  explain(error);
}
