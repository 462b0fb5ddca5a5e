/**
 * What is kept of a feed between two polls, and what a new reading brings beside it. The first reading is
 * a baseline: it brings nothing. A list that fails its checks is an outage until somebody accepts it:
 * nothing on it counts as listed or lifted.
 */
import { type Day, daysBetween, isDay } from './date.ts';
import type { Feed, FeedCursor, FeedItem, FeedReading, ListRow } from './feed.ts';
import { canonicalJson } from './ledger.ts';

export interface FeedState {
  readonly cursor: FeedCursor;
  /** Instants in milliseconds; null: never. */
  readonly lastRun: number | null;
  readonly lastSuccess: number | null;
  readonly nextRun: number | null;
  /** Items or rows that are known. */
  readonly known: number;
  /** What the last successful run brought that was not known. */
  readonly news: number;
  /** Runs that failed since the last success, and in all. */
  readonly failures: number;
  readonly errors: number;
  /** Why the last run failed, in a sentence. */
  readonly trouble: string | null;
  /** A list that is not believed: since when, why, and how many rows it has. */
  readonly quarantine: {
    readonly since: number;
    readonly why: string;
    readonly rows: number;
    /** Who said that the list is right all the same; the next reading is then taken. */
    readonly acceptedBy: string | null;
  } | null;
  /** What was odd but bounded in the last run, in sentences. */
  readonly remarks: readonly string[];
  /** When something new came last, and the longest wait between two news before. */
  readonly newsAt: number | null;
  readonly longestSilence: number;
}

export const NEW_FEED: FeedState = {
  cursor: { validators: {}, position: null },
  lastRun: null,
  lastSuccess: null,
  nextRun: null,
  known: 0,
  news: 0,
  failures: 0,
  errors: 0,
  trouble: null,
  quarantine: null,
  remarks: [],
  newsAt: null,
  longestSilence: 0,
};

/** A feed, and what is kept of it; null where it was never read. */
export interface FeedStanding {
  readonly feed: Feed;
  readonly state: FeedState | null;
}

/** What is kept of an item or a row: a digest of its content, and of a row its words, as JSON. */
export interface FeedRow {
  readonly hash: string;
  readonly data: string | null;
}

/** What one commit changes of a feed; a row that is null is gone. */
export interface FeedUpdate {
  readonly id: string;
  readonly state?: FeedState;
  readonly rows?: readonly (readonly [string, FeedRow | null])[];
}

/** An item with the key under which it is kept. */
export interface Fresh {
  readonly item: FeedItem;
  readonly key: string;
  readonly hash: string;
}

/** What a reading brings. */
export interface FeedNews {
  /** Items to be read: not seen before, or changed since. */
  readonly items: readonly Fresh[];
  readonly added: readonly ListRow[];
  readonly changed: readonly ListRow[];
  readonly removed: readonly ListRow[];
  /** What is to be kept, apart from the items that are yet to be read. */
  readonly rows: readonly (readonly [string, FeedRow | null])[];
  /** Number of items or rows that are known afterwards. */
  readonly known: number;
  /** Why a list is not believed. */
  readonly doubt?: string;
}

/** A reading that brings nothing. */
export const NO_NEWS: FeedNews = { items: [], added: [], changed: [], removed: [], rows: [], known: 0 };

type Digest = (text: string) => string;

/** A list that lost more than this part of its rows at once is taken for an outage. */
const MOST_LOST = 0.2;
/** An item dated further ahead than this, or before the first year, has no date that can be used. */
const DAYS_AHEAD = 2;
const FIRST_YEAR = '1990';

const itemHash = ({ title, text }: FeedItem, digest: Digest) =>
  digest(`${title.trim()}\n${text.trim().replaceAll(/\s+/g, ' ')}`);

/** The item's day where it can be one. */
export function plausibleDay(published: string | null, today: Day): Day | null {
  const day = published?.slice(0, 10) ?? null;
  if (!day || !isDay(day) || day < FIRST_YEAR) return null;
  return daysBetween(today, day) > DAYS_AHEAD ? null : day;
}

