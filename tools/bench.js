// npm run bench: the same preparations as npm start, then the measurements. See bench/README.md.
import { join } from 'node:path';
import { ensureInstalled, explain, findNode, handOver, root } from './bootstrap.js';

try {
  await ensureInstalled();
  handOver(findNode(), [join(root, 'bench', 'main.ts'), ...process.argv.slice(2)]);
} catch (error) {
  explain(error);
}
