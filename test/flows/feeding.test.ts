/** Government actions arrive by themselves: what a poll brings, once, and what it never does. */
import { expect, test } from 'vitest';
import { Refusal, TryLater } from '../../src/domain/error.ts';
import type { FeedReading } from '../../src/domain/feed.ts';
import { DAY, feed, item, items, list, MINUTE, openFeedHouse, row } from './feed-house.ts';

const BAN =
  'The Danish government has banned the use of Hikvision cameras by central government agencies, the Ministry of Defence announced on 2 November 2026.';
const OTHER =
  'The Norwegian government has banned TikTok on devices of central government, the Ministry of Justice announced on 2 November 2026.';

test('the first run of a feed is a baseline: nothing is reported', async () => {
  const house = await openFeedHouse([feed({ id: 'one' })], { one: items(item('a', BAN)) });
  expect(await house.reports()).toEqual([]);
  expect(await house.state('one')).toMatchObject({ known: 1, news: 0, failures: 0 });
});

async function begun(...ids: string[]) {
  const house = await openFeedHouse(ids.map((id) => feed({ id })));
  await house.run(Object.fromEntries(ids.map((id) => [id, items()])));
  return house;
}

test('a new item is read, reported and alerted once, however often it comes again', async () => {
  const house = await begun('one');
  for (let run = 0; run < 3; run += 1) await house.run({ one: items(item('a', BAN)) });
  expect(await house.reports()).toHaveLength(1);
  expect(house.alerts()).toHaveLength(1);
  expect(house.alerts()[0]!.title).toContain('Hikvision');
});

test('an item that its publisher edits amends its report and its alert', async () => {
  const house = await begun('one');
  await house.run({ one: items(item('a', BAN)) });
  await house.run({
    one: items(item('a', BAN.replace('banned', 'advised against').replace('central', 'local'))),
  });
  const reports = await house.reports();
  expect(reports).toHaveLength(1);
  expect(reports[0]!.finding.quote).toContain('advised against');
  expect(house.alerts()).toHaveLength(1);
});

test('what a person edited is not overwritten by the publisher', async () => {
  const house = await begun('one');
  await house.run({ one: items(item('a', BAN)) });
  const { bot } = house;
  await bot.receive({
    id: 'edit-1',
    actor: { platform: 'terminal', account: 'ana', person: 'ana', name: 'Ana' },
    place: { platform: 'terminal', channel: 'triage' },
    line: 'report edit R-1',
    options: { issuer: 'Danish Ministry of Defence' },
    source: 'form',
  });
  await bot.drain();
  await house.run({ one: items(item('a', `${BAN} It takes effect at once.`)) });
  const report = (await house.reports()).find(({ id }) => id === 'R-1');
  expect(report!.finding.issuer).toBe('Danish Ministry of Defence');
});

test('the same words under another id, and an item that comes back, stay quiet', async () => {
  const house = await begun('one');
  await house.run({ one: items(item('a', BAN)) });
  await house.run({ one: items(item('b', BAN, { title: 'Notice a' })) });
  await house.run({ one: items() });
  await house.run({ one: items(item('a', BAN)) });
  expect(await house.reports()).toHaveLength(1);
  expect((await house.reports())[0]!.sources).toHaveLength(1);
});

test('one act in two feeds is one report with two sources', async () => {
  const house = await begun('one', 'two');
  await house.run({ one: items(item('a', BAN)) });
  await house.run({ two: items(item('x', `According to the ministry: ${BAN}`)) });
  const reports = await house.reports();
  expect(reports).toHaveLength(1);
  expect(reports[0]!.sources.map(({ url }) => url)).toEqual([
    'https://example.org/a',
    'https://example.org/x',
  ]);
  expect(house.alerts()).toHaveLength(1);
});

test('an item without the words that a feed asks for is not read', async () => {
  const house = await openFeedHouse([feed({ id: 'one', words: ['semiconductor'] })]);
  await house.run({ one: items() });
  await house.run({ one: items(item('a', BAN)) });
  expect(await house.reports()).toEqual([]);
  expect(await house.state('one')).toMatchObject({ known: 1 });
});

test('a process that ends between two items reads the second later and the first no more', async () => {
  const house = await begun('one');
  const { store } = house;
  const commit = store.commit.bind(store);
  let commits = 0;
  Object.assign(store, {
    commit: async (...args: Parameters<typeof commit>) => {
      if (commits > 0) throw new Error('killed');
      // The first item is committed; then everything fails, as if the process were gone.
      if (args[0].feeds) commits += 1;
      return commit(...args);
    },
  });
  await house.run({ one: items(item('a', BAN), item('b', OTHER)) }).catch(() => {});
  Object.assign(store, { commit });
  expect(await house.reports()).toHaveLength(1);
  await house.run({}, 24 * 60);
  const reports = await house.reports();
  expect(reports.map(({ finding }) => finding.vendor).sort()).toEqual(['ByteDance', 'Hikvision']);
  expect(reports.every(({ sources }) => sources.length === 1)).toBe(true);
});

const LISTED = {
  'Trial List': {
    issuer: null,
    instrument: 'Trial List',
    citation: null,
    action: 'listing' as const,
    prohibits: ['procurement' as const],
    binds: ['central_government' as const],
  },
};

function many(count: number) {
  return Array.from({ length: count }, (_, at) => row(`r${at}`, `Zyxwv Trading House ${at}`));
}

