/** The command line: questions, batches, the server. The words of each chat command work here too. */
import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { CommanderError, Command as Program } from 'commander';
import { commands } from '../commands/index.ts';
import { addAudit } from './cli-audit.ts';
import { addDoctor } from './cli-doctor.ts';
import { addFeeds } from './cli-feeds.ts';
import { addKnowledge } from './cli-knowledge.ts';
import { addManifest } from './cli-manifest.ts';
import { addMatch } from './cli-match.ts';
import { addModel } from './cli-model.ts';
import { addPolicy } from './cli-policy.ts';
import { addRegister } from './cli-register.ts';
import { fixedClock, systemClock, trialClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { cardText } from './domain/card.ts';
import type { Outcome, Values } from './domain/command.ts';
import { isDay } from './domain/date.ts';
import { Refusal, VersionConflict } from './domain/error.ts';
import { missing, parseLine } from './domain/line.ts';
import type { Clock } from './domain/ports.ts';

/** Exit status: 0 done, 1 refused or failed, 2 wrong usage. */
type Status = 0 | 1 | 2;

const print = (text: string) => void process.stdout.write(`${text}\n`);
const printJson = (value: unknown) => print(JSON.stringify(value));

function clockOf(config: Config): Clock {
  return config.fixedNow === null ? systemClock : fixedClock(config.fixedNow);
}

/** The lines of a JSON Lines file. @throws Refusal naming the line that is none */
function* jsonLines<T>(file: string): Generator<T> {
  let number = 0;
  for (const line of readText(file).split('\n')) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      yield JSON.parse(line) as T;
    } catch {
      throw new Refusal('invalid', `${file}, line ${number} is not JSON: mend it and run again.`);
    }
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(
      'not_found',
      `The file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

/** A file that is there, or a name that can be nothing else, so that a misspelt one is told. */
function looksLikeFile(word: string): boolean {
  return existsSync(word) || /^[^\s:]+\.(txt|html?|pdf|md)$/i.test(word);
}

/** A word as part of a command line. */
const quote = (word: string) => (/\s|^$/.test(word) ? `"${word.replaceAll('"', '“')}"` : word);

async function show(outcome: Outcome, json: boolean): Promise<void> {
  if (json) return printJson(outcome.data ?? { text: cardText(outcome.card) });
  const { drawCard } = await import('./platforms/terminal/draw.ts');
  const columns = process.stdout.columns ?? 100;
  print(drawCard(outcome.card, { columns, colour: process.stdout.isTTY === true && !process.env.NO_COLOR }));
}

interface Run {
  readonly config: Config;
  readonly clock: Clock;
}

/** Runs a chat command with a desk of its own; what it writes is delivered by the bot that serves. */
async function runCommand(
  { config, clock }: Run,
  line: string,
  options: Values,
  json: boolean,
): Promise<Status> {
  const parsed = parseLine(commands, line, options);
  if (parsed.open.length > 0) throw missing(parsed, parsed.open);
  const { actorOf, createHouse, openKnowledge, openReadingDesk, storeLocation } = await import('./main.ts');
  const account = userInfo().username;
  const actor = actorOf(config, 'terminal', account, account);
  const place = { platform: 'terminal', channel: 'terminal' };
  if (!parsed.action.writes) {
    const { desk, store } = await openReadingDesk(config, clock);
    await show(await parsed.action.run({ actor, place, values: parsed.values, desk }), json);
    await store.close();
    return 0;
  }
  const { openStore } = await import('./stores/store.ts');
  const { openDesk } = await import('./desk.ts');
  const store = await openStore({ ...storeLocation(config), clock });
  try {
    const house = createHouse(config, openKnowledge(config), clock, store);
    for (let attempt = 1; ; attempt += 1) {
      const desk = await openDesk(house);
      const outcome = await parsed.action.run({ actor, place, values: parsed.values, desk });
      try {
        if (outcome.change) await store.commit(outcome.change);
      } catch (error) {
        if (error instanceof VersionConflict && attempt < 8) continue;
        throw error;
      }
      await show(outcome, json);
      return 0;
    }
  } finally {
    await store.close();
  }
}

async function askBatch({ config }: Run, file: string): Promise<Status> {
  const { createHouse, openKnowledge, openReadingDesk } = await import('./main.ts');
  const { openDesk } = await import('./desk.ts');
  const { store } = await openReadingDesk(config, systemClock);
  const knowledge = openKnowledge(config);
  const ask = commands.find(({ name }) => name === 'ask')!.actions[0]!;
  let now = 0;
  const house = createHouse(config, knowledge, { now: () => now }, store);
  const actor = { platform: 'terminal', account: 'batch', person: 'batch', name: 'batch' };
  const place = { platform: 'terminal', channel: 'terminal' };
  for (const { id, question, asked_on } of jsonLines<{ id: string; question: string; asked_on: string }>(
    file,
  )) {
    now = isDay(asked_on) ? Date.parse(`${asked_on}T12:00:00Z`) : Date.now();
    const outcome = await ask.run({ actor, place, values: { words: question }, desk: await openDesk(house) });
    printJson({ id, ...(outcome.data as object) });
  }
  await store.close();
  return 0;
}

async function read(
  { config }: Run,
  source: string,
  options: { published?: string; json?: boolean },
): Promise<Status> {
  if (options.published && !isDay(options.published))
    throw new Refusal(
      'invalid',
      `--published needs a day such as 2018-05-15; "${options.published}" is none.`,
    );
  const { openForArticles } = await import('./main.ts');
  const articles = await openForArticles(config);
  const article = await articles.open(source);
  await show(
    articles.read({ ...article, published: options.published ?? article.published }),
    options.json ?? false,
  );
  return 0;
}

async function readBatch({ config }: Run, file: string): Promise<Status> {
  const { openForArticles } = await import('./main.ts');
  const articles = await openForArticles(config);
  for (const line of jsonLines<Parameters<typeof articles.readLine>[0]>(file))
    printJson(articles.readLine(line));
  return 0;
}

function asOfDay(text: string | undefined): string | undefined {
  if (text !== undefined && !isDay(text))
    throw new Refusal('invalid', `--as-of needs a day such as 2018-05-14; "${text}" is none.`);
  return text;
}

async function serve({ config, clock }: Run, options: { asOf?: string; port?: string }): Promise<Status> {
  const { serve } = await import('./serve.ts');
  const asOf = asOfDay(options.asOf);
  const port = options.port === undefined ? config.sandbox.port : Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Refusal('invalid', `--port needs a number from 0 to 65535; "${options.port}" is none.`);
  const started = asOf ? trialClock(Date.parse(`${asOf}T09:00:00Z`)) : clock;
  await serve({ ...config, sandbox: { ...config.sandbox, port } }, started, asOf, print);
  return 0;
}

function createProgram(run: () => Run, done: (status: Promise<Status>) => void): Program {
  const program = new Program('interdict')
    .description('Which technology vendors are banned where, by whom, since when, for whom and why.')
    .version(JSON.parse(readText(new URL('../package.json', import.meta.url).pathname)).version)
    .exitOverride()
    .showHelpAfterError('Type "interdict --help" for all commands.')
    .action(() => done(serve(run(), {})));
  program
    .command('serve')
    .description('start the bot; with no platform configured, the sandbox on this machine')
    .option('--as-of <day>', 'set clock and knowledge back to the start of a day')
    .option('--port <number>', 'port of the sandbox')
    .action((options) => done(serve(run(), options)));
  program
    .command('ask [words...]')
    .description('ask a question in free words')
    .option('--on <day>', 'answer as of that day')
    .option('--json', 'print one JSON object')
    .option('--batch <file>', 'answer each line {id, question, asked_on} of a JSON Lines file')
    .action((words: string[], options: { on?: string; json?: boolean; batch?: string }) => {
      if (options.batch) return done(askBatch(run(), options.batch));
      const on = options.on === undefined ? {} : { on: options.on };
      return done(runCommand(run(), 'ask', { words: words.join(' '), ...on }, options.json ?? false));
    });
  program
    .command('read [source]')
    .description('read a file or an address for government measures; writes nothing')
    .option('--published <day>', 'day on its date line')
    .option('--json', 'print one JSON object')
    .option('--batch <file>', 'read each line {id, lang, published, url, title, text} of a JSON Lines file')
    .action((source: string | undefined, options) => {
      if (options.batch) return done(readBatch(run(), options.batch));
      if (!source)
        throw new Refusal(
          'invalid',
          'Name a file or an address to read, such as `interdict read article.txt`.',
        );
      return done(read(run(), source, options));
    });
  addMatch(program, {
    run,
    done,
    print,
    readText,
    chat: (words, json) => runWords(run(), 'match', [...words], json),
  });
  addKnowledge(program, { run, done, print });
  addModel(program, { run, done, print });
  addAudit(program, { run, done, print });
  addPolicy(program, {
    run,
    done,
    print,
    readText,
    chat: (words, json) => runWords(run(), 'exception', [...words], json),
  });
  addManifest(program, { run, done, print });
  addRegister(program, { run, done, print });
  addDoctor(program, { run, done, print });
  addFeeds(program, { run, done, print, chat: (words, json) => runWords(run(), 'feeds', [...words], json) });
  const own = new Set(['ask', 'match', 'feeds']);
  for (const { name, summary } of commands.filter((each) => !own.has(each.name)))
    program
      .command(`${name} [words...]`)
      .description(summary)
      .option('--json', 'print one JSON object')
      .allowUnknownOption()
      .action((words: string[], options: { json?: boolean }) =>
        done(runWords(run(), name, words, options.json ?? false)),
      );
  return program;
}

/** In the terminal the text of an article may be a file. */
async function runWords(run: Run, name: string, words: string[], json: boolean): Promise<Status> {
  const last = words.at(-1) ?? '';
  if (name !== 'report' || !looksLikeFile(last))
    return runCommand(run, [name, ...words.map(quote)].join(' '), {}, json);
  const { openDocument } = await import('./main.ts');
  const { title, text, published } = await openDocument(last);
  const given: Values = { title, text, ...(published ? { published } : {}) };
  return runCommand(run, [name, ...words.slice(0, -1).map(quote)].join(' '), given, json);
}

function sentence(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return `Interdict failed: ${(error as Error).stack ?? String(error)}`;
}

/** Runs one command line and gives the exit status. Says what went wrong in one sentence on stderr. */
export async function main(argv: readonly string[]): Promise<number> {
  // Who pipes into `head` has read enough: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  let status: Promise<Status> = Promise.resolve(0);
  const run = (): Run => {
    const config = readConfig(process.env, process.cwd());
    return { config, clock: clockOf(config) };
  };
  const program = createProgram(run, (done) => {
    status = done;
  });
  try {
    const known = new Set([...program.commands.map((each) => each.name()), 'help']);
    const free = argv[0] !== undefined && !argv[0].startsWith('-') && !known.has(argv[0]);
    await program.parseAsync(free ? await freeWords(argv) : [...argv], { from: 'user' });
    return await status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${sentence(error)}\n`);
    return 1;
  }
}

/** Words that are no command are a question; a mistyped command is told so before. */
async function freeWords(argv: readonly string[]): Promise<string[]> {
  const parsed = parseLine(commands, argv.map(quote).join(' '));
  const action = parsed.action.name ? [parsed.action.name] : [];
  return parsed.command.name === 'ask'
    ? ['ask', ...argv]
    : [parsed.command.name, ...action, ...argv.slice(action.length)];
}
