import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { trialClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { actorOf, type Bot, createBot, openKnowledge } from '../../src/main.ts';
import { openStore } from '../../src/stores/store.ts';
import { rememberingPlatform } from '../flows/house.ts';

const SEED = readFileSync(join(import.meta.dirname, '../../demo/dutch-kaspersky-2018.txt'), 'utf8');
const config = JSON.parse(
  JSON.stringify(readConfig({ INTERDICT_HOME: 'none' }, import.meta.dirname)).replaceAll(
    '"sandbox:',
    '"chat:',
  ),
);

/** A whole bot over real records, as they were when a day began. */
async function openBot(asOf?: string) {
  const clock = trialClock(Date.parse('2018-05-15T09:00:00Z'));
  const store = await openStore({ memory: true, clock });
  const { platform, posts } = rememberingPlatform();
  const knowledge = openKnowledge(config, asOf);
  const bot: Bot = createBot({
    config,
    knowledge,
    clock,
    store,
    log: createLog('silent'),
    platforms: [platform],
  });
  let clicks = 0;
  const type = async (person: string, line: string, options: Record<string, string> = {}) => {
    clicks += 1;
    const reply = await bot.receive({
      id: `click-${clicks}`,
      actor: actorOf(config, 'chat', person, person),
      place: { platform: 'chat', channel: 'general' },
      line,
      options,
      source: 'typed',
    });
    await bot.drain();
    return reply;
  };
  const top = (channel: string) => posts.filter(({ place }) => place.channel === channel && !place.thread);
  return { bot, store, posts, type, top };
}

type Opened = Awaited<ReturnType<typeof openBot>>;

describe('an article handed in on the day after', () => {
  let house: Opened;
  beforeAll(async () => {
    house = await openBot('2018-05-14');
    await house.type('rita', 'report', { text: SEED, published: '2018-05-15' });
  });

  test('is news for the Netherlands and a further source for two acts on record', async () => {
    const reports = await (await house.bot.desk()).reports();
    expect(reports.map(({ finding }) => [finding.jurisdiction, finding.action, finding.announced])).toEqual([
      ['NL', 'phase_out', '2018-05-14'],
    ]);
    expect([...(await house.store.readAll('measure')).keys()].sort()).toEqual([
      'measure:lt-2017-kaspersky-critical-systems',
      'measure:us-2017-kaspersky-gsa-schedule-removal',
    ]);
  });

  test('is alerted once, unreviewed, with its words, and waits for an analyst', () => {
    expect(house.top('alerts').map(({ card }) => card.title)).toEqual([
      'New · unreviewed · Netherlands: phase-out of Kaspersky (central government)',
    ]);
    expect(SEED).toContain(
      house
        .top('alerts')[0]!
        .card.blocks.flatMap((block) => (block.kind === 'quote' ? [block.words] : []))[0],
    );
    expect(house.top('triage')[0]!.card.buttons.map(({ label }) => label)).toEqual([
      'Confirm',
      'Edit',
      'Merge',
      'Dismiss',
    ]);
  });

  test('handed in again adds nothing', async () => {
    const posts = house.top('alerts').length;
    await house.type('sam', 'report', { text: SEED, published: '2018-05-15' });
    expect((await (await house.bot.desk()).reports()).length).toBe(1);
    expect(house.top('alerts').length).toBe(posts);
  });

  test('can be decided by an analyst alone, and every alert shows it', async () => {
    await house.type('sam', 'report confirm R-1');
    expect((await (await house.bot.desk()).report('R-1'))?.status).toBe('unreviewed');
    await house.type('ana', 'confirm R-1');
    expect(house.top('alerts')[0]!.card.title).toMatch(/^Confirmed/);
    expect(house.top('triage')[0]!.card.buttons).toEqual([]);
    await house.type('ana', 'dismiss R-1 too late');
    expect((await (await house.bot.desk()).report('R-1'))?.status).toBe('confirmed');
  });

  test('once confirmed is what answers rest on', async () => {
    const reply = await house.type('rita', 'is kaspersky banned in the netherlands');
    expect(reply).toMatchObject({
      kind: 'card',
      card: { title: expect.stringContaining('Prohibited for central government') },
    });
  });
});

describe('a report', () => {
  test('of known acts alone raises no alert', async () => {
    const house = await openBot();
    await house.type('rita', 'report', { text: SEED, published: '2018-05-15' });
    expect(await (await house.bot.desk()).reports()).toEqual([]);
    expect(house.top('alerts')).toEqual([]);
    expect((await house.store.readAll('measure')).size).toBe(3);
  });

  test('is edited in a form that holds what was read, and its evidence goes where a field was changed', async () => {
    const house = await openBot('2018-05-14');
    await house.type('rita', 'report', { text: SEED, published: '2018-05-15' });
    await house.type('ana', 'report edit R-1 action:advisory');
    const report = await (await house.bot.desk()).report('R-1');
    expect(report?.finding.action).toBe('advisory');
    expect(Object.keys(report!.finding.evidence)).not.toContain('action');
    expect(Object.keys(report!.finding.evidence)).toContain('vendor');
    const reply = await house.type('ana', 'report edit R-1 binds:goverment');
    expect(reply).toMatchObject({ kind: 'card', card: { title: expect.stringContaining('"goverment"') } });
  });

  test('is merged into a measure on record, which gets its source', async () => {
    const house = await openBot('2018-05-14');
    await house.type('rita', 'report', { text: SEED, published: '2018-05-15' });
    await house.type('ana', 'report merge R-1 nl-2019-nothing');
    expect((await (await house.bot.desk()).report('R-1'))?.status).toBe('unreviewed');
    await house.type('ana', 'report merge R-1 lt-2017-kaspersky-critical-systems');
    expect(house.top('alerts')[0]!.card.title).toMatch(/^Already on record/);
  });

  test('needs a text or an address', async () => {
    const house = await openBot();
    const refused = (words: string) => ({ card: { title: expect.stringContaining(words) } });
    expect(await house.type('rita', 'report too short')).toMatchObject(
      refused('Paste the text of an article'),
    );
    const rubbish = Array.from({ length: 500 }, (_, at) => String.fromCharCode((at * 7919) % 32)).join('');
    expect(await house.type('rita', 'report', { text: `x${rubbish}x` })).toMatchObject(
      refused('no readable text'),
    );
    expect(await house.type('rita', 'report', { text: 'word '.repeat(250_000) })).toMatchObject(
      refused('at most'),
    );
    expect(house.posts).toEqual([]);
  });
});
