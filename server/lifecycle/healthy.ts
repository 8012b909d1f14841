import type { Config } from '../config.ts';

/**
 * Asks the server of these settings whether it is ready. For a container's health check.
 *
 * @returns the exit code
 */
export async function healthy(config: Config): Promise<number> {
  try {
    const answer = await fetch(`${ownAddress(config)}/readyz`, { signal: AbortSignal.timeout(3000) });
    console.log(await answer.text());
    return answer.ok ? 0 : 1;
  } catch {
    console.error(`Nothing answers at ${ownAddress(config)}.\n  Start it: npm start`);
    return 1;
  }
}

/** Where a program on this machine reaches the server. */
export function ownAddress({ host, port }: Pick<Config, 'host' | 'port'>): string {
  const name =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
