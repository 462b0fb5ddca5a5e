/** The whole bot on the fake Discord: the trial's cast with accounts there. */
import { type TrialClock, trialClock } from '../../src/clock.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import type { Clock, Platform } from '../../src/domain/ports.ts';
import { createLog } from '../../src/log.ts';
import { type Bot, createBot, openKnowledge } from '../../src/main.ts';
import { createCompletion } from '../../src/names/completion.ts';
import { createDiscord } from '../../src/platforms/discord/platform.ts';
import { platformHouse } from '../../src/platforms.ts';
import { type OpenStore, openStore } from '../../src/stores/store.ts';
import { HOME_SERVER } from '../fakes/discord/cast.ts';
import { type FakeDiscord, type FakeDiscordOptions, openFakeDiscord } from '../fakes/discord/server.ts';
import { channelOf, userOf } from '../fakes/discord/world.ts';
import { register } from './discord-commands.ts';

const CAST = ['rita', 'sam', 'lena', 'ana', 'otto'];
const ROOMS = ['alerts', 'approvals', 'triage'];

/** What a bot must know of the Discord that it is to live in. */
export type Home = Pick<FakeDiscord, 'world' | 'apiUrl' | 'token' | 'application'>;

/** The trial's settings, with the fake's accounts and channels in the sandbox's place. */
export function discordConfig({ world }: Pick<Home, 'world'>): Config {
  const trial = readConfig({ INTERDICT_HOME: 'none' }, import.meta.dirname);
  let text = JSON.stringify({ ...trial, log: 'silent' });
  for (const name of CAST) text = text.replaceAll(`"sandbox:${name}"`, `"discord:${userOf(world, name).id}"`);
  for (const name of ROOMS)
    text = text.replaceAll(`"sandbox:${name}"`, `"discord:${channelOf(world, name).id}"`);
  return JSON.parse(text) as Config;
}

/** Discord's platform as a bot has it. Without its pace: a test has no time to wait a second for each message. */
export function openDiscord(
  home: Home,
  parts: { config: Config; clock: Clock | TrialClock; store: OpenStore; knowledge: Knowledge },
): Platform {
  const log = createLog(parts.config.log);
  const completion = createCompletion(parts.knowledge);
  const { pace: _, ...discord } = createDiscord({
    house: platformHouse({ ...parts, completion, log }, 'discord'),
    settings: { application: home.application, servers: [HOME_SERVER] },
    token: home.token,
    apiUrl: home.apiUrl,
  });
  return discord;
}

export interface House {
  readonly bot: Bot;
  readonly discord: Platform;
  readonly config: Config;
  readonly store: OpenStore;
  readonly fake: FakeDiscord;
  readonly clock: TrialClock;
  close(): Promise<void>;
}

interface Options extends FakeDiscordOptions {
  readonly start?: string;
  readonly asOf?: string;
  readonly change?: (config: Config) => Config;
}

/** A fake and a bot on it, whose clocks both run from the instant. */
export async function openHouse({ start, asOf, change, ...options }: Options = {}): Promise<House> {
  const now = start ? Date.parse(start) : Date.now();
  const fake = await openFakeDiscord({ rates: false, ...options, now });
  register(fake);
  const clock = trialClock(now);
  const knowledge = openKnowledge({ knowledge: { extra: null } }, asOf);
  const config = (change ?? ((same: Config) => same))(discordConfig(fake));
  const store = await openStore({ memory: true, clock });
  const discord = openDiscord(fake, { config, clock, store, knowledge });
  const bot = createBot({
    config,
    knowledge,
    clock,
    store,
    log: createLog(config.log),
    platforms: [discord],
  });
  await bot.start();
  return {
    bot,
    discord,
    config,
    store,
    fake,
    clock,
    async close() {
      await bot.stop();
      await fake.close();
    },
  };
}
