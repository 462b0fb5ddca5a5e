/**
 * Sources that are asked for what came since a day: a number of days on the first run, later from the
 * newest day seen with some days of overlap, because publishers add to days that have passed.
 */
import { z } from 'zod';
import { addDays, type Day } from '../domain/date.ts';
import type { Feed, FeedCursor, FeedReading } from '../domain/feed.ts';
import { type Draft, finish } from './draft.ts';
import { follow } from './follow.ts';
import { positionOf, type Visit } from './visit.ts';

const positionShape = z.object({ newest: z.string(), seen: z.record(z.string(), z.string()) });

export interface Gathered {
  readonly drafts: readonly Draft[];
  readonly remarks: readonly string[];
  /** The full text of a draft; without it the summaries are all that is read. */
  readonly load?: ((draft: Draft) => Promise<string>) | undefined;
}

export interface Window {
  /** The first day that is asked for. */
  readonly since: Day;
  /** What was gathered, as the reading of this poll. */
  close(poll: Visit, gathered: Gathered): Promise<FeedReading>;
}

/** @param days of the first run; @param overlap days that are asked for again */
export function openWindow(
  feed: Feed,
  cursor: FeedCursor,
  today: Day,
  { days, overlap }: { readonly days: number; readonly overlap: number },
): Window {
  const before = positionOf(cursor, positionShape);
  const since = addDays(before?.newest ?? today, before ? -overlap : -days);
  return {
    since,
    async close(poll, { drafts, remarks, load }) {
      let newest = before?.newest ?? since;
      // A day ahead must not move the window past what is still to come before it.
      for (const { published } of drafts)
        if (published && published > newest && published <= today) newest = published;
      const followed = load ? await follow(drafts, before?.seen, load) : { drafts, seen: {}, remarks: [] };
      const done = finish(feed, followed.drafts, today);
      return {
        kind: 'items',
        items: done.items,
        cursor: poll.cursor({ newest, seen: followed.seen }, followed.remarks.length > 0),
        remarks: [...remarks, ...followed.remarks, ...done.remarks],
      };
    },
  };
}