/** Whether the item speaks of what the feed is kept for. */
export function speaksOf(feed: Pick<Feed, 'words'>, { title, text }: FeedItem): boolean {
  if (feed.words.length === 0) return true;
  const said = `${title}\n${text}`.toLowerCase();
  return feed.words.some((word) => said.includes(word.toLowerCase()));
}

/** Words alone, each between spaces. */
const words = (text: string) =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether one of the row's names holds the word: a row may be a sentence around it, as "equipment of Huawei". */
const names = (row: ListRow, word: string) =>
  [row.name, ...row.otherNames].some(
    (name) => name.toLowerCase().includes(word.toLowerCase()) && words(name).includes(words(word)),
  );

/** Why a list is not to be believed, in a sentence; undefined when it is. */
export function doubtOf(feed: Feed, rows: readonly ListRow[], before: number): string | undefined {
  const { counts } = feed;
  if (counts && rows.length < counts.least)
    return `It has ${rows.length} rows, and never less than ${counts.least} are expected.`;
  if (counts && rows.length > counts.most)
    return `It has ${rows.length} rows, and never more than ${counts.most} are expected.`;
  if (before > 0 && rows.length < before * (1 - MOST_LOST))
    return `It has ${rows.length} rows after ${before}: more than a fifth is missing.`;
  const missing = counts?.canaries.find((word) => !rows.some((row) => names(row, word)));
  return missing === undefined ? undefined : `"${missing}" is missing, which must be on it.`;
}

function itemNews(
  feed: Feed,
  items: readonly FeedItem[],
  kept: ReadonlyMap<string, FeedRow>,
  first: boolean,
  digest: Digest,
): FeedNews {
  const contents = new Set([...kept.values()].map(({ hash }) => hash));
  const fresh: Fresh[] = [];
  const rows = new Map<string, FeedRow>();
  for (const item of items) {
    const key = item.id;
    const hash = itemHash(item, digest);
    if (kept.get(key)?.hash === hash || rows.has(key) || fresh.some((each) => each.key === key)) continue;
    // The same words under another id are the same item: publishers move their pages.
    const moved = !kept.has(key) && contents.has(hash);
    if (first || moved || !speaksOf(feed, item)) rows.set(key, { hash, data: null });
    else fresh.push({ item, key, hash });
    contents.add(hash);
  }
  const fresher = [...rows.keys(), ...fresh.map(({ key }) => key)].filter((key) => !kept.has(key));
  return {
    items: fresh,
    added: [],
    changed: [],
    removed: [],
    rows: [...rows],
    known: kept.size + fresher.length,
  };
}

/**
 * Rows that are gone and rows that came under another id. With the publisher's key, or with the name on
 * the same list, they are one row that was renamed or edited: nobody was struck off.
 */
function splitRenamed(came: readonly ListRow[], gone: readonly ListRow[]) {
  const renamed: ListRow[] = [];
  let added = [...came];
  let removed = [...gone];
  const marks = [
    (row: ListRow) => (row.key === null ? null : `${row.list}/${row.key}`),
    (row: ListRow) => `${row.list}/${words(row.name)}`,
  ];
  for (const markOf of marks) {
    const before = Map.groupBy(removed, markOf);
    before.delete(null);
    added = added.filter((row) => {
      const twin = before.get(markOf(row))?.shift();
      if (!twin) return true;
      // Untouched itself: only the row of the same name beside it was edited.
      if (twin.mark !== row.mark) renamed.push(row);
      removed = removed.filter((one) => one !== twin);
      return false;
    });
  }
  return { added, renamed, removed };
}

