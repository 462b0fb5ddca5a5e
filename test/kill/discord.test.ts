import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { addDays, dayIn } from '../../src/domain/date.ts';
import { openStore } from '../../src/stores/store.ts';
import { type FakeDiscord, openFakeDiscord } from '../fakes/discord/server.ts';
import { register } from '../platforms/discord-commands.ts';

const KILLS = 20;
const LEAST_ROUNDS = 4;
const PLACES = ['NL', 'DE', 'FR', 'GB', 'US', 'IT', 'ES', 'PL', 'SE', 'EE'];
const CHILD = join(import.meta.dirname, '../platforms/discord-process.ts');
/** Nobody presses again before having looked whether the first press was carried out. */
const LOOK_MS = 1_000;

let fake: FakeDiscord;
let home: string;
beforeEach(async () => {
  fake = await openFakeDiscord({ rates: false });
  register(fake);
  home = mkdtempSync(join(tmpdir(), 'interdict-kill-discord-'));
});
afterEach(async () => {
  await fake.close();
  rmSync(home, { recursive: true });
});

async function start(): Promise<ChildProcess> {
  const child = fork(CHILD, [home, fake.apiUrl], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The bot ended with ${code}.`)));
  });
  return child;
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()));

async function stop(child: ChildProcess): Promise<void> {
  if (child.connected) child.send('stop', () => {});
  await ended(child);
}

/** What people do about one exception, begun anew after each kill where the last try left no trace. */
function roundOf(round: number) {
  const scope = `case ${round} of those who are killed`;
  const until = addDays(dayIn(systemClock.now(), 'UTC'), 10 + round);
  const card = () => fake.messages('approvals').find(({ words }) => words.includes(scope));
  const granted = () => /granted/i.test(card()?.words ?? '');
  return async (alive: () => void, first: boolean) => {
    const wait = (what: string, look: () => boolean, ms?: number) =>
      fake.until(
        what,
        () => {
          alive();
          return look();
        },
        ms,
      );
    const seen = async (look: () => boolean) =>
      !first &&
      (await wait('a trace', look, LOOK_MS).then(
        () => true,
        () => false,
      ));
    if (!(await seen(() => card() !== undefined))) {
      alive();
      const place = PLACES[round % PLACES.length];
      await fake.slash(
        'rita',
        'general',
        `exception request vendor:Kaspersky places:${place} until:${until} scope:"${scope}" reason:samples controls:isolated`,
      );
    }
    await wait('a card', () => card() !== undefined);
    const [id] = /EX-\d+/.exec(card()!.words)!;
    if (!(await seen(granted))) {
      alive();
      await fake.slash('sam', 'approvals', `exception approve ${id} isolated`);
    }
    await wait('the decision on the card', granted);
    await wait(
      'its thread',
      () =>
        fake.threads('approvals').some((each) => each.id === card()!.id) &&
        fake.messages(card()!.id).length >= 2,
    );
  };
}

test(`after ${KILLS} kills at random moments on Discord there is one card, one decision and one thread each`, {
  timeout: 600_000,
}, async () => {
  const live = async (work: ReturnType<typeof roundOf>, first: boolean, killAfter: number | null) => {
    const child = await start();
    const kill = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    const isDead = () => child.exitCode !== null || child.signalCode !== null;
    const alive = () => {
      if (isDead()) throw new Error('The bot was killed.');
    };
    try {
      await work(alive, first);
      clearTimeout(kill);
      await stop(child);
      return true;
    } catch (error) {
      if (killAfter === null) throw error;
      child.kill('SIGKILL');
      await ended(child);
      return false;
    }
  };
  let rounds = 0;
  let work = roundOf(rounds);
  const began = performance.now();
  await live(work, true, null);
  const atWork = performance.now() - began;
  let first = true;
  rounds = 1;
  work = roundOf(rounds);
  for (let killed = 0; killed < KILLS || rounds < LEAST_ROUNDS; ) {
    const done = await live(work, first, Math.random() * (atWork * 0.6 + (first ? 0 : LOOK_MS * 1.5)));
    first = done;
    if (!done) killed += 1;
    else {
      rounds += 1;
      work = roundOf(rounds);
    }
  }
  await live(work, first, null);
  const store = await openStore({ home, clock: systemClock });
  const exceptions = await store.readAll('exception');
  expect(exceptions.size).toBe(rounds + 1);
  for (const entries of exceptions.values())
    expect(entries.map(({ type }) => type)).toEqual(['ExceptionRequested', 'Reviewed', 'Granted']);
  expect(fake.messages('approvals')).toHaveLength(rounds + 1);
  for (const { id, words } of fake.messages('approvals')) {
    expect(words).toMatch(/granted/i);
    const said = fake.messages(id).map((each) => each.words);
    expect(new Set(said).size).toBe(said.length);
  }
  expect(fake.threads('approvals')).toHaveLength(rounds + 1);
  expect((await store.verify()).broken).toBeUndefined();
  expect(await store.deadJobs()).toEqual([]);
  expect(fake.unguarded).toEqual([]);
  await store.close();
  console.log(`${KILLS} kills over ${rounds + 1} exceptions.`);
});

test('when the process that holds the connection is killed, another one answers within half a minute', {
  timeout: 60_000,
}, async () => {
  const leader = await start();
  const other = await start();
  expect(fake.gateway.connected()).toBe(1);
  await fake.slash('rita', 'general', 'help');
  leader.kill('SIGKILL');
  await ended(leader);
  const began = performance.now();
  await fake.until('the other connects', () => fake.gateway.connected() === 1, 30_000);
  await sleep(50);
  expect((await fake.slash('sam', 'general', 'help')).acked).toBe(true);
  console.log(`Another process answers ${((performance.now() - began) / 1000).toFixed(1)} s after the kill.`);
  await stop(other);
});
