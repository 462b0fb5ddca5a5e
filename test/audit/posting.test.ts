import { expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import { cardText } from '../../src/domain/card.ts';
import type { Platform } from '../../src/domain/ports.ts';
import { createLog } from '../../src/log.ts';
import { createBot, openKnowledge } from '../../src/main.ts';
import { openStore } from '../../src/stores/store.ts';
import { config } from '../races/races.ts';
import { add, rootsOf, START } from './ledgers.ts';

test('a bot that starts posts the root of the day in the audit channel, and once however often it starts', async () => {
  const clock = { now: () => START };
  const store = await openStore({ memory: true, clock });
  await add(store, 'exception:EX-1', 'Noted');
  const posts = new Map<string, { channel: string; card: Card }>();
  const platform: Platform = {
    name: 'sandbox',
    start: async () => {},
    stop: async () => {},
    async post(place, card, key) {
      posts.set(key, { channel: place.channel, card });
      return { place, id: key };
    },
    edit: async () => {
      throw new Error('A witness is never redrawn.');
    },
    openThread: async ({ place }) => place,
  };
  const channels = { ...config.channels, audit: ['sandbox:audit'] };
  for (let start = 0; start < 3; start += 1) {
    const bot = createBot({
      config: { ...config, channels },
      knowledge: openKnowledge(config),
      clock,
      store: { ...store, close: async () => {} },
      log: createLog('error'),
      platforms: [platform],
    });
    await bot.start();
    await bot.drain();
    await bot.stop();
  }
  const [root, ...more] = await rootsOf(store);
  expect(more).toEqual([]);
  const shown = [...posts.values()].filter(({ channel }) => channel === 'audit');
  expect(shown).toHaveLength(1);
  expect(cardText(shown[0]!.card)).toContain(`Root ${root}`);
  expect((await store.allMessages()).map(({ subject }) => subject)).toEqual(['checkpoint:1']);
  await store.close();
});
