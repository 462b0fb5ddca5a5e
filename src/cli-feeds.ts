/**
 * What operators do with feeds in the terminal: `interdict feeds status|run|test|replay|accept`. `run`
 * writes like the bot does, which delivers what it brings; `test` and `replay` write nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command as Program } from 'commander';
import type { Config } from './config.ts';
import { Refusal } from './domain/error.ts';
import type { Feed, FeedFetch } from './domain/feed.ts';
import { NEW_FEED } from './domain/feed-state.ts';
import type { Clock, Store } from './domain/ports.ts';
import type { FeedRun } from './flows/feeding.ts';

interface Run {
  readonly config: Config;
  readonly clock: Clock;
}

interface Means {
  run(): Run;
  done(status: Promise<0 | 1 | 2>): void;
  print(text: string): void;
  chat(words: readonly string[], json: boolean): Promise<0 | 1 | 2>;
}

interface Options {
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** Recorded answers: `<folder>/<feed id>.<anything>`, or `<folder>/<feed id>/<n>.<anything>` for several in a row. */
export function replayFetch(folder: string, feed: Feed): FeedFetch {
  const names = readdirSync(folder, { withFileTypes: true });
  const own = names.find((entry) => entry.isDirectory() && entry.name === feed.id);
  const files = own
    ? readdirSync(join(folder, own.name))
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
        .map((name) => join(folder, own.name, name))
    : names
        .filter((entry) => entry.isFile() && entry.name.startsWith(`${feed.id}.`))
        .map((entry) => join(folder, entry.name));
  let next = 0;
  return async (address) => {
    const file = files[next];
    next += 1;
    if (!file) throw new Refusal('unavailable', `${folder} holds no further answer of ${feed.id}.`);
    const bytes = new Uint8Array(readFileSync(file));
    const { decode } = await import('./sources/charset.ts');
    const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain';
    return {
      status: 200,
      url: address,
      type,
      body: (async function* () {
        yield bytes;
      })(),
      bytes: async () => bytes,
      text: async (charset) => decode(bytes, charset ? `text/plain; charset=${charset}` : type),
      drop() {},
      validators: {},
    };
  };
}

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  xml: 'application/xml',
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  html: 'text/html',
  csv: 'text/csv',
};

async function openMeans({ config, clock }: Run, fetch?: FeedFetch) {
  const { KNOWLEDGE, openKnowledge } = await import('./main.ts');
  const { openFeeds } = await import('./feeds.ts');
  const knowledge = openKnowledge(config);
  return { knowledge, means: await openFeeds({ config, folder: KNOWLEDGE, knowledge, clock }, fetch) };
}

/** What a run brings, for people. */
function runText({ feed, reading, news }: FeedRun): string {
  if (reading.kind === 'unchanged') return `${feed.id}: nothing has changed since the last run.`;
  if (news.doubt !== undefined) return `${feed.id}: held back. ${news.doubt}`;
  const lines =
    reading.kind === 'list'
      ? [
          `${feed.id}: ${reading.rows.length} rows; ${news.added.length} added, ${news.changed.length} changed, ${news.removed.length} removed.`,
          ...news.added.slice(0, 50).map((row) => `  + ${row.list}: ${row.name}`),
          ...news.changed.slice(0, 50).map((row) => `  ~ ${row.list}: ${row.name}`),
          ...news.removed.slice(0, 50).map((row) => `  - ${row.list}: ${row.name}`),
        ]
      : [
          `${feed.id}: ${reading.kind === 'items' ? reading.items.length : 0} items; ${news.items.length} to be read.`,
          ...news.items.slice(0, 50).map(({ item }) => `  ${item.published ?? 'undated'} ${item.title}`),
        ];
  return [...lines, ...reading.remarks.map((remark) => `  ${remark}`)].join('\n');
}

async function runFeed(
  run: Run,
  id: string,
  { dryRun = false, json = false }: Options,
  print: Means['print'],
): Promise<0 | 1> {
  const { knowledge, means } = await openMeans(run);
  const { openStore } = await import('./stores/store.ts');
  const { createBot, storeLocation } = await import('./main.ts');
  const { createLog } = await import('./log.ts');
  const { createFeeding } = await import('./flows/feeding.ts');
  const { createTriage } = await import('./flows/triage.ts');
  const store: Store = await openStore({ ...storeLocation(run.config), clock: run.clock });
  const log = createLog(run.config.log);
  const bot = createBot({ ...run, knowledge, store, log, platforms: [], feeds: means });
  try {
    const warn = (facts: object, what: string) => log.warn(facts, what);
    const feeding = createFeeding({ ...means, store, triage: createTriage(store), desk: bot.desk, warn });
    const today = (await bot.desk()).today;
    const found = await feeding.rehearse(id, today);
    if (json) print(JSON.stringify({ id, kind: found.reading.kind, ...found.news }));
    else print(runText(found));
    if (!dryRun) await store.commit(await feeding.poll(await bot.desk(), `feed:${id}`));
    return 0;
  } finally {
    await store.close();
  }
}

