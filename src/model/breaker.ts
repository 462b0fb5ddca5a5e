/** After several faults in a row a server is left alone for a while, so that nobody waits for it in vain. */

const MOST_FAULTS = 5;
const REST_MS = 60_000;

export interface Breaker {
  /** Whether a call may go out. After the rest one goes, and the others wait for how it ends. */
  mayCall(now: number): boolean;
  succeeded(): void;
  failed(now: number): void;
}

export function createBreaker(): Breaker {
  let faults = 0;
  let restsUntil = 0;
  return {
    mayCall(now) {
      if (faults < MOST_FAULTS) return true;
      if (now < restsUntil) return false;
      restsUntil = now + REST_MS;
      return true;
    },
    succeeded() {
      faults = 0;
    },
    failed(now) {
      faults += 1;
      if (faults >= MOST_FAULTS) restsUntil = now + REST_MS;
    },
  };
}
