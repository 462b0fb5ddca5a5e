/**
 * What the clock sets off: each kind of timer has one handler, which looks at the state as it is then
 * and gives the change to commit. A timer may go off late or twice, so a handler decides from the
 * state and the instant, never from the fact that it was called.
 */
import { TryLater, VersionConflict } from '../domain/error.ts';
import type { Change, Timer } from '../domain/ledger.ts';
import type { Desk, Job, Store } from '../domain/ports.ts';

/** How often a timer decides anew when somebody else was first. */
const TRIES = 8;
const UNKNOWN_KIND_WAIT_MS = 60_000;

/**
 * What happens when a timer of its kind goes off.
 * @param subject what the timer was set for
 * @returns the change that is committed together with the end of the job; it may set the timer again
 */
export type TimerHandler = (desk: Desk, subject: string, job: Job) => Promise<Change>;

/** By kind of timer: `expire`, `checkpoint`, … */
export type Timers = Readonly<Record<string, TimerHandler>>;

interface House {
  readonly store: Store;
  readonly timers: Timers;
  desk(): Promise<Desk>;
}

/** The handler of `timer` jobs. A kind that this process does not know waits for one that does. */
export function createTimers({ store, timers, desk }: House): (job: Job) => Promise<void> {
  return async (job) => {
    const { kind, subject } = job.payload as Timer;
    const handler = timers[kind];
    if (!handler) throw new TryLater(`No handler for ${kind} timers runs here.`, UNKNOWN_KIND_WAIT_MS);
    for (let attempt = 1; ; attempt += 1)
      try {
        return await store.commit(await handler(await desk(), subject, job), job);
      } catch (error) {
        if (!(error instanceof VersionConflict) || attempt >= TRIES) throw error;
      }
  };
}
