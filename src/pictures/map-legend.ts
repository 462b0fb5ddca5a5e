/** What the fills of the map mean, with the names of the places: the map in words, beside it. */
import { diamond, fillOf, KINDS, type Kind, kindOf, LOOKS } from './kinds.ts';
import type { MapOptions, Standings } from './map.ts';
import { BLANK_WORDS, MAP_WORDS, partWords, sorted, unionWords } from './map-words.ts';
import { el, type Markup } from './svg.ts';
import { INK, label, SOFT, wrapped } from './words.ts';

const HEAD = { size: 11, bold: true };
const TEXT = { size: 10 };
const INDENT = 30;
const MOST_LINES = 3;
const BORDERS = 'Borders: Natural Earth; Crimea as in UN General Assembly resolution 68/262.';

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Draws the legend from the top of its frame; `height` is what it took. */
export function drawLegend(
  standings: Standings,
  { nameOf }: MapOptions,
  { x, y: top, width }: Frame,
): { drawn: Markup; height: number } {
  const { places, inParts, unions, parts } = sorted(standings);
  const drawn: Markup[] = [];
  let y = top;
  const write = (sample: Markup | undefined, head: string, text = '') => {
    y += 15;
    if (sample) drawn.push(el('g', { transform: `translate(${x} ${y - 11})` }, sample));
    for (const [at, line] of wrapped(head, width - INDENT, HEAD, 2).entries()) {
      if (at > 0) y += 13;
      drawn.push(label(line, HEAD, { x: x + INDENT, y }));
    }
    if (text)
      for (const line of wrapped(text, width - INDENT, TEXT, MOST_LINES)) {
        y += 13;
        drawn.push(label(line, TEXT, { x: x + INDENT, y, fill: SOFT }));
      }
    y += 4;
  };
  for (const kind of KINDS) {
    const codes = places.filter(({ verdict }) => kindOf(verdict) === kind).map(({ code }) => code);
    if (codes.length)
      write(swatch(kind), `${MAP_WORDS[kind]} (${codes.length})`, namesOf(codes, nameOf, width - INDENT));
  }
  write(swatch(undefined), BLANK_WORDS);
  if (inParts.length)
    write(
      diamond(kindOf(inParts[0]!.verdict), 10, 7),
      'only parts of the place have a record',
      namesOf(
        inParts.map(({ code }) => code),
        nameOf,
        width - INDENT,
      ),
    );
  if (parts.length) write(undefined, 'records of states and provinces', partWords(parts, nameOf));
  for (const union of unions) {
    const own =
      union.code === 'EU'
        ? 'Its own act, drawn as an outline: not an act of each member.'
        : 'Its own rules, not those of each member.';
    write(union.code === 'EU' ? dashes() : undefined, unionWords(union, nameOf), own);
  }
  y += 16;
  for (const line of wrapped(BORDERS, width, TEXT, 3)) {
    drawn.push(label(line, TEXT, { x, y, fill: SOFT }));
    y += 13;
  }
  return { drawn: el('g', {}, drawn), height: y - top };
}

/** The names by the alphabet; where there is no room for all, how many more there are. */
function namesOf(codes: readonly string[], nameOf: (code: string) => string, width: number): string {
  const names = codes.map(nameOf).sort();
  for (let shown = names.length; shown > 0; shown--) {
    const more = names.length - shown;
    const text = `${names.slice(0, shown).join(', ')}${more ? ` and ${more} more` : ''}`;
    if (!wrapped(text, width, TEXT, MOST_LINES).at(-1)!.endsWith('…')) return text;
  }
  return names.join(', ');
}

function swatch(kind: Kind | undefined): Markup {
  const fill = kind ? fillOf(kind) : '#ffffff';
  return el('rect', { width: 21, height: 13, rx: 2, fill, stroke: kind ? LOOKS[kind].ink : '#8f969d' });
}

function dashes(): Markup {
  const line = { fill: 'none', stroke: INK, 'stroke-width': 1.4, 'stroke-dasharray': '5 2.5' };
  return el('rect', { width: 21, height: 13, rx: 2, ...line });
}
