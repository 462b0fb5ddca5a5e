/** One replica of the bot on a fake Discord, as a process of its own, with one vote to decide. */
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { createBot, openKnowledge } from '../../src/main.ts';
import { openStore } from '../../src/stores/store.ts';
import { APPLICATION, castWorld, TOKEN } from '../fakes/discord/cast.ts';
import { discordConfig, openDiscord } from './discord-house.ts';

const [home, apiUrl] = process.argv.slice(2) as [string, string];

const fake = { world: castWorld(), apiUrl, token: TOKEN, application: APPLICATION };
const trial = discordConfig(fake);
const config = {
  ...trial,
  log: 'error' as const,
  // One vote decides, so that two at once are a race for the decision.
  groups: { ...trial.groups, deciders: ['sam', 'lena'] },
  exceptions: { ...trial.exceptions, quorum: [{ group: 'deciders', count: 1 }] },
};
const clock = systemClock;
const knowledge = openKnowledge(config);
const store = await openStore({ home, clock });
const discord = openDiscord(fake, { config, clock, store, knowledge });
const bot = createBot({ config, knowledge, clock, store, log: createLog('error'), platforms: [discord] });
await bot.start();
process.send?.('ready');
process.on('message', () => void bot.stop().then(() => process.exit(0)));
