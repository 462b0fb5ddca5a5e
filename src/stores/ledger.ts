/** The rows of the ledger: added at the end of their stream, each sealed by the hash of the one before. */
import { createHash } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import { CHECKPOINTS, type Head, verifyLedger } from '../domain/checkpoint.ts';
import { VersionConflict } from '../domain/error.ts';
import {
  type Append,
  canonicalJson,
  type Entry,
  FIRST_HASH,
  type NewEntry,
  sealedText,
} from '../domain/ledger.ts';
import type { Db, EntryRow, Tables, Tx } from './tables.ts';

const UNIQUE_VIOLATION = '23505';
const STREAMS_AT_ONCE = 200;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Text that both engines give back as it was: no NUL, no half of a surrogate pair. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

function entryOf(row: EntryRow, parse: (text: string) => unknown = JSON.parse): Entry {
  const { stream, version, type, actor, at, hash } = row;
  return { stream, version, type, data: parse(row.data), actor, at, prevHash: row.prev_hash, hash };
}

function seal(entry: Omit<Entry, 'hash'>): EntryRow {
  const { stream, version, type, actor, at, prevHash } = entry;
  const data = canonicalJson(entry.data);
  return { stream, version, type, data, actor, at, prev_hash: prevHash, hash: sha256(sealedText(entry)) };
}

function chain(append: Append, by: { actor: string; at: number; after: string }): EntryRow[] {
  let prevHash = by.after;
  return append.entries.map((entry: NewEntry, index) => {
    const row = seal({
      stream: append.stream,
      version: append.expected + index + 1,
      type: storable(entry.type),
      data: entry.data,
      actor: storable(by.actor),
      at: by.at,
      prevHash,
    });
    prevHash = row.hash;
    return row;
  });
}

/**
 * Adds entries to a stream.
 * @param at milliseconds since 1970
 * @throws VersionConflict when the stream is not at the version that the decision was made on
 */
export async function appendEntries(tx: Tx, append: Append, actor: string, at: number): Promise<void> {
  const { stream, expected } = append;
  const head = await tx
    .selectFrom('entries')
    .select(['version', 'hash'])
    .where('stream', '=', stream)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if ((head?.version ?? 0) !== expected) throw new VersionConflict(stream, expected);
  const rows = chain(append, { actor, at, after: head?.hash ?? FIRST_HASH });
  if (rows.length === 0) return;
  try {
    await tx.insertInto('entries').values(rows).execute();
  } catch (error) {
    // On PostgreSQL two writers may both have seen the same head; the key lets one of them in.
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) throw new VersionConflict(stream, expected);
    throw error;
  }
}

export async function readStream(db: Db, stream: string): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('entries')
    .selectAll()
    .where('stream', '=', stream)
    .orderBy('version')
    .execute();
  return rows.map((row) => entryOf(row));
}

function byStream(entries: readonly Entry[]): Map<string, Entry[]> {
  return Map.groupBy(entries, (entry) => entry.stream);
}

/** The streams of a kind: ';' follows ':' in the order of bytes, so the range holds just what starts with "kind:". */
export function ofKind(kind: string) {
  return (where: ExpressionBuilder<Tables, 'entries'>) =>
    where.or([
      where('stream', '=', kind),
      where.and([where('stream', '>=', `${kind}:`), where('stream', '<', `${kind};`)]),
    ]);
}

/**
 * The streams, whole, where so much of them is known.
 * @param known entries from the first on; a stream that is not among them is read from its start
 */
export async function readRest(
  db: Db,
  kind: string,
  streams: readonly string[],
  known: ReadonlyMap<string, readonly Entry[]>,
): Promise<Map<string, readonly Entry[]>> {
  const few = streams.length <= STREAMS_AT_ONCE;
  const all = db.selectFrom('entries').selectAll().where(ofKind(kind));
  const rows = await (few ? all.where('stream', 'in', streams.length > 0 ? streams : ['']) : all)
    .orderBy('stream')
    .orderBy('version')
    .execute();
  const read = Map.groupBy(rows, ({ stream }) => stream);
  return new Map(
    streams.map((stream) => {
      const before = known.get(stream) ?? [];
      return [
        stream,
        [...before, ...(read.get(stream) ?? []).slice(before.length).map((row) => entryOf(row))],
      ];
    }),
  );
}

/** What is not the very text that we wrote was changed by hand; so it fails the check of its hash. */
function parseWary(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    if (canonicalJson(data) === text) return data;
  } catch {
    // It is told below.
  }
  return { unreadable: text };
}

/** The last entry of every stream, in the order of the streams. */
export async function readHeads(db: Db): Promise<readonly Head[]> {
  return db
    .selectFrom('entries')
    .innerJoin(
      (query) =>
        query
          .selectFrom('entries')
          .select((of) => ['stream as of', of.fn.max('version').as('last')])
          .groupBy('stream')
          .as('ends'),
      (join) => join.onRef('ends.of', '=', 'stream').onRef('ends.last', '=', 'version'),
    )
    .select(['stream', 'version', 'hash'])
    .orderBy('stream')
    .execute();
}

async function streamsAfter(db: Db, last?: string): Promise<string[]> {
  const all = db.selectFrom('entries').select('stream').distinct().where('stream', '<>', CHECKPOINTS);
  const left = last === undefined ? all : all.where('stream', '>', last);
  const rows = await left.orderBy('stream').limit(STREAMS_AT_ONCE).execute();
  return rows.map((row) => row.stream);
}

async function readWary(db: Db, streams: readonly string[]): Promise<Map<string, Entry[]>> {
  const rows = await db
    .selectFrom('entries')
    .selectAll()
    .where('stream', 'in', streams)
    .orderBy('stream')
    .orderBy('version')
    .execute();
  return byStream(rows.map((row) => entryOf(row, parseWary)));
}

/**
 * Every stream with its entries by version, some streams read at a time. The checkpoints come first:
 * what is written meanwhile can only add to what they saw.
 */
export async function* eachStream(db: Db): AsyncGenerator<readonly Entry[]> {
  yield* (await readWary(db, [CHECKPOINTS])).values();
  let streams = await streamsAfter(db);
  while (streams.length > 0) {
    yield* (await readWary(db, streams)).values();
    streams = await streamsAfter(db, streams.at(-1)!);
  }
}

/** Numbers of the checkpoints that were to be shown in a channel. */
async function postedCheckpoints(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('messages')
    .select('subject')
    .distinct()
    .where('subject', '>=', `${CHECKPOINTS}:`)
    .where('subject', '<', `${CHECKPOINTS};`)
    .execute();
  return rows.map(({ subject }) => Number(subject.slice(CHECKPOINTS.length + 1))).filter(Number.isInteger);
}

/** Checks the chain of every stream, and holds all against the checkpoints. */
export async function verifyEntries(db: Db, now: number): ReturnType<typeof verifyLedger> {
  const posted = await postedCheckpoints(db);
  return verifyLedger({ streams: eachStream(db), posted, hash: sha256, now });
}
