/** A bot over the real records whose feeds are scripted, with a clock that the test moves. */
import { createHash } from 'node:crypto';
import { trialClock } from '../../src/clock.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { cardText } from '../../src/domain/card.ts';
import { type Feed, type FeedReading, feedSchema, type ListRow } from '../../src/domain/feed.ts';
import { createLog } from '../../src/log.ts';
import { actorOf, createBot, openKnowledge } from '../../src/main.ts';
import { createTerminal } from '../../src/platforms/terminal/platform.ts';
import { openStore } from '../../src/stores/store.ts';

export const START = Date.parse('2026-11-02T08:00:00Z');
export const MINUTE = 60_000;
export const DAY = 86_400_000;

export function feed(fields: Partial<Feed> & { readonly id: string }): Feed {
  return feedSchema.parse({
    title: `Feed ${fields.id}`,
    reader: 'scripted',
    address: 'https://example.org/feed',
    address_confidence: 'guessed',
    jurisdiction: 'US',
    issuer: 'Department of Trials',
    cadence: '0 * * * *',
    terms: 'made for a test',
    ...fields,
  });
}

export function item(id: string, text: string, fields: { title?: string; url?: string } = {}) {
  return {
    id,
    title: fields.title ?? `Notice ${id}`,
    url: fields.url ?? `https://example.org/${id}`,
    publisher: 'Ministry',
    published: '2026-11-02',
    text,
    language: 'en',
  };
}

export function row(id: string, name: string, fields: Partial<ListRow> = {}): ListRow {
  return {
    id,
    key: null,
    name,
    otherNames: [],
    list: 'Trial List',
    country: null,
    since: null,
    citation: null,
    url: null,
    mark: '',
    ...fields,
  };
}

const CURSOR = { validators: {}, position: null };

export const items = (...list: ReturnType<typeof item>[]): FeedReading => ({
  kind: 'items',
  items: list,
  cursor: CURSOR,
  remarks: [],
});

export const list = (rows: readonly ListRow[], position: unknown = null): FeedReading => ({
  kind: 'list',
  rows,
  cursor: { ...CURSOR, position },
  remarks: [],
});

function terminalConfig(): Config {
  const config = readConfig({ INTERDICT_HOME: 'none' }, import.meta.dirname);
  const told = { ...config, channels: { ...config.channels, audit: ['sandbox:audit'] } };
  const text = JSON.stringify(told).replaceAll('"sandbox:', '"terminal:');
  return JSON.parse(text) as Config;
}

const knowledge = openKnowledge({ knowledge: { extra: null } });

/** @param first what the reader gives at the first run of a feed, by its id; an error is thrown */
export async function openFeedHouse(
  feeds: readonly Feed[],
  first: Readonly<Record<string, FeedReading | Error>> = {},
) {
  const clock = trialClock(START);
  const config = terminalConfig();
  const store = await openStore({ memory: true, clock });
  const printed: string[] = [];
  const terminal = createTerminal({ print: (text) => printed.push(text), columns: 100, colour: false });
  const script = new Map<string, FeedReading | Error>(Object.entries(first));
  const cursors: unknown[] = [];
  const bot = createBot({
    config,
    knowledge,
    clock,
    store,
    log: createLog('silent'),
    platforms: [terminal],
    feeds: {
      feeds,
      readers: new Map([
        [
          'scripted',
          {
            name: 'scripted',
            options: feedSchema.shape.options,
            async read({ id }, cursor) {
              cursors.push(cursor.position);
              const reading = script.get(id) ?? items();
              if (reading instanceof Error) throw reading;
              return reading;
            },
          },
        ],
      ]),
      fetch: async () => {
        throw new Error('nothing is fetched here');
      },
      digest: (text) => createHash('sha256').update(text).digest('hex'),
      next: (_, after) => after + 3_600_000,
    },
  });
  let lines = 0;
  const typed = (line: string) => {
    lines += 1;
    return {
      id: `line-${lines}`,
      actor: actorOf(config, 'terminal', 'ana', 'ana'),
      place: { platform: 'terminal', channel: 'general' },
      line,
      options: {},
      source: 'typed' as const,
    };
  };
  await bot.start();
  clock.set(START + MINUTE);
  await bot.drain();
  return {
    bot,
    store,
    terminal,
    clock,
    printed,
    cursors,
    /** Lets a feed give this at its next run, and runs it after so many minutes. */
    async run(readings: Readonly<Record<string, FeedReading | Error>>, minutes = 61) {
      for (const [id, reading] of Object.entries(readings)) script.set(id, reading);
      clock.set(clock.now() + minutes * MINUTE);
      await bot.drain();
    },
    /** What a line shows. */
    async read(line: string) {
      const reply = await bot.receive(typed(line));
      return reply.kind === 'card' ? cardText(reply.card) : reply.kind;
    },
    /** Runs a line of an analyst, and what follows from it. */
    async write(line: string) {
      await bot.receive(typed(line));
      await bot.drain();
    },
    alerts: () => terminal.cardsIn({ platform: 'terminal', channel: 'alerts' }, 'ana'),
    audit: () =>
      terminal
        .cardsIn({ platform: 'terminal', channel: 'audit' }, 'ana')
        .filter(({ title }) => !title.includes('heckpoint')),
    reports: async () => (await bot.desk()).reports(),
    state: async (id: string) => (await store.feedStates()).get(id),
  };
}
