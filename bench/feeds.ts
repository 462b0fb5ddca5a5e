/** Reading the complete screening list: the CSV parser alone against the whole reader, over a local server. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse';
import { type FeedRow, newsOf } from '../src/domain/feed-state.ts';
import { loadFeeds } from '../src/sources/feeds.ts';
import { openFetch } from '../src/sources/polite.ts';
import { screeningList } from '../src/sources/readers/screening-list.ts';

const ROOT = join(import.meta.dirname, '..');
const LIST = join(ROOT, '../shared/samples/us-csl/consolidated_2022-04.csv.gz');
const RUNS = 7;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

async function parseAlone(bytes: Buffer): Promise<number> {
  let rows = 0;
  await pipeline(Readable.from([bytes]), parse({ bom: true }), async (all: AsyncIterable<string[]>) => {
    for await (const _row of all) rows += 1;
  });
  return rows;
}

/** A cell as CSV, quoted where it has to be. */
const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const written = (rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''));

/** The list with 10 rows more, 5 changed and 3 fewer, and the list cut in half. */
async function editionsOf(bytes: Buffer) {
  const [head, ...rows] = await Readable.from([bytes])
    .pipe(parse({ bom: true }))
    .toArray();
  const at = (title: string) => (head as string[]).indexOf(title);
  const added = Array.from({ length: 10 }, (_, count) =>
    rows[count * 100].with(at('_id'), `new-row-${count}`).with(at('name'), `BLORP TRADING ${count} LLC`),
  );
  const kept = rows.slice(3);
  const changed = kept
    .slice(0, 5)
    .map((row: string[]) => row.with(at('remarks'), `${row[at('remarks')]} edited`));
  return {
    moved: written([head, ...changed, ...kept.slice(5), ...added]),
    halved: written([head, ...rows.slice(0, rows.length / 2)]),
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Measures and prints; times in milliseconds, the median of several runs. */
export async function benchFeeds(): Promise<void> {
  if (!existsSync(LIST)) {
    console.log('The complete screening list is not here, so its reading is not measured.');
    return;
  }
  const bytes = gunzipSync(readFileSync(LIST));
  const { moved, halved } = await editionsOf(bytes);
  const pages: Readonly<Record<string, Buffer>> = {
    '/list.csv': bytes,
    '/moved.csv': moved,
    '/halved.csv': halved,
  };
  const server = createServer(({ url = '' }, response) => void response.end(pages[url]));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const shipped = loadFeeds(join(ROOT, 'knowledge')).find(({ id }) => id === 'us-screening-list')!;
  const polite = openFetch({ contact: null, allowPrivate: true, gapMs: 0 });
  const cursor = { validators: {}, position: null };
  const read = (page: string) =>
    screeningList.read({ ...shipped, address: `${base}/${page}` }, cursor, polite.fetch, '2026-11-23');
  try {
    const parsed = (await parseAlone(bytes)) - 1;
    const baseline = newsOf(
      shipped,
      await read('list.csv'),
      new Map(),
      { first: true, accepted: false },
      digest,
    );
    const kept = new Map(baseline.rows.filter((row): row is [string, FeedRow] => row[1] !== null));
    const differ = async (page: string) =>
      newsOf(shipped, await read(page), kept, { first: false, accepted: false }, digest);
    const alone = await timed(() => parseAlone(bytes));
    const whole = await timed(() => read('list.csv'));
    const both = await timed(() => differ('moved.csv'));
    const { added, changed, removed } = await differ('moved.csv');
    const { doubt } = await differ('halved.csv');
    const times = (ms: number) => `${ms.toFixed(0)} ms, ${(ms / alone).toFixed(2)} times the CSV alone`;
    console.log(`rows in the file      ${parsed}`);
    console.log(`rows with own ids     ${kept.size}`);
    console.log(`CSV alone             ${alone.toFixed(0)} ms`);
    console.log(`fetched and read      ${times(whole)}`);
    console.log(`and compared          ${times(both)}`);
    console.log(
      `10 added, 5 changed, 3 removed: found ${added.length}, ${changed.length}, ${removed.length}`,
    );
    console.log(`halved                ${doubt ? `held back: ${doubt}` : 'BELIEVED'}`);
  } finally {
    await polite.close();
    server.close();
  }
}

await benchFeeds();
