/**
 * A simulated year of feeds on a fast clock: new acts told by one to three feeds, edits, moved ids, items
 * that come back, outages, halved lists and restarts. In the end every act was alerted once in each
 * channel that watches it. The same seed gives the same year.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../src/config.ts';
import type { Card } from '../src/domain/card.ts';
import type { Place } from '../src/domain/command.ts';
import { type Feed, type FeedItem, type FeedReader, feedSchema, type ListRow } from '../src/domain/feed.ts';
import type { MessageRef, Platform } from '../src/domain/ports.ts';
import { createLog } from '../src/log.ts';
import { createBot, openKnowledge } from '../src/main.ts';
import { openStore } from '../src/stores/store.ts';

const START = Date.parse('2027-01-01T00:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS = 365;
const STEP = 12 * HOUR;
const TICK = 3 * HOUR;
const PROSE_FEEDS = 12;
const LISTS = 3;
const RESTARTS = 12;

/** Mulberry32: small, and the same everywhere. */
function dice(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const roll = dice(20270101);

const VENDORS = [
  'Hikvision',
  'Dahua',
  'ZTE',
  'Hytera',
  'Kaspersky',
  'DJI',
  'TikTok',
  'DeepSeek',
  'Lenovo',
  'Nuctech',
];
const COUNTRIES = [
  'Danish',
  'Norwegian',
  'Finnish',
  'Estonian',
  'Polish',
  'Irish',
  'Portuguese',
  'Greek',
  'Chilean',
  'Kenyan',
];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const wordDay = (instant: number) => {
  const date = new Date(instant);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
};

interface Published {
  readonly feed: string;
  readonly from: number;
  item: FeedItem;
}

const TELLINGS = [
  (country: string, vendor: string, day: string) =>
    `The ${country} government has banned the use of ${vendor} products by central government agencies, the Ministry of Defence announced on ${day}.`,
  (country: string, vendor: string, day: string) =>
    `On ${day} the ${country} government banned ${vendor} products from central government agencies, officials said.`,
  (country: string, vendor: string, day: string) =>
    `Central government agencies may no longer use ${vendor} products: the ${country} government banned them on ${day}.`,
];

/** The acts of the year, each of its own vendor and country, and how feeds tell them. */
function year(): { acts: number; published: Published[] } {
  const pairs = VENDORS.flatMap((vendor) => COUNTRIES.map((country) => ({ vendor, country })));
  const published: Published[] = [];
  for (const [at, { vendor, country }] of pairs.entries()) {
    const instant = START + (3 + roll() * (DAYS - 20)) * DAY;
    const feeds = new Set(
      Array.from({ length: 1 + Math.floor(roll() * 3) }, () => `prose-${Math.floor(roll() * PROSE_FEEDS)}`),
    );
    for (const [told, feed] of [...feeds].entries())
      published.push({
        feed,
        from: instant + told * roll() * 4 * DAY,
        item: {
          id: `act-${at}-${told}`,
          title: `Notice ${at} by ${feed}`,
          url: `https://example.org/${feed}/act-${at}`,
          publisher: feed,
          published: new Date(instant).toISOString().slice(0, 10),
          text: TELLINGS[told % TELLINGS.length]!(country, vendor, wordDay(instant)),
          language: 'en',
        },
      });
  }
  return { acts: pairs.length, published };
}

const schema = (fields: object) =>
  feedSchema.parse({
    reader: 'soak',
    address: 'https://example.org/feed',
    address_confidence: 'guessed',
    jurisdiction: 'US',
    issuer: 'Department of Trials',
    cadence: '0 */12 * * *',
    terms: 'made for this bench',
    ...fields,
  });

const LISTING = { prohibits: ['procurement'], binds: ['central_government'] };
const feeds: Feed[] = [
  ...Array.from({ length: PROSE_FEEDS }, (_, at) => schema({ id: `prose-${at}`, title: `Prose ${at}` })),
  ...Array.from({ length: LISTS }, (_, at) =>
    schema({
      id: `list-${at}`,
      title: `List ${at}`,
      lists: { [`Trial List ${at}`]: { ...LISTING, instrument: `Trial List ${at}` } },
      counts: { least: 10, most: 5000 },
    }),
  ),
];

const LISTED = ['SMIC', 'Cambricon', 'Megvii', 'SenseTime', 'iFlytek', 'YITU', 'Inspur', 'Nuctech'];

/** The rows of a list at an instant; every vendor of ours comes onto each list once. */
function rowsAt(list: number, now: number): ListRow[] {
  const row = (id: string, name: string): ListRow => ({
    id,
    key: null,
    name,
    otherNames: [],
    list: `Trial List ${list}`,
    country: null,
    since: null,
    citation: null,
    url: null,
    mark: '',
  });
  const plain = Array.from({ length: 200 }, (_, at) => row(`p${at}`, `Qwxz Trading House ${at}`));
  const ours = LISTED.filter((_, at) => now > START + (20 + at * 37 + list * 11) * DAY).map((name) =>
    row(name, name),
  );
  return [...plain, ...ours];
}

/** A platform that keeps every card, and fails now and then. */
function keeper() {
  const posts = new Map<string, { ref: MessageRef; card: Card; times: number }>();
  let edits = 0;
  const platform: Platform = {
    name: 'chat',
    async start() {},
    async stop() {},
    async post(place, card, key) {
      const known = posts.get(key);
      if (known) return known.ref;
      const ref = { place, id: String(posts.size + 1) };
      posts.set(key, { ref, card, times: 1 });
      return ref;
    },
    async edit(ref, card) {
      edits += 1;
      for (const post of posts.values()) if (post.ref.id === ref.id) post.card = card;
    },
    openThread: async (ref) => ({ ...ref.place, thread: ref.id }),
  };
  return { platform, posts, edits: () => edits };
}

const config = (): Config => {
  const read = readConfig({ INTERDICT_HOME: 'none' }, import.meta.dirname);
  return {
    ...read,
    channels: { alerts: ['chat:alerts'], approvals: [], triage: ['chat:triage'], audit: ['chat:audit'] },
  };
};

interface World {
  readonly published: readonly Published[];
  readonly counts: Record<'polls' | 'outages' | 'edits' | 'moves' | 'returns' | 'halved', number>;
  now: number;
}

/** What a feed shows at an instant: its last thirty items, some edited, moved or back again. */
function readerOf(world: World): FeedReader {
  const { counts } = world;
  return {
    name: 'soak',
    options: feedSchema.shape.options,
    async read(feed) {
      counts.polls += 1;
      if (roll() < 0.02) {
        counts.outages += 1;
        throw new Error('the publisher is down');
      }
      const cursor = { validators: {}, position: null };
      if (feed.id.startsWith('list-')) {
        const rows = rowsAt(Number(feed.id.slice(5)), world.now);
        if (roll() < 0.01) {
          counts.halved += 1;
          return { kind: 'list', rows: rows.slice(0, rows.length / 2), cursor, remarks: [] };
        }
        return { kind: 'list', rows, cursor, remarks: [] };
      }
      const there = world.published.filter((each) => each.feed === feed.id && each.from <= world.now);
      for (const each of there.slice(-30)) {
        if (roll() < 0.002) {
          counts.edits += 1;
          each.item = { ...each.item, text: `${each.item.text} The ministry will publish details.` };
        }
        if (roll() < 0.002) {
          counts.moves += 1;
          each.item = { ...each.item, id: `${each.item.id}-moved` };
        }
      }
      const shown = there.slice(-30).filter(() => {
        const gone = roll() < 0.01;
        if (gone) counts.returns += 1;
        return !gone;
      });
      return { kind: 'items', items: shown.map(({ item }) => item), cursor, remarks: [] };
    },
  };
}

async function soak(): Promise<boolean> {
  const home = mkdtempSync(join(tmpdir(), 'interdict-soak-'));
  const { acts, published } = year();
  const world: World = {
    published,
    counts: { polls: 0, outages: 0, edits: 0, moves: 0, returns: 0, halved: 0 },
    now: START,
  };
  const clock = { now: () => world.now };
  const knowledge = openKnowledge({ knowledge: { extra: null } });
  const chat = keeper();
  const open = async () => {
    const store = await openStore({ home, clock });
    const bot = createBot({
      config: config(),
      knowledge,
      clock,
      store,
      log: createLog('silent'),
      platforms: [chat.platform],
      feeds: {
        feeds,
        readers: new Map([['soak', readerOf(world)]]),
        fetch: async () => {
          throw new Error('nothing is fetched here');
        },
        digest: (text) => createHash('sha256').update(text).digest('hex'),
        next: (_, after) => after + STEP,
      },
    });
    await bot.start();
    return bot;
  };
  const started = performance.now();
  let bot = await open();
  const watch: Place = { platform: 'chat', channel: 'cameras' };
  await bot.receive({
    id: 'watch-1',
    actor: { platform: 'chat', account: 'ana', person: 'ana', name: 'Ana' },
    place: watch,
    line: 'watch add vendor:Hikvision,Dahua',
    options: {},
    source: 'typed',
  });
  await bot.drain();
  let restarts = 0;
  for (let at = 0; at < (DAYS * DAY) / TICK; at += 1) {
    world.now += TICK;
    await bot.drain();
    if (restarts < RESTARTS && at > ((restarts + 1) * DAYS * DAY) / TICK / (RESTARTS + 1)) {
      restarts += 1;
      await bot.stop();
      // Down for a day: what was due meanwhile is done on return.
      world.now += DAY;
      bot = await open();
    }
  }
  const reports = await (await bot.desk()).reports();
  const verified = await bot.store.verify();
  await bot.stop();
  rmSync(home, { recursive: true, force: true });
  const alertsIn = (channel: string) =>
    [...chat.posts.entries()].filter(
      ([key, { ref }]) => key.startsWith('alert:') && ref.place.channel === channel,
    );
  const subjects = (channel: string) => alertsIn(channel).map(([key]) => key.slice(0, key.indexOf('@')));
  const once = (list: string[]) => new Set(list).size === list.length;
  const prose = reports.filter(
    ({ finding }) => finding.action !== 'listing' && finding.action !== 'delisting',
  );
  const listed = reports.filter(({ finding }) => finding.action === 'listing');
  const cameras = reports.filter(({ finding }) => ['Hikvision', 'Dahua'].includes(finding.vendor));
  const rows: [string, string, boolean][] = [
    ['acts told in prose, and reports of them', `${acts}, ${prose.length}`, prose.length === acts],
    [
      'vendors listed, and reports of them',
      `${LISTED.length * LISTS}, ${listed.length}`,
      listed.length === LISTED.length * LISTS,
    ],
    [
      'delistings (halved lists must bring none)',
      String(reports.length - prose.length - listed.length),
      reports.length === prose.length + listed.length,
    ],
    [
      'alerts in the channel that hears all',
      String(alertsIn('alerts').length),
      alertsIn('alerts').length === reports.length && once(subjects('alerts')),
    ],
    [
      'alerts in the channel that watches two vendors',
      `${alertsIn('cameras').length} of ${cameras.length}`,
      alertsIn('cameras').length === cameras.length && once(subjects('cameras')),
    ],
    [
      'ledger',
      verified.broken?.length ? 'broken' : `${verified.entries} entries, whole`,
      !verified.broken?.length,
    ],
  ];
  console.log(
    `A year of ${feeds.length} feeds in ${((performance.now() - started) / 1000).toFixed(0)} s: ${world.counts.polls} polls, ${restarts} restarts of a day each, ${world.counts.outages} outages, ${world.counts.edits} edits, ${world.counts.moves} moved ids, ${world.counts.returns} items gone and back, ${world.counts.halved} halved lists; ${chat.edits()} redraws.`,
  );
  for (const [what, figure, right] of rows) console.log(`${right ? 'right' : 'WRONG'}  ${what}: ${figure}`);
  return rows.every(([, , right]) => right);
}

if (import.meta.main && !(await soak())) process.exitCode = 1;
