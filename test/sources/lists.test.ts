/** Lists of parties; the rows are made by hand in the publishers' shapes, and nobody in them exists. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Feed, FeedReader } from '../../src/domain/feed.ts';
import type { PoliteFetch } from '../../src/sources/polite.ts';
import { csvList } from '../../src/sources/readers/csv-list.ts';
import { otherNames, screeningList } from '../../src/sources/readers/screening-list.ts';
import { table } from '../../src/sources/readers/table.ts';
import { xmlList } from '../../src/sources/readers/xml-list.ts';
import { feedFor, openLocal, type Publisher, poll, publish, remarksOf, rowsOf, says } from './server.ts';

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

const read = (
  reader: FeedReader,
  body: string | Buffer,
  options: Feed['options'] = {},
  type = 'text/plain',
) => {
  publisher.answer(says(body, type));
  return poll(reader, feedFor(reader.name, `${publisher.base}/list`, { options }), polite.fetch);
};

const HEADER =
  '_id,source,entity_number,name,addresses,federal_register_notice,start_date,source_list_url,alt_names';
const csl = (...lines: string[]) => `\ufeff${[HEADER, ...lines].join('\n')}\n`;

describe('the screening list', () => {
  it('splits names, drops labels and joining words', () => {
    expect(otherNames('Open Alpha Works; and JSC Alpha; Affiliated Entity: Alpha Trade')).toEqual([
      'Open Alpha Works',
      'JSC Alpha',
      'Alpha Trade',
    ]);
    expect(otherNames('')).toEqual([]);
  });

  it('names its lists without short forms and offices', async () => {
    const reading = await read(
      screeningList,
      csl(
        'a,Entity List (EL) - Bureau of Industry and Security,,Alpha,"Road 1, CN",91 FR 1,2026-11-20,,',
        '77,Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department,77,Beta,RU,,,,',
        '77,Capta List (CAP) - Treasury Department,77,Beta,RU,,,,',
      ),
    );
    expect(rowsOf(reading).map(({ id, key, country }) => [id, key, country])).toEqual([
      ['Entity List · alpha', 'Entity List · a', 'CN'],
      ['Non-SDN Menu-Based Sanctions List · 77', 'Non-SDN Menu-Based Sanctions List · 77', 'RU'],
      ['Capta List · 77', 'Capta List · 77', 'RU'],
    ]);
  });

  it('knows a row whose key moved with an edit as the same party, and an edit of any column by its mark', async () => {
    const row = (id: string, address: string) =>
      csl(`${id},Entity List (EL) - BIS,,Alpha,"${address}, CN",91 FR 1,2026-11-20,,`);
    const [before] = rowsOf(await read(screeningList, row('aa', 'Road 1')));
    const [keyOnly] = rowsOf(await read(screeningList, row('bb', 'Road 1')));
    const [edited] = rowsOf(await read(screeningList, row('cc', 'Road 2')));
    expect([keyOnly!.id, keyOnly!.mark]).toEqual([before!.id, before!.mark]);
    expect(edited!.id).toBe(before!.id);
    expect(edited!.mark).not.toBe(before!.mark);
  });

  it('tells rows of one name apart by what differs, whichever comes first and whichever goes', async () => {
    const one = 'a,Denied Persons List (DPL) - BIS,,Alpha,CN,91 FR 1,2026-01-01,,';
    const two = 'b,Denied Persons List (DPL) - BIS,,Alpha,CN,91 FR 2,2026-02-02,,';
    const ids = async (...rows: string[]) =>
      rowsOf(await read(screeningList, csl(...rows))).map(({ id }) => id);
    const both = await ids(one, two);
    expect(new Set(both).size).toBe(2);
    expect((await ids(two, one)).sort()).toEqual(both.sort());
    expect(await ids(one, one)).toHaveLength(1);
    const spaced = one.replace('91 FR', '91  FR').replace('Alpha,CN', 'Alpha,IR').replace('a,', 'c,');
    expect(new Set(await ids(one, spaced)).size).toBe(2);
  });

  it('says that its shape has changed when a column is gone', async () => {
    await expect(read(screeningList, 'source,entity\nx,y\n')).rejects.toThrow(/no column "name"/);
  });

  it('passes over rows without a name, and says how many', async () => {
    const reading = await read(
      screeningList,
      csl('a,Entity List (EL) - BIS,,,CN,,,,', 'b,Entity List (EL) - BIS,,Beta,CN,,,,'),
    );
    expect(rowsOf(reading)).toHaveLength(1);
    expect(remarksOf(reading)).toEqual(['1 rows have no name and were passed over.']);
  });

  it('bounds a name without end', async () => {
    const [row] = rowsOf(
      await read(screeningList, csl(`a,Entity List (EL) - BIS,,${'x'.repeat(10_000)},CN,,,,`)),
    );
    expect(row!.id.length).toBeLessThanOrEqual(200);
    expect(row!.name.length).toBe(2_000);
  });

  it('gives up on a quote that is never closed, before it has swallowed the memory', async () => {
    await expect(read(screeningList, `${HEADER}\n"${'x'.repeat(3_000_000)}`)).rejects.toThrow(/breaks off/);
  });
});

describe('a table', () => {
  const options = {
    select: '#list',
    columns: { name: 'name of entity', since: 'effective date' },
    list: 'L',
  };
  const page = (inner: string) =>
    `<!doctype html><html><body><table><tr><td>Other</td></tr></table><div id="list">${inner}</div></body></html>`;
  const heading = '<tr><th>Name of Entity</th><th>Effective Date</th></tr>';

  it('may be several under the same headings, and leaves footnotes and the page around out', async () => {
    const rows = rowsOf(
      await read(
        table,
        page(
          `<table>${heading}<tr><td>Alpha Ltd.<sup>[2]</sup> *</td><td>June 21, 2022</td></tr></table><table>${heading}<tr><td>Beta Ltd. (also known as Beta Works; and Beta Trade Co.)</td><td>11/20/2026</td></tr></table>`,
        ),
        options,
      ),
    );
    expect(rows.map(({ name, since }) => [name, since])).toEqual([
      ['Alpha Ltd.', '2022-06-21'],
      ['Beta Ltd. (also known as Beta Works; and Beta Trade Co.)', '2026-11-20'],
    ]);
    expect(rows[1]!.otherNames).toEqual(['Beta Works', 'Beta Trade Co.']);
  });

  it.each([
    ['its node is gone', page('').replace('id="list"', 'id="other"'), /no "#list"/],
    [
      'its headings changed',
      page('<table><tr><th>Who</th></tr><tr><td>Alpha</td></tr></table>'),
      /no column "name of entity"/,
    ],
    ['it has no rows', page(`<table>${heading}</table>`), /no rows/],
    ['it is deeper than any page', page('<div>'.repeat(5000)), /too deep/],
  ])('is refused when %s', async (_when, body, words) => {
    await expect(read(table, body, options)).rejects.toThrow(words);
  });

  it('whose selector is none is a fault of the feed file', async () => {
    await expect(read(table, page(''), { ...options, select: ':::' })).rejects.toThrow(/no selector|has no/);
  });
});

test('a party under several names in CSV is one row, by the name that is marked as the first', async () => {
  const [row] = rowsOf(
    await read(
      csvList,
      'Title line\nUnique ID,Name 1,Name 6,Name type,Date\nX1,Al,Pha,Alias,04/03/2026\nX1,,ALPHA WORKS,Primary Name,04/03/2026\n',
      {
        skip: 1,
        list: 'L',
        columns: { id: 'Unique ID', name: ['Name 1', 'Name 6'], since: 'Date' },
        primary: { column: 'Name type', value: 'Primary Name' },
      },
    ),
  );
  expect(row).toMatchObject({ id: 'X1', name: 'ALPHA WORKS', otherNames: ['Al Pha'], since: '2026-03-04' });
});

describe('a list in XML', () => {
  const options = { element: 'entry', list: 'L', id: 'uid', name: ['name'] };

  it('is read in pieces of any size, whatever falls on their borders', async () => {
    const all = `<?xml version="1.0" encoding="UTF-8"?><list>${Array.from({ length: 50 }, (_, at) => `<entry n="${at}"><uid>${at}</uid><name>Zürich &amp; Łódź ${at}</name></entry><entryKind/>`).join('')}</list>`;
    const bytes = Buffer.from(all);
    for (const size of [1, 7, 64, 1000]) {
      publisher.answer((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/xml' });
        for (let at = 0; at < bytes.length; at += size) response.write(bytes.subarray(at, at + size));
        response.end();
      });
      const rows = rowsOf(
        await poll(xmlList, feedFor('xml-list', `${publisher.base}/list`, { options }), polite.fetch),
      );
      expect(rows).toHaveLength(50);
      expect(rows[49]).toMatchObject({ id: '49', name: 'Zürich & Łódź 49' });
    }
  });

  it('is refused with entities of its own, as a page, or where one entry never ends', async () => {
    await expect(
      read(xmlList, '<!DOCTYPE list [<!ENTITY a "b">]><list><entry/></list>', options),
    ).rejects.toThrow(/entities of its own/);
    await expect(read(xmlList, '<html><body>no</body></html>', options)).rejects.toThrow(/no XML/);
    await expect(read(xmlList, `<list><entry><name>${'x'.repeat(5_000_000)}`, options)).rejects.toThrow(
      /larger than can be right/,
    );
  });

  it('of 120 MB is read with little memory', async () => {
    const entry = (at: number) =>
      `<entry><uid>${at}</uid><name>Party ${at}</name><note>${'words '.repeat(950)}</note></entry>\n`;
    const count = 21_000;
    publisher.answer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/xml' });
      response.write('<?xml version="1.0"?><list>');
      let at = 0;
      const more = () => {
        while (at < count) {
          at += 1;
          if (!response.write(entry(at))) return void response.once('drain', more);
        }
        response.end('</list>');
      };
      more();
    });
    // What is held, without what merely waits to be collected.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = () => {
      collect();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const before = held();
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, held());
    }, 100);
    const rows = rowsOf(
      await poll(xmlList, feedFor('xml-list', `${publisher.base}/list`, { options }), polite.fetch),
    );
    clearInterval(watch);
    const size = Buffer.byteLength(entry(1)) * count;
    expect(size).toBeGreaterThan(118_000_000);
    expect(rows).toHaveLength(count);
    expect(most).toBeGreaterThan(0);
    expect(most - before).toBeLessThan(size / 3);
  }, 60_000);
});