function listNews(
  feed: Feed,
  list: readonly ListRow[],
  kept: ReadonlyMap<string, FeedRow>,
  accepted: boolean,
  digest: Digest,
): FeedNews {
  const doubt = accepted ? undefined : doubtOf(feed, list, kept.size);
  if (doubt !== undefined) return { ...NO_NEWS, known: kept.size, doubt };
  const rows: (readonly [string, FeedRow | null])[] = [];
  const added: ListRow[] = [];
  const changed: ListRow[] = [];
  const seen = new Set<string>();
  for (const row of list) {
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    const data = canonicalJson(row);
    const hash = digest(data);
    const before = kept.get(row.id);
    if (before?.hash === hash) continue;
    rows.push([row.id, { hash, data }]);
    if (before) changed.push(row);
    else added.push(row);
  }
  const gone = [...kept].filter(([key]) => !seen.has(key));
  for (const [key] of gone) rows.push([key, null]);
  const lost = gone.flatMap(([, { data }]) => (data ? [JSON.parse(data) as ListRow] : []));
  const { added: fresh, renamed, removed } = splitRenamed(added, lost);
  return {
    items: [],
    added: kept.size === 0 ? [] : fresh,
    changed: [...changed, ...renamed],
    removed,
    rows,
    known: seen.size,
  };
}

/**
 * What a reading brings beside what is kept.
 * @param first whether nothing was ever read from the feed: then it is a baseline and brings nothing
 * @param accepted whether somebody has said that the list is right although it fails its checks
 * @param digest SHA-256 in hex
 */
export function newsOf(
  feed: Feed,
  reading: FeedReading,
  kept: ReadonlyMap<string, FeedRow>,
  { first, accepted }: { readonly first: boolean; readonly accepted: boolean },
  digest: Digest,
): FeedNews {
  if (reading.kind === 'items') return itemNews(feed, reading.items, kept, first, digest);
  if (reading.kind === 'list') return listNews(feed, reading.rows, kept, accepted, digest);
  return { ...NO_NEWS, known: kept.size };
}

const DAY_MS = 86_400_000;
/** A silence is told when it is so many times the longest one so far, and at least so many days. */
const DRIFT_TIMES = 3;
const DRIFT_DAYS = 30;

/** What seems odd about a feed that still answers, in a sentence. */
export function driftOf(state: FeedState, now: number): string | undefined {
  if (state.newsAt === null) return undefined;
  const silence = now - state.newsAt;
  if (silence < DRIFT_DAYS * DAY_MS || silence < DRIFT_TIMES * state.longestSilence) return undefined;
  return `Nothing new for ${Math.floor(silence / DAY_MS)} days; the longest wait before was ${Math.floor(state.longestSilence / DAY_MS)}.`;
}

/** The state after a run that was read. */
export function afterSuccess(
  before: FeedState,
  reading: FeedReading,
  news: FeedNews,
  at: { readonly now: number; readonly next: number },
): FeedState {
  const count = news.items.length + news.added.length + news.changed.length + news.removed.length;
  const silence = count > 0 && before.newsAt !== null ? at.now - before.newsAt : 0;
  return {
    cursor: news.doubt === undefined ? reading.cursor : before.cursor,
    lastRun: at.now,
    lastSuccess: at.now,
    nextRun: at.next,
    known: news.known,
    news: count,
    failures: 0,
    errors: before.errors,
    trouble: null,
    quarantine:
      news.doubt === undefined
        ? null
        : {
            since: before.quarantine?.since ?? at.now,
            why: news.doubt,
            rows: reading.kind === 'list' ? reading.rows.length : 0,
            acceptedBy: null,
          },
    remarks: 'remarks' in reading ? reading.remarks : [],
    newsAt: count > 0 || before.lastSuccess === null ? at.now : before.newsAt,
    longestSilence: Math.max(before.longestSilence, silence),
  };
}

/** The state after a run that failed. */
export function afterFailure(
  before: FeedState,
  trouble: string,
  at: { readonly now: number; readonly next: number },
): FeedState {
  return {
    ...before,
    lastRun: at.now,
    nextRun: at.next,
    failures: before.failures + 1,
    errors: before.errors + 1,
    trouble,
  };
}
