/**
 * Writes path data as short as a picture needs: steps of one decimal, no point nearer than a pixel to the last,
 * no ring that would be a speck. An atlas made for posters becomes a tenth of its size.
 */
import type { GeoContext } from 'd3-geo';

/** In tenths. */
const NEAR = 10;
const SPECK = 1.4;

const tenths = ([x, y]: readonly [number, number]) => [Math.round(x * 10), Math.round(y * 10)] as const;

/** A step in path data: `1.5`, `-.3`, with a blank before it where no sign parts it from the last. */
function joined(value: number, after: boolean): string {
  const text = String(value / 10).replace('0.', '.');
  return after && value >= 0 ? ` ${text}` : text;
}

export class Pen implements GeoContext {
  #data = '';
  #points: (readonly [number, number])[] = [];

  beginPath(): void {}

  arc(): void {}

  moveTo(x: number, y: number): void {
    this.#flush(false);
    this.#points = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    this.#points.push([x, y]);
  }

  closePath(): void {
    this.#flush(true);
  }

  /** What was drawn since it was last taken. */
  take(): string {
    this.#flush(false);
    const data = this.#data;
    this.#data = '';
    return data;
  }

  #flush(closed: boolean): void {
    const points = this.#points;
    this.#points = [];
    if (points.length < 2 || (closed && isSpeck(points))) return;
    const last = points.length - 1;
    // Whole tenths, so that what rounding takes from one step comes back with the next.
    let [x, y] = tenths(points[0]!);
    let data = `M${x / 10} ${y / 10}l`;
    for (const [at, point] of points.entries()) {
      const [nextX, nextY] = tenths(point);
      if (at === 0 || (at < last && Math.hypot(nextX - x, nextY - y) < NEAR)) continue;
      data += `${joined(nextX - x, data.at(-1) !== 'l')}${joined(nextY - y, true)}`;
      [x, y] = [nextX, nextY];
    }
    this.#data += closed ? `${data}z` : data;
  }
}

function isSpeck(points: readonly (readonly [number, number])[]): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return Math.max(right - left, bottom - top) < SPECK;
}
