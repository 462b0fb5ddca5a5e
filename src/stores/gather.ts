/**
 * Gathers what arrives in one turn of the process into one write: many presses at once cost one
 * transaction on the disk, and none is acknowledged before that is done.
 */

/**
 * @param write writes all or nothing
 * @returns writes one; settles when the write that holds it does, with its error where it is alone at fault
 */
export function createGatherer<T>(write: (items: readonly T[]) => Promise<void>): (item: T) => Promise<void> {
  interface Waiting {
    readonly item: T;
    resolve(): void;
    reject(error: unknown): void;
  }
  let waiting: Waiting[] = [];

  async function flush(): Promise<void> {
    const all = waiting;
    waiting = [];
    try {
      await write(all.map(({ item }) => item));
      for (const each of all) each.resolve();
    } catch (error) {
      if (all.length === 1) return all[0]!.reject(error);
      // One that cannot be written must not take the others with it.
      for (const each of all) await write([each.item]).then(each.resolve, each.reject);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (waiting.length === 1) setImmediate(flush);
    });
}
