/** The whole bot on the fake Slack, in either mode: the trial's cast with accounts there. */
import { systemClock, type TrialClock, trialClock } from '../../src/clock.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import type { Clock } from '../../src/domain/ports.ts';
import { createLog } from '../../src/log.ts';
import { type Bot, createBot, openKnowledge } from '../../src/main.ts';
import { createCompletion } from '../../src/names/completion.ts';
import { createSlack, type Slack } from '../../src/platforms/slack/platform.ts';
import { platformHouse } from '../../src/platforms.ts';
import { type OpenStore, openStore } from '../../src/stores/store.ts';
import { HOME_TEAM, SECOND_TEAM } from '../fakes/slack/cast.ts';
import { type FakeSlack, type FakeSlackOptions, openFakeSlack } from '../fakes/slack/server.ts';

export type Mode = 'socket' | 'http';

const CAST = ['rita', 'sam', 'lena', 'ana', 'otto'];
const ROOMS = ['alerts', 'approvals', 'triage'];

/** What a bot must know of the Slack that it is to live in. */
export type Home = Pick<FakeSlack, 'world' | 'apiUrl' | 'botToken' | 'appToken' | 'signingSecret'>;

/** The trial's settings, with the fake's accounts and channels in the sandbox's place. */
export function slackConfig({ world }: Pick<Home, 'world'>): Config {
  const trial = readConfig({ INTERDICT_HOME: 'none' }, import.meta.dirname);
  let text = JSON.stringify({ ...trial, log: 'silent' });
  const people = [...world.people.values()];
  const channels = [...world.channels.values()];
  for (const name of CAST)
    text = text.replaceAll(`"sandbox:${name}"`, `"slack:${people.find((each) => each.name === name)!.id}"`);
  for (const name of ROOMS)
    text = text.replaceAll(`"sandbox:${name}"`, `"slack:${channels.find((each) => each.name === name)!.id}"`);
  return JSON.parse(text) as Config;
}

export interface House {
  readonly bot: Bot;
  readonly slack: Slack;
  readonly config: Config;
  readonly store: OpenStore;
  close(): Promise<void>;
}

interface Options {
  readonly home: Home;
  readonly mode: Mode;
  readonly clock?: Clock | TrialClock;
  /** Opened by the caller where two bots share it. */
  readonly store?: OpenStore;
  readonly knowledge?: Knowledge;
  readonly change?: (config: Config) => Config;
  /** Whether the bot waits between posts as it does in earnest. */
  readonly paced?: boolean;
}

/** The same platform without its pace: a test has no time to wait a second for each message. */
function unpaced(slack: Slack): Slack {
  const { pace: _, ...rest } = slack;
  return { ...rest, port: slack.port };
}

/** Starts a bot on the fake. */
export async function startBot(options: Options): Promise<House> {
  const { home, mode, clock = systemClock } = options;
  const config = (options.change ?? ((same: Config) => same))(slackConfig(home));
  const knowledge = options.knowledge ?? openKnowledge(config);
  const store = options.store ?? (await openStore({ memory: true, clock }));
  const log = createLog(config.log);
  const slack = createSlack({
    house: platformHouse({ config, clock, store, completion: createCompletion(knowledge), log }, 'slack'),
    settings: { mode, command: '/interdict', workspaces: [HOME_TEAM, SECOND_TEAM], port: 0 },
    tokens: { bot: [home.botToken], app: home.appToken, signingSecret: home.signingSecret },
    apiUrl: home.apiUrl,
  });
  const platforms = [options.paced ? slack : unpaced(slack)];
  const bot = createBot({ config, knowledge, clock, store, log, platforms });
  await bot.start();
  return { bot, slack, config, store, close: () => bot.stop() };
}

/** Where signed requests are taken. */
export const requestUrl = (slack: Slack) => `http://127.0.0.1:${slack.port}/slack/events`;

/** A fake and a bot on it, whose clocks both run from the instant. */
export async function openHouse(
  mode: Mode,
  options: { start?: string; asOf?: string } & FakeSlackOptions & Pick<Options, 'change' | 'paced'> = {},
): Promise<House & { readonly fake: FakeSlack; readonly clock: TrialClock }> {
  const now = options.start ? Date.parse(options.start) : Date.now();
  const fake = await openFakeSlack({ rates: options.paced ?? false, ...options, now });
  const clock = trialClock(now);
  const knowledge = openKnowledge({ knowledge: { extra: null } }, options.asOf);
  const house = await startBot({ ...options, home: fake, mode, clock, knowledge });
  if (mode === 'http') fake.deliveries.requestUrl = requestUrl(house.slack);
  return {
    ...house,
    fake,
    clock,
    async close() {
      await house.close();
      await fake.close();
    },
  };
}
