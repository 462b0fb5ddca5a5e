import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import { APPROVER_ROLE, HOME_SERVER } from '../fakes/discord/cast.ts';
import type { FakeDiscord } from '../fakes/discord/server.ts';
import type { Json } from '../fakes/discord/world.ts';
import { register } from './discord-commands.ts';
import { openHouse } from './discord-house.ts';

const ARTICLE = readFileSync(join(import.meta.dirname, '../../demo/dutch-kaspersky-2018.txt'), 'utf8');
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function open(options: Parameters<typeof openHouse>[0] = {}) {
  const house = await openHouse(options);
  close = house.close;
  return house;
}
type House = Awaited<ReturnType<typeof open>>;

const whispers = (fake: FakeDiscord, person: string, channel: string) =>
  fake
    .ephemeral(person, channel)
    .filter(({ loading }) => !loading)
    .map(({ words }) => words);

const FIRST = {
  vendor: 'Kaspersky',
  places: 'Netherlands',
  scope: 'analysis lab, 3 machines',
  reason: 'comparing detections of malware samples',
};

/** Fills in the form of a request in its two parts. */
async function request(
  fake: FakeDiscord,
  person: string,
  until: string,
  first: Readonly<Record<string, string>> = FIRST,
) {
  await fake.command(person, 'general', 'exception request');
  await fake.submit(person, { ...first, until });
  const between = fake.ephemeral(person, 'general').at(-1)!;
  await fake.press(person, between.id, 'Go on');
  await fake.submit(person, { controls: 'isolated network, no government data' });
}

/** An exception that waits for a decision. */
async function ask(house: House) {
  const { fake } = house;
  const line = `exception request vendor:Kaspersky places:NL until:${inDays(30)} scope:lab reason:samples controls:isolated`;
  await fake.slash('rita', 'general', line);
  return fake.until('a card', () => fake.messages('approvals')[0]);
}
const reviews = async ({ bot }: House) => (await (await bot.desk()).exception('EX-1'))?.reviews;

test('the main job from end to end: an article becomes an alert, an exception is asked for, decided by two, and ends on its day', async () => {
  const { fake, bot, clock, store } = await open({ start: '2018-05-15T09:00:00Z', asOf: '2018-05-14' });

  // A question, answered in private.
  await fake.command('rita', 'general', 'ask', { words: 'is kaspersky banned in the netherlands' });
  expect(whispers(fake, 'rita', 'general')[0]).toContain('Kaspersky');
  expect(fake.messages('general')).toEqual([]);

  // "Read this" on a message that holds the article.
  const { id: message } = fake.say('rita', 'general', ARTICLE);
  await fake.readThis('rita', message);
  await fake.until('an alert', () => fake.messages('alerts').length === 1);
  await fake.until('its triage card', () => fake.messages('triage').length === 1);
  expect(fake.messages('alerts')[0]!.words).toMatch(/unreviewed/i);

  // Only the analyst can confirm it.
  const report = fake.messages('triage')[0]!.id;
  await fake.press('otto', report, 'Confirm');
  await fake.until('a refusal', () => whispers(fake, 'otto', 'triage').length === 1);
  expect((await (await bot.desk()).reports())[0]?.status).not.toBe('confirmed');
  await fake.press('ana', report, 'Confirm');
  await fake.until('the alert is redrawn', () => !/unreviewed/i.test(fake.messages('alerts')[0]!.words));

  // An exception, by a form in two parts.
  await request(fake, 'rita', '2018-09-30');
  const card = await fake.until('a card for the approvers', () => fake.messages('approvals')[0]);
  await fake.until('its thread', () => fake.threads('approvals')[0] && fake.messages(card.id).length >= 1);

  // Its requester cannot approve it, two others can: one by the button, one by a typed line in the thread.
  await fake.press('rita', card.id, 'Approve');
  await fake.submit('rita', {});
  await fake.until('a refusal', () => fake.ephemeral('rita', 'approvals').some(({ loading }) => !loading));
  expect((await (await bot.desk()).exception('EX-1'))?.reviews).toEqual([]);
  await fake.press('sam', card.id, 'Approve');
  await fake.submit('sam', { note: 'the lab is isolated' });
  await fake.slash('lena', card.id, 'approve EX-1 within the letter of the measure');
  await fake.until('the card says granted', () => /granted/i.test(fake.messages('approvals')[0]!.words));
  expect((await (await bot.desk()).exception('EX-1'))?.status).toBe('granted');
  await fake.until('the requester was told', () =>
    [...fake.direct('rita'), ...fake.ephemeral('rita', 'general')].some(({ words }) =>
      /granted/i.test(words),
    ),
  );
  await fake.until('who voted was answered', () =>
    whispers(fake, 'lena', card.id).some((words) => /EX-1/.test(words)),
  );

  // It ends with its last day, and the card says so.
  clock.set(Date.parse('2018-10-01T00:00:01Z'));
  bot.wake();
  await fake.until('the card says that it ended', () =>
    /expired|ended/i.test(fake.messages('approvals')[0]!.words),
  );

  // One of each, nothing refused by Discord, nobody pinged, no thought unfinished, the ledger whole.
  for (const channel of ['alerts', 'triage', 'approvals']) expect(fake.messages(channel)).toHaveLength(1);
  expect(fake.log.filter(({ status }) => status >= 400)).toEqual([]);
  expect(fake.unguarded).toEqual([]);
  expect(fake.world.messages.filter(({ loading }) => loading)).toEqual([]);
  for (const channel of ['alerts', 'triage', 'approvals', 'general', card.id])
    for (const { alive } of fake.messages(channel)) expect(channel === 'general' ? [] : alive).toEqual([]);
  expect((await store.verify()).broken).toBeUndefined();
  expect(await store.deadJobs()).toEqual([]);
});

