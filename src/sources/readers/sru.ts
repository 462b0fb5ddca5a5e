/**
 * Official publications by SRU, a search protocol of libraries, as the Netherlands publish theirs. An act
 * has the day of its signature and that on which it became available; the second is its publication.
 */
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { dayOf } from '../days.ts';
import { type Draft, line, linkOf } from '../draft.ts';
import { documentText } from '../follow.ts';
import { pagesOf } from '../pages.ts';
import { addressOf, visit } from '../visit.ts';
import { openWindow } from '../window.ts';
import { textOfElement, valuesOf, xmlOf } from '../xml.ts';

const COUNT = 100;
const OVERLAP_DAYS = 7;

const options = z.strictObject({
  /** CQL with `{since}`. */
  query: z.string().min(3),
  /** Of the first run. */
  days: z.int().min(1).max(365).default(30),
  /** Whether the text behind each new publication is fetched. */
  full: z.boolean().default(true),
});

type Publication = Draft & { readonly page: string | null };

const textIn = (record: unknown, ...names: string[]) =>
  names.flatMap((name) => valuesOf(record, name).map(textOfElement)).find((text) => text !== '') ?? '';

function publicationOf(record: unknown): Publication | undefined {
  const id = textIn(record, 'identifier');
  if (id === '') return undefined;
  const links = ['preferredUrl', 'url', 'itemUrl'].flatMap((name) =>
    valuesOf(record, name).map(textOfElement),
  );
  const facts = [
    ['Kind', textIn(record, 'type')],
    ['By', textIn(record, 'creator')],
    ['In', textIn(record, 'publicatienaam')],
    ['Subject', textIn(record, 'subject')],
  ];
  return {
    id,
    title: line(textIn(record, 'title')),
    url: links.map((link) => linkOf(link)).find((link) => link !== null) ?? null,
    published: dayOf(textIn(record, 'available', 'issued', 'modified')),
    text: facts
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `${label}: ${value}`)
      .join('\n'),
    language: textIn(record, 'language').slice(0, 2).toLowerCase() || null,
    page:
      links
        .map((link) => linkOf(link))
        .find((link) => link !== null && /\.(?:html?|xml)(?:$|\?)/.test(link)) ?? null,
  };
}

function pageAt(address: string, query: string, start: number): string {
  const url = new URL(address);
  url.searchParams.set('query', query);
  url.searchParams.set('startRecord', String(start));
  url.searchParams.set('maximumRecords', String(COUNT));
  return url.href;
}

export const sru: FeedReader = {
  name: 'sru',
  options,
  async read(feed, cursor, fetch, today) {
    const { query, days, full } = options.parse(feed.options);
    const window = openWindow(feed, cursor, today, { days, overlap: OVERLAP_DAYS });
    const { since } = window;
    const poll = visit(cursor, fetch);
    const base = addressOf(feed, { since, today });
    const asked = query.replaceAll('{since}', since);
    const { drafts, remarks } = await pagesOf<Publication>(pageAt(base, asked, 1), async (address) => {
      const answer = await poll.ask(address, { accept: 'application/xml' });
      if (!answer) return { drafts: [], next: null };
      const tree = xmlOf(await answer.text(), new URL(answer.url).hostname);
      const [problem] = valuesOf(tree, 'diagnostic');
      const total = Number(textIn(tree, 'numberOfRecords'));
      if (problem !== undefined || Number.isNaN(total) || valuesOf(tree, 'numberOfRecords').length === 0)
        throw new Refusal(
          'unavailable',
          `The search of ${feed.issuer} refuses the query (${textIn(problem, 'message').slice(0, 80) || 'no number of records'}): mend the feed file.`,
        );
      const start = Number(new URL(address).searchParams.get('startRecord')) + COUNT;
      const found = valuesOf(tree, 'recordData').flatMap((record) => publicationOf(record) ?? []);
      return { drafts: found, next: start <= total ? pageAt(base, asked, start) : null };
    });
    const load = async (draft: Draft) => {
      const { page } = draft as Publication;
      return page ? documentText(await fetch(page)) : '';
    };
    return window.close(poll, { drafts, remarks, load: full ? load : undefined });
  },
};
