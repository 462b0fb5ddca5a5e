/** Feeds made by hand in the shapes that publishers use; names and news in them are invented. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { Refusal } from '../../src/domain/error.ts';
import type { Feed } from '../../src/domain/feed.ts';
import type { PoliteFetch } from '../../src/sources/polite.ts';
import { syndication } from '../../src/sources/readers/syndication.ts';
import {
  feedFor,
  itemsOf,
  NEVER,
  openLocal,
  type Publisher,
  poll,
  publish,
  remarksOf,
  says,
  status,
} from './server.ts';

let publisher: Publisher;
let polite: PoliteFetch;
beforeAll(async () => {
  publisher = await publish();
});
beforeEach(() => {
  polite = openLocal();
});
afterEach(() => polite.close());
afterAll(() => publisher.close());

const read = (options: Feed['options'] = {}, cursor = NEVER, more: Partial<Feed> = {}) =>
  poll(
    syndication,
    feedFor('syndication', `${publisher.base}/feed`, { options, ...more }),
    polite.fetch,
    cursor,
  );

const item = (inner: string) => `<item>${inner}</item>`;
const rss = (inner: string, prolog = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${prolog}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title>${inner}</channel></rss>`;

describe('formats', () => {
  it('reads RDF', async () => {
    publisher.answer(
      says(
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>t</title><link>https://a.example</link><description>d</description></channel><item rdf:about="https://a.example/1"><title>Notice</title><link>https://a.example/1</link><description>Words</description><dc:date>2026-11-20T10:00:00Z</dc:date></item></rdf:RDF>',
      ),
    );
    expect(itemsOf(await read())).toMatchObject([
      {
        id: 'https://a.example/1',
        title: 'Notice',
        url: 'https://a.example/1',
        published: '2026-11-20',
        text: 'Words',
      },
    ]);
  });

  it('reads JSON Feed', async () => {
    publisher.answer(
      says(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 't',
          language: 'en-GB',
          items: [
            {
              id: '7',
              url: 'https://a.example/7',
              title: 'Notice',
              content_html: '<p>Words</p>',
              date_published: '2026-11-20T10:00:00Z',
            },
          ],
        }),
      ),
    );
    expect(itemsOf(await read())).toMatchObject([
      { id: '7', title: 'Notice', text: 'Words', language: 'en' },
    ]);
  });

  it('takes the page among the links of an Atom entry, and makes it absolute', async () => {
    publisher.answer(
      says(
        '<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>t</title><updated>2026-11-20T00:00:00Z</updated><entry><id>tag:a,2026:1</id><title type="html">A &amp;amp; B</title><updated>2026-11-20T00:00:00Z</updated><link rel="self" href="/1.atom"/><link rel="alternate" href="/1"/><content type="html">&lt;p&gt;Words&lt;/p&gt;</content></entry></feed>',
      ),
    );
    expect(itemsOf(await read())).toMatchObject([
      { id: 'tag:a,2026:1', title: 'A & B', url: `${publisher.base}/1`, text: 'Words' },
    ]);
  });

  it('tells the format by the content, whatever the header says', async () => {
    publisher.answer(says(rss(item('<title>Notice</title><guid>1</guid>')), 'text/html'));
    expect(itemsOf(await read())).toHaveLength(1);
  });

  it('joins summary and full text, once each', async () => {
    publisher.answer(
      says(
        rss(
          item(
            '<guid>1</guid><title>N</title><description>Short.</description><content:encoded><![CDATA[<p>Long words.</p>]]></content:encoded>',
          ),
        ),
      ),
    );
    expect(itemsOf(await read())[0]!.text).toBe('Short.\n\nLong words.');
  });
});

/** Letters of windows-1251, as far as these words need them. */
const cyrillic = (text: string) =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0)!;
      return code < 128 ? code : code - 0x410 + 0xc0;
    }),
  );

describe('letters', () => {
  const words = 'Запрет оборудования';
  const body = (prolog: string) =>
    Buffer.concat([
      Buffer.from(`${prolog}<rss version="2.0"><channel><title>t</title><item><guid>1</guid><title>`),
      cyrillic(words),
      Buffer.from('</title></item></channel></rss>'),
    ]);

  it.each([
    ['the prolog names it', '<?xml version="1.0" encoding="windows-1251"?>', 'application/xml'],
    ['the header names it', '', 'application/xml; charset=windows-1251'],
    [
      'the header names it and the prolog another',
      '<?xml version="1.0" encoding="UTF-8"?>',
      'application/xml; charset=windows-1251',
    ],
    [
      'the prolog names it and the header another',
      '<?xml version="1.0" encoding="windows-1251"?>',
      'application/xml; charset=utf-8',
    ],
  ])('windows-1251 where %s', async (_where, prolog, type) => {
    publisher.answer(says(body(prolog), type));
    expect(itemsOf(await read())[0]!.title).toBe(words);
  });

  it('windows-1251 that nobody names, where the feed file does', async () => {
    publisher.answer(says(body('<?xml version="1.0" encoding="UTF-8"?>'), 'application/xml'));
    expect(itemsOf(await read({ charset: 'windows-1251' }))[0]!.title).toBe(words);
  });

  it('UTF-8 under a prolog that says otherwise, and with a byte order mark', async () => {
    publisher.answer(
      says(
        `\ufeff${rss(item(`<guid>1</guid><title>${words}</title>`), '<?xml version="1.0" encoding="windows-1252"?>')}`,
      ),
    );
    expect(itemsOf(await read())[0]!.title).toBe(words);
  });
});