test('requests in a forum are posts: tagged by their state, closed when they are decided', async () => {
  const house = await open({
    start: '2026-03-02T09:00:00Z',
    change: (config) => ({
      ...config,
      channels: { ...config.channels, approvals: ['discord:700000000000000010'] },
    }),
  });
  const { fake } = house;
  await fake.slash(
    'rita',
    'general',
    'exception request vendor:Kaspersky places:NL until:2026-09-30 scope:lab reason:samples controls:isolated',
  );
  const post = await fake.until('a post', () => fake.threads('requests')[0]);
  expect(post).toMatchObject({ tags: ['waiting'], archived: false });
  await fake.until('its context', () => fake.messages(post.id).length >= 2);
  await fake.press('sam', post.id, 'Approve');
  await fake.submit('sam', {});
  await fake.until('one vote', () => /1 of 2/.test(fake.messages(post.id)[0]!.words));
  await fake.press('lena', post.id, 'Approve');
  await fake.submit('lena', {});
  await fake.until('it is closed', () => {
    const [now] = fake.threads('requests');
    return now!.tags[0] === 'granted' && now!.archived;
  });
  expect(fake.threads('requests')).toHaveLength(1);
});

/** One vote of somebody who has the role decides. */
const withRole = (config: Config): Config => ({
  ...config,
  groups: { ...config.groups, approvers: [`discord:${HOME_SERVER}/${APPROVER_ROLE}`] },
  exceptions: { ...config.exceptions, quorum: [{ group: 'approvers', count: 1 }] },
});

test('approvers come from a role, read when somebody decides', async () => {
  const house = await open({ change: withRole });
  const { fake, clock } = house;
  const card = await ask(house);
  fake.setRole('sam', APPROVER_ROLE, false);
  // What was read is kept for half a minute.
  clock.set(clock.now() + 31_000);
  await fake.slash('sam', 'approvals', 'exception approve EX-1 fine');
  await fake.until('a refusal', () => whispers(fake, 'sam', 'approvals').length === 1);
  expect(await reviews(house)).toEqual([]);
  await fake.slash('lena', 'approvals', 'exception approve EX-1 fine');
  await fake.until('granted', () =>
    /granted/i.test(fake.messages('approvals').find(({ id }) => id === card.id)!.words),
  );
});

