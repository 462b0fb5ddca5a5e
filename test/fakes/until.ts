/** Waiting for what a bot does in its own time. */
const WAIT_MS = 10_000;
const LOOK_MS = 5;

/** Waits until something holds. @throws Error with the sentence when it does not within the time */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | null,
  ms = WAIT_MS,
): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`It did not come to pass: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
