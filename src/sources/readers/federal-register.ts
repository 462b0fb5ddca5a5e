/**
 * Documents of the US Federal Register, newest first, by the query in the feed's address.
 * Its answers have no validators, and an empty one has no `results`. Document numbers were reused before
 * 2016, so that an id is number and date.
 */
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { type Draft, line, linkOf, plain } from '../draft.ts';
import { documentText } from '../follow.ts';
import { jsonOf, listAt, textAt } from '../json.ts';
import { pagesOf } from '../pages.ts';
import { addressOf, visit } from '../visit.ts';
import { openWindow } from '../window.ts';

const FIELDS = [
  'document_number',
  'title',
  'type',
  'action',
  'abstract',
  'agencies',
  'publication_date',
  'effective_on',
  'dates',
  'citation',
  'docket_ids',
  'correction_of',
  'html_url',
  'raw_text_url',
];
const OVERLAP_DAYS = 7;

const options = z.strictObject({
  /** Of the first run. */
  days: z.int().min(1).max(365).default(30),
  /** Whether the full text of new documents is fetched. */
  full: z.boolean().default(true),
});

type Document = Draft & { readonly full: string | null };

/** The words of a document that say what it does, in lines. */
function textOf(entry: unknown): string {
  const part = (label: string, field: string) => {
    const text = plain(textAt(entry, field));
    return text === '' ? [] : [`${label}${text}`];
  };
  const agencies = listAt(entry, 'agencies').map(
    (agency) => textAt(agency, 'name') || textAt(agency, 'raw_name'),
  );
  return [
    ...(agencies.length > 0 ? [`Agencies: ${agencies.join(', ')}.`] : []),
    ...part('Action: ', 'action'),
    ...part('', 'abstract'),
    ...part('Dates: ', 'dates'),
    ...part('Effective: ', 'effective_on'),
    ...part('Citation: ', 'citation'),
    ...part('Corrects: ', 'correction_of'),
  ].join('\n\n');
}

function documentOf(entry: unknown): Document | undefined {
  const number = textAt(entry, 'document_number');
  if (number === '') return undefined;
  const day = textAt(entry, 'publication_date');
  return {
    id: `${number}@${day}`,
    title: line(textAt(entry, 'title')),
    url: linkOf(textAt(entry, 'html_url')),
    published: day || null,
    text: textOf(entry),
    language: 'en',
    full: linkOf(textAt(entry, 'raw_text_url')),
  };
}

function firstPage(address: string, since: string): string {
  const url = new URL(address);
  url.searchParams.set('conditions[publication_date][gte]', since);
  url.searchParams.set('order', 'newest');
  if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', '200');
  for (const field of FIELDS) url.searchParams.append('fields[]', field);
  return url.href;
}

export const federalRegister: FeedReader = {
  name: 'federal-register',
  options,
  async read(feed, cursor, fetch, today) {
    const { days, full } = options.parse(feed.options);
    const window = openWindow(feed, cursor, today, { days, overlap: OVERLAP_DAYS });
    const { since } = window;
    const poll = visit(cursor, fetch);
    const { drafts, remarks } = await pagesOf<Document>(
      firstPage(addressOf(feed, { since, today }), since),
      async (address) => {
        const answer = await poll.ask(address, { accept: 'application/json' });
        const data = answer ? await jsonOf(answer) : {};
        if (!('count' in (data as object)))
          throw new Refusal(
            'unavailable',
            'The Federal Register answers without a count of documents: its shape has changed, nothing was taken.',
          );
        const found = listAt(data, 'results').flatMap((entry) => documentOf(entry) ?? []);
        return { drafts: found, next: textAt(data, 'next_page_url') };
      },
    );
    const load = async (draft: Draft) => {
      const address = (draft as Document).full;
      return address ? documentText(await fetch(address, { accept: 'text/plain, text/html' })) : '';
    };
    return window.close(poll, { drafts, remarks, load: full ? load : undefined });
  },
};
