import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { addDays, dayIn } from '../../src/domain/date.ts';
import { openStore } from '../../src/stores/store.ts';
import type { Delivery } from '../fakes/slack/deliveries.ts';
import { type FakeSlack, openFakeSlack } from '../fakes/slack/server.ts';

const KILLS = 20;
const LEAST_ROUNDS = 4;
const PLACES = ['NL', 'DE', 'FR', 'GB', 'US', 'IT', 'ES', 'PL', 'SE', 'EE'];
const CHILD = join(import.meta.dirname, '../platforms/slack-process.ts');

interface Alive {
  readonly url: string;
  /** @throws when the process was killed meanwhile */
  check(): void;
}

/** Starts the bot and lets people work with it until they are done, or until it is killed. */
async function live(
  args: readonly string[],
  killAfter: number | null,
  work: (bot: Alive) => Promise<void>,
): Promise<'done' | 'killed'> {
  const child: ChildProcess = fork(CHILD, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let dead = false;
  const death = new Promise<'killed'>((resolve) =>
    child.once('exit', () => {
      dead = true;
      resolve('killed');
    }),
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)));
    child.once('exit', (code) => reject(new Error(`The bot ended with ${code}.`)));
  });
  const kill = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const check = () => {
    if (dead) throw new Error('The bot was killed.');
  };
  const failed = async (error: unknown) => {
    if (killAfter === null) throw error;
    return death;
  };
  const end = await Promise.race([work({ url, check }).then(() => 'done' as const, failed), death]);
  clearTimeout(kill);
  if (end === 'killed') return end;
  // It may have been killed between its last answer and now.
  if (!dead) child.send('stop', () => {});
  await death;
  return end;
}

/** What people do about one exception. What they sent is told again after each start, as it was. */
function roundOf(fake: FakeSlack, round: number) {
  const scope = `case ${round} of those who are killed`;
  const until = addDays(dayIn(systemClock.now(), 'UTC'), 10 + round);
  const sent = new Map<string, Delivery>();
  const card = () => fake.messages('approvals').find(({ words }) => words.includes(scope));
  async function say({ url, check }: Alive, person: string, channel: string, line: string) {
    check();
    const before = sent.get(person);
    if (before) await fake.deliveries.again(before, { url, retry: { num: 1, reason: 'http_timeout' } });
    else {
      const seen = fake.deliveries.all.length;
      const asked = fake.slash(person, channel, line, { url });
      sent.set(person, fake.deliveries.all[seen] ?? (await asked).delivery);
      await asked;
    }
    check();
  }
  async function wait({ check }: Alive, what: string, seen: () => boolean) {
    await fake.until(what, () => {
      check();
      return seen();
    });
  }
  return async (bot: Alive) => {
    const place = PLACES[round % PLACES.length]!;
    const request = `exception request vendor:Kaspersky places:${place} until:${until} scope:"${scope}" reason:samples controls:isolated`;
    await say(bot, 'rita', 'general', request);
    await wait(bot, 'a card', () => card() !== undefined);
    const [id] = /EX-\d+/.exec(card()!.words)!;
    await say(bot, 'sam', 'approvals', `exception approve ${id} isolated`);
    await wait(bot, 'the decision on the card', () => /granted/i.test(card()!.words));
    // The measures in question, then a line for the vote.
    await wait(bot, 'its thread', () => fake.thread(card()!.ts).length >= 2);
    await wait(bot, 'the answer', () =>
      fake.ephemeral('sam', 'approvals').some((each) => each.words.includes(id)),
    );
  };
}

test(`after ${KILLS} kills at random moments on Slack there is one card, one decision and one thread each`, async () => {
  const fake = await openFakeSlack({ rates: false });
  const home = mkdtempSync(join(tmpdir(), 'interdict-kill-slack-'));
  const args = [home, fake.apiUrl, fake.signingSecret];
  try {
    let rounds = 0;
    let work = roundOf(fake, rounds);
    const began = performance.now();
    await live(args, null, work);
    const atWork = performance.now() - began;
    for (let killed = 0; killed < KILLS || rounds < LEAST_ROUNDS; ) {
      const done = (await live(args, Math.random() * atWork * 0.6, work)) === 'done';
      if (!done) killed += 1;
      else {
        rounds += 1;
        work = roundOf(fake, rounds);
      }
    }
    await live(args, null, work);
    const store = await openStore({ home, clock: systemClock });
    const exceptions = await store.readAll('exception');
    expect(exceptions.size).toBe(rounds + 1);
    for (const entries of exceptions.values())
      expect(entries.map(({ type }) => type)).toEqual(['ExceptionRequested', 'Reviewed', 'Granted']);
    expect(fake.messages('approvals')).toHaveLength(rounds + 1);
    for (const { ts, words } of fake.messages('approvals')) {
      expect(words).toMatch(/granted/i);
      const said = fake.thread(ts).map((each) => each.words);
      expect(new Set(said).size).toBe(said.length);
    }
    expect((await store.verify()).broken).toBeUndefined();
    expect(await store.deadJobs()).toEqual([]);
    await store.close();
    console.log(`${KILLS} kills over ${rounds + 1} exceptions.`);
  } finally {
    await fake.close();
    rmSync(home, { recursive: true });
  }
}, 600_000);
