/** Reading the complete screening list: the CSV parser alone against the whole reader, over a local server. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse';
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

/** Measures and prints; times in milliseconds, the median of several runs. */
export async function benchFeeds(): Promise<void> {
  if (!existsSync(LIST)) {
    console.log('The complete screening list is not here, so its reading is not measured.');
    return;
  }
  const bytes = gunzipSync(readFileSync(LIST));
  const server = createServer((_request, response) => void response.end(bytes));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const shipped = loadFeeds(join(ROOT, 'knowledge')).find(({ id }) => id === 'us-screening-list')!;
  const feed = { ...shipped, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/list.csv` };
  const polite = openFetch({ contact: null, allowPrivate: true, gapMs: 0 });
  let rows = 0;
  const read = async () => {
    const reading = await screeningList.read(
      feed,
      { validators: {}, position: null },
      polite.fetch,
      '2026-11-23',
    );
    if (reading.kind === 'list') rows = reading.rows.length;
  };
  try {
    const parsed = (await parseAlone(bytes)) - 1;
    const alone = await timed(() => parseAlone(bytes));
    const whole = await timed(read);
    console.log(`rows in the file      ${parsed}`);
    console.log(`rows with own ids     ${rows}`);
    console.log(`CSV alone             ${alone.toFixed(0)} ms`);
    console.log(
      `fetched and read      ${whole.toFixed(0)} ms, ${(whole / alone).toFixed(2)} times the CSV alone`,
    );
  } finally {
    await polite.close();
    server.close();
  }
}

await benchFeeds();
