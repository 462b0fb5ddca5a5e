import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PoliteFetch } from '../../src/sources/polite.ts';
import { federalRegister } from '../../src/sources/readers/federal-register.ts';
import { govukSearch } from '../../src/sources/readers/govuk-search.ts';
import { sru } from '../../src/sources/readers/sru.ts';
import {
  feedFor,
  type Handler,
  itemsOf,
  NEVER,
  openLocal,
  type Publisher,
  poll,
  publish,
  remarksOf,
  says,
} from './server.ts';

let publisher: Publisher;
let polite: PoliteFetch;
beforeAll(async () => {
  publisher = await publish();
});
beforeEach(() => {
  polite = openLocal();
  publisher.asked.length = 0;
});
afterEach(() => polite.close());
afterAll(() => publisher.close());

const document = (number: number, day = '2026-11-20') => ({
  document_number: `2026-${number}`,
  title: `Rule ${number}`,
  abstract: 'Words',
  publication_date: day,
});
const read = (cursor = NEVER, options = { full: false }) =>
  poll(
    federalRegister,
    feedFor('federal-register', `${publisher.base}/api/v1/documents.json?conditions%5Bagencies%5D%5B%5D=x`, {
      options,
    }),
    polite.fetch,
    cursor,
  );

/** Pages of two documents behind a cursor; the head moves by one while they are read. */
const pages =
  (count: number): Handler =>
  (request, response) => {
    const at = Number(
      new URL(request.url ?? '', publisher.base).searchParams.get('search_after_cursor') ?? 0,
    );
    const next =
      at + 1 < count
        ? { next_page_url: `${publisher.base}/api/v1/documents?search_after_cursor=${at + 1}` }
        : {};
    says(
      JSON.stringify({
        count: 10_000,
        results: [document(2 * at), document(2 * at + 1), document(2 * at + 2)],
        ...next,
      }),
      'application/json',
    )(request, response);
  };

describe('the Federal Register', () => {
  it('is read to the last page, a document that moved to the next page once', async () => {
    publisher.answer(pages(3));
    expect(itemsOf(await read()).map(({ title }) => title)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((n) => `Rule ${n}`),
    );
  });

  it('is asked with percent-encoded brackets, newest first, since a day', async () => {
    publisher.answer(pages(1));
    const first = await read();
    const { url } = publisher.asked[0]!;
    expect(url).not.toMatch(/[[\]]/);
    expect(url).toContain('order=newest');
    expect(url).toContain('publication_date%5D%5Bgte%5D=2026-10-24');
    expect(url).toContain('fields%5B%5D=document_number');
    await read(first.cursor);
    expect(publisher.asked.at(-1)!.url).toContain('publication_date%5D%5Bgte%5D=2026-11-13');
  });

  it('ends after a bound where pages never end, and says so', async () => {
    publisher.answer(pages(1_000_000));
    const reading = await read();
    expect(publisher.asked.length).toBe(20);
    expect(itemsOf(reading).length).toBe(41);
    expect(remarksOf(reading).join()).toMatch(/more than 20 pages/);
  });

  it('ends at a page that brings nothing new', async () => {
    publisher.answer((request, response) =>
      says(
        JSON.stringify({
          count: 9,
          results: [document(1)],
          next_page_url: `${publisher.base}/api/v1/documents?page=${Math.random()}`,
        }),
        'application/json',
      )(request, response),
    );
    expect(itemsOf(await read())).toHaveLength(1);
    expect(publisher.asked.length).toBe(2);
  });

  it('does not go to another host for the next page', async () => {
    publisher.answer(
      says(
        JSON.stringify({ count: 9, results: [document(1)], next_page_url: 'http://elsewhere.example/next' }),
        'application/json',
      ),
    );
    expect(itemsOf(await read())).toHaveLength(1);
    expect(publisher.asked.length).toBe(1);
  });

  it('knows a number that was used on two days as two documents', async () => {
    publisher.answer(
      says(
        JSON.stringify({ count: 2, results: [document(1), document(1, '2026-11-19')] }),
        'application/json',
      ),
    );
    expect(itemsOf(await read())).toHaveLength(2);
  });

  it('does not let a document dated ahead move the window', async () => {
    publisher.answer(
      says(JSON.stringify({ count: 1, results: [document(1, '2026-11-30')] }), 'application/json'),
    );
    const first = await read();
    expect(itemsOf(first)[0]!.published).toBe('2026-11-30');
    await read(first.cursor);
    expect(publisher.asked.at(-1)!.url).toMatch(/gte%5D=2026-10-/);
  });

  it('reads the full text of what is new after the first run', async () => {
    let count = 1;
    publisher.answer((request, response) => {
      if (request.url?.startsWith('/raw'))
        return says('The Entity List is amended by adding, under China, an entry for Alpha Cameras Ltd.')(
          request,
          response,
        );
      const results = Array.from({ length: count }, (_, at) => ({
        ...document(at),
        raw_text_url: `${publisher.base}/raw/${at}`,
      }));
      return says(JSON.stringify({ count, results }), 'application/json')(request, response);
    });
    const first = await read(NEVER, { full: true });
    expect(itemsOf(first)[0]!.text).not.toContain('Alpha');
    count = 2;
    const second = itemsOf(await read(first.cursor, { full: true }));
    expect(second).toHaveLength(1);
    expect(second[0]!.text).toContain('Alpha Cameras');
  });
});

