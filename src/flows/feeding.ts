/**
 * Government actions arrive by themselves. A timer per feed reads what is new, hands each item in like
 * an article, and writes what became of it together with the mark that it was seen: a process that ends
 * between two items reads the second one later, and no item twice.
 */
import { notice } from '../cards/notice.ts';
import type { Card } from '../domain/card.ts';
import { Refusal, TryLater, VersionConflict } from '../domain/error.ts';
import {
  type Feed,
  type FeedFetch,
  type FeedReader,
  type FeedReading,
  LONGEST_REST_MINUTES,
} from '../domain/feed.ts';
import {
  afterFailure,
  afterSuccess,
  type FeedNews,
  type FeedState,
  type Fresh,
  NEW_FEED,
  NO_NEWS,
  newsOf,
  plausibleDay,
} from '../domain/feed-state.ts';
import { type Change, change, type Telling } from '../domain/ledger.ts';
import type { Desk, Store, Told } from '../domain/ports.ts';
import type { Article } from '../domain/report.ts';
import { listedVendors } from './listing.ts';
import { SYSTEM, type Triage } from './triage.ts';

const TRIES = 8;
const SHORTEST_BACK_OFF_MS = 5 * 60_000;
/** After so many failures in a row the operators are told, once. */
const FAILURES_TOLD = 5;
const LONGEST_BACK_OFF_MS = 24 * 3_600_000;

export interface Feeding {
  readonly store: Store;
  readonly triage: Pick<Triage, 'take'>;
  readonly feeds: readonly Feed[];
  readonly readers: ReadonlyMap<string, FeedReader>;
  readonly fetch: FeedFetch;
  desk(): Promise<Desk>;
  /** SHA-256 in hex. */
  digest(text: string): string;
  /** The first instant after `after` that the cadence (a cron expression in UTC) names. */
  next(cadence: string, after: number): number;
  /** For the operator. */
  warn(facts: Readonly<Record<string, unknown>>, what: string): void;
}

/** What a run found, for people who start it by hand. */
export interface FeedRun {
  readonly feed: Feed;
  readonly reading: FeedReading;
  readonly news: FeedNews;
}

const subjectOf = (feed: Feed) => `feed:${feed.id}`;

/** A feed that keeps failing is asked ever more rarely, down to once a day. */
function backOff(failures: number): number {
  return Math.min(LONGEST_BACK_OFF_MS, SHORTEST_BACK_OFF_MS * 2 ** failures);
}

/** How long a source asks to be left alone, within a day: what it says of itself must not silence it. */
function restOf(reading: FeedReading): number {
  const minutes = reading.kind === 'items' ? (reading.restMinutes ?? 0) : 0;
  return Math.min(minutes, LONGEST_REST_MINUTES) * 60_000;
}

/** Said once where auditors read, or else where analysts do. */
function tellOperators(desk: Desk, key: string, card: Card): Telling[] {
  const places = desk.channels.audit.length > 0 ? desk.channels.audit : desk.channels.triage;
  return places.map((place) => ({
    key: `${key}:${place.platform}/${place.channel}`,
    to: { place },
    card,
  }));
}

