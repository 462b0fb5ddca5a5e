/** Any interface that answers with a list of entries in JSON: the feed's options say where things stand. */
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { dayOf } from '../days.ts';
import { type Draft, line, linkOf, plain } from '../draft.ts';
import { at, jsonOf, listAt, textAt } from '../json.ts';
import { pagesOf } from '../pages.ts';
import { addressOf, visit } from '../visit.ts';
import { openWindow } from '../window.ts';

const OVERLAP_DAYS = 7;

const options = z.strictObject({
  /** Path of the list of entries, with dots; the empty text where the answer is the list. */
  entries: z.string(),
  /** Paths within an entry. */
  id: z.string().min(1),
  title: z.string().min(1),
  published: z.string().nullable().default(null),
  text: z.array(z.string().min(1)).default([]),
  /** Path of an entry's address, or an address with `{id}`. */
  link: z.string().nullable().default(null),
  /** Path of the address of the next page. */
  next: z.string().nullable().default(null),
  /** Of the first run, where the address has `{since}`. */
  days: z.int().min(1).max(365).default(30),
});
type Options = z.infer<typeof options>;

function draftOf(entry: unknown, wanted: Options, base: string): Draft {
  const id = textAt(entry, wanted.id);
  const link = wanted.link?.includes('{id}')
    ? wanted.link.replace('{id}', encodeURIComponent(id).replaceAll('%2F', '/'))
    : textAt(entry, wanted.link ?? 'url');
  return {
    id,
    title: line(textAt(entry, wanted.title)),
    url: linkOf(link, base),
    published: wanted.published ? dayOf(textAt(entry, wanted.published)) : null,
    text: wanted.text
      .map((path) => plain(textAt(entry, path) || listAt(entry, path).join(', ')))
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

export const json: FeedReader = {
  name: 'json',
  options,
  async read(feed, cursor, fetch, today) {
    const wanted = options.parse(feed.options);
    const window = openWindow(feed, cursor, today, { days: wanted.days, overlap: OVERLAP_DAYS });
    const poll = visit(cursor, fetch);
    const first = addressOf(feed, { since: window.since, today, year: today.slice(0, 4) });
    let untouched = false;
    const { drafts, remarks } = await pagesOf(first, async (address) => {
      const answer = await poll.ask(address, { accept: 'application/json' });
      untouched ||= !answer && address === first;
      if (!answer) return { drafts: [], next: null };
      const data = await jsonOf(answer);
      if (!Array.isArray(at(data, wanted.entries)))
        throw new Refusal(
          'unavailable',
          `${feed.issuer} answers without "${wanted.entries}": its shape has changed, nothing was taken.`,
        );
      const entries = listAt(data, wanted.entries).filter((entry) => textAt(entry, wanted.id) !== '');
      return {
        drafts: entries.map((entry) => draftOf(entry, wanted, answer.url)),
        next: wanted.next ? textAt(data, wanted.next) : null,
      };
    });
    if (untouched) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    return window.close(poll, { drafts, remarks });
  },
};
