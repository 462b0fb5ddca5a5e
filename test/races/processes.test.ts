/** A thousand races between replicas that are processes of their own, over one database. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntryRow } from '../../src/stores/tables.ts';
import { type NewBench, postgresBench, sqliteBench } from '../stores/bench.ts';
import type { Heard, Orders } from './child.ts';
import { judge } from './judge.ts';
import { plant, RACES_A_LEDGER, raceOf, waitingRows } from './races.ts';

const RACES = 1_000;
const PROCESSES = 3;
/** Time for all processes to open the ledger before they begin at one instant. */
const TO_OPEN_MS = 60;

interface Replica {
  readonly child: ChildProcess;
  next(): Promise<unknown>;
}

function startReplica(): Replica {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return {
    child,
    async next() {
      const { done, value } = await lines.next();
      if (done) throw new Error('A replica ended before it was done.');
      return JSON.parse(value);
    },
  };
}

/** One ledger full of races, in all processes at once; gives how often somebody was second. */
async function runLedger(newBench: NewBench, rows: readonly EntryRow[], start: number, replicas: Replica[]) {
  const bench = await newBench();
  const store = await bench.open();
  await plant(store, rows);
  const races = Array.from({ length: RACES_A_LEDGER }, (_, at) => raceOf(start + at));
  const startAt = Date.now() + TO_OPEN_MS;
  const heard = await Promise.all(
    replicas.map(async ({ child, next }, at) => {
      const own = races.map(({ presses }) => presses.filter((_, index) => index % PROCESSES === at));
      const orders: Orders = { location: bench.location, startAt, races: own };
      child.stdin!.write(`${JSON.stringify(orders)}\n`);
      return (await next()) as Heard;
    }),
  );
  const told = new Map(heard.flatMap((each) => each.told));
  for (const race of races) judge(race, await store.read(`exception:${race.id}`), told);
  expect((await store.verify()).broken).toBeUndefined();
  await bench.close();
  return heard.reduce((sum, { conflicts }) => sum + conflicts, 0);
}

function describeRaces(engine: string, newBench: NewBench): void {
  describe(`${engine}, ${PROCESSES} processes`, () => {
    let replicas: Replica[];
    let rows: EntryRow[];
    beforeAll(async () => {
      replicas = Array.from({ length: PROCESSES }, startReplica);
      rows = await waitingRows();
      for (const { next } of replicas) expect(await next()).toBe('ready');
    });
    afterAll(async () => {
      for (const { child } of replicas) child.stdin!.end();
      await Promise.all(replicas.map(({ child }) => new Promise((done) => child.once('exit', done))));
    });

    test(`make one decision in each of ${RACES} races, and the others hear who was first`, async () => {
      let conflicts = 0;
      for (let start = 0; start < RACES; start += RACES_A_LEDGER)
        conflicts += await runLedger(newBench, rows, start, replicas);
      // Otherwise they only stood in line, and nothing was proved.
      expect(conflicts).toBeGreaterThan(RACES / 10);
    }, 120_000);
  });
}

describeRaces('SQLite', sqliteBench);
const postgres = postgresBench('races between processes');
if (postgres) describeRaces('PostgreSQL', postgres);
