import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { addDays, dayIn } from '../../src/domain/date.ts';
import { openStore } from '../../src/stores/store.ts';
import { type FakeSlack, openFakeSlack } from '../fakes/slack/server.ts';

const ROUNDS = 100;
const PLACES = ['NL', 'DE', 'FR', 'GB', 'US', 'IT', 'ES', 'PL', 'SE', 'EE'];

let fake: FakeSlack;
let home: string;
let replicas: ChildProcess[] = [];
let urls: string[] = [];

async function startReplica(): Promise<void> {
  const child = fork(join(import.meta.dirname, 'slack-process.ts'), [home, fake.apiUrl, fake.signingSecret], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  replicas.push(child);
  urls.push(
    await new Promise<string>((resolve, reject) => {
      child.once('message', (message) => resolve(String(message)));
      child.once('exit', (code) => reject(new Error(`A replica ended with ${code}.`)));
    }),
  );
}

/** Two replicas over one database. */
async function openTwo(): Promise<void> {
  fake = await openFakeSlack({ rates: false });
  home = mkdtempSync(join(tmpdir(), 'interdict-races-'));
  replicas = [];
  urls = [];
  await startReplica();
  await startReplica();
  fake.deliveries.requestUrl = urls[0]!;
}

async function stopReplicas(): Promise<void> {
  const running = replicas
    .splice(0)
    .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  await Promise.all(
    running.map((child) => {
      child.send('stop');
      return new Promise((resolve) => child.once('exit', resolve));
    }),
  );
}

afterEach(async () => {
  await stopReplicas();
  await fake.close();
});

/** Asks for an exception by the form, and gives its card once it stands and its requester was told. */
async function ask(round: number) {
  const url = urls[round % 2]!;
  await fake.shortcut('rita', 'request_exception', null, { url });
  const form = await fake.until('a form', () => fake.views('rita')[0]);
  await fake.submit(
    'rita',
    form.id,
    {
      'field:vendor': 'Kaspersky',
      'field:places': [PLACES[round % PLACES.length]!],
      'field:until': addDays(dayIn(systemClock.now(), 'UTC'), 10 + round),
      'field:scope': `case ${round} of the race`,
      'field:reason': 'comparing detections',
      'field:controls': 'isolated network',
    },
    { url },
  );
  expect(fake.views('rita')).toEqual([]);
  const card = await fake.until('a card for the approvers', () =>
    fake.messages('approvals').find(({ words }) => words.includes(`case ${round} of the race`)),
  );
  return { card, id: /EX-\d+/.exec(card.words)![0] };
}

const heard = (person: string, id: string) =>
  fake.ephemeral(person, 'approvals').filter(({ words }) => new RegExp(`\\b${id}\\b`).test(words));
const approving = (id: string) => `exception approve ${id} isolated`;

test(`two approvers at once, each at another process, the one told twice: in ${ROUNDS} rounds one decision each, and the loser is told who was first`, async () => {
  await openTwo();
  const ids: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id } = await ask(round);
    ids.push(id);
    const [here, there] = round % 2 ? urls : urls.toReversed();
    const sent = fake.slash('sam', 'approvals', approving(id), { url: here! });
    await Promise.all([sent, fake.slash('lena', 'approvals', approving(id), { url: there! })]);
    await fake.deliveries.again((await sent).delivery, {
      url: there!,
      retry: { num: 1, reason: 'http_timeout' },
    });
    await fake.until(`both hear of ${id}`, () => heard('sam', id).length > 0 && heard('lena', id).length > 0);
  }
  await fake.until('every card says granted', () =>
    fake.messages('approvals').every(({ words }) => /granted/i.test(words)),
  );
  await stopReplicas();

  const store = await openStore({ home, clock: systemClock });
  const all = await store.readAll('exception');
  expect(all.size).toBe(ROUNDS);
  expect(fake.messages('approvals')).toHaveLength(ROUNDS);
  const won = { sam: 0, lena: 0 };
  for (const id of ids) {
    const entries = (await store.read(`exception:${id}`)).map(({ type, actor }) => ({ type, actor }));
    expect(entries.filter(({ type }) => type === 'Reviewed')).toHaveLength(1);
    expect(entries.filter(({ type }) => type === 'Granted')).toHaveLength(1);
    const winner = entries.find(({ type }) => type === 'Reviewed')!.actor as 'sam' | 'lena';
    const loser = winner === 'sam' ? 'lena' : 'sam';
    won[winner] += 1;
    expect(heard(winner, id)).toHaveLength(1);
    // A refusal decides nothing, so that nobody stores it: told of it twice, two processes say it twice.
    const said = new Set(heard(loser, id).map(({ words }) => words));
    expect([...said]).toHaveLength(1);
    expect([...said][0]).toContain(winner === 'sam' ? 'Sam Security' : 'Lena Legal');
  }
  console.log(`Sam was first ${won.sam} times, Lena ${won.lena} times.`);
  expect((await store.verify()).broken).toBeUndefined();
  expect(await store.deadJobs()).toEqual([]);
  await store.close();
}, 300_000);

test('the same press, delivered to two processes at the same moment, is one vote and one answer', async () => {
  await openTwo();
  for (let round = 0; round < 10; round += 1) {
    const { card, id } = await ask(round);
    await fake.press('sam', card.ts, 'Approve', { url: urls[0]! });
    const form = await fake.until('the form for a note', () => fake.views('sam')[0]);
    // Both processes are told of it before either has answered.
    const sent = fake.submit('sam', form.id, {}, { url: urls[0]! });
    const delivery = await fake.until('it is on its way', () =>
      fake.deliveries.all.find(
        ({ payload }) => payload.type === 'view_submission' && JSON.stringify(payload).includes(form.id),
      ),
    );
    await Promise.all([sent, ...urls.map((url) => fake.deliveries.again(delivery, { url }))]);
    await fake.until(`the card of ${id} says granted`, () =>
      fake.messages('approvals').some(({ ts, words }) => ts === card.ts && /granted/i.test(words)),
    );
    await fake.until(`Sam hears of ${id}`, () => heard('sam', id).length > 0);
  }
  await stopReplicas();
  const store = await openStore({ home, clock: systemClock });
  for (const [stream, entries] of await store.readAll('exception')) {
    expect(entries.filter(({ type }) => type === 'Reviewed')).toHaveLength(1);
    expect(heard('sam', stream.slice('exception:'.length))).toHaveLength(1);
  }
  expect(await store.deadJobs()).toEqual([]);
  await store.close();
}, 120_000);
