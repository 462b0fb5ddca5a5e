/**
 * Runs the jobs that are due: stored clicks, cards to draw, things to say, timers. Jobs of different
 * lanes run side by side, those of one channel one after the other at its platform's pace. A job that
 * fails comes back later, out of its turn; one that only has to wait keeps its turn and holds back what
 * comes after it in its channel, and nothing else. One that takes long is held for as long as it takes; one
 * that is interrupted comes back when its lease ends.
 */
import { TryLater } from '../domain/error.ts';
import type { Change } from '../domain/ledger.ts';
import type { Clock, Job, Pace, Store } from '../domain/ports.ts';
import { MOST_ATTEMPTS } from '../domain/queue.ts';
import { isFinal } from './delivery.ts';
import { createPacer } from './pace.ts';

const LEASE_MS = 30_000;
const AT_ONCE = 16;
/** So many places are kept for what somebody waits for, however slow a platform takes a flood of alerts. */
const KEPT_FREE = 4;
/** Other processes may write jobs too, so the table is looked at even when nothing is expected. */
const LOOK_MS = 1_000;
const SHORTEST_LOOK_MS = 10;
/** While jobs are at work, the table is looked at so often for what became due meanwhile. */
const TURN_MS = 25;
const LONGEST_WAIT_MS = 3_600_000;

export type Handler = (job: Job) => Promise<void>;

interface House {
  readonly store: Store;
  readonly clock: Clock;
  /** By kind of job. Each handler finishes its job itself, with what it writes. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** By platform, what it lets a bot send. */
  readonly paces?: ReadonlyMap<string, Pace>;
  /** How long a process that ended in silence keeps its jobs from others; 30 seconds where it is left out. */
  readonly leaseMs?: number;
  /** For the operator. */
  report(error: unknown, job: Job): void;
  /** What is said of a job that was given up: to the person who pressed, and to the operator. */
  mourn?(job: Job, error: string): Promise<Change>;
}

export interface Runner {
  start(): void;
  /** Something became due. */
  wake(): void;
  /** Runs until nothing is due. */
  drain(): Promise<void>;
  /** Stops after the jobs at hand. */
  stop(): Promise<void>;
}

function waitAfter(attempts: number): number {
  const spread = 0.5 + Math.random();
  return Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** attempts * spread);
}

/** What became of one job. */
function createWorker(
  { store, clock, handlers, report, mourn }: House,
  pacer: ReturnType<typeof createPacer>,
) {
  async function giveUp(job: Job, why: string): Promise<void> {
    const said = await mourn?.(job, why).catch((error) => void report(error, job));
    await store.bury(job, why, said ?? undefined);
  }

  async function wait(job: Job, { afterMs, holds }: TryLater): Promise<void> {
    const until = clock.now() + afterMs;
    if (holds === 'job' || job.lane === null) return store.postpone(job, afterMs);
    const whole = job.platform !== null && (holds === 'platform' || pacer.isCrowded(job, until));
    await store.hold(job.lane, until);
    if (whole) await store.hold(job.platform!, until);
    await store.postpone(job, 0);
  }

  return async function run(job: Job): Promise<void> {
    try {
      // Whoever took it before ended without a word: the job itself may have brought them down.
      if (job.attempts > MOST_ATTEMPTS)
        return await giveUp(job, 'Each process that took it ended while at it.');
      const handler = handlers[job.kind];
      if (!handler) throw new TryLater(`No handler for ${job.kind} jobs runs here.`, 60_000, 'job');
      await handler(job);
    } catch (error) {
      if (error instanceof TryLater) return await wait(job, error);
      report(error, job);
      const why = (error as Error).message;
      if (isFinal(error)) await store.bury(job, why);
      else if (job.attempts >= MOST_ATTEMPTS) await giveUp(job, why);
      else await store.fail(job, why, waitAfter(job.attempts));
    }
  };
}

/** A loop over the jobs of a store. */
export function createRunner(house: House): Runner {
  const { store, clock, report } = house;
  const pacer = createPacer(house.paces ?? new Map(), clock);
  const work = createWorker(house, pacer);
  const leaseMs = house.leaseMs ?? LEASE_MS;
  const atWork = new Set<Promise<void>>();
  let ordinary = 0;
  let stopping = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  let rouse = () => {};

  function begin(job: Job): void {
    if (!job.urgent) ordinary += 1;
    // What takes long, such as a slow source, must not be begun by another process too.
    const held = setInterval(() => void store.renew(job, leaseMs).catch(() => {}), leaseMs / 3).unref();
    const done = work(job)
      .catch((error) => report(error, job))
      .finally(() => clearInterval(held));
    const ended = done.finally(() => {
      atWork.delete(ended);
      if (!job.urgent) ordinary -= 1;
    });
    atWork.add(ended);
  }

  /** Takes what may be done now; false when there is nothing, or no place for it. */
  async function take(): Promise<boolean> {
    const free = AT_ONCE - KEPT_FREE - ordinary;
    const count = Math.min(pacer.room(), free > 0 ? free : AT_ONCE - atWork.size);
    if (stopping || count <= 0) return false;
    const jobs = await store.claim(count, leaseMs, { urgentOnly: free <= 0, paceOf: pacer.channelMs });
    for (const { platform, until } of pacer.spend(jobs)) await store.hold(platform, until);
    for (const job of jobs) begin(job);
    return jobs.length > 0;
  }

  /** A job ended, something became due, or a lane may have opened meanwhile. */
  async function nextTurn(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const looked = new Promise<void>((resolve) => {
      rouse = resolve;
      timer = setTimeout(resolve, TURN_MS);
    });
    await Promise.race([...atWork, looked]);
    clearTimeout(timer);
    // Those that end together are looked after together.
    await new Promise(setImmediate);
  }

  async function drain(): Promise<void> {
    for (;;) {
      again = false;
      const busy = atWork.size > 0;
      const took = await take();
      if (atWork.size > 0) await nextTurn();
      // A job that ended while we looked may have made others due.
      else if (stopping || !(took || again || busy)) return;
    }
  }

  async function nextLook(): Promise<number> {
    const due = await store.nextDue().catch(() => undefined);
    const wait = due === undefined ? LOOK_MS : due - clock.now();
    return Math.min(LOOK_MS, Math.max(SHORTEST_LOOK_MS, wait));
  }

  function round(): void {
    clearTimeout(timer);
    if (stopping) return;
    if (running) {
      again = true;
      rouse();
      return;
    }
    running = drain()
      .catch((error) => report(error, NO_JOB))
      .then(async () => {
        const wait = stopping ? 0 : await nextLook();
        running = undefined;
        if (again) round();
        else if (!stopping) timer = setTimeout(round, wait).unref();
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

const NO_JOB: Job = {
  id: '',
  kind: 'runner',
  payload: null,
  attempts: 0,
  armed: 0,
  lane: null,
  platform: null,
  urgent: false,
};
