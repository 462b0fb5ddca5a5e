/**
 * How each verdict looks: a mark, a line and a fill of its own, and words. Colours are from the set
 * of Okabe and Ito, told apart with any colour vision; shape and pattern carry the meaning without them.
 */
import type { Verdict } from '../domain/verdict.ts';
import { el, type Markup } from './svg.ts';

/** What a picture can show of a measure, or of a place; `none` is an act without a duty of its own. */
export type Kind = 'prohibited' | 'restricted' | 'advisory' | 'proposed' | 'lifted' | 'none';

export const KINDS: readonly Kind[] = ['prohibited', 'restricted', 'advisory', 'proposed', 'lifted', 'none'];

interface Look {
  readonly ink: string;
  readonly ground: string;
  /** The line of a bar: dashes of `stroke-dasharray`, and how thick. */
  readonly dash?: string;
  readonly thick: number;
}

export const LOOKS: Readonly<Record<Kind, Look>> = {
  prohibited: { ink: '#a63d00', ground: '#a63d00', thick: 5 },
  restricted: { ink: '#8a6100', ground: '#fbe3a4', dash: '6 2', thick: 5 },
  advisory: { ink: '#0060a0', ground: '#d7eaf8', dash: '2 3', thick: 3 },
  proposed: { ink: '#8a3f74', ground: '#f8e6f1', dash: '7 5', thick: 1.5 },
  lifted: { ink: '#5d636c', ground: '#e4e4e1', thick: 1.5 },
  none: { ink: '#30363d', ground: '#ffffff', thick: 0 },
};

/** A verdict over one place is one of the kinds. */
export function kindOf(verdict: Verdict): Kind {
  return verdict === 'mixed' || verdict === 'n/a' ? 'none' : verdict;
}

/** The mark of a kind around a point: disc, square, triangle, diamond, ring, cross. */
export function mark(kind: Kind, x: number, y: number, size = 5): Markup {
  const { ink, ground } = LOOKS[kind];
  const paint = { fill: ground, stroke: ink, 'stroke-width': 1.6 };
  const half = size * 0.9;
  switch (kind) {
    case 'prohibited':
      return el('circle', { cx: x, cy: y, r: size, ...paint });
    case 'restricted':
      return el('rect', { x: x - half, y: y - half, width: half * 2, height: half * 2, ...paint });
    case 'advisory':
      return el('path', {
        d: polygon(
          [x, y - size * 1.15],
          [x + size * 1.1, y + size * 0.85],
          [x - size * 1.1, y + size * 0.85],
        ),
        ...paint,
      });
    case 'proposed':
      return el('path', {
        d: polygon([x, y - size * 1.2], [x + size * 1.2, y], [x, y + size * 1.2], [x - size * 1.2, y]),
        ...paint,
        fill: '#ffffff',
      });
    case 'lifted':
      return el('circle', { cx: x, cy: y, r: size * 0.9, ...paint, fill: '#ffffff' });
    case 'none':
      return el('path', {
        d: `M${r(x - half)} ${r(y)}H${r(x + half)}M${r(x)} ${r(y - half)}V${r(y + half)}`,
        ...paint,
        fill: 'none',
      });
  }
}

const r = (value: number) => Math.round(value * 100) / 100;

function polygon(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${r(x)} ${r(y)}`).join('L')}Z`;
}

/** The fill of a place of that kind: `patterns` must stand in the same drawing. */
export function fillOf(kind: Kind): string {
  return kind === 'prohibited' ? LOOKS[kind].ground : `url(#${kind})`;
}

/** The patterns that fills refer to: stripes, dots, upright lines, a grid, crosses. */
export function patterns(): Markup {
  const tile = (kind: Kind, side: number, turn: number, ...drawn: Markup[]) =>
    el(
      'pattern',
      {
        id: kind,
        width: side,
        height: side,
        patternUnits: 'userSpaceOnUse',
        patternTransform: turn ? `rotate(${turn})` : undefined,
      },
      el('rect', { width: side, height: side, fill: LOOKS[kind].ground }),
      ...drawn,
    );
  const bar = (kind: Kind, width: number, height: number) =>
    el('rect', { width, height, fill: LOOKS[kind].ink });
  return el(
    'defs',
    {},
    tile('restricted', 5, 45, bar('restricted', 2, 5)),
    tile('advisory', 5, 0, el('circle', { cx: 2.5, cy: 2.5, r: 1.3, fill: LOOKS.advisory.ink })),
    tile('proposed', 6, 0, bar('proposed', 1, 6)),
    tile('lifted', 6, 45, bar('lifted', 0.9, 6), bar('lifted', 6, 0.9)),
    tile('none', 8, 0, el('path', { d: 'M2 4H6M4 2V6', stroke: LOOKS.none.ink, 'stroke-width': 0.8 })),
  );
}

/** The sign of a place of which only parts acted. */
export function diamond(kind: Kind, x: number, y: number): Markup {
  const paint = { fill: fillOf(kind), stroke: LOOKS[kind].ink, 'stroke-width': 1.4 };
  const turn = `rotate(45 ${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;
  return el('rect', { x: x - 4.5, y: y - 4.5, width: 9, height: 9, transform: turn, ...paint });
}