/** Polls the feeds over a store. */
export function createFeeding(house: Feeding) {
  const { store } = house;
  const byId = new Map(house.feeds.map((feed) => [feed.id, feed]));

  const stateOf = async (feed: Feed): Promise<FeedState> =>
    (await store.feedStates()).get(feed.id) ?? NEW_FEED;

  function readerOf(feed: Feed): FeedReader {
    const reader = house.readers.get(feed.reader);
    if (!reader)
      throw new Refusal(
        'invalid',
        `There is no reader ${feed.reader}, which ${feed.id} names: mend the feed.`,
      );
    return reader;
  }

  async function study(feed: Feed, state: FeedState, today: string): Promise<FeedRun> {
    const reading = await readerOf(feed).read(feed, state.cursor, house.fetch, today);
    if (reading.kind === 'unchanged') return { feed, reading, news: { ...NO_NEWS, known: state.known } };
    const kept = await store.feedRows(feed.id);
    const how = {
      first: state.lastSuccess === null,
      accepted: typeof state.quarantine?.acceptedBy === 'string',
    };
    return { feed, reading, news: newsOf(feed, reading, kept, how, house.digest) };
  }

  /** Commits what is told together with the mark that it was read, deciding anew when another was first. */
  async function settle(tell: (desk: Desk) => Promise<Told>, feeds: Change['feeds'] & {}): Promise<void> {
    for (let attempt = 1; ; attempt += 1)
      try {
        const { change: written } = await tell(await house.desk());
        return await store.commit({ ...written, feeds });
      } catch (error) {
        if (!(error instanceof VersionConflict) || attempt >= TRIES) throw error;
      }
  }

  async function readItem(feed: Feed, { item, key, hash }: Fresh): Promise<void> {
    const mark = [{ id: feed.id, rows: [[key, { hash, data: null }] as const] }];
    await settle(async (desk) => {
      const published = plausibleDay(item.published, desk.today);
      const article: Article = {
        title: item.title,
        text: item.text,
        published,
        url: item.url,
        publisher: item.publisher,
      };
      const reading = await desk.read(article);
      return house.triage.take(desk, SYSTEM, article, reading, () => false);
    }, mark);
  }

  async function readList(feed: Feed, { added, removed, rows }: FeedNews): Promise<void> {
    const desk = await house.desk();
    const listed = [
      ...(await listedVendors(desk, feed, added, 'added')),
      ...(await listedVendors(desk, feed, removed, 'removed')),
    ];
    for (const { article, finding, official } of listed)
      await settle(
        (now) =>
          house.triage.take(now, SYSTEM, article, { findings: [finding], ignored: [] }, () => official),
        [],
      );
    if (rows.length > 0) await store.commit({ ...change(SYSTEM.person, {}), feeds: [{ id: feed.id, rows }] });
  }

  /** One thing that cannot be read must not keep the others from being read. */
  async function readItems(feed: Feed, items: readonly Fresh[]): Promise<string[]> {
    const faults: string[] = [];
    for (const fresh of items)
      try {
        await readItem(feed, fresh);
      } catch (error) {
        faults.push(`"${fresh.item.title.slice(0, 80)}" could not be read (${(error as Error).message}).`);
        house.warn({ err: error, feed: feed.id, item: fresh.key }, 'an item could not be read');
      }
    return faults;
  }

  /** A list that is not believed is told once, where auditors read. */
  function tellDoubt(desk: Desk, feed: Feed, before: FeedState, after: FeedState): Telling[] {
    if (!after.quarantine || before.quarantine) return [];
    const card = notice(`${feed.title} is held back: ${after.quarantine.why}`, 'caution', [
      'Nothing on it counts as listed or lifted until its checks pass again.',
      `If the list is right, type: feeds accept ${feed.id}`,
    ]);
    return tellOperators(desk, `doubt:${feed.id}:${after.quarantine.since}`, card);
  }

  function failed(desk: Desk, feed: Feed, before: FeedState, error: unknown): Change {
    const told = error instanceof Refusal || error instanceof TryLater;
    if (!told) house.warn({ err: error, feed: feed.id }, 'a feed could not be read');
    const why = (error as Error).message;
    const next = desk.now + (error instanceof TryLater ? error.afterMs : backOff(before.failures));
    const state = afterFailure(before, why, { now: desk.now, next });
    const silent = notice(`${feed.title} has failed ${FAILURES_TOLD} times in a row: ${why}`, 'caution', [
      'What it publishes is not seen until it answers again; what is on record stands. See: feeds status',
    ]);
    return {
      ...change(SYSTEM.person, {
        timers: [{ kind: 'poll', subject: subjectOf(feed), at: next }],
        tell:
          state.failures === FAILURES_TOLD
            ? tellOperators(desk, `silent:${feed.id}:${desk.now}`, silent)
            : [],
      }),
      feeds: [{ id: feed.id, state }],
    };
  }

  return {
    /** Sets the timer of every feed that has none yet, spread over the first minutes. */
    async schedule(now: number): Promise<void> {
      const states = await store.feedStates();
      const timers = house.feeds.map((feed, at) => ({
        kind: 'poll',
        subject: subjectOf(feed),
        at: Math.max(states.get(feed.id)?.nextRun ?? now + at * 1_000, now),
      }));
      await store.commit(change(SYSTEM.person, { timers }));
    },

    /** The handler of `poll` timers: reads a feed and gives its new state and its next run. */
    async poll(desk: Desk, subject: string): Promise<Change> {
      const feed = byId.get(subject.slice('feed:'.length));
      if (!feed) return change(SYSTEM.person, {});
      const before = await stateOf(feed);
      try {
        const { reading, news } = await study(feed, before, desk.today);
        const faults = await readItems(feed, news.items);
        if (reading.kind === 'list') await readList(feed, news);
        const next = Math.max(house.next(feed.cadence, desk.now), desk.now + restOf(reading));
        const state = afterSuccess(before, reading, news, { now: desk.now, next });
        return {
          ...change(SYSTEM.person, {
            tell: tellDoubt(desk, feed, before, state),
            timers: [{ kind: 'poll', subject, at: next }],
          }),
          feeds: [
            {
              id: feed.id,
              state: { ...state, remarks: [...state.remarks, ...faults] },
              ...(reading.kind === 'list' ? {} : { rows: news.rows }),
            },
          ],
        };
      } catch (error) {
        return failed(desk, feed, before, error);
      }
    },

    /** Reads a feed and says what it would bring, without writing anything. */
    async rehearse(id: string, today: string): Promise<FeedRun> {
      const feed = byId.get(id);
      if (!feed) throw new Refusal('not_found', `There is no feed ${id}: type \`feeds status\`.`);
      return study(feed, await stateOf(feed), today);
    },
  };
}
