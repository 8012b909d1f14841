import { createServer } from 'node:net';
import { errorCode, KnownFailure } from '#kernel/known-failure.ts';

/** Refuses a port that another program has, before anything slow is begun. */
export async function checkPort(host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((free, taken) => {
      const probe = createServer();
      probe.once('error', taken);
      probe.listen({ host, port, exclusive: true }, () => probe.close(() => free()));
    });
  } catch (error) {
    throw cannotListen(host, port, error) ?? error;
  }
}

/** What a failed `listen` means, or undefined if it is something else. */
export function cannotListen(host: string, port: number, error: unknown): KnownFailure | undefined {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new KnownFailure(
        `Port ${port} is taken by another program, perhaps by Twotier itself.`,
        `Stop that program, or choose another port: PORT=${port === 65_535 ? 8080 : port + 1} npm start`,
        { cause: error },
      );
    case 'EACCES':
      return new KnownFailure(
        `This user may not listen on port ${port}.`,
        'Choose a port above 1023 and let a reverse proxy have the low one: PORT=8080 npm start',
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new KnownFailure(
        `This machine has no address "${host}".`,
        'Set HOST to localhost, to 0.0.0.0, or to one of its addresses.',
        { cause: error },
      );
    default:
      return undefined;
  }
}
