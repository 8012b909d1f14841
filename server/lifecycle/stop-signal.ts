/** Somebody asked us to stop while we were still starting. */
export class StopRequested extends Error {
  override readonly name = 'StopRequested';
}

export interface StopSignal {
  /** Resolves with what asked for the stop: a signal's name, or `parent` when the program that started us has gone. */
  readonly requested: Promise<string>;
  /** @throws {StopRequested} if somebody has asked; for use between the steps of a start */
  check(): void;
}

/**
 * Listens for the ways this process is told to stop. A person who presses Ctrl+C again, more than a second later, does
 * not want to wait: then it ends at once.
 */
export function listenForStop(): StopSignal {
  let asked: number | undefined;
  const requested = new Promise<string>((resolve) => {
    const stop = (by: string) => {
      asked ??= performance.now();
      resolve(by);
    };
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // npm and the terminal may both pass on the same key press.
        if (signal === 'SIGINT' && asked !== undefined && performance.now() - asked > 1000) process.exit(130);
        stop(signal);
      });
    }
    // `npm start` holds a channel to us. It closes when that program ends without passing a signal on.
    process.on('disconnect', () => stop('parent'));
    process.channel?.unref();
  });
  return {
    requested,
    check() {
      if (asked !== undefined) throw new StopRequested('Stopped before the start was complete.');
    },
  };
}