async function listHouse() {
  const counts = { least: 3, most: 1000, canaries: ['Zyxwv Trading House 1'] };
  const house = await openFeedHouse([feed({ id: 'list', lists: LISTED, counts })], {
    list: list(many(20), 'first'),
  });
  return house;
}

test('a vendor that an official list adds is reported and confirmed by itself, others stay quiet', async () => {
  const house = await listHouse();
  expect(await house.reports()).toEqual([]);
  await house.run({ list: list([...many(20), row('h', 'Hikvision'), row('n', 'Nobody We Know Trading')]) });
  const reports = await house.reports();
  expect(reports).toHaveLength(1);
  expect(reports[0]).toMatchObject({ status: 'confirmed', decidedBy: 'system' });
  expect(reports[0]!.finding).toMatchObject({ vendor: 'Hikvision', action: 'listing', jurisdiction: 'US' });
});

test('a vendor that an official list drops is a delisting', async () => {
  const house = await listHouse();
  await house.run({ list: list([...many(20), row('h', 'Hikvision')]) });
  await house.run({ list: list(many(20)) }, 24 * 60 * 20);
  const last = (await house.reports()).at(-1)!;
  expect(last.finding).toMatchObject({ vendor: 'Hikvision', action: 'delisting' });
});

test('a row that was only renamed is neither added nor removed', async () => {
  const house = await listHouse();
  await house.run({ list: list([...many(20), row('h', 'Hikvision', { key: '77' })]) });
  await house.run({ list: list([...many(20), row('h2', 'Hikvision', { key: '77' })]) }, 24 * 60 * 20);
  expect(await house.reports()).toHaveLength(1);
});

test('a list that lost more than a fifth is held back, told once, and lifts nothing', async () => {
  const house = await listHouse();
  await house.run({ list: list([...many(20), row('h', 'Hikvision')], 'second') });
  for (let run = 0; run < 3; run += 1) await house.run({ list: list(many(10), 'halved') });
  expect((await house.reports()).map(({ finding }) => finding.action)).toEqual(['listing']);
  expect(house.audit().map(({ title }) => title)).toEqual([
    expect.stringContaining('more than a fifth is missing'),
  ]);
  // The position of a reading that is not believed is not kept, or the next one would be "unchanged".
  expect(house.cursors.at(-1)).toBe('second');
  await house.run({ list: list([...many(20), row('h', 'Hikvision')], 'third') });
  expect((await house.state('list'))!.quarantine).toBeNull();
});

test('a list without its canary is held back until an analyst accepts it', async () => {
  const house = await listHouse();
  const without = many(20).filter(({ id }) => id !== 'r1');
  await house.run({ list: list(without) });
  expect((await house.state('list'))!.quarantine!.why).toContain('Zyxwv Trading House 1');
  const accept = (account: string) =>
    house.bot.receive({
      id: `accept-${account}`,
      actor: { platform: 'terminal', account, person: account, name: account },
      place: { platform: 'terminal', channel: 'triage' },
      line: 'feeds accept list',
      options: {},
      source: 'typed',
    });
  await accept('otto');
  await house.bot.drain();
  expect((await house.state('list'))!.quarantine).not.toBeNull();
  await accept('ana');
  await house.bot.drain();
  expect((await house.state('list'))!).toMatchObject({ quarantine: null, known: 19 });
});

test('a feed that fails is asked ever more rarely and told to the operators once', async () => {
  const house = await begun('one');
  const down = new Refusal('unavailable', 'example.org answers with 500: it is tried again at the next run.');
  const waits: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    await house.run({ one: down }, 24 * 60);
    const state = (await house.state('one'))!;
    waits.push(state.nextRun! - state.lastRun!);
  }
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBeLessThanOrEqual(DAY);
  expect(house.audit().map(({ title }) => title)).toEqual([
    expect.stringContaining('has failed 5 times in a row'),
  ]);
  await house.run({ one: items() }, 24 * 60);
  expect(await house.state('one')).toMatchObject({ failures: 0, errors: 7, trouble: null });
});

test('a publisher that asks to wait is left alone for so long', async () => {
  const house = await begun('one');
  await house.run({ one: new TryLater('example.org asks to wait.', 5 * 3_600_000) });
  const state = (await house.state('one'))!;
  expect(state.nextRun! - state.lastRun!).toBe(5 * 3_600_000);
});

test('an item dated in 1970 or far ahead keeps no date', async () => {
  const house = await begun('one');
  await house.run({
    one: items({
      ...item('a', BAN.replace(', the Ministry of Defence announced on 2 November 2026', '')),
      published: '2081-01-01',
    }),
  });
  const [report] = await house.reports();
  expect(report?.sources[0]?.published ?? null).toBeNull();
});

test('a source that asks to be left alone is, within a day', async () => {
  const resting = (restMinutes: number) => ({ ...items(item('a', BAN)), restMinutes }) as FeedReading;
  const house = await openFeedHouse([feed({ id: 'one' })], { one: resting(180) });
  const first = (await house.state('one'))!;
  expect(first.nextRun! - first.lastRun!).toBe(180 * MINUTE);
  await house.run({ one: resting(1e12) }, 181);
  const second = (await house.state('one'))!;
  expect(second.lastRun).toBeGreaterThan(first.lastRun!);
  expect(second.nextRun! - second.lastRun!).toBe(24 * 60 * MINUTE);
});
