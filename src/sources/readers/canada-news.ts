/**
 * News releases of the Government of Canada, by department and day. A department's name that the
 * interface does not know gives an empty feed and no error.
 */
import { z } from 'zod';
import type { FeedReader } from '../../domain/feed.ts';
import { addressOf, visit } from '../visit.ts';
import { openWindow } from '../window.ts';
import { ACCEPT, entriesOf } from './syndication.ts';

const OVERLAP_DAYS = 7;
const PICK = 100;

const options = z.strictObject({
  /** Of the first run. */
  days: z.int().min(1).max(365).default(90),
});

export const canadaNews: FeedReader = {
  name: 'canada-news',
  options,
  async read(feed, cursor, fetch, today) {
    const window = openWindow(feed, cursor, today, { ...options.parse(feed.options), overlap: OVERLAP_DAYS });
    const poll = visit(cursor, fetch);
    const url = new URL(addressOf(feed, { today }));
    for (const [name, value] of [
      ['sort', 'publishedDate'],
      ['orderBy', 'desc'],
      ['pick', String(PICK)],
      ['format', 'atom'],
    ] as const)
      url.searchParams.set(name, value);
    // The interface writes a comparison where others have a name and a value.
    const answer = await poll.ask(`${url.href}&publishedDate%3E=${window.since}`, { accept: ACCEPT });
    if (!answer) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const { drafts } = entriesOf(await answer.text(), answer.url);
    const remarks = [
      ...(drafts.length === 0 && cursor.position === null
        ? ['Nothing came on the first run; the name of the department may be unknown there.']
        : []),
      ...(drafts.length >= PICK
        ? [`There were ${PICK} or more releases at once; older ones may be missing.`]
        : []),
    ];
    return window.close(poll, { drafts, remarks });
  },
};
