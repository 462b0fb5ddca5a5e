/** What an intruder with the rights of the database's owner may do to rows, and which row is to be named. */
import fc from 'fast-check';
import type { EntryRow } from '../../src/stores/tables.ts';
import { DAY, resealed } from './ledgers.ts';

export interface Tampering {
  readonly rows: readonly EntryRow[];
  /** The stream that is to be named, and the version where there is one right answer. */
  readonly stream: string;
  readonly version?: number;
}

type Tamper = (rows: readonly EntryRow[], pick: (below: number) => number) => Tampering;

const at = <T>(list: readonly T[], index: number): T => list[index]!;
const lengthOf = (rows: readonly EntryRow[], stream: string) =>
  rows.filter((row) => row.stream === stream).length;

const CHANGES: readonly ((row: EntryRow) => Partial<EntryRow>)[] = [
  (row) => ({ type: `${row.type}d` }),
  (row) => ({ actor: `${row.actor} ` }),
  (row) => ({ at: row.at + 1 }),
  (row) => ({ at: row.at - 30 * DAY }),
  (row) => ({ data: row.data.replace(/[a-f]/, 'z') }),
  (row) => ({ data: ` ${row.data}` }),
  () => ({ data: '{}' }),
  () => ({ data: 'no JSON' }),
  (row) => ({ hash: row.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
  (row) => ({ prev_hash: row.prev_hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
];

const changeOne: Tamper = (rows, pick) => {
  const index = pick(rows.length);
  const row = at(rows, index);
  const changed = { ...row, ...at(CHANGES, pick(CHANGES.length))(row) };
  const { stream, version } = row;
  return { rows: rows.with(index, changed), stream, version };
};

/** In the middle: what is left out at the end is a truncation. */
const deleteOne: Tamper = (rows, pick) => {
  const inner = rows.filter((row) => row.version < lengthOf(rows, row.stream));
  const gone = at(inner, pick(inner.length));
  const { stream, version } = gone;
  const left = rows.filter((row) => row !== gone);
  return { rows: left, stream, version: version + 1 };
};

const insertOne: Tamper = (rows, pick) => {
  const row = at(rows, pick(rows.length));
  const { stream } = row;
  const moved = rows.map((each) =>
    each.stream === stream && each.version >= row.version ? { ...each, version: each.version + 1 } : each,
  );
  return {
    rows: [...moved, { ...row, type: 'Forged' }],
    stream,
    version: row.version,
  };
};

const swapTwo: Tamper = (rows, pick) => {
  const first = at(rows, pick(rows.length));
  const others = rows.filter((row) => row !== first);
  const second = at(others, pick(others.length));
  const place = ({ stream, version }: EntryRow) => ({ stream, version });
  const swapped = rows.map((row) =>
    row === first ? { ...row, ...place(second) } : row === second ? { ...row, ...place(first) } : row,
  );
  const [named] = [first, second].sort((a, b) =>
    a.stream === b.stream ? a.version - b.version : a.stream < b.stream ? -1 : 1,
  );
  return { rows: swapped, ...place(named!) };
};

const truncate: Tamper = (rows, pick) => {
  const row = at(rows, pick(rows.length));
  const left = rows.filter((each) => each.stream !== row.stream || each.version < row.version);
  const { stream, version } = row;
  return {
    rows: left,
    stream,
    version,
  };
};

const removeStream: Tamper = (rows, pick) => {
  const streams = [...new Set(rows.map(({ stream }) => stream))];
  const gone = at(streams, pick(streams.length));
  return {
    rows: rows.filter(({ stream }) => stream !== gone),
    stream: gone,
    version: 1,
  };
};

const renameStream: Tamper = (rows, pick) => {
  const { stream } = at(rows, pick(rows.length));
  const renamed = rows.map((row) => (row.stream === stream ? { ...row, stream: `${stream}0` } : row));
  return { rows: renamed, stream: `${stream}0`, version: 1 };
};

/** The chain is whole again: only the checkpoints know better. */
const rewrite: Tamper = (rows, pick) => {
  const own = rows.filter(({ stream }) => stream !== 'checkpoint');
  const row = at(own, pick(own.length));
  const index = rows.indexOf(row);
  const changed = rows.with(index, { ...row, type: 'Forged' });
  return { rows: resealed(changed, row.stream), stream: row.stream };
};

/** A row at the end with a right hash, but dated before checkpoints that did not see it. */
const backdate: Tamper = (rows, pick) => {
  const own = rows.filter(({ stream, version }) => stream !== 'checkpoint' && version === 1);
  const first = at(own, pick(own.length));
  const version = lengthOf(rows, first.stream) + 1;
  const forged = { ...first, version, type: 'Granted', at: first.at - 3 * DAY };
  return {
    rows: resealed([...rows, forged], first.stream),
    stream: first.stream,
    version,
  };
};

const TAMPERS: Readonly<Record<string, Tamper>> = {
  changeOne,
  deleteOne,
  insertOne,
  swapTwo,
  truncate,
  removeStream,
  renameStream,
  rewrite,
  backdate,
};

/** Which of them, and where: short enough to be read in the report of a failure. */
export const choices: fc.Arbitrary<readonly [string, readonly number[]]> = fc.tuple(
  fc.constantFrom(...Object.keys(TAMPERS)),
  fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
);

/** The rows after what was chosen. */
export function tampered(
  rows: readonly EntryRow[],
  [name, numbers]: readonly [string, readonly number[]],
): Tampering {
  let next = 0;
  return TAMPERS[name]!(rows, (below) => numbers[next++ % numbers.length]! % below);
}
