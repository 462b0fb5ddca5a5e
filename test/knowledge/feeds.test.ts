import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cron } from 'croner';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge.ts';
import { loadFeeds } from '../../src/sources/feeds.ts';
import { READERS } from '../../src/sources/index.ts';

const KNOWLEDGE = join(import.meta.dirname, '../../knowledge');
const { jurisdictions } = loadKnowledge(KNOWLEDGE);
const places = new Set([...jurisdictions.values()].map(({ code }) => code));
const feeds = loadFeeds(KNOWLEDGE, places);

describe('the feeds', () => {
  test.each(feeds)(
    '$id is polled by a cadence that has a next time, and not more than every ten minutes',
    ({ cadence }) => {
      const [first, second] = new Cron(cadence, { timezone: 'UTC' }).nextRuns(2);
      expect(second!.getTime() - first!.getTime()).toBeGreaterThanOrEqual(600_000);
    },
  );

  test.each(feeds.filter(({ reader }) => reader !== 'folder' && reader !== 'knowledge'))(
    '$id is fetched from a web address',
    ({ address }) => {
      expect(address).toMatch(/^https?:\/\/[\w.-]+\.[a-z]{2,}\//);
    },
  );

  test.each(feeds.filter(({ lists }) => Object.keys(lists).length > 0))(
    '$id is a list, so it says what must hold before a difference is believed',
    ({ counts }) => {
      expect(counts).not.toBeNull();
      expect(counts!.least).toBeGreaterThan(0);
      expect(counts!.most).toBeGreaterThan(counts!.least);
    },
  );

  test('no two feeds ask for the same', () => {
    const asked = feeds.map(
      ({ reader, address, options }) => `${reader} ${address} ${JSON.stringify(options)}`,
    );
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('every pattern in the options is a regular expression with one group', () => {
    for (const { id, options } of feeds)
      for (const [name, value] of Object.entries(options))
        if (name.endsWith('pattern') && typeof value === 'string')
          expect(new RegExp(`${value}|`).exec('')!.length - 1, `${id} ${name}`).toBe(1);
  });

  test('no address is called probed that nobody noted an answer from', () => {
    for (const feed of feeds.filter(({ address_confidence }) => address_confidence === 'probed'))
      expect(feed.address_answered, feed.id).not.toBeNull();
  });

  test('every file names the schema of its kind', () => {
    for (const name of readdirSync(join(KNOWLEDGE, 'feeds')))
      expect(JSON.parse(readFileSync(join(KNOWLEDGE, 'feeds', name), 'utf8')).$schema, name).toBe(
        '../schema/feed.json',
      );
  });
});

test('every reader has a file of its own and is in the list', () => {
  const files = readdirSync(join(import.meta.dirname, '../../src/sources/readers')).map((name) =>
    name.replace(/\.ts$/, ''),
  );
  expect(files.sort()).toEqual(READERS.map(({ name }) => name).sort());
});

describe('a feed file that is not understood', () => {
  const right = {
    id: 'xx-some-agency',
    title: 'Some agency',
    reader: 'syndication',
    address: 'https://agency.example/feed.xml',
    address_confidence: 'guessed',
    jurisdiction: 'NL',
    issuer: 'Some Agency',
    cadence: '0 6 * * *',
    terms: 'not known',
  };

  function load(change: object, name = 'xx-some-agency.json'): unknown {
    const folder = join(mkdtempSync(join(tmpdir(), 'feeds-')), 'knowledge');
    mkdirSync(join(folder, 'feeds'), { recursive: true });
    writeFileSync(
      join(folder, 'feeds', name),
      typeof change === 'string' ? change : JSON.stringify({ ...right, ...change }),
    );
    return loadFeeds(folder, places);
  }

  test('is loaded where it is right', () => {
    expect(load({})).toMatchObject([{ id: 'xx-some-agency', words: [], enabled: true }]);
  });

  test.each([
    [{ reader: 'syndicaton' }, /xx-some-agency\.json has "syndicaton" at reader.*did you mean "syndication"/],
    [{ jurisdiction: 'QQ' }, /has "QQ" at jurisdiction/],
    [{ adress: 'x' }, /unknown field "adress"/],
    [{ terms: '' }, /at terms/],
    [{ options: { ful: true } }, /unknown field "ful" at options/],
    [{ options: { full: 'yes' } }, /has "yes" at options\.full, where true or false/],
    [{ id: 'other' }, /name the file other\.json/],
    [{ lists: { A: { instrument: 'A', prohibits: ['breathing'], binds: [] } } }, /at lists\.A\.prohibits\.0/],
  ])('is refused with its file and field: %j', (change, words) => {
    expect(() => load(change)).toThrow(words);
  });

  test('is refused where it is no JSON', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'feeds-')), 'knowledge');
    mkdirSync(join(folder, 'feeds'), { recursive: true });
    writeFileSync(join(folder, 'feeds', 'a.json'), '{ "id": ');
    expect(() => loadFeeds(folder)).toThrow(/feeds\/a\.json is not JSON/);
  });

  test('a folder without feeds has none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
    expect(existsSync(join(folder, 'feeds'))).toBe(false);
    expect(loadFeeds(folder)).toEqual([]);
  });
});
