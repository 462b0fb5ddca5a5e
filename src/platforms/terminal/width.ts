/**
 * Text as a terminal sees it: without anything that could drive the terminal, and measured in columns.
 * Widths follow Unicode's East Asian Width (UAX 11): wide and full-width characters take two columns.
 */

/** Escape sequences whole: OSC, DCS and kin up to their end, then CSI, then any two-byte sequence. */
const SEQUENCES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
  /(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|\u001b[ -/]*[0-~]?/g;
/** Controls, and marks that reorder or hide what follows. The joiner of emoji and Indic scripts stays. */
const HIDDEN =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

const WIDE =
  /^(?:[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{18fff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)/u;
const NARROW_ONLY = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

// Most lines are plain; the runtime's tables of characters are loaded for the others only.
const PLAIN = /^[\x20-\x7e]*$/;

let segmenter: Intl.Segmenter | undefined;

/** The text without escape sequences and controls; line ends stay, tabs become spaces. */
export function cleanText(text: string): string {
  return text
    .replace(SEQUENCES, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .split('\n')
    .map((line) => line.replace(HIDDEN, ''))
    .join('\n');
}

/** What a reader takes for one character each. */
export function graphemes(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns of one grapheme: 0, 1 or 2. */
export function widthOf(grapheme: string): number {
  if (PLAIN.test(grapheme)) return grapheme.length;
  if (WIDE.test(grapheme)) return 2;
  return NARROW_ONLY.test(grapheme) ? 0 : 1;
}

/** Columns of a clean text without line ends. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);
}
