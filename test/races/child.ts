/**
 * One replica in a process of its own. Each line of its standard input names a ledger, the instant to
 * begin, and its own presses, race by race; when all is decided it prints what the people were told.
 */
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import type { Invocation } from '../../src/domain/command.ts';
import type { Location } from '../../src/stores/database.ts';
import { type OpenStore, openStore } from '../../src/stores/store.ts';
import { clock, openBot, pressOn, racing, undelivered } from './races.ts';

export interface Orders {
  readonly location: Location;
  /** Milliseconds since 1970. */
  readonly startAt: number;
  readonly races: readonly (readonly Invocation[])[];
}

export interface Heard {
  /** By the key of the reply. */
  readonly told: readonly (readonly [string, string[]])[];
  /** How often somebody else was first. */
  readonly conflicts: number;
}

/** Races that are pressed for before anything is decided. */
const AT_ONCE = 5;

const say = (what: Heard | 'ready') => void process.stdout.write(`${JSON.stringify(what)}\n`);

/** These are no tests of power cuts: waiting for the disk would only make them longer. */
async function openCareless(location: Location): Promise<OpenStore> {
  if ('databaseUrl' in location) {
    const url = new URL(location.databaseUrl);
    url.searchParams.set('options', '-c synchronous_commit=off');
    return openStore({ databaseUrl: url.href.replaceAll('+', '%20'), clock });
  }
  const store = await openStore({ ...location, clock });
  await sql.raw('pragma synchronous=off').execute(store.database.db);
  return store;
}

async function race({ location, startAt, races }: Orders): Promise<Heard> {
  const told = new Map<string, string[]>();
  const count = { conflicts: 0 };
  const store = await openCareless(location);
  const bot = openBot(undelivered(racing(store, count), told));
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, startAt - Date.now())));
  for (let at = 0; at < races.length; at += AT_ONCE) {
    const presses = races.slice(at, at + AT_ONCE).flat();
    await Promise.all(presses.map((press) => pressOn(bot, press, told)));
    await bot.drain();
  }
  await bot.stop();
  await store.close();
  return { told: [...told], conflicts: count.conflicts };
}

say('ready');
for await (const line of createInterface({ input: process.stdin })) say(await race(JSON.parse(line)));
