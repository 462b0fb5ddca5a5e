/** The Store over one database: what a decision writes, it writes in one transaction. */
import { VersionConflict } from '../domain/error.ts';
import type { Change } from '../domain/ledger.ts';
import type { Clock, Job, Store } from '../domain/ports.ts';
import { type Database, type Location, openDatabase } from './database.ts';
import { readFeedRows, readFeedStates, updateFeed } from './feeds.ts';
import { createGatherer } from './gather.ts';
import {
  addInvocations,
  addTelling,
  armTimer,
  buryJob,
  claimJobs,
  failJob,
  finishJob,
  freeOrphans,
  hasInvocation,
  listDeadJobs,
  nextDueJob,
  postponeJob,
  renewLease,
} from './jobs.ts';
import { closeLanes, forgetLanes } from './lanes.ts';
import { takeLead } from './leads.ts';
import { THIS_PROCESS } from './lease.ts';
import { appendEntries, eachStream, readHeads, readStream, verifyEntries } from './ledger.ts';
import {
  gatherMessages,
  keepMessage,
  listAllMessages,
  listMessages,
  listMessagesAt,
  listMessagesTogether,
  redrawMessages,
  wantMessage,
} from './messages.ts';
import { createStreams } from './streams.ts';
import type { Db, Tx } from './tables.ts';

export type StoreOptions = Location & {
  readonly clock: Clock;
  /** Who leases jobs; this process when not given. Two stores with one owner share their fate. */
  readonly owner?: string;
};

/** The store, with its database for the mailbox and the cache: a process opens a database once. */
export interface OpenStore extends Store {
  readonly database: Database;
}

/** PostgreSQL ends one of two transactions that wait for each other; that one is simply done again. */
const AGAIN = new Set(['40P01', '40001']);
const MOST_TRIES = 5;

async function inTransaction(db: Db, work: (tx: Tx) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await db.transaction().execute(work);
      return;
    } catch (error) {
      if (attempt >= MOST_TRIES || !AGAIN.has(String((error as { code?: unknown }).code))) throw error;
    }
  }
}

async function write(tx: Tx, change: Change, now: number): Promise<void> {
  for (const append of change.appends) await appendEntries(tx, append, change.actor, now);
  for (const drawing of change.draw) await wantMessage(tx, drawing, now);
  for (const subject of change.redraw) await redrawMessages(tx, subject, now);
  for (const gathering of change.gather ?? []) await gatherMessages(tx, gathering, now);
  for (const telling of change.tell) await addTelling(tx, telling, now);
  for (const timer of change.timers) await armTimer(tx, timer);
  for (const feed of change.feeds ?? []) await updateFeed(tx, feed);
}

/**
 * Opens the store.
 * @throws Refusal `unavailable` when the database cannot be used
 */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  const database = await openDatabase(options);
  const { db, engine } = database;
  const owner = options.owner ?? THIS_PROCESS;
  const now = () => Math.floor(options.clock.now());
  return {
    database,
    read: (stream) => readStream(db, stream),
    readAll: createStreams(db),
    lead: (matter, ms) => takeLead(db, { matter, owner, ms, now: now() }),
    heads: () => readHeads(db),
    streams: () => eachStream(db),
    verify: () => verifyEntries(db, now()),
    commit: (change, finishes?: Job) =>
      inTransaction(db, async (tx) => {
        const at = now();
        await write(tx, change, at);
        // Whoever holds the lease now decides on the state as it is; what was decided here is void.
        if (finishes && (await finishJob(tx, finishes, at)) === 'lost') {
          throw new VersionConflict(`job:${finishes.id}`, finishes.armed);
        }
      }),

    accept: createGatherer((invocations) => addInvocations(db, invocations, now())),
    accepted: (invocation) => hasInvocation(db, invocation),
    renew: (job, leaseMs) => renewLease(db, job, now() + leaseMs),
    claim: (count, leaseMs, how) => claimJobs(db, engine, { ...how, owner, count, leaseMs, now: now() }),
    hold: (lane, until) => closeLanes(db, [{ lane, until }]),
    bury: (job, error, change?: Change) =>
      inTransaction(db, async (tx) => {
        if (change) await write(tx, change, now());
        await buryJob(tx, job, error, now());
      }),
    finish: async (job) => void (await finishJob(db, job, now())),
    fail: (job, error, afterMs) => failJob(db, job, error, { afterMs, now: now() }),
    postpone: (job, afterMs) => postponeJob(db, job, { afterMs, now: now() }),
    nextDue: () => nextDueJob(db, engine),
    deadJobs: () => listDeadJobs(db),
    async releaseDead() {
      await freeOrphans(db);
      await forgetLanes(db, now());
    },

    feedStates: () => readFeedStates(db),
    feedRows: (feed) => readFeedRows(db, feed),

    messages: (subject, place) => listMessages(db, subject, place),
    messagesAt: (place, subjects) => listMessagesAt(db, place, subjects),
    messagesOfDigest: (digest, place) => listMessagesTogether(db, 'digest', digest, place),
    messagesWithin: (subject, place) => listMessagesTogether(db, 'within', subject, place),
    allMessages: () => listAllMessages(db),
    recordMessage: (subject, place, seen) => keepMessage(db, subject, place, seen),
    close: () => db.destroy(),
  };
}
