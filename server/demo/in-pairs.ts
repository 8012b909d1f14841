/** Does the work for all, two at a time, and gives the results in the order asked: as much as a small machine does at once. */
export async function inPairs<T, R>(all: readonly T[], work: (it: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = all.entries();
  const lane = async () => {
    // One iterator for both lanes: each takes what is next.
    for (const [at, it] of rest) results[at] = await work(it);
  };
  await Promise.all([lane(), lane()]);
  return results;
}
