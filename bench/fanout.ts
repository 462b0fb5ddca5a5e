/**
 * One measure to ten thousand watching channels, on each of two platforms that enforce real limits, with
 * the clock run fast: how near the delivery comes to the fastest that the limits allow, whether each
 * channel hears of it once, and whether private replies suffer meanwhile.
 *
 * The limits are those of the fakes: test/fakes/slack/rates.ts and test/fakes/discord/rates.ts.
 */
import type { Card } from '../src/domain/card.ts';
import type { Place } from '../src/domain/command.ts';
import { TryLater } from '../src/domain/error.ts';
import { change } from '../src/domain/ledger.ts';
import type { Desk, MessageRef, Pace, Platform } from '../src/domain/ports.ts';
import { createDelivery } from '../src/flows/delivery.ts';
import { createRunner } from '../src/flows/runner.ts';
import { openStore } from '../src/stores/store.ts';
import { openRates as openDiscordRates } from '../test/fakes/discord/rates.ts';
import { openRates } from '../test/fakes/slack/rates.ts';

const PLACES = 10_000;
const REPLY_EVERY_MS = 2_000;
const REPLIES_FOR_MS = 120_000;
/** How much slower than the limits allow it may be, and how long a private reply may wait. */
const MOST_SLOWER = 1.05;
const LONGEST_REPLY_MS = 1_000;

interface Limited {
  readonly name: string;
  readonly pace: Pace;
  /** Seconds after which one message to so many new channels can have been sent. */
  fastest(places: number): number;
  /** Milliseconds to wait, or 0 when the call may pass. */
  take(place: Place, now: number): { wait: number; whole: boolean };
}

function slackLike(): Limited {
  const rates = openRates(true);
  return {
    name: 'slack',
    pace: { channelMs: 1_000, all: { count: 300, ms: 60_000 } },
    fastest: (places) => (places - 300) / 5,
    take(place, now) {
      const method = place.only ? 'chat.postEphemeral' : 'chat.postMessage';
      return { wait: rates.take('T1', method, place.channel, now) * 1_000, whole: false };
    },
  };
}

function discordLike(): Limited {
  const rates = openDiscordRates(true);
  return {
    name: 'discord',
    pace: { channelMs: 1_000, all: { count: 50, ms: 1_000 } },
    fastest: (places) => (places - 50) / 50,
    take({ only, channel }, now) {
      // Answers to interactions are outside the bot's limit.
      const path = only ? '/webhooks/1/token' : `/channels/${channel.slice(1)}/messages`;
      const { wait, scope } = rates.take('POST', path, now);
      return { wait: wait * 1_000, whole: scope === 'global' };
    },
  };
}

interface Clock {
  at: number;
  now(): number;
}

/** A platform that keeps its limits and remembers what it was told. */
function platformOf(limited: Limited, clock: Clock) {
  const posts: { place: Place; key: string; at: number }[] = [];
  let refused = 0;
  const call = (place: Place) => {
    const { wait, whole } = limited.take(place, clock.at);
    if (wait === 0) return;
    refused += 1;
    throw new TryLater('Too many requests.', wait, whole ? 'platform' : 'lane');
  };
  const platform: Platform = {
    name: limited.name,
    pace: limited.pace,
    start: async () => {},
    stop: async () => {},
    async post(place: Place, _: Card, key: string): Promise<MessageRef> {
      call(place);
      posts.push({ place, key, at: clock.at });
      return { place, id: `m${posts.length}` };
    },
    edit: async (ref) => call(ref.place),
    openThread: async (ref) => ({ ...ref.place, thread: ref.id }),
  };
  return { platform, posts, refused: () => refused };
}

const CARD: Card = { title: 'New · a measure', tone: 'caution', blocks: [], buttons: [] };

async function openHouse(limited: Limited) {
  const clock: Clock = { at: Date.parse('2026-03-02T09:00:00Z'), now: () => clock.at };
  const store = await openStore({ memory: true, clock });
  const { platform, posts, refused } = platformOf(limited, clock);
  const faults: unknown[] = [];
  const delivery = createDelivery({
    store,
    platforms: new Map([[platform.name, platform]]),
    drawers: { alert: async () => ({ card: CARD, version: 1 }) },
    desk: async () => ({ channels: { audit: [] } }) as unknown as Desk,
  });
  const runner = createRunner({
    store,
    clock,
    handlers: delivery,
    paces: new Map([[platform.name, limited.pace]]),
    report: (error) => faults.push(error),
  });
  return { clock, store, posts, refused, faults, runner };
}

/** Runs one platform; gives the rows of the table and what went wrong. */
async function fanOut(limited: Limited): Promise<string[]> {
  const { clock, store, posts, refused, faults, runner } = await openHouse(limited);
  const places = Array.from({ length: PLACES }, (_, at) => ({ platform: limited.name, channel: `C${at}` }));
  const began = clock.at;
  const wall = performance.now();
  await store.commit(change('bench', { draw: places.map((place) => ({ subject: 'alert:R-1', place })) }));
  let replies = 0;
  for (let next: number | undefined = clock.at; next !== undefined; next = await store.nextDue()) {
    // Every other second somebody is answered in private, in the midst of it.
    const reply = began + replies * REPLY_EVERY_MS;
    const asked = reply - began <= REPLIES_FOR_MS;
    clock.at = Math.max(clock.at, asked ? Math.min(next, reply) : next);
    if (asked && clock.at >= reply) {
      const place = { ...places[replies]!, only: 'U1' };
      await store.commit(change('bench', { tell: [{ key: `reply:${reply}`, to: { place }, card: CARD }] }));
      replies += 1;
    }
    await runner.drain();
  }
  const alerts = posts.filter(({ place }) => !place.only);
  const took = (Math.max(...alerts.map(({ at }) => at)) - began) / 1_000;
  const ratio = took / limited.fastest(PLACES);
  const reached = new Set(alerts.map(({ place }) => place.channel)).size;
  const waits = posts
    .filter(({ place }) => place.only)
    .map(({ key, at }) => at - Number(key.split(/[:@]/)[1]));
  const longest = Math.max(...waits);
  console.log(
    [
      limited.name.padEnd(8),
      `${reached} of ${PLACES} reached, ${alerts.length - reached} twice`,
      `${took.toFixed(0)} s of the platform's time, ${ratio.toFixed(3)} of the fastest allowed`,
      `${refused()} refused with 429`,
      `${waits.length} of ${replies} private replies, the slowest after ${longest} ms`,
      `${((performance.now() - wall) / 1_000).toFixed(1)} s of work`,
    ].join(' · '),
  );
  await store.close();
  return [
    ...(reached === PLACES && alerts.length === PLACES ? [] : [`${limited.name}: not once for each channel`]),
    ...(ratio <= MOST_SLOWER
      ? []
      : [`${limited.name}: ${ratio.toFixed(3)} of the fastest, over ${MOST_SLOWER}`]),
    ...(waits.length === replies && longest <= LONGEST_REPLY_MS ? [] : [`${limited.name}: replies waited`]),
    ...(faults.length === 0 ? [] : [`${limited.name}: ${faults.length} faults, such as ${faults[0]}`]),
  ];
}

/** Measures and prints; the exit status says whether all bounds hold. */
export async function benchFanout(): Promise<void> {
  const wrong = [...(await fanOut(slackLike())), ...(await fanOut(discordLike()))];
  for (const sentence of wrong) console.log(`MISSED ${sentence}`);
  if (wrong.length > 0) process.exitCode = 1;
}

if (import.meta.main) await benchFanout();
