// What has to be true before any TypeScript of ours can run. Plain JavaScript without dependencies: on a fresh clone
// nothing is installed yet, and the Node that starts this may be an old one (20 or later).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const lock = join(root, 'package-lock.json');
/** What the installed parts and the built portal were made from. */
const installStamp = join(modules, '.twotier-lock');
const portalStamp = join(root, 'portal', 'dist', '.built-from');
const began = performance.now();

/** A line with the time since the start, so that whoever waits sees what for. */
export function say(line) {
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

/** Something the person at the keyboard can put right. */
export class Stop extends Error {}

/** Installs what package-lock.json names, unless exactly that is there. */
export async function ensureInstalled() {
  if (read(installStamp) === lockHash()) return;
  if (!isInstalled()) {
    say('Installing what Twotier is made of (npm ci). This happens once and takes a minute or so …');
    // The npm that runs us, if one does: there may be no other on the path.
    const npm = process.env.npm_execpath;
    const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    const code = await run(
      command,
      [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        env: withoutPackageVariables(),
        shell: process.platform === 'win32',
      },
    );
    if (code !== 0)
      throw new Stop(
        'npm ci did not succeed; what it said stands above. Check the network, then run the same command again.',
      );
    say('Installed.');
  }
  writeFileSync(installStamp, lockHash());
}

/** Whether npm's own record of what it installed agrees with the lock file, whoever ran npm. */
export function isInstalled() {
  const installed = join(modules, '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  for (const [path, entry] of Object.entries(there)) {
    if (wanted[path]?.version !== entry.version) return false;
  }
  // Parts for other machines are named in the lock file, but not installed.
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || path in there);
}

/**
 * The Node that runs everything else: the pinned one that npm installed, or this one if it is new enough.
 * @returns {string} the path of its program
 */
export function findNode() {
  const pinned = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) {
    if (pinned === process.execPath) return pinned;
    const { stdout, error } = spawnSync(pinned, ['--version'], { encoding: 'utf8' });
    if (!error && newEnough(stdout)) return pinned;
  }
  if (newEnough(process.version)) return process.execPath;
  throw new Stop(
    `Twotier needs Node 24.7 or later; this is ${process.version}, and the one that npm should have brought does not run ` +
      'on this machine. Install Node 24 (https://nodejs.org/en/download), then run the same command again.',
  );
}

/** Builds the portal when its sources, texts or parts changed since the last time. */
export async function ensurePortal(node) {
  const config = join(root, 'portal', 'vite.config.ts');
  const sources = portalHash();
  if (read(portalStamp) === sources) return;
  say('Building the portal …');
  const vite = join(modules, 'vite', 'bin', 'vite.js');
  const code = await run(node, [vite, 'build', '--config', config, '--logLevel', 'warn']);
  if (code !== 0) throw new Stop('The portal could not be built; what is wrong stands above.');
  writeFileSync(portalStamp, sources);
  say('The portal is built.');
}

export const isPortalBuilt = () => read(portalStamp) === portalHash();

/**
 * The environment of our own programs: Node keeps what it compiled, which halves the time of the next start, and its
 * young generation stays small, which under load halves the memory and costs nothing measurable.
 */
export function environment() {
  const { NODE_OPTIONS = '' } = process.env;
  return {
    NODE_COMPILE_CACHE: join(modules, '.cache', 'twotier-node'),
    ...process.env,
    NODE_OPTIONS: `--max-semi-space-size=16 ${NODE_OPTIONS}`.trim(),
  };
}

/** Runs a program in the foreground. @returns {Promise<number>} its exit code */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: environment(), ...options });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(127);
    });
    child.on('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/**
 * Becomes another program, as nearly as one can: signals are passed on, its exit code is ours. Should we be killed
 * outright, it notices that the channel between us closed.
 *
 * @param {string} node
 * @param {readonly string[]} args
 * @param {string} cwd the folder it runs in
 */
export function handOver(node, args, cwd = root) {
  const child = spawn(node, args, {
    cwd,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment(),
  });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to both of us.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // npm starts us through a shell that keeps a SIGTERM to itself: once it is gone, somebody wanted us to stop.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 250).unref();
  child.on('error', (error) => {
    console.error(`${node}: ${error.message}`);
    process.exit(127);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** Prints what a person can put right without a stack; anything else is our mistake and keeps it. */
export function explain(error) {
  console.error(error instanceof Stop ? error.message : error);
  process.exit(1);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function newEnough(version) {
  const [major = 0, minor = 0] = version.trim().replace(/^v/, '').split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 7);
}

const lockHash = () => createHash('sha256').update(readFileSync(lock)).digest('hex');
const portalHash = () => hashOf(['portal', 'sdk', 'locales', 'package-lock.json']);

function hashOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  };
  const walk = (folder) => {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'dist' && entry.name !== 'node_modules') walk(path);
      } else if (!/\.test\.tsx?$/.test(entry.name)) add(path);
    }
  };
  for (const path of paths.map((it) => join(root, it))) {
    if (!existsSync(path)) continue;
    if (path.endsWith('.json')) add(path);
    else walk(path);
  }
  return hash.digest('hex');
}

/** An npm inside an npm would take our package's settings for its own. */
function withoutPackageVariables() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|command)/.test(name)),
  );
}
