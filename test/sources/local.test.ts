/** Readers that ask no publisher, and the code as of a day. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FeedFetch } from '../../src/domain/feed.ts';
import { tellChange, watched } from '../../src/sources/changes.ts';
import type { PoliteFetch } from '../../src/sources/polite.ts';
import { ecfr } from '../../src/sources/readers/ecfr.ts';
import { folder } from '../../src/sources/readers/folder.ts';
import { knowledge } from '../../src/sources/readers/knowledge.ts';
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
} from './server.ts';

const nothing: FeedFetch = () => Promise.reject(new Error('asked a publisher'));
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a folder of saved articles', () => {
  const save = (name: string, text: string) => writeFileSync(join(root, name), text);
  const read = (cursor = NEVER) => poll(folder, feedFor('folder', root), nothing, cursor);
  const words =
    'The ministry said on Tuesday that the cameras of one maker are taken down by the end of the year.';

  it('is read file by file, each once, and again when it was edited', async () => {
    save('one.html', `<html><body><h1>Cameras</h1><p>${words}</p></body></html>`);
    save('notes.json', '{}');
    const first = await read();
    expect(itemsOf(first)).toMatchObject([{ id: 'one.html', title: 'Cameras' }]);
    expect((await read(first.cursor)).kind).toBe('unchanged');
    save('two.txt', words);
    const second = await read(first.cursor);
    expect(itemsOf(second).map(({ id }) => id)).toEqual(['two.txt']);
    save('one.html', `<html><body><h1>Cameras</h1><p>${words} This was corrected.</p></body></html>`);
    expect(itemsOf(await read(second.cursor)).map(({ id }) => id)).toEqual(['one.html']);
  });

  it('tells of a file that cannot be read, once, and reads the others', async () => {
    save('one.txt', words);
    save('broken.pdf', '%PDF-1.4 nothing');
    const first = await read();
    expect(itemsOf(first)).toHaveLength(1);
    expect(remarksOf(first).join()).toMatch(/^broken\.pdf: /);
    expect((await read(first.cursor)).kind).toBe('unchanged');
  });

  it('that is not there is told in a sentence', async () => {
    await expect(poll(folder, feedFor('folder', join(root, 'none')), nothing)).rejects.toThrow(
      /cannot be read: make it/,
    );
  });
});

describe('the knowledge folder', () => {
  const save = (name: string, text: string) => {
    mkdirSync(join(root, 'measures/xx'), { recursive: true });
    writeFileSync(join(root, 'measures/xx', `${name}.json`), text);
  };
  const read = (cursor = NEVER) => poll(knowledge, feedFor('knowledge', root), nothing, cursor);

  it('tells what came, changed and went since it was last known', async () => {
    save('a', '1');
    save('b', '1');
    const first = await read();
    expect(first).toMatchObject({
      kind: 'records',
      changes: [
        { id: 'a', change: 'added' },
        { id: 'b', change: 'added' },
      ],
    });
    expect((await read(first.cursor)).kind).toBe('unchanged');
    save('b', '2');
    save('c', '1');
    rmSync(join(root, 'measures/xx/a.json'));
    expect(await read(first.cursor)).toMatchObject({
      changes: [
        { kind: 'measure', id: 'b', change: 'changed' },
        { kind: 'measure', id: 'c', change: 'added' },
        { kind: 'measure', id: 'a', change: 'removed' },
      ],
    });
  });

  it('without a record is an outage, and nothing counts as withdrawn', async () => {
    save('a', '1');
    const first = await read();
    rmSync(join(root, 'measures'), { recursive: true });
    await expect(read(first.cursor)).rejects.toThrow(/holds no records/);
  });
});

describe('the Code of Federal Regulations', () => {
  let publisher: Publisher;
  let polite: PoliteFetch;
  beforeAll(async () => {
    publisher = await publish();
    polite = openLocal();
  });
  afterAll(async () => {
    await polite.close();
    await publisher.close();
  });
  const part = (...names: string[]) =>
    `<?xml version="1.0"?><DIV5 N="744"><HEAD>PART 744</HEAD>${names.map((name) => `<TABLE><TR><TD>CHINA</TD><TD>${name}, Road 1</TD></TR></TABLE>`).join('')}</DIV5>`;
  const titles = (day: string) =>
    JSON.stringify({
      titles: [
        { number: 14, up_to_date_as_of: '2026-01-01' },
        { number: 15, latest_issue_date: day, up_to_date_as_of: '2026-11-20' },
      ],
    });
  let day = '2026-11-18';
  let body = part('Alpha', 'Beta');
  const serve = () =>
    publisher.answer((request, response) =>
      says(request.url!.includes('titles.json') ? titles(day) : body, 'application/json')(request, response),
    );
  const read = (cursor = NEVER) =>
    poll(
      ecfr,
      feedFor('ecfr', `${publisher.base}/api/versioner/v1/full/{date}/title-15.xml?part=744`, {
        options: { title: 15 },
      }),
      polite.fetch,
      cursor,
    );

  it('is asked for the last day that the publisher vouches for, and only when something was issued', async () => {
    serve();
    const first = await read();
    expect(publisher.asked.map(({ url }) => url)).toEqual([
      '/api/versioner/v1/titles.json',
      '/api/versioner/v1/full/2026-11-20/title-15.xml?part=744',
    ]);
    expect((await read(first.cursor)).kind).toBe('unchanged');
    expect(publisher.asked.length).toBe(3);
    day = '2026-11-20';
    body = part('Beta', 'Gamma');
    const [item] = itemsOf(await read(first.cursor));
    expect(item!.published).toBe('2026-11-20');
    expect(item!.text).toMatch(/Added:\s+Gamma, Road 1\s+Removed:\s+Alpha, Road 1/);
  });

  it('is refused when it breaks off', async () => {
    body = part('Alpha').slice(0, -8);
    serve();
    await expect(read()).rejects.toThrow(/breaks off/);
  });
});

describe('a watched text', () => {
  it('that is long keeps no words, and still tells what came and how much went', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `Line number ${at}`);
    const before = watched(lines.join('\n'));
    expect(JSON.stringify(before).length).toBeLessThan(300_000);
    const told = tellChange(before, ['A new line', ...lines.slice(1)].join('\n'));
    expect(told).toContain('A new line');
    expect(told).toContain('1 lines were removed');
    expect(told).not.toContain('Line number 5');
  });

  it('does not change with its spaces', () => {
    expect(watched('a  b\n\n c').mark).toBe(watched('a b\nc').mark);
  });
});
