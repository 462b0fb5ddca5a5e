import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { renderPng } from '../../src/pictures/png.ts';
import { mapOfVendor, timelineOf } from './scene.ts';

/** Width and height, as the head of a PNG has them. */
function sizeOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

const pictures = [
  ['timeline', timelineOf('Kaspersky').svg],
  ['map', mapOfVendor('Kaspersky').svg],
] as const;
const WITHOUT_WORDS = /<text[^>]*>[^<]*<\/text>/g;

describe.each(pictures)('the PNG of the %s', (_, svg) => {
  test("is a PNG of the width that was asked for, with the drawing's proportions", () => {
    const png = renderPng(svg, 700);
    expect([...png.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    const [width, height] = sizeOf(png);
    const asked = new Resvg(svg);
    expect(width).toBe(700);
    expect(Math.abs(height! - (700 * asked.height) / asked.width)).toBeLessThanOrEqual(1);
  });

  test('is not blank: it has the colours of the drawing, not one', () => {
    const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    const colours = new Set(new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4));
    expect(colours.size).toBeGreaterThan(50);
  });

  test('has its words: without fonts it would look as if they were cut out, and it does not', () => {
    const cut = svg.replaceAll(WITHOUT_WORDS, '');
    expect(cut.length).toBeLessThan(svg.length);
    const wordless = Buffer.from(renderPng(cut, 700));
    const fontless = new Resvg(svg, {
      fitTo: { mode: 'width', value: 700 },
      font: { loadSystemFonts: false },
    });
    expect(Buffer.from(fontless.render().asPng()).equals(wordless)).toBe(true);
    expect(Buffer.from(renderPng(svg, 700)).equals(wordless)).toBe(false);
  });
});

test.each([0, -5, 1.5, Number.NaN, 100_000])('a width of %s is refused', (width) => {
  expect(() => renderPng(pictures[0][1], width)).toThrow(RangeError);
});
