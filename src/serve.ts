/** `interdict serve`: the bot on its platforms, from the first line to an orderly stop. */

import { commands } from '../commands/index.ts';
import type { TrialClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Day } from './domain/date.ts';
import type { Clock } from './domain/ports.ts';
import { createLog } from './log.ts';
import { type Bot, createBot, openKnowledge, storeLocation } from './main.ts';
import { createCompletion } from './names/completion.ts';
import { createSandbox } from './platforms/sandbox/platform.ts';
import { createMailbox } from './stores/mailbox.ts';
import { openStore } from './stores/store.ts';

/** The sandbox's channels: those of the settings, or else every one that they send something to. */
function sandboxChannels({ sandbox, channels }: Config) {
  if (sandbox.channels.length > 0) return sandbox.channels;
  const named = Object.values(channels)
    .flat()
    .flatMap((place) => (place.startsWith('sandbox:') ? place.slice('sandbox:'.length) : []));
  return ['general', ...new Set(named)].map((id) => ({ id, name: id, about: '' }));
}

function sandboxPeople({ people }: Config) {
  return people.flatMap(({ id, name, about, accounts }) =>
    accounts
      .filter((account) => account.startsWith('sandbox:'))
      .map((account) => ({ account: account.slice('sandbox:'.length), person: id, name, about })),
  );
}

/** What is printed once the bot can be used. */
function hint(address: string): string {
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
 * Starts the sandbox on this machine and returns once it can be used.
 * @param asOf the day to which clock and knowledge are set back
 * @throws Refusal when the port is taken, the data folder cannot be used, or a record is broken
 */
export async function serveSandbox(
  config: Config,
  clock: Clock | TrialClock,
  asOf: Day | undefined,
  print: (text: string) => void,
): Promise<Bot> {
  const knowledge = openKnowledge(config, asOf);
  const store = await openStore({ ...storeLocation(config, asOf), clock });
  const completion = createCompletion(knowledge);
  const sandbox = createSandbox({
    mailbox: createMailbox(store.database, clock),
    people: sandboxPeople(config),
    channels: sandboxChannels(config),
    commands,
    complete: (kind, text) => completion.complete(kind, text),
    host: config.sandbox.host,
    port: config.sandbox.port,
    clock,
    ...(asOf ? { notice: `Clock and knowledge were set back to ${asOf}.` } : {}),
  });
  const bot = createBot({
    config,
    knowledge,
    clock,
    store,
    log: createLog(config.log),
    platforms: [sandbox],
  });
  await bot.start();
  stopOnSignal(bot);
  print(hint(sandbox.address));
  return bot;
}
