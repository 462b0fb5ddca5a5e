/**
 * A drawing as PNG, for chats that show no SVG. Loaded only when a picture is sent: the renderer is a
 * native library. The fonts are named files, because servers have none, and a missing font would
 * leave the words out without a fault.
 */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${file}`),
);
const WIDEST = 4000;

/**
 * Renders a drawing of `src/pictures` so many pixels wide (at most 4,000), with its own proportions.
 * @throws RangeError when the width is no whole number from 1 to 4,000
 * @throws Error when the text is no SVG
 */
export function renderPng(svg: string, width: number): Uint8Array {
  if (!Number.isInteger(width) || width < 1 || width > WIDEST)
    throw new RangeError(`A picture is 1 to ${WIDEST} pixels wide, not ${width}.`);
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'DejaVu Sans' },
  });
  return drawing.render().asPng();
}
