/**
 * A named node of a page, for what has neither feed nor table. Only its text counts, not the page
 * around it; the digest of that text is the id, so that a state seen before is told only once.
 */
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { tellChange, watched, watchedSchema } from '../changes.ts';
import { finish } from '../draft.ts';
import { textOfHtml } from '../html.ts';
import { nodeOf } from '../tree.ts';
import { addressOf, positionOf, visit } from '../visit.ts';

const LEAST_LETTERS = 20;

const options = z.strictObject({
  /** CSS selector of the node. */
  select: z.string().min(1),
});

export const nodeWatch: FeedReader = {
  name: 'node-watch',
  options,
  async read(feed, cursor, fetch, today) {
    const { select } = options.parse(feed.options);
    const before = positionOf(cursor, watchedSchema);
    const poll = visit(cursor, fetch);
    const answer = await poll.ask(addressOf(feed, { today }), { accept: 'text/html' });
    if (!answer) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const text = textOfHtml(nodeOf(await answer.text(), select, new URL(answer.url).hostname).outerHTML);
    if (text.length < LEAST_LETTERS)
      throw new Refusal('unavailable', `The watched part of ${feed.title} is empty: nothing was taken.`);
    const now = watched(text);
    if (before?.mark === now.mark) return { kind: 'unchanged', cursor: poll.cursor(now) };
    const draft = {
      id: now.mark,
      title: feed.title,
      url: answer.url,
      published: before ? today : null,
      text: tellChange(before, text),
    };
    const { items, remarks } = finish(feed, [draft], today);
    return { kind: 'items', items, cursor: poll.cursor(now), remarks };
  },
};
