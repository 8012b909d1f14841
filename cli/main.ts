import { text } from 'node:stream/consumers';
import { run } from './program.ts';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
// Whoever reads our output may stop before its end: `twotier activity list | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    env: process.env,
    cwd: process.cwd(),
    out: (it) => void process.stdout.write(it),
    err: (it) => void process.stderr.write(it),
    readInput: () => text(process.stdin),
    signal: stop.signal,
  });
} catch (error) {
  if (!stop.signal.aborted) throw error;
  process.exitCode = 130;
}
