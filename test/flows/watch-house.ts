/** A bot over the real records with channels that watch, a clock that the test moves, and one analyst. */
import { trialClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { cardText } from '../../src/domain/card.ts';
import { wordDate } from '../../src/domain/date.ts';
import { createLog } from '../../src/log.ts';
import { actorOf, createBot, openKnowledge } from '../../src/main.ts';
import { openStore } from '../../src/stores/store.ts';
import { rememberingPlatform } from './house.ts';

export const MORNING = Date.parse('2026-11-23T10:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

export const config = JSON.parse(
  JSON.stringify(readConfig({ INTERDICT_HOME: 'none' }, import.meta.dirname)).replaceAll(
    '"sandbox:',
    '"chat:',
  ),
);
const knowledge = openKnowledge({ knowledge: { extra: null } });

const PLACES = [
  'Sweden',
  'Finland',
  'Norway',
  'Denmark',
  'Iceland',
  'Estonia',
  'Latvia',
  'Ireland',
  'Portugal',
];

/** An article about an act that no record has, and each number gives another. */
export function articleOf(
  number: number,
  vendor: string,
  instant: number,
): { text: string; published: string } {
  const place = PLACES[number % PLACES.length]!;
  const published = new Date(instant).toISOString().slice(0, 10);
  return {
    text: `The government of ${place} has banned the use of ${vendor} software in all government agencies, the Ministry of the Interior announced on ${wordDate(published)}. The ban takes effect immediately.`,
    published,
  };
}

export async function openWatchHouse(profile: unknown = null, start = MORNING, settings: object = {}) {
  const clock = trialClock(start);
  const store = await openStore({ memory: true, clock });
  const { platform, posts, faults } = rememberingPlatform();
  const channels = { ...config.channels, alerts: [] };
  const boot = () =>
    createBot({
      config: { ...config, channels, profile, ...settings },
      knowledge,
      clock,
      store,
      log: createLog('silent'),
      platforms: [platform],
    });
  let bot = boot();
  let lines = 0;
  return {
    store,
    posts,
    faults,
    clock,
    /** The process ends and another begins. */
    restart: () => {
      bot = boot();
    },
    async type(
      line: string,
      channel = 'ops',
      options: Record<string, string> = {},
      source: 'typed' | 'press' = 'typed',
      person = 'ana',
    ) {
      lines += 1;
      const reply = await bot.receive({
        id: `line-${lines}`,
        actor: actorOf(config, 'chat', person, person),
        place: { platform: 'chat', channel },
        line,
        options,
        source,
      });
      await bot.drain();
      return reply.kind === 'card' ? cardText(reply.card) : reply.kind;
    },
    /** What somebody else than the analyst types. */
    by(person: string, line: string) {
      return this.type(line, 'elsewhere', {}, 'typed', person);
    },
    async read(line: string, channel = 'ops') {
      return this.type(line, channel);
    },
    async handIn(number: number, vendor = 'Kaspersky') {
      await this.type('report', 'elsewhere', articleOf(number, vendor, clock.now()));
    },
    async wait(ms: number) {
      clock.set(clock.now() + ms);
      await bot.drain();
    },
    top: (channel = 'ops') =>
      posts
        .filter(({ place }) => place.channel === channel && !place.thread && !place.only)
        .map(({ card }) => card),
    threads: (channel = 'ops') =>
      posts.filter(({ place }) => place.channel === channel && place.thread).map(({ card }) => card),
    desk: () => bot.desk(),
  };
}
