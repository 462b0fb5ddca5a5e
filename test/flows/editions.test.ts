import { describe, expect, test } from 'vitest';
import { trialClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { cardText } from '../../src/domain/card.ts';
import { indexKnowledge, type Knowledge } from '../../src/domain/knowledge.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { createLog } from '../../src/log.ts';
import { createBot, openKnowledge } from '../../src/main.ts';
import { openStore } from '../../src/stores/store.ts';
import { rememberingPlatform } from './house.ts';

const NOW = Date.parse('2026-11-02T08:00:00Z');
const DAY = 86_400_000;
const records = openKnowledge({ knowledge: { extra: null } });
const config = JSON.parse(
  JSON.stringify(readConfig({ INTERDICT_HOME: 'none' }, import.meta.dirname)).replaceAll(
    '"sandbox:',
    '"chat:',
  ),
);

const editionOf = (measures: readonly Measure[], version = 'next'): Knowledge =>
  indexKnowledge({ version, measures, vendors: records.vendors, jurisdictions: records.jurisdictions });

const PHASE_OUT = 'nl-2018-kaspersky-phase-out';
const known = records.measure(PHASE_OUT)!;
const without = records.measures.filter(({ id }) => id !== PHASE_OUT);
const NO_DEADLINES = records.measures.map((measure) => ({ ...measure, deadline: null }));

/** One database that is started again and again, each time with an edition of the records and at an instant. */
async function open(profile: unknown = null) {
  const clock = trialClock(NOW);
  const store = await openStore({ memory: true, clock });
  const { platform, posts } = rememberingPlatform();
  const start = async (knowledge: Knowledge, at = NOW) => {
    if (at > clock.now()) clock.set(at);
    const bot = createBot({
      config: { ...config, profile },
      knowledge,
      clock,
      store,
      log: createLog('silent'),
      platforms: [platform],
    });
    await bot.start();
    await bot.drain();
    return bot;
  };
  const alerts = () => posts.filter(({ place }) => place.channel === 'alerts' && !place.thread);
  const told = () => posts.filter(({ place }) => place.channel === 'alerts' && place.thread);
  return { start, alerts, told, posts, clock, store };
}

describe('a new edition of the records', () => {
  test('is no news when it is the first', async () => {
    const house = await open();
    await house.start(editionOf(NO_DEADLINES));
    expect(house.alerts()).toEqual([]);
  });

  test('is alerted once for each record that it adds, however often the bot starts', async () => {
    const house = await open();
    await house.start(editionOf(without));
    for (let at = 0; at < 3; at += 1) await house.start(editionOf(records.measures), NOW + at * 1000);
    const titles = house.alerts().map(({ card }) => card.title);
    expect(titles.filter((title) => title.includes(known.title))).toEqual([`New · ${known.title}`]);
  });

  test('edits the first message and tells the difference in its thread', async () => {
    const house = await open();
    await house.start(editionOf(without));
    await house.start(editionOf([...without, known]));
    const [alert] = house.alerts();
    await house.start(editionOf([...without, { ...known, issuer: 'Another ministry' }]));
    await house.start(editionOf([...without, { ...known, summary: 'Worded anew.' }]));
    expect(house.alerts()).toHaveLength(1);
    expect(alert!.card.title).toBe(`New · changed since · ${known.title}`);
    const said = house.told().map(({ card }) => cardText(card));
    expect(said[0]).toContain('issuer');
    expect(said[0]).toContain('→ Another ministry');
    expect(said).toHaveLength(2);
  });

  test('marks what it took out, and alerts it nowhere else', async () => {
    const house = await open();
    await house.start(editionOf(without));
    await house.start(editionOf([...without, known]));
    await house.start(editionOf(without));
    expect(house.alerts().map(({ card }) => card.title)).toEqual([`Withdrawn · ${known.title}`]);
    expect(cardText(house.told()[0]!.card)).toContain('taken out');
  });

  test('is one message where it brings more than a channel reads', async () => {
    const house = await open();
    const dated = records.measures.map((measure) => ({ ...measure, deadline: null }));
    await house.start(editionOf(dated.slice(60)));
    await house.start(editionOf(dated));
    const titles = house.alerts().map(({ card }) => card.title);
    expect(titles).toEqual(['60 measures · the records · 2 November 2026']);
  });
});

const US = { places: ['NL'], roles: ['central_government'] };

describe('a deadline', () => {
  const due = { ...known, status: 'in_force', ended: null, expires: null, deadline: '2026-12-02' } as Measure;
  const reminders = (house: Awaited<ReturnType<typeof open>>) =>
    house.posts
      .filter(({ card }) => card.title.startsWith('Deadline'))
      .map(({ card }) => card.title.split(':')[0]);

  test('is called to mind 30, 7 and 1 days before, once each, however often the bot starts', async () => {
    const house = await open(US);
    for (const [days, often] of [
      [0, 2],
      [10, 1],
      [23, 2],
      [29, 2],
      [31, 1],
    ] as const)
      for (let at = 0; at < often; at += 1) await house.start(editionOf([due]), NOW + days * DAY + at);
    expect(reminders(house)).toEqual(['Deadline in 30 days', 'Deadline in 7 days', 'Deadline tomorrow']);
  });

  test('is called to mind late by a bot that was down on the day', async () => {
    const house = await open(US);
    await house.start(editionOf([due]), NOW + 26 * DAY);
    expect(reminders(house)).toEqual(['Deadline in 4 days']);
  });

  test('that moved is called to mind anew, and one that was lifted is not', async () => {
    const house = await open(US);
    await house.start(editionOf([due]));
    await house.start(editionOf([{ ...due, deadline: '2026-12-09' }]), NOW + 7 * DAY);
    await house.start(
      editionOf([{ ...due, deadline: '2026-12-10', status: 'lifted', ended: '2026-11-20' } as Measure]),
      NOW + 36 * DAY,
    );
    expect(reminders(house)).toEqual(['Deadline in 30 days', 'Deadline in 30 days']);
  });

  test('is called to mind by the clock of a bot that keeps running', async () => {
    const house = await open(US);
    const bot = await house.start(editionOf([due]), NOW - 10 * DAY);
    for (let day = 0; day < 45; day += 1) {
      house.clock.set(house.clock.now() + DAY);
      await bot.drain();
    }
    expect(reminders(house)).toEqual(['Deadline in 30 days', 'Deadline in 7 days', 'Deadline tomorrow']);
  });

  test('of what does not bind us is called to mind only where a watch asks for it', async () => {
    const house = await open();
    const bot = await house.start(editionOf([due]));
    expect(reminders(house)).toEqual([]);
    await bot.receive({
      id: 'click-1',
      actor: { platform: 'chat', account: 'ana', person: 'ana', name: 'ana' },
      place: { platform: 'chat', channel: 'ops' },
      line: 'watch add vendor:Kaspersky',
      options: {},
      source: 'typed',
    });
    await bot.drain();
    house.clock.set(NOW + 2 * DAY);
    await bot.drain();
    expect(reminders(house)).toEqual(['Deadline in 28 days']);
  });
});
