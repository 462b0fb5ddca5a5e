/**
 * A vendor's measures over the years, by place. Kinds are told by the shape of the mark, the dashes of
 * the line and in words; colour only helps.
 */
import { type Day, daysBetween, wordDate } from '../domain/date.ts';
import type { Measure } from '../domain/measure.ts';
import type { Picture } from '../domain/ports.ts';
import { KINDS, type Kind, LOOKS, mark } from './kinds.ts';
import { el, type Markup, sheet } from './svg.ts';
import { timelineAlt } from './timeline-alt.ts';
import { type Band, rowsOf, type Span, spanOf } from './timeline-rows.ts';
import { fitted, INK, label, SOFT, widthOf, wrapped } from './words.ts';

export interface TimelineOptions {
  readonly vendor: string;
  readonly today: Day;
  nameOf(code: string): string;
}

const WIDTH = 760;
const LEFT = 138;
const RIGHT = 742;
const ROW = 21;
const CROWDED_ROW = 15;
const PAD = 4;
const PLACE = { size: 11, bold: true };
const TITLE = { size: 10.5 };
const YEAR_GAP = 40;

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  prohibited: 'ban or phase-out in force, for some group',
  restricted: 'restriction in force',
  advisory: 'advice',
  proposed: 'proposed, not in force',
  lifted: 'ended',
  none: 'act without a duty of its own',
};

const FOOT = [
  'A mark stands at the day of announcement; a thin line leads from it to the day of effect.',
  'Nothing recorded is not the same as allowed.',
];

interface Scale {
  readonly first: number;
  readonly last: number;
  xOf(day: Day): number;
}

/** Years from the first act to today, and a little room after today. */
function scaleOf(spans: readonly Span[], today: Day): Scale {
  const start = spans.reduce((least, span) => (span.start < least ? span.start : least), today);
  const first = Number(start.slice(0, 4));
  const from = `${first}-01-01`;
  const whole = Math.max(300, daysBetween(from, today)) * 1.02;
  const xOf = (day: Day) => {
    const at = LEFT + ((RIGHT - LEFT) * daysBetween(from, day)) / whole;
    return Math.min(RIGHT, Math.max(LEFT, at));
  };
  return { first, last: Number(today.slice(0, 4)), xOf };
}

/**
 * Draws the measures as they stood on `today`; those made later are left out. At most 160 are drawn,
 * the gravest and newest, and the picture says how many are not.
 */
