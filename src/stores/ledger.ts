/** The rows of the ledger: added at the end of their stream, each sealed by the hash of the one before. */
import { createHash } from 'node:crypto';
import { VersionConflict } from '../domain/error.ts';
import {
  type Append,
  brokenLink,
  canonicalJson,
  type Entry,
  FIRST_HASH,
  type NewEntry,
  sealedText,
} from '../domain/ledger.ts';
import type { Db, EntryRow, Tx } from './tables.ts';

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

/** All streams of a kind: `exception` gives `exception:EX-1` and so on. */
export async function readStreams(db: Db, kind: string): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const rows = await db
    .selectFrom('entries')
    .selectAll()
    .where((where) =>
      // ';' follows ':' in the order of bytes, so the range holds just the names that start with "kind:".
      where.or([
        where('stream', '=', kind),
        where.and([where('stream', '>=', `${kind}:`), where('stream', '<', `${kind};`)]),
      ]),
    )
    .orderBy('stream')
    .orderBy('version')
    .execute();
  return byStream(rows.map((row) => entryOf(row)));
}

/** Data that is no longer JSON was changed by hand; as text it fails the check of its hash. */
function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function streamsAfter(db: Db, last: string): Promise<string[]> {
  const rows = await db
    .selectFrom('entries')
    .select('stream')
    .distinct()
    .where('stream', '>', last)
    .orderBy('stream')
    .limit(STREAMS_AT_ONCE)
    .execute();
  return rows.map((row) => row.stream);
}

/** Checks the chain of every stream, some streams at a time; stops at the first broken row. */
export async function verifyEntries(
  db: Db,
): Promise<{ readonly entries: number; readonly broken?: { readonly entry: Entry; readonly why: string } }> {
  let checked = 0;
  let streams = await streamsAfter(db, '');
  while (streams.length > 0) {
    const rows = await db
      .selectFrom('entries')
      .selectAll()
      .where('stream', 'in', streams)
      .orderBy('stream')
      .orderBy('version')
      .execute();
    for (const entries of byStream(rows.map((row) => entryOf(row, parseLeniently))).values()) {
      const broken = brokenLink(entries, sha256);
      if (broken) return { entries: checked, broken };
      checked += entries.length;
    }
    streams = await streamsAfter(db, streams.at(-1)!);
  }
  return { entries: checked };
}
