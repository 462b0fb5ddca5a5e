/**
 * A process of its own over the data of a bench, told by one JSON argument what to do. It waits for
 * the given instant, so that several start at once, and prints one line of JSON for each deed.
 */
import { VersionConflict } from '../../src/domain/error.ts';
import { change } from '../../src/domain/ledger.ts';
import type { Location } from '../../src/stores/database.ts';
import { type OpenStore, openStore } from '../../src/stores/store.ts';

export interface Orders {
  readonly location: Location;
  readonly deed: 'race' | 'claim' | 'hold' | 'write' | 'open';
  readonly who: string;
  /** How many deeds; `write` goes on until it is killed. */
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly startAt: number;
}

const place = { platform: 'sandbox', channel: 'news' };

function say(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

/** Each round, all processes decide on the same stream; a loser reads and decides again. */
async function race(store: OpenStore, { who, count }: Orders): Promise<void> {
  for (let won = 0; won < count; ) {
    const expected = (await store.read('exception:EX-1')).length;
    const entries = [{ type: 'Reviewed', data: { who, won } }];
    try {
      await store.commit(
        change(who, {
          appends: [{ stream: 'exception:EX-1', expected, entries }],
          draw: [{ subject: 'exception:EX-1', place }],
        }),
      );
      say({ version: expected + 1 });
      won += 1;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
}

async function claim(store: OpenStore): Promise<void> {
  for (let idle = 0; idle < 3; ) {
    const jobs = await store.claim(3, 60_000);
    for (const job of jobs) {
      await store.finish(job);
      say({ job: job.id });
    }
    idle = jobs.length > 0 ? 0 : idle + 1;
  }
}

/** Takes the jobs that are due and stays at them. */
async function hold(store: OpenStore): Promise<void> {
  const jobs = await store.claim(9, 3_600_000);
  say({ held: jobs.length });
  await new Promise((resolve) => setTimeout(resolve, 3_600_000));
}

/** Change n writes one entry in each of two streams and one job; it says n once it is written. */
async function write(store: OpenStore): Promise<void> {
  for (let version = (await store.read('s:1')).length; ; version += 1) {
    const entries = [{ type: 'Written', data: { version } }];
    await store.commit(
      change('writer', {
        appends: ['s:1', 's:2'].map((stream) => ({ stream, expected: version, entries })),
        draw: [{ subject: `s:${version + 1}`, place }],
      }),
    );
    say({ version: version + 1 });
  }
}

const orders = JSON.parse(process.argv[2] ?? '') as Orders;
await new Promise((resolve) => setTimeout(resolve, orders.startAt - Date.now()));
const store = await openStore({ ...orders.location, clock: Date });
if (orders.deed !== 'hold') say({ ready: orders.who });
if (orders.deed === 'race') await race(store, orders);
if (orders.deed === 'claim') await claim(store);
if (orders.deed === 'hold') await hold(store);
if (orders.deed === 'write') await write(store);
await store.close();
