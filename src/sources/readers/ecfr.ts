/**
 * A part of the Code of Federal Regulations as it stood on the last day that the publisher vouches for:
 * what was added to it and what went since the state before.
 */
import { z } from 'zod';
import { isDay } from '../../domain/date.ts';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { tellChange, watched, watchedSchema } from '../changes.ts';
import { finish } from '../draft.ts';
import { textOfHtml } from '../html.ts';
import { jsonOf, listAt, textAt } from '../json.ts';
import { addressOf, positionOf, visit } from '../visit.ts';
import { refuseBroken } from '../xml.ts';

const MOST_BYTES = 60_000_000;

const options = z.strictObject({
  /** Number of the title, as in the address. */
  title: z.int().min(1).max(50),
});
const position = watchedSchema.extend({ issued: z.string() });

/** The address that says how far each title is up to date lies beside that of the text. */
const titlesOf = (address: string) => address.replace(/\/full\/.*$/, '/titles.json');

/** Elements of the code that begin a line. */
const PARTS = /<\/?(?:HEAD|DIV\d|FP[\w-]*|CITA|EXTRACT|ROW|ENT|NOTE)\b[^>]*>/g;

export const ecfr: FeedReader = {
  name: 'ecfr',
  options,
  async read(feed, cursor, fetch, today) {
    const { title } = options.parse(feed.options);
    const before = positionOf(cursor, position);
    const poll = visit(cursor, fetch);
    const titles = await poll.ask(titlesOf(feed.address), { accept: 'application/json' });
    if (!titles) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const entry = listAt(await jsonOf(titles), 'titles').find(
      (one) => textAt(one, 'number') === String(title),
    );
    const date = textAt(entry, 'up_to_date_as_of');
    const issued = textAt(entry, 'latest_issue_date') || date;
    if (!isDay(date))
      throw new Refusal(
        'unavailable',
        `The code does not say how far title ${title} is up to date: nothing was taken.`,
      );
    if (before?.issued === issued) return { kind: 'unchanged', cursor: poll.cursor(before) };
    const answer = await fetch(addressOf(feed, { date, today }), {
      accept: 'application/xml',
      most: MOST_BYTES,
    });
    const xml = await answer.text();
    refuseBroken(xml, new URL(answer.url).hostname);
    const text = textOfHtml(xml.replace(PARTS, '\n<p>'));
    const now = { ...watched(text), issued };
    if (before?.mark === now.mark) return { kind: 'unchanged', cursor: poll.cursor(now) };
    const draft = {
      id: now.mark,
      title: `${feed.title}, as of ${date}`,
      url: answer.url,
      published: issued,
      text: tellChange(before, text),
    };
    const { items, remarks } = finish(feed, [draft], today);
    return { kind: 'items', items, cursor: poll.cursor(now), remarks };
  },
};
