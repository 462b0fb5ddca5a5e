/**
 * What departments published on GOV.UK, by its search. Its `q` ranks and does not filter, so that the
 * address filters by organisation, and the feed's words are held against each text here.
 */
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { dayOf } from '../days.ts';
import { type Draft, line, linkOf, plain } from '../draft.ts';
import { at, jsonOf, listAt, textAt } from '../json.ts';
import { pagesOf } from '../pages.ts';
import { addressOf, visit } from '../visit.ts';
import { openWindow } from '../window.ts';
import { pageOf } from './govuk-content.ts';

const FIELDS = 'title,link,description,public_timestamp,content_store_document_type,organisations';
const COUNT = 100;
const OVERLAP_DAYS = 3;

const options = z.strictObject({
  /** Of the first run. */
  days: z.int().min(1).max(365).default(14),
  /** Whether the page behind each new result is fetched. */
  full: z.boolean().default(true),
});

function draftOf(result: unknown, origin: string): Draft {
  const link = textAt(result, 'link');
  return {
    id: link,
    title: line(textAt(result, 'title')),
    url: linkOf(link, origin),
    published: dayOf(textAt(result, 'public_timestamp')),
    text: plain(textAt(result, 'description')),
  };
}

function pageAt(address: string, start: number): string {
  const url = new URL(address);
  url.searchParams.set('start', String(start));
  return url.href;
}

export const govukSearch: FeedReader = {
  name: 'govuk-search',
  options,
  async read(feed, cursor, fetch, today) {
    const { days, full } = options.parse(feed.options);
    const window = openWindow(feed, cursor, today, { days, overlap: OVERLAP_DAYS });
    const { since } = window;
    const poll = visit(cursor, fetch);
    const first = new URL(addressOf(feed, { since, today }));
    for (const [name, value] of [
      ['filter_public_timestamp', `from:${since}`],
      ['order', '-public_timestamp'],
      ['count', String(COUNT)],
      ['fields', FIELDS],
    ] as const)
      first.searchParams.set(name, value);
    const { drafts, remarks } = await pagesOf(pageAt(first.href, 0), async (address) => {
      const answer = await poll.ask(address, { accept: 'application/json' });
      const data = answer ? await jsonOf(answer) : undefined;
      if (answer && !Array.isArray(at(data, 'results')))
        throw new Refusal(
          'unavailable',
          'GOV.UK answers without results: its shape has changed, nothing was taken.',
        );
      const results = listAt(data, 'results').filter((result) => textAt(result, 'link') !== '');
      const start = Number(new URL(address).searchParams.get('start')) + COUNT;
      const more = start < Number(textAt(data, 'total'));
      return {
        drafts: results.map((result) => draftOf(result, address)),
        next: more ? pageAt(address, start) : null,
      };
    });
    const load = async ({ id }: Draft) => {
      if (!id.startsWith('/')) return '';
      const page = await fetch(new URL(`/api/content${id}`, first).href, { accept: 'application/json' });
      return pageOf(await jsonOf(page), page.url).text;
    };
    return window.close(poll, { drafts, remarks, load: full ? load : undefined });
  },
};
