/**
 * All streams of a kind, kept between reads. Rows are only ever added, so what was read once stays
 * true: while a kind has as many rows as before nothing is read, and then only what was added.
 */
import type { Entry } from '../domain/ledger.ts';
import { ofKind, readRest } from './ledger.ts';
import type { Db } from './tables.ts';

interface Kept {
  readonly rows: number;
  readonly streams: ReadonlyMap<string, readonly Entry[]>;
}

/** Reads all streams of a kind: `exception` gives `exception:EX-1` and so on, in the order of their names. */
export function createStreams(db: Db): (kind: string) => Promise<ReadonlyMap<string, readonly Entry[]>> {
  const kept = new Map<string, Kept>();

  async function countRows(kind: string): Promise<number> {
    const { rows } = await db
      .selectFrom('entries')
      .select((of) => of.fn.countAll().as('rows'))
      .where(ofKind(kind))
      .executeTakeFirstOrThrow();
    return Number(rows);
  }

  async function heads(kind: string) {
    return db
      .selectFrom('entries')
      .select((of) => ['stream', of.fn.max('version').as('version')])
      .where(ofKind(kind))
      .groupBy('stream')
      .orderBy('stream')
      .execute();
  }

  return async (kind) => {
    // Counted before it is read: what comes in between is looked for again the next time.
    const rows = await countRows(kind);
    const before = kept.get(kind);
    if (before?.rows === rows) return before.streams;
    const known = before && before.rows < rows ? before.streams : new Map<string, readonly Entry[]>();
    const ends = await heads(kind);
    const grown = ends.filter(({ stream, version }) => Number(version) !== (known.get(stream)?.length ?? 0));
    const rest = await readRest(
      db,
      kind,
      grown.map(({ stream }) => stream),
      known,
    );
    const streams = new Map(ends.map(({ stream }) => [stream, rest.get(stream) ?? known.get(stream) ?? []]));
    kept.set(kind, { rows, streams });
    return streams;
  };
}
