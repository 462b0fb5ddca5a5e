/**
 * What the Federal Register will publish within days, as filed. It names only the agency below the
 * department, and is gone from here once it is published.
 */
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { dayOf } from '../days.ts';
import { finish, line, linkOf, plain } from '../draft.ts';
import { jsonOf, listAt, textAt } from '../json.ts';
import { addressOf, visit } from '../visit.ts';

const options = z.strictObject({
  /** Slugs of the agencies; none: all. */
  agencies: z.array(z.string().min(1)).default([]),
});

function draftOf(entry: unknown) {
  const day = dayOf(textAt(entry, 'publication_date'));
  const agencies = listAt(entry, 'agencies').map(
    (agency) => textAt(agency, 'name') || textAt(agency, 'raw_name'),
  );
  const text = [
    `Scheduled for publication${day ? ` on ${day}` : ''}; not published yet.`,
    ...(agencies.length > 0 ? [`Agencies: ${agencies.join(', ')}.`] : []),
    ...['type', 'subject_1', 'subject_2', 'subject_3', 'toc_doc', 'toc_subject', 'editorial_note'].map(
      (field) => plain(textAt(entry, field)),
    ),
  ];
  return {
    id: `${textAt(entry, 'document_number')}@${day ?? ''}`,
    title: line(textAt(entry, 'title')),
    url: linkOf(textAt(entry, 'html_url')) ?? linkOf(textAt(entry, 'pdf_url')),
    published: dayOf(textAt(entry, 'filed_at')),
    text: text.filter((part) => part !== '').join('\n\n'),
  };
}

export const publicInspection: FeedReader = {
  name: 'public-inspection',
  options,
  async read(feed, cursor, fetch, today) {
    const { agencies } = options.parse(feed.options);
    const poll = visit(cursor, fetch);
    const answer = await poll.ask(addressOf(feed, { today }), { accept: 'application/json' });
    if (!answer) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const data = await jsonOf(answer);
    if (textAt(data, 'count') === '')
      throw new Refusal(
        'unavailable',
        'Public inspection answers without a count of documents: its shape has changed, nothing was taken.',
      );
    const entries = listAt(data, 'results').filter(
      (entry) =>
        textAt(entry, 'document_number') !== '' &&
        (agencies.length === 0 ||
          listAt(entry, 'agencies').some((agency) => agencies.includes(textAt(agency, 'slug')))),
    );
    const { items, remarks } = finish(feed, entries.map(draftOf), today);
    return { kind: 'items', items, cursor: poll.cursor({ day: today }), remarks };
  },
};
