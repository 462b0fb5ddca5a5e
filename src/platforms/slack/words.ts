/** Words of a card → what Slack shows, character for character, without what could steer a screen. */
import type { SourceLine, Span, Words } from '../../domain/card.ts';
import { cleanLine, cleanText, cutText } from '../../domain/seen-text.ts';
import { type Inline, LIMITS, type Section } from './block-kit.ts';

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
