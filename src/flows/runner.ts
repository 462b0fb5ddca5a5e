/**
 * Runs the jobs that are due: stored clicks, cards to draw, things to say, timers. A job that fails
 * comes back later; one that is interrupted comes back when its lease ends.
 */
import { TryLater } from '../domain/error.ts';
import type { Clock, Job, Store } from '../domain/ports.ts';
import { isFinal } from './delivery.ts';

const LEASE_MS = 30_000;
const AT_ONCE = 8;
/** Other processes may write jobs too, so the table is looked at even when nothing is expected. */
const LOOK_MS = 1_000;
const LONGEST_WAIT_MS = 3_600_000;

export type Handler = (job: Job) => Promise<void>;

interface House {
  readonly store: Store;
  readonly clock: Clock;
  /** By kind of job. Each handler finishes its job itself, with what it writes. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** For the operator. */
  report(error: unknown, job: Job): void;
}

export interface Runner {
  start(): void;
  /** Something became due. */
  wake(): void;
  /** Runs until nothing is due. */
  drain(): Promise<void>;
  /** Stops after the job at hand. */
  stop(): Promise<void>;
}

function waitAfter(attempts: number): number {
  const spread = 0.5 + Math.random();
  return Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** attempts * spread);
}

/** A loop over the jobs of a store. */
export function createRunner({ store, handlers, report }: House): Runner {
  let stopping = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let again = false;

  async function run(job: Job): Promise<void> {
    try {
      const handler = handlers[job.kind];
      if (!handler) throw new TryLater(`No handler for ${job.kind} jobs runs here.`, 60_000);
      await handler(job);
    } catch (error) {
      if (error instanceof TryLater) return await store.postpone(job, error.afterMs);
      report(error, job);
      if (isFinal(error)) await store.finish(job);
      else await store.fail(job, (error as Error).message, waitAfter(job.attempts));
    }
  }

  async function drain(): Promise<void> {
    while (!stopping) {
      again = false;
      const jobs = await store.claim(AT_ONCE, LEASE_MS);
      for (const job of jobs) if (!stopping) await run(job);
      if (jobs.length === 0 && !again) return;
    }
  }

  function round(): void {
    clearTimeout(timer);
    if (stopping) return;
    if (running) {
      again = true;
      return;
    }
    running = drain()
      .catch((error) => report(error, { id: '', kind: 'runner', payload: null, attempts: 0, armed: 0 }))
      .finally(() => {
        running = undefined;
        if (!stopping) timer = setTimeout(round, LOOK_MS).unref();
      });
  }

  return {
    start: round,
    wake: round,
    async drain() {
      while (running) await running;
      await drain();
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
