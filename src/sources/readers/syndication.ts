/** RSS, Atom, RDF and JSON Feed. Which one it is tells the content, never the header. */
import { parseFeed } from 'feedsmith';
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { dayOf } from '../days.ts';
import { type Draft, digest, finish, line, linkOf, plain } from '../draft.ts';
import { documentText, follow } from '../follow.ts';
import { listAt, textAt } from '../json.ts';
import { addressOf, positionOf, visit } from '../visit.ts';
import { refuseEntities } from '../xml.ts';

export const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

const options = z.strictObject({
  /** Takes the id out of an item's link, by its one group, where the publisher's own ids move. */
  id_pattern: z.string().nullable().default(null),
  /** What the bytes are, where the publisher names it wrongly. */
  charset: z.string().nullable().default(null),
  /** Whether the page behind each new item is fetched. */
  full: z.boolean().default(false),
});
const position = z.object({ seen: z.record(z.string(), z.string()) });

const firstOf = (entry: unknown, ...paths: string[]): string =>
  paths.map((path) => textAt(entry, path)).find((text) => text !== '') ?? '';

/** The link to a page, among those to the entry itself or to its formats. */
function linkIn(entry: unknown, base: string): string | null {
  const links = listAt(entry, 'links');
  const page = links.find((link) => ['', 'alternate'].includes(textAt(link, 'rel'))) ?? links[0];
  return linkOf(firstOf(entry, 'link', 'url', 'external_url') || textAt(page, 'href'), base);
}

function textIn(entry: unknown): string {
  const parts = [
    'description',
    'summary',
    'content.encoded',
    'content',
    'content_html',
    'content_text',
    'dc.description',
  ]
    .map((path) => plain(textAt(entry, path) || textAt(entry, `${path}.value`)))
    .filter((text) => text !== '');
  return [...new Set(parts)].join('\n\n');
}

const DAYS = [
  'pubDate',
  'published',
  'date_published',
  'dc.dates.0',
  'dc.date',
  'updated',
  'date_modified',
  'dcterms.issued',
];

function draftOf(entry: unknown, base: string, pattern: RegExp | null): Draft {
  const url = linkIn(entry, base);
  const title = line(textAt(entry, 'title') || textAt(entry, 'title.value'));
  const published = DAYS.map((path) => dayOf(textAt(entry, path))).find((day) => day !== null) ?? null;
  const text = textIn(entry);
  const named = pattern && url ? pattern.exec(url)?.[1] : undefined;
  const own = firstOf(entry, 'guid.value', 'guid', 'id') || url;
  return { id: named ?? own ?? digest(`${title}\n${published}\n${text}`), title, url, published, text };
}

/** A feed that was cut off would still give its first items, and the rest would seem withdrawn. */
function refuseHalf(text: string, host: string): void {
  const start = text.trimStart().slice(0, 1);
  if (start === '{') return;
  if (start !== '<')
    throw new Refusal('unavailable', `${host} answers with something that is no feed: nothing was taken.`);
  if (/<(?:!doctype\s+html|html[\s>])/i.test(text.slice(0, 2000)))
    throw new Refusal('unavailable', `${host} answers with a page instead of a feed: nothing was taken.`);
  if (!/<\/(?:[\w-]+:)?(?:rss|feed|RDF)\s*>/i.test(text.slice(-4000)))
    throw new Refusal('unavailable', `The feed of ${host} breaks off in the middle: nothing was taken.`);
}

/** Minutes of the periods by which RDF feeds say how often they change. https://web.resource.org/rss/1.0/modules/syndication/ */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** Minutes for which the feed asks to be left alone: `ttl` of RSS 2.0, or how often it says that it changes. */
function restOf(feed: unknown): number {
  const ttl = Number(textAt(feed, 'ttl'));
  if (Number.isFinite(ttl) && ttl > 0) return ttl;
  const period = PERIODS[textAt(feed, 'sy.updatePeriod').toLowerCase()] ?? 0;
  const often = Number(textAt(feed, 'sy.updateFrequency')) || 1;
  return often > 0 ? period / often : 0;
}

/**
 * The entries of a feed, and the address of its next page where it has one.
 * @throws Refusal where the text is no whole feed
 */
export function entriesOf(
  text: string,
  base: string,
  pattern: RegExp | null = null,
): { drafts: Draft[]; next: string | null; restMinutes: number } {
  const host = new URL(base).hostname;
  refuseHalf(text, host);
  refuseEntities(text, host);
  let parsed: { feed: unknown };
  try {
    parsed = parseFeed(text);
  } catch {
    throw new Refusal('unavailable', `${host} answers with something that is no feed: nothing was taken.`);
  }
  const { feed } = parsed;
  const entries = [...listAt(feed, 'items'), ...listAt(feed, 'entries')];
  const links = [...listAt(feed, 'links'), ...listAt(feed, 'atom.links')];
  const next =
    textAt(
      links.find((link) => textAt(link, 'rel') === 'next'),
      'href',
    ) || textAt(feed, 'next_url');
  const language = firstOf(feed, 'language', 'xml.lang') || null;
  const drafts = entries.map((entry) => ({
    ...draftOf(entry, base, pattern),
    ...(language ? { language: language.slice(0, 2).toLowerCase() } : {}),
  }));
  return { drafts, next: next || null, restMinutes: restOf(feed) };
}

export const syndication: FeedReader = {
  name: 'syndication',
  options,
  async read(feed, cursor, fetch, today) {
    const { id_pattern, charset, full } = options.parse(feed.options);
    const before = positionOf(cursor, position);
    const poll = visit(cursor, fetch);
    const answer = await poll.ask(addressOf(feed, { today }), { accept: ACCEPT });
    if (!answer) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const { drafts, restMinutes } = entriesOf(
      await answer.text(charset ?? undefined),
      answer.url,
      id_pattern ? new RegExp(id_pattern) : null,
    );
    const load = async ({ url }: Draft) => (url ? documentText(await fetch(url)) : '');
    const followed = full ? await follow(drafts, before?.seen, load) : { drafts, seen: {}, remarks: [] };
    const done = finish(feed, followed.drafts, today);
    return {
      kind: 'items',
      items: done.items,
      cursor: poll.cursor({ seen: followed.seen }, followed.remarks.length > 0),
      remarks: [...followed.remarks, ...done.remarks],
      ...(restMinutes > 0 ? { restMinutes } : {}),
    };
  },
};