describe('what is odd is bounded, and told', () => {
  it('shortens an endless id to the same digest each time', async () => {
    const long = 'x'.repeat(10_000);
    publisher.answer(
      says(
        rss(item(`<guid>${long}1</guid><title>N</title>`) + item(`<guid>${long}2</guid><title>M</title>`)),
      ),
    );
    const first = await read();
    const ids = itemsOf(first).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(200);
    expect(itemsOf(await read()).map(({ id }) => id)).toEqual(ids);
    expect(remarksOf(first).join()).toMatch(/2 items have ids of more than 200 characters/);
  });

  it.each(['Thu, 01 Jan 1970 00:00:00 GMT', 'Sat, 20 Nov 2088 10:00:00 GMT'])(
    'keeps an item of %s without its day',
    async (day) => {
      publisher.answer(says(rss(item(`<guid>1</guid><title>N</title><pubDate>${day}</pubDate>`))));
      const reading = await read();
      expect(itemsOf(reading)).toMatchObject([{ id: '1', published: null }]);
      expect(remarksOf(reading)).toEqual(['1 item has a day that cannot be true; it was left out.']);
    },
  );

  it('takes an item without id by its link, and one without link by its words', async () => {
    publisher.answer(
      says(rss(item('<title>N</title><link>https://a.example/1</link>') + item('<title>M</title>'))),
    );
    const [first, second] = itemsOf(await read());
    expect(first!.id).toBe('https://a.example/1');
    expect(itemsOf(await read())[1]!.id).toBe(second!.id);
  });

  it('takes an id out of the link where the feed file says how', async () => {
    publisher.answer(
      says(
        rss(item('<guid>moves-1</guid><title>N</title><link>https://a.example/x?lang=1&amp;PRID=123</link>')),
      ),
    );
    expect(itemsOf(await read({ id_pattern: 'PRID=(\\d+)' }))[0]!.id).toBe('123');
  });

  it('leaves no link that is none of the web', async () => {
    publisher.answer(says(rss(item('<guid>1</guid><title>N</title><link>javascript:alert(1)</link>'))));
    expect(itemsOf(await read())[0]!.url).toBeNull();
  });

  it("keeps only items with one of the feed's words", async () => {
    publisher.answer(
      says(
        rss(
          item('<guid>1</guid><title>About cameras</title>') +
            item('<guid>2</guid><title>About bread</title>'),
        ),
      ),
    );
    expect(itemsOf(await read({}, NEVER, { words: ['CAMERA'] })).map(({ id }) => id)).toEqual(['1']);
  });
});

describe('bombs', () => {
  test('entities that grow are refused before they do', async () => {
    const levels = Array.from(
      { length: 20 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    ).join('');
    publisher.answer(
      says(
        rss(
          item('<guid>1</guid><title>&e20;</title>'),
          `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "boom">${levels}]>`,
        ),
      ),
    );
    const error = await read().catch((thrown: unknown) => thrown);
    expect((error as Refusal).message).toMatch(/entities of its own/);
  });

  test('an entity that names a file is refused', async () => {
    publisher.answer(
      says(
        rss(
          item('<guid>1</guid><title>&x;</title>'),
          '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      ),
    );
    await expect(read()).rejects.toThrow(Refusal);
  });
});

describe('full texts', () => {
  const list = (...numbers: number[]) =>
    rss(
      numbers
        .map((n) =>
          item(`<guid>${n}</guid><title>Notice ${n}</title><link>${publisher.base}/page/${n}</link>`),
        )
        .join(''),
    );
  const page = (n: string) =>
    `<html><body><h1>Notice ${n}</h1><p>The whole text of notice ${n} names the makers of cameras and says what they must do until summer.</p></body></html>`;
  let broken = false;
  const serve = (...numbers: number[]) =>
    publisher.answer((request, response) => {
      const [, , n] = (request.url ?? '').split('/');
      if (n === undefined)
        says(list(...numbers), 'application/rss+xml', { etag: `"${numbers.length}"` })(request, response);
      else if (broken) status(500)(request, response);
      else says(page(n), 'text/html')(request, response);
    });
  const pagesAsked = () => publisher.asked.filter(({ url }) => url.startsWith('/page/')).length;

  it('are not fetched on the first run, and once for each item that is new', async () => {
    serve(1, 2);
    const first = await read({ full: true });
    expect(pagesAsked()).toBe(0);
    serve(1, 2, 3);
    const second = await read({ full: true }, first.cursor);
    expect(itemsOf(second).map(({ id }) => id)).toEqual(['3']);
    expect(itemsOf(second)[0]!.text).toContain('makers of cameras');
    const third = await read({ full: true }, second.cursor);
    expect(itemsOf(third)).toEqual([]);
    expect(pagesAsked()).toBe(1);
  });

  it('that cannot be had leave the summary, a remark, and another try', async () => {
    serve(1);
    const first = await read({ full: true });
    serve(1, 4);
    broken = true;
    const second = await read({ full: true }, first.cursor);
    broken = false;
    expect(itemsOf(second)).toMatchObject([{ id: '4', title: 'Notice 4' }]);
    expect(remarksOf(second).join()).toMatch(/full text of 1 of 1 new items is still to be fetched/);
    const third = await read({ full: true }, second.cursor);
    expect(itemsOf(third)[0]!.text).toContain('makers of cameras');
  });
});

describe('a feed that says how often it changes', () => {
  const channel = (inner: string) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>t</title><link>https://a.example</link><description>d</description>${inner}${item('<title>x</title><guid>1</guid>')}</channel></rss>`;

  test.each([
    ['<ttl>120</ttl>', 120],
    ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 360],
    ['<ttl>-5</ttl>', undefined],
    ['<ttl>soon</ttl>', undefined],
    ['', undefined],
  ])('is left alone for as long: %s', async (inner, minutes) => {
    publisher.answer(says(channel(inner)));
    const reading = await read();
    expect((reading as { restMinutes?: number }).restMinutes).toBe(minutes);
  });
});
