/** One bot on Slack and Discord at once, with one database: what is asked on the one is decided on the other. */
import { afterEach, expect, test } from 'vitest';
import { trialClock } from '../../src/clock.ts';
import type { Config } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createBot, openKnowledge } from '../../src/main.ts';
import { createCompletion } from '../../src/names/completion.ts';
import { createSlack } from '../../src/platforms/slack/platform.ts';
import { platformHouse } from '../../src/platforms.ts';
import { openStore } from '../../src/stores/store.ts';
import { openFakeDiscord } from '../fakes/discord/server.ts';
import { HOME_TEAM } from '../fakes/slack/cast.ts';
import { openFakeSlack } from '../fakes/slack/server.ts';
import { register } from './discord-commands.ts';
import { discordConfig, openDiscord } from './discord-house.ts';
import { slackConfig } from './slack-house.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const REQUEST =
  'exception request vendor:Kaspersky places:NL until:2026-09-30 scope:lab reason:samples controls:isolated';

/** Each person with both accounts, each channel on both platforms. */
function bothConfigs(one: Config, two: Config): Config {
  const channels = Object.fromEntries(
    Object.entries(one.channels).map(([use, places]) => [use, [...places, ...two.channels[use as 'alerts']]]),
  ) as unknown as Config['channels'];
  const people = one.people.map((person) => ({
    ...person,
    accounts: [...person.accounts, ...two.people.find(({ id }) => id === person.id)!.accounts],
  }));
  return { ...one, channels, people };
}

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function open() {
  const slackFake = await openFakeSlack({ rates: false, now: NOW });
  const discordFake = await openFakeDiscord({ rates: false, now: NOW });
  register(discordFake);
  const clock = trialClock(NOW);
  const config = bothConfigs(slackConfig(slackFake), discordConfig(discordFake));
  const knowledge = openKnowledge({ knowledge: { extra: null } });
  const store = await openStore({ memory: true, clock });
  const log = createLog(config.log);
  const { pace: _, ...slack } = createSlack({
    house: platformHouse({ config, clock, store, completion: createCompletion(knowledge), log }, 'slack'),
    settings: { mode: 'socket', command: '/interdict', workspaces: [HOME_TEAM], port: 0 },
    tokens: { bot: [slackFake.botToken], app: slackFake.appToken, signingSecret: null },
    apiUrl: slackFake.apiUrl,
  });
  const discord = openDiscord(discordFake, { config, clock, store, knowledge });
  const bot = createBot({ config, knowledge, clock, store, log, platforms: [slack, discord] });
  await bot.start();
  close = async () => {
    await bot.stop();
    await slackFake.close();
    await discordFake.close();
  };
  const cards = () => [
    slackFake.messages('approvals')[0]?.words ?? '',
    discordFake.messages('approvals')[0]?.words ?? '',
  ];
  const exception = async () => (await bot.desk()).exception('EX-1');
  return {
    slack: slackFake,
    discord: discordFake,
    store,
    exception,
    both: (words: RegExp) =>
      slackFake.until(`both cards say ${words}`, () => cards().every((card) => words.test(card))),
  };
}

test('an exception that was asked for on Discord is decided on Slack, and both cards are closed', async () => {
  const { slack, discord, both, exception, store } = await open();
  await discord.slash('rita', 'general', REQUEST);
  await both(/waiting, 0 of 2/);
  await slack.slash('sam', 'approvals', 'exception approve EX-1 fine');
  await both(/waiting, 1 of 2/);
  await slack.slash('lena', 'approvals', 'exception approve EX-1 within the law');
  await both(/granted/);
  expect((await exception())?.status).toBe('granted');
  await discord.until(
    'the requester hears of it',
    () =>
      [...discord.direct('rita'), ...discord.ephemeral('rita', 'general')].some(({ words }) =>
        /granted/.test(words),
      ) || slack.direct('rita').some(({ words }) => /granted/.test(words)),
  );
  for (const { buttons } of [slack.messages('approvals')[0]!, discord.messages('approvals')[0]!])
    expect(buttons.map(({ label }) => label)).not.toContain('Approve');
  expect((await store.verify()).broken).toBeUndefined();
});

test('one asked for on Slack is decided on Discord, with votes from both counted together', async () => {
  const { slack, discord, both, exception } = await open();
  await slack.slash('rita', 'general', REQUEST);
  await both(/waiting, 0 of 2/);
  await slack.slash('sam', 'approvals', 'exception approve EX-1 fine');
  await both(/waiting, 1 of 2/);
  const card = discord.messages('approvals')[0]!;
  await discord.press('lena', card.id, 'Approve');
  await discord.submit('lena', { note: 'within the law' });
  await both(/granted/);
  expect((await exception())?.reviews.map(({ person }) => person)).toEqual(['sam', 'lena']);
});

test("one person's two accounts are one vote, and a requester's other account cannot approve", async () => {
  const { slack, discord, both, exception } = await open();
  await discord.slash('rita', 'general', REQUEST);
  await both(/waiting, 0 of 2/);
  await slack.slash('rita', 'approvals', 'exception approve EX-1 mine');
  await slack.until('she is refused', () => slack.ephemeral('rita', 'approvals').length === 1);
  await slack.slash('sam', 'approvals', 'exception approve EX-1 fine');
  await both(/waiting, 1 of 2/);
  await discord.slash('sam', 'approvals', 'exception approve EX-1 fine again');
  await discord.until('he is answered', () =>
    discord.ephemeral('sam', 'approvals').some(({ loading }) => !loading),
  );
  await both(/waiting, 1 of 2/);
  expect((await exception())?.reviews.map(({ person }) => person)).toEqual(['sam']);
});

test('two approvers at the same moment, one on each platform: one decision, in fifty rounds', {
  timeout: 120_000,
}, async () => {
  const { slack, discord, store } = await open();
  const places = ['NL', 'DE', 'FR', 'GB', 'US', 'IT', 'ES', 'PL', 'SE', 'EE'];
  for (let round = 0; round < 50; round += 1) {
    const id = `EX-${round + 1}`;
    const until = new Date(NOW + (20 + round) * 86_400_000).toISOString().slice(0, 10);
    await slack.slash(
      'rita',
      'general',
      `exception request vendor:Kaspersky places:${places[round % 10]} until:${until} scope:"case ${round}" reason:samples controls:isolated`,
    );
    await discord.until(`a card of ${id}`, () =>
      discord.messages('approvals').some(({ words }) => words.includes(`${id} `)),
    );
    await slack.slash('sam', 'approvals', `exception approve ${id} fine`);
    await slack.until('one vote', () =>
      slack.messages('approvals').some(({ words }) => words.includes(`${id} `) && /1 of 2/.test(words)),
    );
    await Promise.all([
      slack.slash('lena', 'approvals', `exception deny ${id} the risk stays`),
      discord.slash('lena', 'approvals', `exception approve ${id} fine`),
    ]);
    await slack.until(`${id} is decided`, () =>
      slack
        .messages('approvals')
        .some(({ words }) => words.includes(`${id} `) && /granted|denied/.test(words)),
    );
    const entries = await store.read(`exception:${id}`);
    expect(entries.filter(({ type }) => type === 'Granted' || type === 'Denied')).toHaveLength(1);
  }
});
