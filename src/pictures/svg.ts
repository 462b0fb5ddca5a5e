/**
 * SVG by construction: whatever a record says becomes text or a quoted value, never markup. Markup
 * is only what `el` made, so there is nothing that could be forgotten to escape.
 */

const MADE: unique symbol = Symbol('markup');

/** A piece of SVG that `el` made. A string is always text. */
export interface Markup {
  readonly [MADE]: string;
}

export type Value = string | number | undefined;
export type Child = Markup | string | undefined | readonly Child[];

// What XML 1.0 cannot hold, half surrogates among it, and marks that turn the direction of a line.
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(UNFIT, '').replace(/[&<>"']/g, (each) => ENTITIES[each]!);
}

/** A number as short as a picture needs it: two decimals at most. */
function numeral(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function inner(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escaped(child);
  return MADE in child ? child[MADE] : child.map(inner).join('');
}

/** One element. The name and the attributes' names are the code's own; values and texts may be anybody's. */
export function el(name: string, attributes: Readonly<Record<string, Value>>, ...children: Child[]): Markup {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? numeral(value) : escaped(value)}"`],
  );
  const body = children.map(inner).join('');
  return { [MADE]: `<${name}${pairs.join('')}${body === '' ? '/>' : `>${body}</${name}>`}` };
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** The alternative text: in the drawing too, for whoever opens it by itself. */
  readonly alt: string;
}

/** The whole drawing as a document, on a light ground of its own: it reads the same on dark pages. */
export function sheet({ width, height, alt }: Sheet, ...children: Child[]): string {
  const size = { width, height, viewBox: `0 0 ${numeral(width)} ${numeral(height)}` };
  const ground = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 10 };
  return el(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'font-family': FONTS },
    el('title', {}, alt),
    el('rect', { ...ground, fill: '#fcfbf8', stroke: '#c9c6bd' }),
    ...children,
  )[MADE];
}

/** DejaVu is shipped for PNG; Verdana is as wide, so that a browser without DejaVu cuts nothing off. */
const FONTS = "'DejaVu Sans', Verdana, Geneva, sans-serif";
