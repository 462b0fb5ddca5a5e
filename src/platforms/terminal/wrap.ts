/** Styled words broken into lines of a width, at spaces where possible and between wide characters. */
import { graphemes, widthOf } from './width.ts';

export type Ink = 'plain' | 'strong' | 'soft' | 'code' | 'link' | 'quote';

export interface Run {
  readonly text: string;
  readonly ink: Ink;
}

interface Cell extends Run {
  readonly width: number;
}

/** Where a line may break after this cell: at a space, and after a wide character as Han texts have no spaces. */
const mayBreakAfter = (cell: Cell) => cell.text === ' ' || cell.width === 2;

/** How many of the cells fit on one line; at least one, so that every line gets on. */
function fitting(cells: readonly Cell[], columns: number): number {
  let used = 0;
  let breakAt = 0;
  for (const [at, cell] of cells.entries()) {
    if (used + cell.width > columns && cell.text !== ' ') return Math.max(breakAt || at, 1);
    used += cell.width;
    if (mayBreakAfter(cell)) breakAt = at + 1;
  }
  return cells.length;
}

/** Neighbours of one ink as one run; spaces at the end of a line are dropped. */
function joined(cells: readonly Cell[]): Run[] {
  const runs: Run[] = [];
  for (const { text, ink } of cells) {
    const last = runs.at(-1);
    if (last?.ink === ink) runs[runs.length - 1] = { text: last.text + text, ink };
    else runs.push({ text, ink });
  }
  const last = runs.at(-1);
  if (last) runs[runs.length - 1] = { text: last.text.trimEnd(), ink: last.ink };
  return runs;
}

/**
 * Breaks runs of clean text.
 * @param columns of each line, at least 1
 */
export function wrap(runs: readonly Run[], columns: number): Run[][] {
  const cells = runs.flatMap(({ text, ink }) =>
    graphemes(text).map((grapheme) => ({ text: grapheme, ink, width: widthOf(grapheme) })),
  );
  const lines: Run[][] = [];
  let start = 0;
  for (let at = 0; at <= cells.length; at += 1) {
    if (at < cells.length && cells[at]!.text !== '\n') continue;
    let rest: readonly Cell[] = cells.slice(start, at);
    do {
      const count = fitting(rest, columns);
      lines.push(joined(rest.slice(0, count)));
      rest = rest.slice(count);
    } while (rest.length > 0);
    start = at + 1;
  }
  return lines;
}
