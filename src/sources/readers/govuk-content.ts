/** One page of GOV.UK by its content interface: what it says, and the reasons given for each change of it. */
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { dayOf } from '../days.ts';
import { type Draft, finish, line, plain } from '../draft.ts';
import { at, jsonOf, listAt, textAt } from '../json.ts';
import { addressOf, visit } from '../visit.ts';

const MOST_NOTES = 20;

const options = z.strictObject({});

/** The readable parts of a page, newest reason first. @throws Refusal where it is no page */
export function pageOf(data: unknown, origin: string): Draft {
  const id = textAt(data, 'content_id');
  if (id === '')
    throw new Refusal(
      'unavailable',
      'GOV.UK answers without a content id: its shape has changed, nothing was taken.',
    );
  const notes = listAt(data, 'details.change_history')
    .map((change) => ({
      day: dayOf(textAt(change, 'public_timestamp')) ?? '',
      note: line(textAt(change, 'note')),
    }))
    .filter(({ note }) => note !== '')
    .sort((a, b) => b.day.localeCompare(a.day))
    .slice(0, MOST_NOTES)
    .map(({ day, note }) => `${day} ${note}`.trim());
  const bodies = at(data, 'details.body');
  const parts = [
    ...(Array.isArray(bodies)
      ? bodies.map((body) => textAt(body, 'content'))
      : [textAt(data, 'details.body')]),
    ...listAt(data, 'details.documents').map((document) =>
      typeof document === 'string' ? document : textAt(document, 'title'),
    ),
  ];
  return {
    id,
    title: line(textAt(data, 'title')),
    url: new URL(textAt(data, 'base_path') || '/', origin).href,
    published: dayOf(textAt(data, 'public_updated_at')) ?? dayOf(textAt(data, 'first_published_at')),
    text: [plain(textAt(data, 'description')), ...notes, ...parts.map(plain)]
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

export const govukContent: FeedReader = {
  name: 'govuk-content',
  options,
  async read(feed, cursor, fetch, today) {
    const poll = visit(cursor, fetch);
    const answer = await poll.ask(addressOf(feed, { today }), { accept: 'application/json' });
    if (!answer) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const { items, remarks } = finish(feed, [pageOf(await jsonOf(answer), answer.url)], today);
    return { kind: 'items', items, cursor: poll.cursor({ day: today }), remarks };
  },
};
