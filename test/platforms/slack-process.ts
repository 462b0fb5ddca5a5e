/** One replica of the bot on a fake Slack, as a process of its own: over signed HTTP, with one vote to decide. */
import { systemClock } from '../../src/clock.ts';
import { openStore } from '../../src/stores/store.ts';
import { APP_TOKEN, BOT_TOKEN, castWorld } from '../fakes/slack/cast.ts';
import { requestUrl, startBot } from './slack-house.ts';

const [home, apiUrl, signingSecret] = process.argv.slice(2) as [string, string, string];

const { slack, bot } = await startBot({
  home: { world: castWorld(), apiUrl, botToken: BOT_TOKEN, appToken: APP_TOKEN, signingSecret },
  mode: 'http',
  store: await openStore({ home, clock: systemClock }),
  // One vote decides, so that two at once are a race for the decision.
  change: (config) => ({
    ...config,
    log: 'error',
    groups: { ...config.groups, deciders: ['sam', 'lena'] },
    exceptions: { ...config.exceptions, quorum: [{ group: 'deciders', count: 1 }] },
  }),
});
process.send?.(requestUrl(slack));
process.on('message', () => void bot.stop().then(() => process.exit(0)));
