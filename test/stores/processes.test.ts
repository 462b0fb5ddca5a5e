/** What holds when several processes work on the same data, and when one of them is killed. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from '../../src/domain/ledger.ts';
import type { OpenStore } from '../../src/stores/store.ts';
import { type Bench, type NewBench, postgresBench, sqliteBench } from './bench.ts';
import { saidLines, start, startTogether } from './processes.ts';

const place = { platform: 'sandbox', channel: 'news' };

/** Each change of the writer is whole: as many entries in one stream as in the other, and one draw for each. */
async function expectWholeChanges(store: OpenStore): Promise<number> {
  const [one, two] = [await store.read('s:1'), await store.read('s:2')];
  expect(two).toHaveLength(one.length);
  const drawn = await store.database.db.selectFrom('jobs').select('dedupe').execute();
  expect(drawn).toHaveLength(one.length);
  const wanted = await store.database.db.selectFrom('messages').select('subject').execute();
  expect(wanted).toHaveLength(one.length);
  expect(await store.verify()).toEqual({ entries: 2 * one.length });
  return one.length;
}

function describeProcesses(engine: string, newBench: NewBench): void {
  describe(`${engine}, several processes`, { timeout: 60_000 }, () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await newBench();
    });
    afterEach(() => bench.close());

    it('may start together on an empty database', async () => {
      const said = await startTogether({ location: bench.location, deed: 'open', count: 0 }, ['a', 'b', 'c']);
      expect(said.flat()).toHaveLength(3);
    });

    it('race for a stream, and each version is won exactly once', async () => {
      const store = await bench.open();
      const orders = { location: bench.location, deed: 'race' as const, count: 25 };
      const said = await startTogether(orders, ['a', 'b']);
      const won = said.flat().flatMap((line) => (line.version === undefined ? [] : [Number(line.version)]));
      expect(won.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
      const entries = await store.read('exception:EX-1');
      expect(entries).toHaveLength(50);
      expect(new Set(entries.map((entry) => entry.actor)).size).toBe(2);
      expect(await store.verify()).toEqual({ entries: 50 });
      const row = await store.database.db.selectFrom('jobs').selectAll().executeTakeFirstOrThrow();
      expect(row.armed).toBe(50);
    });

    it('share the jobs, and each job is done by one of them', async () => {
      const store = await bench.open();
      const draw = Array.from({ length: 60 }, (_, index) => ({ subject: `alert:R-${index}`, place }));
      await store.commit(change('lena', { draw }));
      const orders = { location: bench.location, deed: 'claim' as const, count: 0 };
      const said = await startTogether(orders, ['a', 'b']);
      const done = said.flat().flatMap((line) => (line.job === undefined ? [] : [line.job]));
      expect(done).toHaveLength(60);
      expect(new Set(done).size).toBe(60);
    });

    it('killed at any moment leave whole changes only, and lose none that was acknowledged', async () => {
      for (let round = 0; round < 6; round += 1) {
        const orders = { location: bench.location, deed: 'write' as const, who: 'w', count: 0 };
        const { child, said } = start({ ...orders, startAt: 0 });
        // The first line says that it is open; each later one acknowledges a change.
        await saidLines(child, 1 + round);
        await wait(Math.random() * 40);
        child.kill('SIGKILL');
        const acknowledged = Number((await said).at(-1)?.version ?? 0);
        expect(acknowledged).toBeGreaterThanOrEqual(round);
        expect(await expectWholeChanges(await bench.open())).toBeGreaterThanOrEqual(acknowledged);
      }
    });

    it('killed while at a job leave it to the next process at once', async () => {
      const store = await bench.open();
      await store.commit(change('lena', { draw: [{ subject: 'alert:R-1', place }] }));
      bench.clock.at = Date.now();
      const orders = { location: bench.location, deed: 'hold' as const, who: 'held', count: 0, startAt: 0 };
      const { child, said } = start(orders);
      await saidLines(child, 1);
      await store.releaseDead();
      expect(await store.claim(1, 1000)).toEqual([]);
      child.kill('SIGKILL');
      expect(await said).toEqual([{ held: 1 }]);
      await store.releaseDead();
      expect(await store.claim(1, 1000)).toHaveLength(1);
    });
  });
}

describeProcesses('SQLite', sqliteBench);
const postgres = postgresBench('races and kills of processes');
if (postgres) describeProcesses('PostgreSQL', postgres);
