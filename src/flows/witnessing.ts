/**
 * The daily checkpoint, so that the chat history witnesses the ledger. Its timer looks every hour
 * whether a new day has begun, rather than once at midnight: a process that was down, a clock that is
 * set, and a day of 23 hours need no case of their own. Several processes share the one timer.
 */
import { checkpointCard } from '../cards/audit.ts';
import type { Card } from '../domain/card.ts';
import { CHECKPOINTS, checkpointsOf, takeCheckpoint } from '../domain/checkpoint.ts';
import { type Change, change, type Timer } from '../domain/ledger.ts';
import type { Desk, Store } from '../domain/ports.ts';

const HOUR_MS = 3_600_000;

const timer = (at: number): Timer => ({ kind: 'checkpoint', subject: CHECKPOINTS, at });

export type Witnessing = ReturnType<typeof createWitnessing>;

/** The steps of the checkpoints over a store. */
export function createWitnessing(store: Pick<Store, 'read' | 'heads'>) {
  return {
    /** Has the timer look at once; to be committed by every process that starts. */
    begin: (now: number): Change => change('system', { timers: [timer(now)] }),

    /** The checkpoint if one is due, its messages, and the next look. */
    async witness(desk: Pick<Desk, 'now' | 'today' | 'channels'>): Promise<Change> {
      const entries = await store.read(CHECKPOINTS);
      const taken = takeCheckpoint(checkpointsOf(entries), await store.heads(), desk.today);
      const timers = [timer((Math.floor(desk.now / HOUR_MS) + 1) * HOUR_MS)];
      if (!taken) return change('system', { timers });
      const subject = `${CHECKPOINTS}:${entries.length + 1}`;
      return change('system', {
        appends: [{ stream: CHECKPOINTS, expected: entries.length, entries: [taken] }],
        draw: desk.channels.audit.map((place) => ({ subject, place })),
        timers,
      });
    },

    /** The message of one checkpoint. It never changes, so it is posted once and not drawn again. */
    async draw(_: unknown, id: string): Promise<{ card: Card; version: number } | undefined> {
      const until = checkpointsOf((await store.read(CHECKPOINTS)).slice(0, Number(id)));
      if (until.length === 0 || until.length !== Number(id)) return undefined;
      return { card: checkpointCard(until), version: 1 };
    },
  };
}
