/**
 * The tables, the same on both engines: text ids, instants as integer milliseconds, JSON as text.
 * `seq` counts insertions; it orders rows that share an instant.
 */
import type { Generated, Kysely, Transaction } from 'kysely';

export interface EntryRow {
  stream: string;
  version: number;
  type: string;
  data: string;
  actor: string;
  at: number;
  prev_hash: string;
  hash: string;
}

export interface JobRow {
  seq: Generated<number>;
  id: string;
  kind: string;
  dedupe: string;
  payload: string;
  run_at: number;
  lease_until: number | null;
  /** `host/pid/run/claim` of the lease; see lease.ts. */
  owner: string | null;
  attempts: number;
  armed: number;
  state: 'ready' | 'done' | 'dead';
  last_error: string | null;
  /** When it was done or given up. */
  ended_at: number | null;
  lane: string | null;
  platform: string | null;
  /** 0 where somebody waits for it, else 1. */
  urgency: number;
  since: number;
}

/** Until when a lane, or a platform, is closed. */
export interface LaneRow {
  lane: string;
  free_at: number;
}

export interface MessageRow {
  subject: string;
  /** A Place as canonical JSON. */
  place: string;
  ref: string | null;
  thread: string | null;
  thread_title: string | null;
  shown: number;
  lost: string | null;
  reposts: Generated<number>;
  /** The subject of the message that shows it together with others. */
  within: string | null;
  not_before: number | null;
  digest: string | null;
}

export interface MailboxRow {
  seq: Generated<number>;
  id: string;
  key: string;
  channel: string;
  thread: string | null;
  only_for: string | null;
  card: string;
  edits: number;
  at: number;
  thread_title: string | null;
}

export interface CacheRow {
  namespace: string;
  key: string;
  value: string;
  expires: number | null;
}

export interface FeedTableRow {
  id: string;
  /** A FeedState as canonical JSON. */
  state: string;
}

export interface FeedItemRow {
  feed: string;
  key: string;
  hash: string;
  data: string | null;
}

/** Calls of the model on a day: by a person, or of all where the person is empty. */
export interface ModelCallsRow {
  day: string;
  person: string;
  calls: number;
}

export interface LeadRow {
  matter: string;
  /** `host/pid/run`; see lease.ts. */
  owner: string;
  until: number;
}

export interface Tables {
  entries: EntryRow;
  jobs: JobRow;
  lanes: LaneRow;
  messages: MessageRow;
  mailbox: MailboxRow;
  cache: CacheRow;
  model_calls: ModelCallsRow;
  feeds: FeedTableRow;
  feed_rows: FeedItemRow;
  leads: LeadRow;
}

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;
export type Engine = 'sqlite' | 'postgres';
