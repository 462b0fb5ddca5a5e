/** The clocks: the machine's, a fixed one for tests, and one that a trial can set forward. */
import { Refusal } from './domain/error.ts';
import type { Clock } from './domain/ports.ts';

/** A clock that can be moved forward; it goes on running from there. */
export interface TrialClock extends Clock {
  /** @throws Refusal when the instant (milliseconds since 1970) lies in its past */
  set(instant: number): void;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still. */
export function fixedClock(instant: number): Clock {
  return { now: () => instant };
}

/** A clock that starts at an instant and runs on; entries never go back in time, so neither does it. */
export function trialClock(start: number): TrialClock {
  let ahead = start - Date.now();
  const now = () => Date.now() + ahead;
  return {
    now,
    set(instant) {
      if (instant < now()) throw new Refusal('invalid', 'The clock only goes forward: choose a later day.');
      ahead = instant - Date.now();
    },
  };
}
