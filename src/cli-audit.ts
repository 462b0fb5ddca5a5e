/**
 * What auditors do in the terminal: `interdict audit verify|export` and `interdict register export`.
 * Everything but the types is loaded when such a command runs, because most runs are questions.
 */
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Command as Program } from 'commander';
import type { Config } from './config.ts';
import type { Breach, Checkpoint } from './domain/checkpoint.ts';
import { Refusal } from './domain/error.ts';
import type { Clock, Desk, Store } from './domain/ports.ts';
import type { RegisterRow } from './domain/register.ts';

interface Run {
  readonly config: Config;
  readonly clock: Clock;
}

interface Means {
  run(): Run;
  done(status: Promise<0 | 1 | 2>): void;
  print(text: string): void;
}

const invalid = (sentence: string) => new Refusal('invalid', sentence);

/** The store that is there: a mistyped folder must not look like an empty, whole ledger. */
async function openLedger({ config, clock }: Run): Promise<Store> {
  const { openStore } = await import('./stores/store.ts');
  const { storeLocation } = await import('./main.ts');
  const location = storeLocation(config);
  if ('home' in location && !existsSync(location.home))
    throw new Refusal(
      'not_found',
      `There is no ledger in ${location.home} yet: start the bot once, or name another folder with INTERDICT_HOME.`,
    );
  return openStore({ ...location, clock });
}

async function withLedger<T>(run: Run, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openLedger(run);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A name out of a ledger that somebody changed may hold anything. */
const plain = (text: string) => text.replaceAll(/\p{Cc}/gu, '\ufffd').slice(0, 200);

const breachText = ({ stream, version, why }: Breach) => `${plain(stream)}, version ${version}: ${why}`;

function rootOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const root = text.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(root))
    throw invalid(
      `--root needs the 64 hexadecimal digits of a message in your audit channel; "${plain(text)}" is none.`,
    );
  return root;
}

interface Witnessed {
  readonly newest: Checkpoint | undefined;
  /** The checkpoint of the root that was given. */
  readonly matched: Checkpoint | undefined;
  /** Entries that no checkpoint covers yet. */
  readonly after: number;
}

async function readWitnesses(store: Store, entries: number, root: string | undefined): Promise<Witnessed> {
  const { CHECKPOINTS, checkpointsOf, entriesUnder } = await import('./domain/checkpoint.ts');
  const checkpoints = checkpointsOf(await store.read(CHECKPOINTS));
  const after = Math.max(0, entries - entriesUnder(checkpoints) - checkpoints.length);
  return { newest: checkpoints.at(-1), matched: checkpoints.find((each) => each.root === root), after };
}

async function witnessText({ newest, matched, after }: Witnessed): Promise<string[]> {
  const { checkpointName } = await import('./domain/checkpoint.ts');
  if (!newest)
    return [
      'No checkpoint is there yet: a running bot takes one a day. Until then nobody can see whether the end of a stream, or a whole one, was cut off.',
    ];
  const later = `${after} ${after === 1 ? 'entry' : 'entries'} came after the newest checkpoint.`;
  if (!matched)
    return [
      `The newest root is ${newest.root}, of ${checkpointName(newest)}; ${later}`,
      'Hold it against the message in your audit channel: --root compares one that you read there.',
    ];
  if (matched !== newest)
    return [
      `The root given is that of ${checkpointName(matched)}: nothing that it covers was changed since.`,
      `The newest is ${checkpointName(newest)}: give its root to check all that came between. ${later}`,
    ];
  return [`The root given is that of ${checkpointName(newest)}, the newest; ${later}`];
}

async function verify(means: Means, options: { root?: string; json?: boolean }): Promise<0> {
  const root = rootOf(options.root);
  return withLedger<0>(means.run(), async (store) => {
    const { entries, broken } = await store.verify();
    if (broken) {
      const [first, ...more] = broken as [Breach, ...Breach[]];
      if (options.json) means.print(JSON.stringify({ entries, broken }));
      else if (more.length > 0) for (const breach of broken) means.print(breachText(breach));
      const others = more.length > 0 ? `; ${more.length} more of its streams are broken too` : '';
      throw invalid(
        `The ledger is broken at ${breachText(first)}${others}. Keep the database as it is and restore a backup beside it.`,
      );
    }
    const witnessed = await readWitnesses(store, entries, root);
    if (root && !witnessed.matched)
      throw invalid(
        `No checkpoint has the root ${root}: either this is not the ledger that was witnessed in the channel, or digits are missing; compare them, and keep the database as it is.`,
      );
    const { newest, after } = witnessed;
    if (options.json) {
      const checkpoint = newest ? { number: newest.number, day: newest.day, root: newest.root } : null;
      means.print(JSON.stringify({ entries, broken: [], checkpoint, after }));
      return 0;
    }
    means.print(`The ledger is whole: ${entries} entries, every one follows the one before it.`);
    for (const line of await witnessText(witnessed)) means.print(line);
    return 0;
  });
}

