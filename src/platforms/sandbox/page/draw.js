/** Makes elements. All words become text nodes: nothing a card or a person says is ever read as markup. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} props attributes; `on` holds listeners, `class` classes
 * @param {...(Node | string | null | undefined | false)} children
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'on')
      for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child || child === '') node.append(child);
  return node;
}

/** One of the page's icons, for decoration only. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
}

/** A link to the web, or plain words where the address is none of the web's. */
export function link(words, address, ...more) {
  const safe = URL.canParse(address) && ['https:', 'http:', 'mailto:'].includes(new URL(address).protocol);
  if (!safe) return el('span', {}, words, ...more);
  return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words, ...more);
}

/** Words with their styles (see `Words` in the domain). */
export function words(given) {
  const spans = typeof given === 'string' ? [given] : given;
  return spans.map((span) => {
    if (typeof span === 'string') return document.createTextNode(span);
    const inner = span.href ? link(span.text, span.href) : document.createTextNode(span.text);
    if (!span.style) return inner;
    const tag = { strong: 'strong', soft: 'small', code: 'code' }[span.style];
    return el(tag, {}, inner);
  });
}

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

export const timeOf = (instant) => TIME.format(instant);
export const dayOf = (instant) => DAY.format(instant).replace(',', '');

/** Two letters of a name, in one of six hues. */
export function avatar(name, hue) {
  const letters = name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .slice(0, 2)
    .join('');
  return el('span', { class: 'avatar', 'data-hue': hue % 6, 'aria-hidden': 'true' }, letters.toUpperCase());
}
