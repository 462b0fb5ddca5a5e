/** Many pairs at once: what `interdict match --batch pairs.jsonl` prints, one line for each line it reads. */
import type { Band } from './likeness.ts';
import type { Names } from './resolve.ts';

export interface MatchLine {
  readonly score: number;
  readonly band: Band;
  readonly undecidable: boolean;
  readonly why: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * Matches one pair. A line that lacks a name, or is no object, gives an undecidable result instead of an
 * error, so that one bad line does not stop a batch.
 */
export function matchPair(names: Names, pair: unknown): MatchLine {
  const { query, candidate } = (typeof pair === 'object' && pair !== null ? pair : {}) as {
    query?: unknown;
    candidate?: unknown;
  };
  const { score, band, undecidable, why } = names.match(text(query), text(candidate));
  return { score, band, undecidable, why };
}

/**
 * Matches a file of JSON lines {query, candidate}, one result for each line: a broken or empty one is
 * answered as such, so that line 7 of the results is about line 7 of the file.
 */
export function* matchLines(names: Names, lines: Iterable<string>): Generator<MatchLine> {
  for (const line of lines) {
    let pair: unknown;
    try {
      pair = JSON.parse(line);
    } catch {
      yield {
        score: 0,
        band: 'none',
        undecidable: true,
        why: line.trim() === '' ? 'the line is empty' : 'the line is not JSON',
      };
      continue;
    }
    yield matchPair(names, pair);
  }
}
