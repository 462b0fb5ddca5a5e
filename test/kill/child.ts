/**
 * The process that is killed: the whole bot with the sandbox, doing the script. It clicks everything
 * again after each start, as people do who saw no answer; the same press has the same id.
 */

import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { actorOf, createBot, openKnowledge } from '../../src/main.ts';
import { createSandbox } from '../../src/platforms/sandbox/platform.ts';
import { createMailbox } from '../../src/stores/mailbox.ts';
import { openStore } from '../../src/stores/store.ts';
import { ROUNDS, type Step } from './script.ts';

const home = process.argv[2]!;
const config = readConfig({ INTERDICT_HOME: home }, home);
const clock = systemClock;
const store = await openStore({ home, clock });
const knowledge = openKnowledge(config);
const sandbox = createSandbox({
  mailbox: createMailbox(store.database, clock),
  people: config.people.map(({ id, name }) => ({ account: id, person: id, name, about: '' })),
  channels: config.sandbox.channels,
  commands: [],
  complete: () => [],
  port: 0,
  clock,
});
const bot = createBot({ config, knowledge, clock, store, log: createLog('error'), platforms: [sandbox] });

async function click({ id, person, line, options }: Step): Promise<void> {
  const actor = actorOf(config, 'sandbox', person, person);
  const place = { platform: 'sandbox', channel: 'general' };
  const reply = await bot.receive({ id, actor, place, line, options, source: 'form' });
  if (reply.kind !== 'accepted') throw new Error(`${id} was not accepted: ${JSON.stringify(reply)}`);
}

/** Longer than any lease or wait of the script; what is due later is a timer of the bot's own. */
const SOON_MS = 60_000;

/** Waits until nothing is due soon: the hourly look for a checkpoint and the ends of the exceptions are left. */
async function settle(): Promise<void> {
  for (;;) {
    await bot.drain();
    const next = await store.nextDue();
    if (next === undefined || next > clock.now() + SOON_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

await bot.start();
process.stdout.write('ready\n');
for (const round of ROUNDS) {
  await click(round.report);
  await click(round.request);
  await settle();
  const exception = (await (await bot.desk()).exceptions()).find(({ scope }) => scope === round.note);
  for (const approval of round.approvals)
    await click({ ...approval, options: { ...approval.options, id: exception!.id } });
  await settle();
}
process.stdout.write('done\n');
await bot.stop();
