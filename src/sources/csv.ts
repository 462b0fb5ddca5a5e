/** CSV from strangers, read as it arrives. */
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { Refusal } from '../domain/error.ts';
import type { FeedAnswer } from '../domain/feed.ts';

export interface CsvShape {
  /** Columns that the header must have; without them it is no list but an error page. */
  readonly columns: readonly string[];
  /** Lines before the header. */
  readonly skip?: number;
  readonly delimiter?: string;
  /** Whether the last row may lack its line end; where it must not, a list that was cut off is found out. */
  readonly openEnd?: boolean;
}

/** A cell of the row by its column; empty where the row or the header has none. */
export type Cell = (column: string) => string;

const clean = (name: string) => name.trim().toLowerCase();

/** A quote that is never closed must not swallow the memory. */
const LONGEST_ROW = 1_000_000;
const LINE_FEED = 10;

const settings = (shape: CsvShape) => ({
  bom: true,
  delimiter: shape.delimiter ?? ',',
  from_line: 1 + (shape.skip ?? 0),
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_ROW,
});

function headerOf(row: readonly string[], shape: CsvShape, host: string): Map<string, number> {
  const places = new Map(row.map((name, at) => [clean(name), at]));
  const missing = shape.columns.filter((column) => !places.has(clean(column)));
  if (missing.length > 0)
    throw new Refusal(
      'unavailable',
      `The answer of ${host} has no column "${missing[0]}": its shape has changed, or it is an error page; nothing was taken.`,
    );
  return places;
}

/**
 * Gives every row below the header to `take`.
 * @throws Refusal where the answer is no such list or ends within a row
 */
export async function eachRow(
  answer: FeedAnswer,
  shape: CsvShape,
  take: (cell: Cell, row: readonly string[]) => void,
): Promise<void> {
  const host = new URL(answer.url).hostname;
  let places: Map<string, number> | undefined;
  let width = 0;
  let count = -1;
  let last = 0;
  const body = async function* () {
    for await (const piece of answer.body) {
      last = piece.at(-1) ?? last;
      yield piece;
    }
  };
  try {
    await pipeline(body, parse(settings(shape)), async (rows: AsyncIterable<string[]>) => {
      for await (const row of rows) {
        width = row.length;
        count += 1;
        if (places) {
          const header = places;
          take((column) => row[header.get(clean(column)) ?? -1]?.trim() ?? '', row);
        } else places = headerOf(row, shape, host);
      }
    });
  } catch (error) {
    answer.drop();
    if (error instanceof Refusal) throw error;
    places = undefined;
  }
  // A row within the list may lack its tail; where the last one does, the rest did not arrive.
  if (!places || count < 1 || width < places.size || !(shape.openEnd || last === LINE_FEED))
    throw new Refusal(
      'unavailable',
      `The list of ${host} is empty or breaks off in the middle: nothing was taken.`,
    );
}