test('while the role cannot be read nobody decides, and who tried is told', async () => {
  const house = await open({ change: withRole });
  const { fake, clock } = house;
  await ask(house);
  clock.set(clock.now() + 60_000);
  fake.fault(/GET \/guilds\//, { kind: 'status', status: 500 }, 1000);
  await fake.slash('lena', 'approvals', 'exception approve EX-1 fine');
  await fake.until('it is said', () =>
    whispers(fake, 'lena', 'approvals').some((words) => /could not be read/.test(words)),
  );
  expect(await reviews(house)).toEqual([]);
});

describe('bad input in Discord', () => {
  test.each([
    '@everyone',
    '<@&600000000000000001>',
    '[bank.example](https://evil.example)',
    '`ticks` and ```blocks```',
    '\u202eesrever',
    'x'.repeat(4001),
    '**bold** __under__ ||spoiler||',
  ])('a scope of %j is shown literally and pings nobody', async (scope) => {
    const house = await open();
    const { fake } = house;
    await request(fake, 'rita', inDays(30), { ...FIRST, scope: scope.slice(0, 4000) });
    const said = await fake.until(
      'a card or a refusal',
      () =>
        fake.messages('approvals')[0] ??
        fake.ephemeral('rita', 'general').find(({ words }) => /not sent/.test(words)),
    );
    expect(said.alive).toEqual([]);
    expect(said.links.filter(({ url }) => url.includes('evil'))).toEqual([]);
    expect(fake.unguarded).toEqual([]);
    expect(fake.log.filter(({ status }) => status >= 400)).toEqual([]);
  });

  test.each([
    ['no command', 'press:0:rm -rf /'],
    ['an id that is not there', 'press:0:exception approve EX-999999'],
    ['two lines', 'press:0:exception approve EX-1\nexception approve EX-2'],
  ])('a forged button decides nothing: %s', async (_, custom_id) => {
    const house = await open();
    const { fake } = house;
    const card = await ask(house);
    const alter = (payload: Json): Json => ({ ...payload, data: { ...(payload.data as Json), custom_id } });
    await fake.press('otto', card.id, 'Approve', { alter });
    await house.bot.drain();
    expect(await reviews(house)).toEqual([]);
    expect(fake.messages('approvals')).toHaveLength(1);
  });

  test('a press on the card of another server, and one that says so, decide nothing', async () => {
    const house = await open();
    const { fake } = house;
    const card = await ask(house);
    register(fake, '500000000000000002');
    const alter = (payload: Json): Json => ({ ...payload, guild_id: '500000000000000002' });
    await fake.press('sam', card.id, 'Approve', { alter });
    expect(fake.modals('sam')).toEqual([]);
    await fake.slash('fiona', 'foreign', 'exception approve EX-1 fine');
    await house.bot.drain();
    expect(await reviews(house)).toEqual([]);
    expect(whispers(fake, 'fiona', 'foreign')[0]).not.toMatch(/EX-1/);
  });

  test('a card that somebody deleted is posted anew, and the decision stands', async () => {
    const house = await open();
    const { fake, bot } = house;
    const card = await ask(house);
    fake.deleteMessage(card.id);
    await fake.slash('sam', 'general', 'exception approve EX-1 fine');
    await fake.until('a card again', () => /1 of 2/.test(fake.messages('approvals')[0]?.words ?? ''));
    await fake.slash('lena', 'general', 'exception approve EX-1 fine');
    await fake.until('it is granted', () => /granted/i.test(fake.messages('approvals')[0]?.words ?? ''));
    expect((await (await bot.desk()).exception('EX-1'))?.status).toBe('granted');
  });
});

const ROUNDS = 100;
const PLACES = ['NL', 'DE', 'FR', 'GB', 'US', 'IT', 'ES', 'PL', 'SE', 'EE'];

test(`two approvers at once, the one delivered twice: in ${ROUNDS} rounds one decision each, and the loser is told who was first`, {
  timeout: 240_000,
}, async () => {
  const { fake, store } = await open({
    change: (config) => ({
      ...config,
      groups: { ...config.groups, deciders: ['sam', 'lena'] },
      exceptions: { ...config.exceptions, quorum: [{ group: 'deciders', count: 1 }] },
    }),
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = `EX-${round + 1}`;
    await fake.slash(
      'rita',
      'general',
      `exception request vendor:Kaspersky places:${PLACES[round % 10]} until:${inDays(10 + round)} scope:"case ${round}" reason:samples controls:isolated`,
    );
    await fake.until(`a card of ${id}`, () =>
      fake.messages('approvals').some(({ words }) => words.includes(`${id} `)),
    );
    const [one, two] = round % 2 ? ['sam', 'lena'] : ['lena', 'sam'];
    await Promise.all([
      fake.slash(one!, 'approvals', `exception approve ${id} isolated`, { times: 2 }),
      fake.slash(two!, 'approvals', `exception approve ${id} isolated`),
    ]);
    const heard = (person: string) =>
      whispers(fake, person, 'approvals').filter((words) => new RegExp(`\\b${id}\\b`).test(words));
    await fake.until(`both hear of ${id}`, () => heard('sam').length > 0 && heard('lena').length > 0);
    const entries = await store.read(`exception:${id}`);
    expect(entries.filter(({ type }) => type === 'Granted')).toHaveLength(1);
    const winner = entries.find(({ type }) => type === 'Reviewed')!.actor;
    const loser = winner === 'sam' ? 'lena' : 'sam';
    expect(heard(winner)).toHaveLength(1);
    expect(new Set(heard(loser)).size).toBe(1);
    expect(heard(loser)[0]).toContain(winner === 'sam' ? 'Sam Security' : 'Lena Legal');
  }
  expect(fake.messages('approvals')).toHaveLength(ROUNDS);
  expect((await store.verify()).broken).toBeUndefined();
});
