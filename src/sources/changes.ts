/**
 * A text that is watched: what was added to it and what went, line by line. Of a short text the lines
 * are kept, so that what went can be told; of a long one only their digests.
 */
import { z } from 'zod';
import { digest } from './draft.ts';

const LONGEST_KEPT = 100_000;
const MOST_LINES = 50_000;

export const watchedSchema = z.object({ mark: z.string(), lines: z.array(z.string()) });
export type Watched = z.infer<typeof watchedSchema>;

const stamp = (line: string) => `#${digest(line, 8)}`;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);

/** What is kept of a text until the next poll. */
export function watched(text: string): Watched {
  const lines = linesOf(text);
  const mark = digest(lines.join('\n'));
  return { mark, lines: text.length <= LONGEST_KEPT ? lines : lines.map(stamp) };
}

/** The lines of `text` that are new, and those of before that went, as far as they are known. */
export function changed(before: Watched, text: string): { added: string[]; removed: string[]; gone: number } {
  const known = new Set(before.lines.map((line) => (line[0] === '#' ? line : stamp(line))));
  const lines = linesOf(text);
  const now = new Set(lines.map(stamp));
  const added = lines.filter((line) => !known.has(stamp(line)));
  const lost = before.lines.filter((line) => !now.has(line[0] === '#' ? line : stamp(line)));
  return { added, removed: lost.filter((line) => line[0] !== '#'), gone: lost.length };
}

/** The change in words, for an item; the whole text where nothing is known of before. */
export function tellChange(before: Watched | undefined, text: string): string {
  if (!before) return text;
  const { added, removed, gone } = changed(before, text);
  const unknown = gone - removed.length;
  return [
    ...(added.length > 0 ? ['Added:', ...added] : []),
    ...(removed.length > 0 ? ['Removed:', ...removed] : []),
    ...(unknown > 0 ? [`${unknown} lines were removed; their words are not kept.`] : []),
    ...(gone + added.length === 0 ? ['The order of the lines changed.'] : []),
  ].join('\n\n');
}
