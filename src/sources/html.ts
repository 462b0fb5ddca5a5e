/**
 * HTML to the text of an article. The article itself is found by Readability; what stands around it is
 * kept apart below the line "Related stories", because a dated teaser can hold a fact.
 *
 * A page that is too deep or has too many tags never reaches the parser: its text is taken by one linear
 * pass. Nothing is executed and nothing is loaded.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Day, isDay } from '../domain/date.ts';

/** Deeper or larger pages are read without a tree. */
const DEEPEST = 400;
const MOST_TAGS = 60_000;

const BLOCK = new Set(
  'p div section article header footer main aside nav ul ol li dl dt dd table tr td th h1 h2 h3 h4 h5 h6 br hr blockquote pre form fieldset figure figcaption address time summary details option'.split(
    ' ',
  ),
);
const SILENT = [
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'canvas',
  'math',
  'select',
];
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  bdquo: '„',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  sect: '§',
  middot: '·',
  bull: '•',
};

export interface Page {
  readonly title: string;
  readonly text: string;
  readonly published: Day | null;
  readonly publisher: string | null;
}

function entity(whole: string, body: string): string {
  if (body[0] !== '#') return ENTITIES[body] ?? whole;
  const code =
    body[1] === 'x' || body[1] === 'X'
      ? Number.parseInt(body.slice(2), 16)
      : Number.parseInt(body.slice(1), 10);
  return Number.isFinite(code) && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : ' ';
}

/** Markup without what is never read: scripts, styles, comments, declarations with their inner subset. */
export function quiet(html: string): string {
  let text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<!DOCTYPE[^>[]{0,500}(?:\[[\s\S]*?\]\s*)?>/gi, ' ');
  for (const tag of SILENT) text = dropElement(text, tag);
  return text;
}

// By position, not by one regular expression: an unclosed element must not cost quadratic time.
function dropElement(html: string, tag: string): string {
  const open = new RegExp(`<${tag}(?=[\\s>/])`, 'gi');
  const close = new RegExp(`</${tag}\\s*>`, 'gi');
  let out = '';
  let at = 0;
  for (;;) {
    open.lastIndex = at;
    const begin = open.exec(html);
    if (!begin) return out + html.slice(at);
    out += html.slice(at, begin.index);
    close.lastIndex = begin.index;
    const end = close.exec(html);
    if (!end) return out;
    at = end.index + end[0].length;
  }
}

/** The text of markup, a line for each block; linear in its length. */
export function textOfHtml(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<(\/?)([a-zA-Z][\w-]*)[^>]*>/g, (_whole, _slash, name: string) =>
      BLOCK.has(name.toLowerCase()) ? '\n' : '',
    )
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?[\w]{1,10});/g, entity)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n\n')
    .trim();
}

/** Whether a page is small and flat enough for a parser. */
export function isReasonable(html: string): boolean {
  let depth = 0;
  let tags = 0;
  for (const match of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)[^>]*?(\/?)>/g)) {
    if (++tags > MOST_TAGS) return false;
    if (VOID.has(match[2]!.toLowerCase()) || match[3] === '/') continue;
    depth += match[1] === '/' ? -1 : 1;
    if (depth > DEEPEST) return false;
  }
  return true;
}

function dayIn(text: string | null | undefined): Day | null {
  const found = /\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];
  return found && isDay(found) ? found : null;
}

/** The day of publication by the page's own metadata. */
function publishedOf(html: string): Day | null {
  const patterns = [
    /<meta[^>]{0,200}(?:property|name|itemprop)\s*=\s*["'](?:article:published_time|og:published_time|datePublished|date|dc\.date(?:\.issued)?|dcterms\.(?:date|issued|created)|pubdate|publish-date|parsely-pub-date)["'][^>]{0,200}>/i,
    /"datePublished"\s*:\s*"([^"]{10,40})"/,
    /<time[^>]{0,200}datetime\s*=\s*["'][^"']{10,40}["']/i,
  ];
  for (const pattern of patterns) {
    const day = dayIn(pattern.exec(html)?.[0]);
    if (day) return day;
  }
  return null;
}

const first = (pattern: RegExp, html: string): string =>
  textOfHtml(pattern.exec(html)?.[1] ?? '').replace(/\s+/g, ' ');

/** Lines around the article that say something: a date, a heading, a sentence. */
function around(all: string, article: string): string[] {
  const known = new Set(article.split('\n').map((line) => line.trim()));
  return all
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 8 && !known.has(line) && !article.includes(line))
    .filter((line) => line.length >= 40 || /\d{4}/.test(line));
}

function articleOf(
  html: string,
): { title: string; text: string; publisher: string | null; published: Day | null } | undefined {
  if (!isReasonable(html)) return undefined;
  try {
    const { document } = parseHTML(html);
    // linkedom's document is enough of a DOM for Readability; its type is not the browser's.
    const found = new Readability(document as never, {
      maxElemsToParse: MOST_TAGS,
      charThreshold: 200,
    }).parse();
    if (!found?.content) return undefined;
    return {
      title: found.title ?? '',
      text: textOfHtml(found.content),
      publisher: found.siteName ?? null,
      published: dayIn(found.publishedTime),
    };
  } catch {
    return undefined;
  }
}

/** Reads a page. Its text is empty when it has none. */
export function readHtml(source: string): Page {
  const published = publishedOf(source);
  const html = quiet(source);
  const title =
    first(/<h1[^>]*>([\s\S]{0,400}?)<\/h1>/i, html) || first(/<title[^>]*>([\s\S]{0,400}?)<\/title>/i, html);
  let body = html.replace(/^[\s\S]*?<body[^>]*>/i, (head) => (head.length < html.length ? '' : head));
  for (const tag of ['nav', 'button', 'form', 'head']) body = dropElement(body, tag);
  const all = textOfHtml(body);
  const found = articleOf(html);
  if (!found || found.text.length < 120)
    return { title, text: all, published, publisher: found?.publisher ?? null };
  const rest = around(all, found.text);
  const heading = title || found.title;
  const text = [heading, found.text, ...(rest.length > 0 ? ['Related stories', ...rest] : [])]
    .filter((part) => part !== '')
    .join('\n\n');
  return { title: heading, text, published: published ?? found.published, publisher: found.publisher };
}
