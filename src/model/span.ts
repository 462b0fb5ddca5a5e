/** Finds the words that a model claims to have read, as they stand in the text. */

export interface Span {
  readonly start: number;
  readonly end: number;
  /** As in the text, character by character. */
  readonly text: string;
}

const SHORTEST = 2;

/**
 * The first place where the words stand in the text; line breaks and runs of blanks count as one
 * blank, because models fold them. Nothing else is forgiven.
 */
export function findSpan(text: string, words: string): Span | undefined {
  const wanted = words.trim();
  if (wanted.length < SHORTEST) return undefined;
  const at = text.indexOf(wanted);
  if (at >= 0) return { start: at, end: at + wanted.length, text: wanted };
  const pattern = wanted
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const match = new RegExp(pattern, 'u').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length, text: match[0] } : undefined;
}

/** The sentence, or the sentences, in which a span stands. */
export function sentenceAround(text: string, span: Span): string {
  const before = text.slice(0, span.start);
  const opens = Math.max(
    ...[...before.matchAll(/[.!?。！？]\s|[。！？]|\n/gu)].map((m) => m.index + m[0].length),
    0,
  );
  const after = /[.!?。！？](?=\s|$)|[。！？\n]/u.exec(text.slice(span.end));
  return text.slice(opens, after ? span.end + after.index + 1 : text.length);
}
