#!/usr/bin/env node
// twotier <command>, under the pinned Node. Some commands are the server's own and work on its machine; all others
// talk to a running server as whoever is signed in. `twotier help` and `twotier help server` list them.
import { join } from 'node:path';
import { ensureInstalled, explain, findNode, handOver, root } from './bootstrap.js';

const ofTheServer = [
  'serve',
  'work',
  'migrate',
  'demo',
  'code',
  'keys',
  'membership',
  'doctor',
  'config',
  'healthy',
];

/** Files are named from where the person is; `npm run twotier` goes elsewhere first, and says from where. */
const here = () => (process.env.npm_lifecycle_event === 'twotier' && process.env.INIT_CWD) || process.cwd();

try {
  await ensureInstalled();
  const args = process.argv.slice(2);
  const [first = 'help', second] = args;
  if (ofTheServer.includes(first)) handOver(findNode(), [join(root, 'server', 'main.ts'), ...args]);
  else if (first === 'help' && second === 'server')
    handOver(findNode(), [join(root, 'server', 'main.ts'), 'help']);
  else handOver(findNode(), [join(root, 'cli', 'main.ts'), ...args], here());
} catch (error) {
  explain(error);
}
