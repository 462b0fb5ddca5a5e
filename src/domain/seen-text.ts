/**
 * Text as people are to see it. What could steer a screen (control characters, turned writing direction)
 * is taken out; nothing else is changed.
 */

// Controls but line ends, format characters that turn the direction or hide, and what stands for no character.
// Joiners stay: emoji and several scripts are written with them.
const UNSEEN = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what cannot be seen and could mislead. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(LONE_SURROGATE, '\ufffd');
}

/** One line of at least one visible character. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ').trim() || '–';
}

let graphemes: Intl.Segmenter | undefined;

/** At most `most` characters, cut between two that people see as whole, with an ellipsis. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  // A seam near the end is enough: nothing that is seen as one is longer than this window.
  const from = Math.max(0, most - 65);
  const window = text.slice(from, most + 64);
  let end = from;
  for (const { index } of graphemes.segment(window)) if (from + index <= most - 1) end = from + index;
  if (end === from && /[\udc00-\udfff]/.test(text[end] ?? '')) end -= 1;
  return `${text.slice(0, Math.max(0, end))}…`;
}