/** Writes lines to a file, or to standard output as fast as it is read. */
async function writeLines<T>(lines: AsyncGenerator<string, T>, out: string | undefined): Promise<T> {
  const file = out === undefined ? undefined : await openOut(out);
  const put = async (text: string) => {
    if (file) return void (await file.write(text));
    if (!process.stdout.write(text))
      await new Promise((resolve) => {
        process.stdout.once('drain', resolve);
        process.stdout.once('close', resolve);
      });
  };
  try {
    let part = '';
    for (;;) {
      const { done, value } = await lines.next();
      if (!done) part += `${value}\n`;
      if (done || part.length > 65_536) {
        await put(part);
        part = '';
      }
      if (done) return value;
    }
  } finally {
    await file?.close();
  }
}

async function openOut(out: string) {
  try {
    return await open(out, 'w', 0o600);
  } catch (error) {
    throw invalid(
      `The file ${out} cannot be written (${(error as NodeJS.ErrnoException).code}): name another place.`,
    );
  }
}

async function exportAudit(means: Means, { out }: { out?: string }): Promise<0> {
  const { auditLines } = await import('./domain/audit-export.ts');
  const run = means.run();
  return withLedger<0>(run, async (store) => {
    const lines = auditLines(store.streams(), () => store.allMessages(), run.clock.now());
    const { entries, streams, messages } = await writeLines(lines, out);
    if (out !== undefined) {
      means.print(`${out}: ${entries} entries in ${streams} streams, and where ${messages} messages are.`);
      means.print(`Check it anywhere with: node bin/verify-audit.js ${out} [ROOT]`);
    }
    return 0;
  });
}

interface RegisterOptions {
  readonly format?: string;
  readonly status?: string;
  readonly vendor?: string;
  readonly out?: string;
}

async function registerOf(desk: Desk, store: Store): Promise<readonly RegisterRow[]> {
  const { registerRows } = await import('./domain/register.ts');
  const exceptions = await desk.exceptions();
  if (exceptions.length === 0) return [];
  const streams = await store.readAll('exception');
  const messages = Map.groupBy(await store.allMessages(), ({ subject }) => subject);
  const sources = exceptions.map((exception) => {
    const stream = `exception:${exception.id}`;
    return { exception, entries: streams.get(stream) ?? [], messages: messages.get(stream) ?? [] };
  });
  const placeName = (code: string) => desk.knowledge.jurisdiction(code)?.name ?? code;
  return registerRows(sources, { now: desk.now, nameOf: desk.nameOf, placeName });
}

function vendorOf(desk: Desk, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const { vendor, nearest } = desk.findVendor(name);
  const hint = nearest.length > 0 ? `: did you mean ${nearest.join(' or ')}?` : '.';
  if (!vendor) throw new Refusal('not_found', `No vendor "${plain(name)}" is on record${hint}`);
  return vendor;
}

async function exportRegister(means: Means, options: RegisterOptions): Promise<0> {
  const { format = 'jsonl', status, out } = options;
  if (format !== 'jsonl' && format !== 'csv')
    throw invalid(`--format "${plain(format)}" is none that is written: use jsonl or csv.`);
  const { EXCEPTION_STATUSES } = await import('./domain/exception-state.ts');
  if (status !== undefined && !EXCEPTION_STATUSES.some((each) => each === status))
    throw invalid(`--status "${plain(status)}" is none: use ${EXCEPTION_STATUSES.join(', ')}.`);
  const { openReadingDesk } = await import('./main.ts');
  const { registerAsCsv, registerAsJsonLines } = await import('./domain/register.ts');
  const run = means.run();
  const { desk, store } = await openReadingDesk(run.config, run.clock);
  try {
    const vendor = vendorOf(desk, options.vendor);
    const rows = (await registerOf(desk, store)).filter(
      (row) => (!status || row.status === status) && (!vendor || row.vendor === vendor),
    );
    const text = format === 'csv' ? registerAsCsv(rows) : registerAsJsonLines(rows);
    if (out === undefined) {
      process.stdout.write(text);
      return 0;
    }
    const file = await openOut(out);
    await file.writeFile(text);
    await file.close();
    means.print(`${out}: ${rows.length} ${rows.length === 1 ? 'exception' : 'exceptions'}.`);
    return 0;
  } finally {
    await store.close();
  }
}

/** Adds `audit` and `register`, each with its subcommands. */
export function addAudit(program: Program, means: Means): void {
  const { done } = means;
  const audit = program.command('audit').description('the ledger: check it, take it away to be checked');
  audit
    .command('verify')
    .description('check every hash chain and every checkpoint, and name the first broken entry')
    .option('--root <hex>', 'a root that you read in the audit channel')
    .option('--json', 'print one JSON object')
    .action((options) => done(verify(means, options)));
  audit
    .command('export')
    .description('write all entries and checkpoints, and where their messages are, as JSON Lines')
    .option('--out <file>', 'the file to write to')
    .action((options) => done(exportAudit(means, options)));
  const known = program.commands.find((command) => command.name() === 'register');
  const register =
    known ?? program.command('register').description('the register of exceptions; the commands of Discord');
  register
    .command('export')
    .description('write the exceptions with every vote, note and message')
    .option('--format <format>', 'jsonl (everything) or csv (a row an exception)')
    .option('--status <status>', 'only those that are so now')
    .option('--vendor <vendor>', 'only those of a vendor')
    .option('--out <file>', 'the file to write to')
    .action((options: RegisterOptions) => done(exportRegister(means, options)));
}
