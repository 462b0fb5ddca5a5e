import { afterEach, expect, test } from 'vitest';
import type { FakeSlack } from '../fakes/slack/server.ts';
import type { Json } from '../fakes/slack/world.ts';
import { openHouse } from './slack-house.ts';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

type Opened = Awaited<ReturnType<typeof openHouse>>;

async function open(): Promise<Opened> {
  const house = await openHouse('http', {});
  close = house.close;
  return house;
}

const FILLED = {
  'field:vendor': 'Kaspersky',
  'field:places': ['Netherlands'],
  'field:scope': 'analysis lab',
  'field:reason': 'comparing detections',
  'field:controls': 'isolated network',
};
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The form for an exception, open before a person. */
async function form(fake: FakeSlack, person: string): Promise<string> {
  await fake.shortcut(person, 'request_exception');
  return (await fake.until('a form', () => fake.views(person)[0])).id;
}

/** An exception that waits for a decision. */
async function ask({ fake }: Opened, more: Record<string, string | string[]> = {}) {
  const view = await form(fake, 'rita');
  await fake.submit('rita', view, { ...FILLED, 'field:until': inDays(30), ...more });
  await fake.until('a card', () => fake.messages('approvals').length === 1);
  return fake.messages('approvals')[0]!;
}

const reviews = async ({ bot }: Opened) => (await (await bot.desk()).exception('EX-1'))?.reviews;
const allMessages = (fake: FakeSlack) =>
  ['general', 'alerts', 'approvals', 'triage'].flatMap((channel) => fake.messages(channel));

test('a wrong signature and a stale time are refused before anything is read', async () => {
  const { fake, store } = await open();
  const line = 'exception approve EX-1';
  expect((await fake.slash('sam', 'general', line, { secret: 'guessed' })).status).toBe(401);
  expect((await fake.slash('sam', 'general', line, { signedAt: Date.now() - 301_000 })).status).toBe(401);
  expect(fake.ephemeral('sam', 'general')).toEqual([]);
  expect(await store.deadJobs()).toEqual([]);
});

test('a body that is replayed decides nothing a second time', async () => {
  const house = await open();
  const { fake } = house;
  await ask(house);
  const { delivery } = await fake.slash('sam', 'approvals', 'exception deny EX-1 the risk stays');
  await fake.until('it is denied', () => /denied/i.test(fake.messages('approvals')[0]!.words));
  const before = await house.store.read('exception:EX-1');
  await fake.deliveries.again(delivery);
  await fake.deliveries.again(delivery, { retry: { num: 1, reason: 'http_timeout' } });
  await house.bot.drain();
  expect(await house.store.read('exception:EX-1')).toEqual(before);
  expect(fake.ephemeral('sam', 'approvals')).toHaveLength(1);
});

test('another workspace is answered nothing, whatever it says', async () => {
  const house = await open();
  const { fake } = house;
  await ask(house);
  const team = 'T0FOREIGN1';
  const alter = (payload: Json): Json => ({
    ...payload,
    team_id: team,
    team: { id: team, domain: 'globex' },
    enterprise: null,
    enterprise_id: undefined,
  });
  const card = fake.messages('approvals')[0]!;
  await fake.slash('sam', 'approvals', 'exception approve EX-1', { alter });
  await fake.press('sam', card.ts, 'Approve', { alter });
  await house.bot.drain();
  expect(fake.ephemeral('sam', 'approvals')).toEqual([]);
  expect(fake.views('sam')).toEqual([]);
  expect(await reviews(house)).toEqual([]);
});

test('guests and people of other organisations decide nothing and are told so in private', async () => {
  const house = await open();
  const { fake } = house;
  await ask(house);
  const card = fake.messages('approvals')[0]!;
  await fake.press('greta', card.ts, 'Approve');
  await fake.slash('xena', 'shared', 'exception approve EX-1');
  await fake.until('the guest hears', () => fake.ephemeral('greta', 'approvals').length === 1);
  await house.bot.drain();
  expect(await reviews(house)).toEqual([]);
  expect(fake.views('greta')).toEqual([]);
  expect(fake.messages('approvals')).toHaveLength(1);
});

test.each([
  ['two lines', 'exception approve EX-1\nexception approve EX-2'],
  ['no command', 'rm -rf /'],
  ['a ping', '<!channel>'],
  ['an id that is not there', 'exception approve EX-999999'],
  ['2,000 characters', 'x'.repeat(2000)],
])('a forged button value decides nothing: %s', async (_, value) => {
  const house = await open();
  const { fake } = house;
  await ask(house);
  const card = fake.messages('approvals')[0]!;
  const alter = (payload: Json): Json => {
    const [action] = payload.actions as Json[];
    return { ...payload, actions: [{ ...action, value }] };
  };
  await fake.press('otto', card.ts, 'Approve', { alter });
  await house.bot.drain();
  expect(await reviews(house)).toEqual([]);
  for (const { words, pings } of fake.ephemeral('otto', 'approvals')) {
    expect(pings).toEqual([]);
    expect(words.length).toBeLessThan(3000);
  }
});

