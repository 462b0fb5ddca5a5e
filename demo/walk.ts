/**
 * The main job from end to end, in the terminal, without questions: a question, the article that the
 * project began with, its alert, a confirmation, an exception, two approvals, its end, and the ledger
 * checked. `npm run demo`; nothing is kept.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trialClock } from '../src/clock.ts';
import { type Config, readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { actorOf, type Bot, createBot, openKnowledge } from '../src/main.ts';
import { createTerminal, type Terminal } from '../src/platforms/terminal/platform.ts';
import { openStore } from '../src/stores/store.ts';

const ARTICLE = join(import.meta.dirname, 'dutch-kaspersky-2018.txt');
const AS_OF = '2018-05-14';
const print = (text: string) => void process.stdout.write(`${text}\n`);

/** The trial cast, with the terminal in the sandbox's place. */
function terminalConfig(): Config {
  const config = readConfig({ INTERDICT_HOME: 'none' }, import.meta.dirname);
  return JSON.parse(JSON.stringify(config).replaceAll('"sandbox:', '"terminal:')) as Config;
}

interface Walk {
  readonly bot: Bot;
  readonly terminal: Terminal;
  readonly config: Config;
}

let number = 0;

/** Types a line as a person and waits until all that follows from it is delivered. */
async function type(
  { bot, terminal, config }: Walk,
  person: string,
  line: string,
  options: Record<string, string> = {},
) {
  number += 1;
  await terminal.deliver({
    id: `demo-${number}`,
    actor: actorOf(config, 'terminal', person, person),
    place: { platform: 'terminal', channel: 'general' },
    line,
    options,
    source: 'typed',
  });
  await bot.drain();
}

function check(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(`The demonstration failed: ${sentence}`);
  print(`   ✓ ${sentence}`);
}

async function walk(): Promise<void> {
  const config = terminalConfig();
  const clock = trialClock(Date.parse('2018-05-15T09:00:00Z'));
  const store = await openStore({ memory: true, clock });
  const knowledge = openKnowledge(config, AS_OF);
  const terminal = createTerminal({ print, columns: 100, colour: false });
  const bot = createBot({ config, knowledge, clock, store, log: createLog('error'), platforms: [terminal] });
  const here = { bot, terminal, config };
  await terminal.start(bot.receive);
  print(`Interdict, set back to ${AS_OF}: ${knowledge.measures.length} measures were known then.`);

  await type(here, 'rita', 'is kaspersky banned in the netherlands');
  await type(here, 'rita', 'report', {
    published: '2018-05-15',
    text: readFileSync(ARTICLE, 'utf8'),
  });
  const [report] = await (await bot.desk()).reports();
  check(
    report?.finding.jurisdiction === 'NL',
    'the Dutch phase-out is news; the other two acts were on record',
  );

  await type(here, 'otto', `report confirm ${report!.id}`);
  await type(here, 'ana', `report confirm ${report!.id}`);
  check(
    (await (await bot.desk()).report(report!.id))?.status === 'confirmed',
    'only the analyst could confirm it',
  );
  await type(here, 'rita', 'is kaspersky banned in the netherlands');

  await type(here, 'rita', 'exception request', {
    vendor: 'Kaspersky',
    places: 'NL',
    until: '2018-09-30',
    scope: 'analysis lab, 3 machines',
    reason: 'comparing detections of malware samples',
    controls: 'isolated network, no government data',
  });
  await type(here, 'rita', 'approve EX-1 I need it');
  await type(here, 'sam', 'approve EX-1 the lab is isolated');
  await type(here, 'lena', 'approve EX-1 within the letter of the measure');
  check(
    (await (await bot.desk()).exception('EX-1'))?.status === 'granted',
    'two others granted it, not its requester',
  );

  print('\n── The clock goes on to 1 October 2018');
  clock.set(Date.parse('2018-10-01T00:00:01Z'));
  await bot.drain();
  check((await (await bot.desk()).exception('EX-1'))?.status === 'expired', 'it ended with its last day');
  await type(here, 'rita', 'exception list');

  const { entries, broken } = await store.verify();
  check(!broken, `the ledger is whole: ${entries} entries, every one follows the one before it`);
  await bot.stop();
}

await walk();
