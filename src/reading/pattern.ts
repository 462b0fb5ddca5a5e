/**
 * Word tables as people write them, compiled to regular expressions.
 *
 * One pattern a line. `*` ends a stem (`verb*` is "verbot", "verbiet…"), ` .. ` skips a few words of
 * the same clause, a blank is any white space, `( | )` and `?` are those of regular expressions.
 * Tables beat code here: a reviewer who knows the language can check them without knowing the program.
 */

/** A hit of a table in a text. Offsets are those of the whole text that was searched. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface PatternOptions {
  /** A script without blanks between words. */
  readonly han?: boolean;
  /** Capital letters matter (English "May", "House"). */
  readonly exact?: boolean;
}

const NEVER = /(?!)/gu;

function translate(line: string, han: boolean): string {
  return line
    .replaceAll(/\s*\.\.\s*/g, () => '\u0001')
    .replaceAll(/(?<![)}\]]|\\[Sd])\*/g, "[\\p{L}\\p{M}\u2019'-]*")
    .replaceAll(/(?<!\\)\.(?![*+?{])/g, '\\.')
    .replaceAll(/\s+\?/g, '\u0002')
    .replaceAll(/\s+/g, han ? '\\s*' : '[\\s\u00a0]+')
    .replaceAll('\u0002', '[\\s\u00a0]*')
    .replaceAll('\u0001', han ? '[^。；;！]{0,40}?' : '[^;]{0,90}?(?<![\\p{L}\\p{N}])');
}

/** The source of a pattern that finds any line of the table; undefined for an empty table. */
export function sourceOf(table: string, han = false): string | undefined {
  const lines = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) return undefined;
  const body = `(?:${lines.map((line) => translate(line, han)).join('|')})`;
  return han ? body : `(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`;
}

/** Compiles a table; an empty one finds nothing. */
export function compile(table: string | undefined, options: PatternOptions = {}): RegExp {
  const source = table === undefined ? undefined : sourceOf(table, options.han);
  return source === undefined ? NEVER : new RegExp(source, options.exact ? 'gu' : 'giu');
}

/** All hits, left to right, without overlaps. */
export function findAll(pattern: RegExp, text: string, offset = 0): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index + offset;
    if (match[0] !== '') hits.push({ start, end: start + match[0].length, text: match[0] });
  }
  return hits;
}

/** Whether the pattern occurs at all; leaves no trace in it, so that the same text always reads alike. */
export function occurs(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1;
}