it('GOV.UK is paged by start and count until its total', async () => {
  publisher.answer((request, response) => {
    const start = Number(new URL(request.url ?? '', publisher.base).searchParams.get('start'));
    const results = Array.from({ length: Math.min(100, 250 - start) }, (_, at) => ({
      title: `T${start + at}`,
      link: `/n/${start + at}`,
      public_timestamp: '2026-11-20T00:00:00Z',
    }));
    says(JSON.stringify({ results, total: 250 }), 'application/json')(request, response);
  });
  const feed = feedFor('govuk-search', `${publisher.base}/api/search.json?filter_organisations%5B%5D=x`, {
    options: { full: false },
  });
  expect(itemsOf(await poll(govukSearch, feed, polite.fetch))).toHaveLength(250);
  expect(publisher.asked.length).toBe(3);
});

it('GOV.UK pages of new results are read by the content interface', async () => {
  let total = 1;
  publisher.answer((request, response) => {
    if (request.url?.startsWith('/api/content/n/'))
      return says(
        JSON.stringify({
          content_id: 'c',
          title: 'T',
          base_path: '/n/1',
          details: { body: '<p>Alpha cameras are to be removed.</p>' },
        }),
        'application/json',
      )(request, response);
    const results = Array.from({ length: total }, (_, at) => ({ title: `T${at}`, link: `/n/${at}` }));
    return says(JSON.stringify({ results, total }), 'application/json')(request, response);
  });
  const feed = feedFor('govuk-search', `${publisher.base}/api/search.json?x=1`);
  const first = await poll(govukSearch, feed, polite.fetch);
  total = 2;
  const [item] = itemsOf(await poll(govukSearch, feed, polite.fetch, first.cursor));
  expect(item).toMatchObject({ id: '/n/1', url: `${publisher.base}/n/1` });
  expect(item!.text).toContain('Alpha cameras');
});

it('a search protocol that refuses the query is told with its words', async () => {
  publisher.answer(
    says(
      '<?xml version="1.0"?><searchRetrieveResponse><diagnostics><diagnostic><message>Unsupported index</message></diagnostic></diagnostics></searchRetrieveResponse>',
      'application/xml',
    ),
  );
  await expect(
    poll(sru, feedFor('sru', `${publisher.base}/sru`, { options: { query: 'a==b' } }), polite.fetch),
  ).rejects.toThrow(/Unsupported index/);
});
