/** Tells whoever waits what is going on, with the seconds since this process began. */
export interface Progress {
  say(line: string): void;
  /**
   * One step of a start. The line appears when the step is done; if it takes long, what is being done appears before.
   *
   * @param doing what is being done, for the one who waits
   * @param done  what is now true
   */
  step<T>(doing: string, work: () => Promise<T>, done: (value: T) => string | undefined): Promise<T>;
}

export function progressOn(write: (line: string) => void): Progress {
  const say = (line: string) => write(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${line}`);
  return {
    say,
    async step(doing, work, done) {
      const patience = setTimeout(() => say(`${doing} …`), 700);
      try {
        const value = await work();
        clearTimeout(patience);
        const line = done(value);
        if (line !== undefined) say(line);
        return value;
      } finally {
        clearTimeout(patience);
      }
    },
  };
}
