/** `interdict serve`: the bot on its platforms, from the first line to an orderly stop. */

import type { TrialClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Day } from './domain/date.ts';
import type { Clock } from './domain/ports.ts';
import { createLog } from './log.ts';
import { type Bot, createBot, KNOWLEDGE, openKnowledge, storeLocation } from './main.ts';
import { createCompletion } from './names/completion.ts';
import { openPlatforms } from './platforms.ts';
import { openStore } from './stores/store.ts';

/** What is printed once the bot can be used. */
function hint(address: string | undefined, names: readonly string[]): string {
  if (!address) return `Interdict is ready in ${names.join(' and ')}.`;
  return [
    `Interdict is ready: ${address}`,
    '  Ask:    /interdict is kaspersky banned in the netherlands',
    '  Report: /interdict report, and paste an article about a government that restricts a vendor',
    '  Decide: /interdict exception request, then switch the person to approve it',
  ].join('\n');
}

/** One Ctrl-C comes twice within this time where a starter, such as npm, passes on what the terminal sends to all. */
const ONE_KEYPRESS_MS = 500;

function stopOnSignal(bot: Bot): void {
  let stopping = 0;
  const stop = () => {
    if (stopping && performance.now() - stopping > ONE_KEYPRESS_MS) process.exit(1);
    if (stopping) return;
    stopping = performance.now();
    bot.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/**
 * Starts the configured platforms, or the sandbox on this machine, and returns once it can be used.
 * @param asOf the day to which clock and knowledge are set back
 * @throws Refusal when the port is taken, the data folder cannot be used, or a record is broken
 */
export async function serve(
  config: Config,
  clock: Clock | TrialClock,
  asOf: Day | undefined,
  print: (text: string) => void,
): Promise<Bot> {
  const knowledge = openKnowledge(config, asOf);
  const store = await openStore({ ...storeLocation(config, asOf), clock });
  const log = createLog(config.log);
  const { platforms, address } = await openPlatforms({
    config,
    clock,
    store,
    completion: createCompletion(knowledge),
    log,
    ...(asOf ? { notice: `Clock and knowledge were set back to ${asOf}.` } : {}),
  });
  const feeds = config.feeds
    ? await (await import('./feeds.ts')).openFeeds({ config, folder: KNOWLEDGE, knowledge, clock })
    : undefined;
  const bot = createBot({ config, knowledge, clock, store, log, platforms, ...(feeds ? { feeds } : {}) });
  await bot.start();
  stopOnSignal(bot);
  print(
    hint(
      address(),
      platforms.map(({ name }) => name),
    ),
  );
  return bot;
}
