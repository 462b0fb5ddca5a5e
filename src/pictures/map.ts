/**
 * Where a vendor is prohibited, restricted, advised against, proposed to be restricted, or free again:
 * the world, and Europe larger beside the legend. A place without a record stays blank. An act of the
 * union is an outline around its members, because it is no act of each of them.
 */
import { type Day, wordDate } from '../domain/date.ts';
import type { Picture } from '../domain/ports.ts';
import type { PlaceStanding } from '../domain/standings.ts';
import { drawEurope, drawWorld, type Sheet } from './geography.ts';
import { diamond, fillOf, type Kind, kindOf, LOOKS, patterns } from './kinds.ts';
import { mapAlt } from './map-alt.ts';
import { drawLegend } from './map-legend.ts';
import { el, type Markup, sheet } from './svg.ts';
import { fitted, INK, label, SOFT, widthOf } from './words.ts';

export interface MapOptions {
  readonly vendor: string;
  readonly today: Day;
  nameOf(code: string): string;
  /** Codes of the members of the European Union. */
  readonly members: ReadonlySet<string>;
}

export type Standings = ReadonlyMap<string, PlaceStanding>;

const WIDTH = 760;
const EDGE = 8;
const HEAD = 62;
const GAP = 8;
const TITLE = { size: 17, bold: true };
const SEA = '#eaf0f3';
const BORDER = '#8f969d';
/** Smaller shapes are shown as a dot as well. */
const TINY = 42;
/** Letters stand beside smaller shapes, which they would cover. */
const SMALL = 150;
const DOT = 4.6;

/** Draws the standings of one vendor, places by code; `US-TX` and its like are counted in the legend. */
export function drawMap(standings: Standings, options: MapOptions): Picture {
  const { vendor, today } = options;
  const world = drawWorld();
  const europe = drawEurope();
  const alt = mapAlt(standings, options);
  const below = HEAD + world.height + GAP;
  const x = EDGE + europe.width + 16;
  const legend = drawLegend(standings, options, { x, y: below, width: WIDTH - x - 12 });
  const height = Math.round(below + Math.max(europe.height, legend.height) + 12);
  const outline = standings.has('EU') ? europe.outlineOf(options.members) : '';
  const svg = sheet(
    { width: WIDTH, height, alt },
    patterns(),
    label(fitted(`${vendor}: where governments restrict it`, WIDTH - 32, TITLE), TITLE, { x: 16, y: 33 }),
    label(
      `As of ${wordDate(today)}. Each place by its gravest record; a ban binds a defined group, not everyone.`,
      { size: 11 },
      { x: 16, y: 51, fill: SOFT },
    ),
    drawPart(world, standings, { x: EDGE, y: HEAD, hidden: europe.points }),
    drawPart(europe, standings, { x: EDGE, y: below, outline }),
    legend.drawn,
  );
  return { svg, alt };
}

interface Frame {
  readonly x: number;
  readonly y: number;
  /** Places whose dots and letters are elsewhere. */
  readonly hidden?: ReadonlyMap<string, unknown>;
  readonly outline?: string;
}

/** One of the two maps. */
function drawPart(part: Sheet, standings: Standings, { x, y, hidden, outline }: Frame): Markup {
  const { width, height, shapes } = part;
  const clip = `frame-${Math.round(x)}-${Math.round(y)}`;
  const drawn = shapes.map(({ code, d }) => {
    const standing = code === undefined ? undefined : standings.get(code);
    const whole = standing && !standing.within;
    return el('path', {
      d,
      'data-place': code,
      'data-kind': whole ? kindOf(standing.verdict) : undefined,
      'data-parts': standing?.within ? kindOf(standing.verdict) : undefined,
      fill: whole ? fillOf(kindOf(standing.verdict)) : '#ffffff',
    });
  });
  return el(
    'g',
    { transform: `translate(${x} ${y})` },
    el('clipPath', { id: clip }, el('rect', { width, height, rx: 6 })),
    el(
      'g',
      { 'clip-path': `url(#${clip})` },
      el('rect', { width, height, fill: SEA }),
      el('g', { stroke: BORDER, 'stroke-width': 0.6, 'stroke-linejoin': 'round' }, drawn),
      outline
        ? el('path', {
            d: outline,
            fill: 'none',
            stroke: INK,
            'stroke-width': 1.4,
            'stroke-dasharray': '5 2.5',
          })
        : undefined,
      drawPoints(part, standings, hidden),
    ),
    el('rect', { width, height, rx: 6, fill: 'none', stroke: '#c9c6bd' }),
  );
}

interface Point {
  readonly standing: PlaceStanding;
  readonly x: number;
  readonly y: number;
  readonly area: number;
}

/** Dots for what is too small to see, diamonds for places of which only parts acted, and letters. */
function drawPoints(part: Sheet, standings: Standings, hidden: Frame['hidden']): Markup {
  const areas = new Map(part.shapes.map(({ code, area }) => [code, area]));
  const points = [...part.points].flatMap(([code, [x, y]]): Point[] => {
    const standing = standings.get(code);
    const outside = x < 0 || y < 0 || x > part.width || y > part.height;
    if (!standing || hidden?.has(code) || outside) return [];
    return [{ standing, x, y, area: areas.get(code) ?? 0 }];
  });
  const marks = points.flatMap(({ standing, x, y, area }) => {
    const kind = kindOf(standing.verdict);
    if (standing.within) return [diamond(kind, x, y)];
    return area < TINY ? [dot(kind, standing.code, x, y)] : [];
  });
  return el('g', {}, marks, drawLetters(points, part));
}

function dot(kind: Kind, code: string, x: number, y: number): Markup {
  const paint = { fill: fillOf(kind), stroke: LOOKS[kind].ink, 'stroke-width': 1.4 };
  return el('circle', { cx: x, cy: y, r: DOT, 'data-dot': code, ...paint });
}

const LETTERS = { size: 9, bold: true };

/** The letters of the places, large places first; where there is no room, none. */
function drawLetters(points: readonly Point[], { width }: Sheet): Markup[] {
  const taken: { left: number; right: number; y: number }[] = points
    .filter(({ area, standing }) => area < TINY || standing.within)
    .map(({ x, y }) => ({ left: x - DOT, right: x + DOT, y }));
  return [...points]
    .sort((a, b) => b.area - a.area)
    .flatMap(({ standing: { code, within }, x, y, area }) => {
      const wide = widthOf(code, LETTERS);
      const away = Math.max(DOT, Math.sqrt(area) / 2) + 2.5;
      const beside = area < SMALL || within;
      const left = (beside ? [x + away, x - away - wide] : [x - wide / 2]).find(
        (from) =>
          from + wide <= width &&
          taken.every((each) => each.right < from || each.left > from + wide || Math.abs(each.y - y) > 9),
      );
      if (left === undefined) return [];
      taken.push({ left, right: left + wide, y });
      return [label(code, LETTERS, { x: left, y: y + 3.2, rim: true })];
    });
}
