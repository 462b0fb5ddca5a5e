/**
 * Races for one decision: two to five people press at the same moment about an exception that lacks
 * one more vote of security. The first to be written decides it; whoever comes later is told who it was.
 */
import { fixedClock } from '../../src/clock.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Invocation } from '../../src/domain/command.ts';
import { VersionConflict } from '../../src/domain/error.ts';
import type { Platform, Store } from '../../src/domain/ports.ts';
import { createLog } from '../../src/log.ts';
import { actorOf, type Bot, createBot, openKnowledge } from '../../src/main.ts';
import { type OpenStore, openStore } from '../../src/stores/store.ts';
import type { EntryRow } from '../../src/stores/tables.ts';

/** Exceptions in one ledger: few enough that reading them all stays cheap. */
export const RACES_A_LEDGER = 50;

export const clock = fixedClock(Date.parse('2026-03-01T12:00:00Z'));

const SECURITY = ['sam', 'sue', 'sid', 'sol', 'sky'];

/** The cast of the trial, with more people in security. */
function castOf(config: Config): Config {
  const more = SECURITY.filter((id) => !config.people.some((person) => person.id === id)).map((id) => ({
    id,
    name: id,
    accounts: [`sandbox:${id}`],
    about: '',
    delegates: [],
  }));
  const groups = { ...config.groups, security: SECURITY };
  return { ...config, people: [...config.people, ...more], groups };
}

export const config = castOf(readConfig({ INTERDICT_HOME: '/nowhere' }, '/nowhere'));
const knowledge = openKnowledge(config);

/** A bot over a store, as one more replica of the house. */
export function openBot(store: Store, platforms: readonly Platform[] = []): Bot {
  return createBot({ config, knowledge, clock, store, log: createLog('error'), platforms });
}

/**
 * The store as a replica sees it that takes one job at a time, so that another takes the next one, and
 * that hesitates before it commits, so that the others have decided on the same state meanwhile.
 */
export function racing(store: Store, count: { conflicts: number }): Store {
  return {
    ...store,
    // The replicas of one test share the store; the test closes it.
    close: async () => {},
    claim: (_, ...how) => store.claim(1, ...how),
    async commit(...given) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      try {
        return await store.commit(...given);
      } catch (error) {
        if (error instanceof VersionConflict) count.conflicts += 1;
        throw error;
      }
    },
  };
}

/** A store that delivers nothing and keeps what is said to who pressed: here only decisions are at issue. */
export function undelivered(store: Store, told: Map<string, string[]>): Store {
  return {
    ...store,
    async commit(change, job) {
      await store.commit({ ...change, draw: [], redraw: [], tell: [], timers: [] }, job);
      for (const { key, card } of change.tell) if (key.startsWith('reply:')) told.set(key, [card.title]);
    },
  };
}

export interface Race {
  /** Of the exception. */
  readonly id: string;
  readonly presses: readonly Invocation[];
}

function press(id: string, person: string, line: string, note: string): Invocation {
  return {
    id: `${id}-${person}`,
    actor: actorOf(config, 'sandbox', person, person),
    place: { platform: 'sandbox', channel: 'general' },
    line,
    options: { id, note },
    source: 'form',
  };
}

/** Race number `index` of a ledger: who presses what differs from race to race. */
export function raceOf(index: number): Race {
  const id = `EX-${(index % RACES_A_LEDGER) + 1}`;
  const size = 2 + (index % 4);
  const first = Math.floor(index / 4) % SECURITY.length;
  const people = [...SECURITY.slice(first), ...SECURITY.slice(0, first)].slice(0, size);
  const presses = people.map((person, at) => {
    // Every third race is for and against; in every fifth the requester withdraws meanwhile.
    if (at === size - 1 && index % 5 === 0) return press(id, 'rita', 'exception withdraw', 'not needed');
    const move = index % 3 === 0 && at % 2 === 1 ? 'deny' : 'approve';
    return press(id, person, `exception ${move}`, `press ${at}`);
  });
  return { id, presses };
}

/** The rows of a ledger in which every exception lacks one vote of security. */
export async function waitingRows(): Promise<EntryRow[]> {
  const store = await openStore({ memory: true, clock });
  const bot = openBot(store);
  const options = {
    vendor: 'Kaspersky',
    places: 'NL',
    until: '2026-05-01',
    scope: 'lab',
    reason: 'samples',
    controls: 'isolated',
  };
  for (let index = 1; index <= RACES_A_LEDGER; index += 1) {
    const asked = { ...press(`ask-${index}`, 'rita', 'exception request', ''), options };
    await bot.receive(asked);
    await bot.drain();
    await bot.receive(press(`EX-${index}`, 'lena', 'exception approve', 'for legal'));
    await bot.drain();
  }
  const rows = await store.database.db
    .selectFrom('entries')
    .selectAll()
    .where('stream', 'like', 'exception:%')
    .execute();
  await bot.stop();
  return rows;
}

export async function plant(store: OpenStore, rows: readonly EntryRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 100)
    await store.database.db
      .insertInto('entries')
      .values(rows.slice(at, at + 100))
      .execute();
}

/** Presses, and keeps what the person was told at once where the press was refused before it was stored. */
export async function pressOn(bot: Bot, press: Invocation, told: Map<string, string[]>): Promise<void> {
  const reply = await bot.receive(press);
  if (reply.kind === 'card') told.set(replyKey(press), [reply.card.title]);
}

/** Under which the private reply to a press is said. */
export const replyKey = ({ id }: Pick<Invocation, 'id'>) => `reply:sandbox:${id}`;
