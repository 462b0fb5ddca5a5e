/**
 * What a reader takes out of an answer, made fit to keep. Nothing is dropped because it is odd: an
 * endless id is shortened to its digest, a day that cannot be true is left out, and a remark says so.
 */
import { hash } from 'node:crypto';
import { addDays } from '../domain/date.ts';
import type { Feed, FeedItem } from '../domain/feed.ts';
import { textOfHtml } from './html.ts';

const LONGEST_ID = 200;
const LONGEST_TITLE = 500;
const LONGEST_TEXT = 200_000;
const LONGEST_ADDRESS = 2_000;
const MOST_ITEMS = 5_000;
/** Before this nothing was published on the web; an earlier day is a clock at zero. */
const FIRST_DAY = '1990-01-01';
/** Gazettes are listed some days before their date. */
const DAYS_AHEAD = 14;

export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly language?: string | null;
}

/** The first letters of a SHA-256. */
export function digest(text: string, length = 16): string {
  return hash('sha256', text, 'hex').slice(0, length);
}

/** An id within its limit: a longer one is its digest. */
export function shortId(id: string): string {
  const text = id.replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST_ID ? text : `sha256:${digest(text, 40)}`;
}

/** The readable text of what may be markup. */
export function plain(value: unknown): string {
  if (typeof value !== 'string') return '';
  const cut = value.slice(0, LONGEST_TEXT * 3);
  // Feeds often escape their markup once more.
  const text = /<[a-z!/][^>]*>|&#?\w{1,10};/i.test(cut) ? textOfHtml(cut) : cut;
  return (/<[a-z/][^>]*>/i.test(text) ? textOfHtml(text) : text).trim();
}

/** One line of readable text. */
export const line = (value: unknown): string => plain(value).replace(/\s+/g, ' ').slice(0, LONGEST_TITLE);

/** An absolute web address, or null. */
export function linkOf(value: unknown, base?: string): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS) return null;
  const text = value.trim();
  if (text === '' || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Whether the feed wants an item with this text: all, or those with one of its words. */
export function wants(feed: Feed, text: string): boolean {
  if (feed.words.length === 0) return true;
  const all = folded(text);
  return feed.words.some((word) => all.includes(folded(word)));
}

function credibleDay(day: string | null, today: string): string | null {
  return day !== null && day >= FIRST_DAY && day <= addDays(today, DAYS_AHEAD) ? day : null;
}

const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** Drafts as items, each id once, with a remark for whatever was odd. */
export function finish(
  feed: Feed,
  drafts: readonly Draft[],
  today: string,
): { items: FeedItem[]; remarks: string[] } {
  const items = new Map<string, FeedItem>();
  let undated = 0;
  let long = 0;
  let twice = 0;
  for (const draft of drafts.slice(0, MOST_ITEMS)) {
    const id = shortId(draft.id);
    if (items.has(id)) {
      twice += 1;
      continue;
    }
    const published = credibleDay(draft.published, today);
    if (draft.published !== published) undated += 1;
    if (id !== draft.id && id.startsWith('sha256:')) long += 1;
    const title = draft.title.slice(0, LONGEST_TITLE) || '(without a title)';
    if (!wants(feed, `${title}\n${draft.text}`)) continue;
    items.set(id, {
      id,
      title,
      url: draft.url,
      publisher: feed.issuer,
      published,
      text: draft.text.slice(0, LONGEST_TEXT) || title,
      language: draft.language ?? feed.language,
    });
  }
  const remarks: string[] = [];
  if (undated > 0)
    remarks.push(
      `${counted(undated, 'item has a day that cannot be true; it was', 'items have days that cannot be true; they were')} left out.`,
    );
  if (long > 0)
    remarks.push(
      `${counted(long, 'item has an id', 'items have ids')} of more than ${LONGEST_ID} characters, kept as a digest.`,
    );
  if (drafts.length > MOST_ITEMS)
    remarks.push(`${drafts.length} items came at once and the first ${MOST_ITEMS} were taken.`);
  if (twice > drafts.length / 2 && twice > 20) remarks.push(`${twice} items came more than once.`);
  return { items: [...items.values()], remarks };
}
