/**
 * How wide words are in DejaVu Sans, so that a line can be cut or wrapped before it is drawn.
 * The widths are those of the font's own table, in hundredths of its size, from the blank to `~`.
 */
import { type Child, el, type Markup } from './svg.ts';

const REGULAR =
  '32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50 50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84'
    .split(' ')
    .map(Number);
const FIRST = 32;
const OTHER = 68;
/** Scripts whose letters are as wide as high. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;
const BOLD = 1.12;

export interface Type {
  readonly size: number;
  readonly bold?: boolean;
}

/** The width of a text, in the unit of the size; never too small for letters of Latin script. */
export function widthOf(text: string, { size, bold = false }: Type): number {
  let hundredths = 0;
  for (const letter of text)
    hundredths += REGULAR[letter.codePointAt(0)! - FIRST] ?? (WIDE.test(letter) ? 100 : OTHER);
  return (hundredths * size * (bold ? BOLD : 1)) / 100;
}

/** The text where it fits the width, else its beginning with an ellipsis. */
export function fitted(text: string, width: number, type: Type): string {
  if (widthOf(text, type) <= width) return text;
  const letters = [...text.slice(0, 400)];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(`${letters.slice(0, middle).join('')}…`, type) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

/** The text in lines that fit the width, at most so many; the last is cut. */
export function wrapped(text: string, width: number, type: Type, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/);
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, type) <= width) line = longer;
    else if (lines.length + 1 === most) {
      line = [line, ...words.slice(at)].join(' ');
      break;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each) => fitted(each, width, type));
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A rim of the ground's colour, where words stand upon lines. */
  readonly rim?: boolean;
}

/** Words at a place; `y` is their base line. */
export function label(text: Child, type: Type, { x, y, fill = INK, anchor, rim }: Place): Markup {
  return el(
    'text',
    {
      x,
      y,
      fill,
      'font-size': type.size,
      'font-weight': type.bold ? 700 : undefined,
      'text-anchor': anchor,
      ...(rim
        ? { stroke: '#fcfbf8', 'stroke-width': 2.4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
        : {}),
    },
    text,
  );
}

/** The colour of words. */
export const INK = '#1f2328';
/** The colour of less weighty words: still seven times as dark as the ground. */
export const SOFT = '#4f5560';