export function drawTimeline(measures: readonly Measure[], options: TimelineOptions): Picture {
  const { today, vendor, nameOf } = options;
  const known = measures.flatMap((measure) => spanOf(measure, today) ?? []);
  const scale = scaleOf(known, today);
  const rows = rowsOf(measures, today, nameOf, scale.xOf);
  const alt = timelineAlt(rows, options);
  const legend = drawLegend(rows.spans, 66);
  const top = legend.bottom + 26;
  let y = top;
  const bands: Markup[] = [];
  for (const [at, band] of rows.bands.entries()) {
    const height = heightOf(band);
    bands.push(drawBand(band, { y, height, shaded: at % 2 === 0, scale, today }));
    y += height;
  }
  const height = Math.round(y + 34 + FOOT.length * 15);
  const left = rows.left ? ` ${rows.left} more, older or without a duty, are not drawn.` : '';
  const places = new Set(rows.spans.map(({ measure }) => measure.jurisdiction)).size;
  const count = `${counted(rows.spans.length, 'measure')} in ${counted(places, 'place')}, as of ${wordDate(today)}.${left}`;
  const svg = sheet(
    { width: WIDTH, height, alt },
    label(
      fitted(`${vendor}: measures by place and year`, WIDTH - 32, { size: 17, bold: true }),
      { size: 17, bold: true },
      { x: 16, y: 34 },
    ),
    label(count, { size: 12 }, { x: 16, y: 53, fill: SOFT }),
    legend.drawn,
    bands,
    drawYears(scale, top, y),
    FOOT.map((words, at) => label(words, { size: 10.5 }, { x: 16, y: y + 38 + at * 15, fill: SOFT })),
  );
  return { svg, alt };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function titleLines({ title }: Band): readonly string[] {
  return wrapped(title, LEFT - 22, PLACE, 4);
}

function heightOf(band: Band): number {
  const rows = band.rows.length * (band.crowded ? CROWDED_ROW : ROW);
  return Math.max(rows, titleLines(band).length * 14) + PAD * 2;
}

function drawLegend(spans: readonly Span[], top: number): { drawn: Markup; bottom: number } {
  const parts: (Markup | undefined)[] = [];
  let x = 16;
  let y = top + 10;
  for (const kind of KINDS) {
    const count = spans.filter((span) => span.kind === kind).length;
    if (count === 0) continue;
    const words = `${KIND_WORDS[kind]} (${count})`;
    const width = 42 + widthOf(words, { size: 11.5 }) + 20;
    if (x + width > WIDTH - 10 && x > 16) {
      x = 16;
      y += 20;
    }
    parts.push(line(kind, x + 6, x + 34, y - 4), mark(kind, x + 6, y - 4));
    parts.push(label(words, { size: 11.5 }, { x: x + 42, y }));
    x += width;
  }
  return { drawn: el('g', {}, parts), bottom: y };
}

function line(kind: Kind, from: number, to: number, y: number): Markup | undefined {
  const { ink, thick, dash } = LOOKS[kind];
  if (thick === 0 || to - from < 0.5) return undefined;
  const stroke = { stroke: ink, 'stroke-width': thick, 'stroke-dasharray': dash };
  return el('line', { x1: from, y1: y, x2: to, y2: y, ...stroke });
}

function drawYears({ first, last, xOf }: Scale, top: number, bottom: number): Markup {
  const wide = (xOf(`${last}-01-01`) - xOf(`${first}-01-01`)) / Math.max(1, last - first);
  const step = [1, 2, 5, 10].find((each) => each * wide >= YEAR_GAP) ?? 20;
  const years: Markup[] = [];
  for (let year = first; year <= last; year++) {
    const x = xOf(`${year}-01-01`);
    const named = (year - first) % step === 0 && RIGHT - x > 24;
    years.push(
      el('line', { x1: x, y1: top - 4, x2: x, y2: bottom + 4, stroke: '#8b8f96', 'stroke-opacity': 0.28 }),
    );
    if (named)
      for (const y of [top - 8, bottom + 16])
        years.push(label(String(year), { size: 11 }, { x: x + 2, y, fill: SOFT }));
  }
  return el('g', {}, years);
}

interface Frame {
  readonly y: number;
  readonly height: number;
  readonly shaded: boolean;
  readonly scale: Scale;
  readonly today: Day;
}

function drawBand(band: Band, { y, height, shaded, scale, today }: Frame): Markup {
  const pitch = band.crowded ? CROWDED_ROW : ROW;
  const rows = band.rows.flatMap((row, at) => {
    const middle = y + PAD + pitch * (at + 0.5);
    return row.map((span) =>
      band.crowded ? drawMark(span, middle, scale) : drawSpan(span, middle + 4, scale, today),
    );
  });
  return el(
    'g',
    {},
    shaded ? el('rect', { x: 10, y, width: WIDTH - 20, height, fill: '#f0eee7' }) : undefined,
    titleLines(band).map((words, at) => label(words, PLACE, { x: 16, y: y + PAD + 14 + at * 14 })),
    rows,
  );
}

/** A mark among many, with the letters of its state or province. */
function drawMark({ measure, kind, start }: Span, y: number, { xOf }: Scale): Markup {
  const x = xOf(start);
  const letters = fitted(measure.jurisdiction.slice(measure.jurisdiction.indexOf('-') + 1), 26, { size: 9 });
  const right = x + 36 < WIDTH;
  const at = right ? { x: x + 7, y: y + 3.3 } : { x: x - 7, y: y + 3.3, anchor: 'end' as const };
  return el('g', { 'data-id': measure.id }, mark(kind, x, y, 4), label(letters, { size: 9 }, at));
}

/** What a mark alone could leave unclear, in words behind the title. */
function endingOf({ kind, end, measure }: Span): string {
  switch (kind) {
    case 'lifted':
      return ` · ended${end ? ` ${(measure.ended ?? measure.expires ?? end).slice(0, 4)}` : ''}`;
    case 'proposed':
      return ' · proposed';
    case 'advisory':
      return ' · advice';
    default:
      return '';
  }
}

function drawSpan(span: Span, y: number, { xOf }: Scale, today: Day): Markup {
  const { measure, kind, start, binding, end } = span;
  const from = xOf(start);
  const to = xOf(end && end < today ? end : today);
  const bound = Math.min(to, xOf(binding));
  const { ink } = LOOKS[kind];
  return el(
    'g',
    { 'data-id': measure.id },
    bound > from
      ? el('line', { x1: from, y1: y, x2: bound, y2: y, stroke: ink, 'stroke-width': 1 })
      : undefined,
    line(kind, bound, to, y),
    kind === 'lifted' && end ? cross(Math.max(to, from + 8), y, ink) : undefined,
    mark(kind, from, y, 4.6),
    drawTitle(span, from, y - 6.5),
  );
}

function cross(x: number, y: number, ink: string): Markup {
  const d = `M${x.toFixed(1)} ${(y - 3).toFixed(1)}l6 6m0 -6l-6 6`;
  return el('path', { d, stroke: ink, 'stroke-width': 1.6, fill: 'none' });
}

/** The title above its line: to the right of the mark where it fits, else on the side with more room. */
function drawTitle(span: Span, x: number, y: number): Markup {
  const ending = endingOf(span);
  const whole = widthOf(`${span.measure.title}${ending}`, TITLE);
  const room = RIGHT - x - 8;
  const before = x - LEFT - 4;
  const right = whole <= room || room >= before;
  const width = right ? room : before;
  const words = fitted(span.measure.title, width - widthOf(ending, TITLE), TITLE) + ending;
  const place = right ? { x: x + 8, y } : { x: x - 8, y, anchor: 'end' as const };
  return label(words, TITLE, { ...place, fill: span.kind === 'lifted' ? SOFT : INK, rim: true });
}