/** One line a feed: what it gave, or why it gave nothing. */
async function probe(run: Run, means: Awaited<ReturnType<typeof openMeans>>['means'], feed: Feed) {
  const today = new Date(run.clock.now()).toISOString().slice(0, 10);
  const started = performance.now();
  try {
    const reading = await means.readers.get(feed.reader)!.read(feed, NEW_FEED.cursor, means.fetch, today);
    const count =
      reading.kind === 'items' ? reading.items.length : reading.kind === 'list' ? reading.rows.length : 0;
    return { ok: true, count, said: `${count} ${reading.kind}`, ms: performance.now() - started };
  } catch (error) {
    return { ok: false, count: 0, said: (error as Error).message, ms: performance.now() - started };
  }
}

async function probeAll(
  run: Run,
  only: string | undefined,
  json: boolean,
  print: Means['print'],
): Promise<0 | 1> {
  const { means } = await openMeans(run);
  const feeds = means.feeds.filter(({ id }) => only === undefined || id === only);
  if (feeds.length === 0)
    throw new Refusal('not_found', `There is no feed ${only}: see interdict feeds status.`);
  let answered = 0;
  for (const [at, feed] of feeds.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${at + 1} of ${feeds.length}: ${feed.id}\x1b[K`);
    const { ok, said, ms } = await probe(run, means, feed);
    if (ok) answered += 1;
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    if (json) print(JSON.stringify({ id: feed.id, ok, said, ms: Math.round(ms) }));
    else
      print(
        `${ok ? 'answers' : 'FAILS  '} ${feed.id.padEnd(40)} ${String(Math.round(ms)).padStart(6)} ms  ${said}`,
      );
  }
  if (!json) print(`${answered} of ${feeds.length} feeds answered.`);
  return answered === feeds.length ? 0 : 1;
}

async function replay(run: Run, folder: string, print: Means['print']): Promise<0 | 1> {
  if (!existsSync(folder))
    throw new Refusal('not_found', `There is no folder ${folder}: give one with recorded answers.`);
  const { means } = await openMeans(run);
  const recorded = new Set(readdirSync(folder).map((name) => name.replace(/\..*$/, '')));
  const feeds = means.feeds.filter(({ id }) => recorded.has(id));
  if (feeds.length === 0)
    throw new Refusal(
      'not_found',
      `${folder} holds no answer of a feed: call the files <id of the feed>.<ending>.`,
    );
  let failed = 0;
  for (const feed of feeds) {
    const { ok, said } = await probe(run, { ...means, fetch: replayFetch(folder, feed) }, feed);
    if (!ok) failed += 1;
    print(`${ok ? 'reads' : 'FAILS'} ${feed.id.padEnd(40)} ${said}`);
  }
  return failed === 0 ? 0 : 1;
}

/** Adds `interdict feeds …`. */
export function addFeeds(program: Program, { run, done, print, chat }: Means): void {
  const feeds = program
    .command('feeds')
    .description('feeds of government actions: how they do, and what they bring');
  feeds
    .command('status [part...]', { isDefault: true })
    .description('last success, next run, items, errors and drift of each feed')
    .option('--json', 'print one JSON object')
    .action((part: string[], options: Options) => done(chat(['status', ...part], options.json ?? false)));
  feeds
    .command('accept <source>')
    .description('say that a list which is held back is right')
    .action((source: string) => done(chat(['accept', source], false)));
  feeds
    .command('run <source>')
    .description('read a feed now; what it brings is delivered by the bot that serves')
    .option('--dry-run', 'print what it would bring, and write nothing')
    .option('--json', 'print one JSON object')
    .action((source: string, options: Options) => done(runFeed(run(), source, options, print)));
  feeds
    .command('test [source]')
    .description('ask every source once, and print what answered; needs the internet, writes nothing')
    .option('--json', 'print one JSON line a feed')
    .action((source: string | undefined, options: Options) =>
      done(probeAll(run(), source, options.json ?? false, print)),
    );
  feeds
    .command('replay <folder>')
    .description('read recorded answers, <folder>/<id of the feed>.<ending>; writes nothing')
    .action((folder: string) => done(replay(run(), folder, print)));
}
