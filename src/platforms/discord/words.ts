/**
 * Words of a card → the markup of Discord, which cannot be turned off: each sign that could begin markup,
 * a mention, an emoji or a link is escaped, so every text is shown as it stands. The only markup is what
 * is made here. https://discord.com/developers/docs/reference#message-formatting
 */
import type { SourceLine, Span, Words } from '../../domain/card.ts';
import { cleanLine, cleanText, cutText } from '../../domain/seen-text.ts';

const ADDRESS = 2000;
/** What begins markup wherever it stands; `:` and `@` only before what could follow them. */
const INLINE = /[\\*_~`|<>[\]]|:(?=\S)|@(?=\S)/g;
/** What begins a heading, a list or small print at the start of a line. */
const LINE_START = /^([^\S\n]*)([#+-])/gm;
const NUMBERED = /^([^\S\n]*\d{1,9})([.)])/gm;

/** The text, shown as it stands. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replaceAll(INLINE, '\\$&')
    .replaceAll(LINE_START, '$1\\$2')
    .replaceAll(NUMBERED, '$1\\$2');
}

/** The address, where it leads to the web; its brackets would end a link. */
export function webAddress(href: string | null | undefined, most = ADDRESS): string | undefined {
  if (!href || !/^https?:\/\/[^\s<>"|\\^`{}]+$/i.test(href) || !URL.canParse(href)) return undefined;
  const address = href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('*', '%2A');
  return address.length <= most ? address : undefined;
}

/** The host to which an address leads, as it is shown beside it. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** Words that look like an address: as the label of a link they could promise another place. */
const LIKE_ADDRESS = /:\/\/|\b[\p{L}\p{N}-]+\.\p{L}{2,}/u;

/** Inner words within marks; spaces at the edges stand outside, or the marks would not count. */
function within(mark: string, text: string): string {
  return escapeText(text)
    .split('\n')
    .map((line) =>
      line.replace(/^(\s*)(.*?)(\s*)$/u, (_, a, inner, b) =>
        inner ? `${a}${mark}${inner}${mark}${b}` : a + b,
      ),
    )
    .join('\n');
}

/** A run in which every sign stands for itself; what holds backticks cannot be one, and stands as it is. */
function code(text: string): string {
  const inner = cleanLine(text);
  return inner.includes('`') ? escapeText(inner) : `\`${inner}\``;
}

/** A link whose label promises no other place than it leads to. */
export function link(label: string, href: string | null | undefined): string {
  const words = escapeText(cleanLine(label));
  const address = webAddress(href);
  if (!address) return words;
  if (!LIKE_ADDRESS.test(label)) return `[${words}](${address})`;
  return `${words} ([${escapeText(hostOf(address)).replaceAll('.', '\\.')}](${address}))`;
}

function spanText(span: Span): string {
  if (typeof span === 'string') return escapeText(span);
  const { text, style, href } = span;
  if (cleanText(text).trim() === '') return escapeText(text);
  if (webAddress(href)) return link(text, href);
  if (style === 'code') return code(text);
  return style ? within(style === 'strong' ? '**' : '*', text) : escapeText(text);
}

/** Neighbours of one style as one: two runs of marks side by side would be read as one. */
function joined(words: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const span of words) {
    const last = spans.at(-1);
    const both = typeof span === 'object' && typeof last === 'object' && !span.href && !last.href;
    if (both && span.style !== undefined && span.style === last.style)
      spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else spans.push(span);
  }
  return spans;
}

/** The words as markup. */
export function markup(words: Words): string {
  const text = typeof words === 'string' ? escapeText(words) : joined(words).map(spanText).join('');
  return text.replaceAll(/\n{3,}/g, '\n\n').trim();
}

/** The words as one line of markup. */
export const lineMarkup = (words: Words): string => markup(words).replaceAll(/\s*\n\s*/g, ' ');

export const strong = (text: string): string => `**${escapeText(cleanLine(text))}**`;

/** A source as one line: its address is never cut, for half an address is a wrong one. */
export function sourceMarkup({ title, publisher, date, url, primary }: SourceLine): string {
  const about = [cleanLine(publisher), date && cleanLine(date), primary && 'primary']
    .filter(Boolean)
    .join(', ');
  return `${link(cutText(cleanLine(title), 300), url)} (${escapeText(cutText(about, 200))})`;
}