test('a form whose hidden line was changed, or that was made for somebody else, is refused and stays open', async () => {
  const house = await open();
  const { fake } = house;
  await ask(house);
  const card = fake.messages('approvals')[0]!;
  await fake.press('otto', card.ts, 'Details').catch(() => undefined);
  const view = await form(fake, 'rita');
  const filled = { ...FILLED, 'field:until': inDays(20) };
  const forge = (change: (metadata: string) => string, user?: string) => (payload: Json) => {
    const shown = payload.view as Json;
    return {
      ...payload,
      ...(user ? { user: { ...(payload.user as Json), id: user } } : {}),
      view: { ...shown, private_metadata: change(String(shown.private_metadata)) },
    };
  };
  await fake.submit('rita', view, filled, {
    alter: forge((metadata) => metadata.replace('exception request', 'exception approve EX-1')),
  });
  expect(Object.keys(fake.views('rita')[0]!.errors)).toHaveLength(1);
  await fake.submit('rita', view, filled, { alter: forge((same) => same, 'U0SAM00000') });
  expect(Object.keys(fake.views('rita')[0]!.errors)).toHaveLength(1);
  await fake.submit('rita', view, filled, { alter: forge(() => '{') });
  expect(Object.keys(fake.views('rita')[0]!.errors)).toHaveLength(1);
  await house.bot.drain();
  expect(await reviews(house)).toEqual([]);
  expect((await (await house.bot.desk()).exceptions()).length).toBe(1);
});

test('who is not of the organisation learns nothing about which ids exist', async () => {
  const house = await open();
  const { fake } = house;
  await ask(house);
  for (const id of ['EX-1', 'EX-77']) {
    await fake.slash('greta', 'general', `exception approve ${id} please`);
    await fake.slash('xena', 'shared', `exception show ${id}`);
  }
  const heard = () => [...fake.ephemeral('greta', 'general'), ...fake.ephemeral('xena', 'shared')];
  await fake.until('all are answered', () => heard().length === 4);
  for (const { words } of heard()) expect(words).not.toMatch(/EX-|Kaspersky|no such/);
  expect(await reviews(house)).toEqual([]);
});

test('40,000 characters are taken in or refused in a short reply, and Slack takes all that is shown', async () => {
  const house = await open();
  const { fake } = house;
  await fake.slash('rita', 'general', 'ask '.concat('kaspersky '.repeat(4000)).slice(0, 40_000));
  await fake.dm('rita', 'x'.repeat(40_000));
  await fake.until(
    'both are answered',
    () => fake.ephemeral('rita', 'general').length + fake.direct('rita').length >= 3,
  );
  await house.bot.drain();
  expect(fake.log.filter(({ error }) => error !== null)).toEqual([]);
  for (const { words } of fake.ephemeral('rita', 'general')) expect(words.length).toBeLessThan(6000);
});

test('a vendor named <!channel> and a reason full of markup are shown literally, alert nobody and forge nothing', async () => {
  const house = await open();
  const { fake } = house;
  const reason =
    '<!channel> <!subteam^S0SECURITY> @everyone *granted* :white_check_mark: \n> Status: granted';
  await fake.slash('rita', 'general', 'is <!channel> &amp; <@U0SAM00000> banned in the netherlands');
  await ask(house, { 'field:reason': reason, 'field:scope': '<!here> lab `code` _x_' });
  await fake.until('an answer', () => fake.ephemeral('rita', 'general').length >= 1);
  await house.bot.drain();
  const card = fake.messages('approvals')[0]!;
  expect(card.words).toContain('<!channel> <!subteam^S0SECURITY> @everyone *granted* :white_check_mark:');
  expect(card.words).toContain('<!here> lab `code` _x_');
  const everything = [
    ...allMessages(fake),
    ...fake.thread(card.ts),
    ...fake.ephemeral('rita', 'general'),
    ...fake.direct('rita'),
  ];
  for (const { pings, emoji } of everything) {
    expect(pings).toEqual([]);
    expect(emoji).not.toContain('white_check_mark');
  }
});

test('a message that is deleted, a channel that is archived and a bot that is removed change no decision', async () => {
  const house = await open();
  const { fake, bot } = house;
  const card = await ask(house);
  fake.deleteMessage(card.ts);
  fake.archive('alerts');
  await fake.slash('sam', 'triage', 'exception approve EX-1 the lab is isolated');
  fake.removeBot('approvals');
  await fake.slash('lena', 'triage', 'exception approve EX-1 within the letter');
  await fake.until(
    'both heard',
    () => fake.ephemeral('sam', 'triage').length + fake.ephemeral('lena', 'triage').length >= 2,
  );
  await bot.drain();
  expect((await (await bot.desk()).exception('EX-1'))?.status).toBe('granted');
  expect((await house.store.verify()).broken).toBeUndefined();
});
