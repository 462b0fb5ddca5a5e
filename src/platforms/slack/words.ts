/**
 * Words of a card → what Slack shows, character for character. What could steer a screen (control
 * characters, turned writing direction) is taken out; nothing else is changed.
 */
import type { SourceLine, Span, Words } from '../../domain/card.ts';
import { type Inline, LIMITS, type Section } from './block-kit.ts';

// Controls but line ends, format characters that turn the direction or hide, and what stands for no character.
// Joiners stay: emoji and several scripts are written with them.
const UNSEEN = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what cannot be seen and could mislead. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(LONE_SURROGATE, '\ufffd');
}

/** One line of at least one visible character. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ').trim() || '–';
}

let graphemes: Intl.Segmenter | undefined;

/** At most `most` characters, cut between two that people see as whole, with an ellipsis. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  // A seam near the end is enough: nothing that is seen as one is longer than this window.
  const from = Math.max(0, most - 65);
  const window = text.slice(from, most + 64);
  let end = from;
  for (const { index } of graphemes.segment(window)) if (from + index <= most - 1) end = from + index;
  if (end === from && /[\udc00-\udfff]/.test(text[end] ?? '')) end -= 1;
  return `${text.slice(0, Math.max(0, end))}…`;
}

/** The address, where it leads to the web and Slack takes it. */
export function webAddress(href: string | null | undefined): string | undefined {
  if (!href || href.length > LIMITS.url || !/^https?:\/\/[^\s<>"|\\^`{}]+$/i.test(href)) return undefined;
  return URL.canParse(href) ? href : undefined;
}

const STYLES = { strong: { bold: true }, soft: { italic: true }, code: { code: true } } as const;

function inlineOf(span: Span): Inline[] {
  const { text, style, href } = typeof span === 'string' ? { text: span } : span;
  const words = cleanText(text);
  if (words === '') return [];
  const styled = style ? { style: STYLES[style] } : {};
  const url = webAddress(href);
  return [url ? { type: 'link', url, text: words, ...styled } : { type: 'text', text: words, ...styled }];
}

export function inlines(words: Words): Inline[] {
  return typeof words === 'string' ? inlineOf(words) : words.flatMap(inlineOf);
}

export const bold = (text: string): Inline => ({
  type: 'text',
  text: cleanLine(text),
  style: { bold: true },
});
export const bare = (text: string): Inline => ({ type: 'text', text });

/** The first `most` characters of a run of words. */
export function cutInlines(elements: readonly Inline[], most: number): Inline[] {
  const kept: Inline[] = [];
  let left = most;
  for (const element of elements) {
    if (left <= 0) break;
    kept.push({ ...element, text: cutText(element.text, left) });
    left -= element.text.length;
  }
  const cut = elements.length > kept.length && !kept.at(-1)?.text.endsWith('…');
  return cut ? [...kept, bare('…')] : kept;
}

export function section(elements: readonly Inline[]): Section {
  return { type: 'rich_text_section', elements: elements.length > 0 ? elements : [bare('–')] };
}

/** A source as one line: its address is never cut, for half an address is a wrong one. */
export function sourceSection({ title, publisher, date, url, primary }: SourceLine): Section {
  const about = [cleanLine(publisher), date && cleanLine(date), primary && 'primary']
    .filter(Boolean)
    .join(', ');
  const address = webAddress(url);
  const name = cutText(cleanLine(title), 300);
  const head: Inline = address ? { type: 'link', url: address, text: name } : bare(name);
  return section([head, bare(` (${cutText(about, 200)})`)]);
}
