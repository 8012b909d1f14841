// npm start: brings everything that is missing, then hands over to the server. See bootstrap.js.
import { join } from 'node:path';
import { ensureInstalled, ensurePortal, explain, findNode, handOver, root } from './bootstrap.js';

try {
  await ensureInstalled();
  const node = findNode();
  await ensurePortal(node);
  handOver(node, [join(root, 'server', 'main.ts'), ...process.argv.slice(2)]);
} catch (error) {
  explain(error);
}
