// npm run doctor: what a start or a test needs and does not find here, with the command that puts it right. The first
// half needs nothing installed; the second is the server's own look at its settings and surroundings.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findNode, isInstalled, isPortalBuilt, root, run } from './bootstrap.js';

let wrong = 0;
const tell = (fine, says, remedy) => {
  console.log(`${fine ? 'ok   ' : 'wrong'}  ${says}`);
  if (!fine) console.log(`       → ${remedy}`);
  if (!fine) wrong++;
};

const installed = isInstalled();
tell(
  installed,
  installed ? 'Everything of package-lock.json is installed.' : 'Not everything is installed.',
  'npm ci',
);
let node;
try {
  node = findNode();
  tell(true, `Node: ${node}`);
} catch (error) {
  tell(false, error.message, 'npm ci, or install Node 24.7 or later');
}
const built = isPortalBuilt();
console.log(
  `ok     ${built ? 'The portal is built.' : 'The portal is not built, or changed since; npm start builds it.'}`,
);

if (installed && node) {
  const look = `import('${pathToFileURL(join(root, 'e2e', 'chromium.ts'))}').then((it) => process.exit(it.findChromium() ? 0 : 1))`;
  const chromium = (await run(node, ['--input-type=module', '--eval', look])) === 0;
  tell(
    chromium,
    chromium ? 'A Chromium for npm test is there.' : 'There is no Chromium, which npm test needs.',
    'Debian: apt-get install -y chromium fonts-noto-cjk',
  );
  if ((await run(node, [join(root, 'server', 'main.ts'), 'doctor'])) !== 0) wrong++;
}
process.exitCode = wrong === 0 ? 0 : 1;
