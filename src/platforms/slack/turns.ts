/**
 * Answers take turns with acknowledgements. Slack waits three seconds for the latter, so while requests
 * keep coming answers get a part of the time, one after another; as soon as it is quiet, all of it.
 * None waits for ever: the rest after an answer is so many times what it took. Measured by
 * bench/slack.ts.
 */

const REST_PER_WORK = 19;
/** So long after the last request it is quiet. */
const QUIET_MS = 4;

export interface Turns {
  /** A request came in. */
  arrived(): void;
  /** Does the work when its turn has come; settles as the work does. */
  take(work: () => Promise<void>): Promise<void>;
}

export function createTurns(): Turns {
  const queue: (() => Promise<void>)[] = [];
  const now = () => performance.now();
  let last = Number.NEGATIVE_INFINITY;
  let restUntil = 0;
  let turning = false;

  function next(): void {
    turning = queue.length > 0;
    if (!turning) return;
    const wait = Math.min(restUntil, last + QUIET_MS) - now();
    if (wait > 0) setTimeout(next, wait);
    else turn();
  }

  /** Nothing but the work, up to its first wait, runs between the two callbacks: that is what it took. */
  function turn(): void {
    let began = 0;
    setImmediate(() => {
      began = now();
      void queue.shift()?.();
    });
    setImmediate(() => {
      const end = now();
      restUntil = end + (end - began) * REST_PER_WORK;
      next();
    });
  }

  return {
    arrived() {
      last = now();
    },
    take: (work) =>
      new Promise((resolve, reject) => {
        queue.push(() => work().then(resolve, reject));
        if (!turning) next();
      }),
  };
}
