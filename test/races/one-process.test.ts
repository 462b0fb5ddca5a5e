/** A thousand races between five replicas that live in one process, from the press to the private reply. */
import { expect, test } from 'vitest';
import type { Platform } from '../../src/domain/ports.ts';
import { openStore } from '../../src/stores/store.ts';
import { judge } from './judge.ts';
import {
  clock,
  openBot,
  plant,
  pressOn,
  RACES_A_LEDGER,
  type Race,
  raceOf,
  racing,
  waitingRows,
} from './races.ts';

const RACES = 1_000;
const REPLICAS = 5;

/** A platform that keeps what is whispered, by exception and person. */
function listening(heard: Map<string, string[]>): Platform {
  return {
    name: 'sandbox',
    start: async () => {},
    stop: async () => {},
    async post(place, card, key) {
      if (place.only) heard.set(key.split('@')[0]!, [card.title]);
      return { place, id: key };
    },
    edit: async () => {},
    openThread: async ({ place, id }) => ({ ...place, thread: id }),
  };
}

test(`in ${RACES} races of two to five presses one decision is made, and the others hear who was first`, async () => {
  const rows = await waitingRows();
  const count = { conflicts: 0 };
  for (let start = 0; start < RACES; start += RACES_A_LEDGER) {
    const store = await openStore({ memory: true, clock });
    await plant(store, rows);
    const heard = new Map<string, string[]>();
    const bots = Array.from({ length: REPLICAS }, () => openBot(racing(store, count), [listening(heard)]));
    const run = async ({ presses }: Race) => {
      await Promise.all(presses.map((press, at) => pressOn(bots[at % REPLICAS]!, press, heard)));
      await Promise.all(bots.map((bot) => bot.drain()));
    };
    for (let at = start; at < start + RACES_A_LEDGER; at += 1) {
      const race = raceOf(at);
      await run(race);
      judge(race, await store.read(`exception:${race.id}`), heard);
    }
    expect((await store.verify()).broken).toBeUndefined();
    for (const bot of bots) await bot.stop();
    await store.close();
  }
  // Otherwise they only stood in line, and nothing was proved.
  expect(count.conflicts).toBeGreaterThan(RACES);
});
