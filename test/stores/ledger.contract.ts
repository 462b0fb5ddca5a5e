/** What every store promises about the ledger. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VersionConflict } from '../../src/domain/error.ts';
import { canonicalJson, change, fold, type NewEntry } from '../../src/domain/ledger.ts';
import type { OpenStore } from '../../src/stores/store.ts';
import { type Bench, disarm, type NewBench, tamper } from './bench.ts';

const append = (stream: string, expected: number, ...types: string[]) =>
  change('lena', {
    appends: [{ stream, expected, entries: types.map((type) => ({ type, data: { type } })) }],
  });

const place = { platform: 'sandbox', channel: 'news' };

export function describeLedger(newBench: NewBench): void {
  describe('the ledger', { timeout: 30_000 }, () => {
    let bench: Bench;
    let store: OpenStore;
    beforeEach(async () => {
      bench = await newBench();
      store = await bench.open();
    });
    afterEach(() => bench.close());

    it('gives back what was written, in order, with actor and instant', async () => {
      await store.commit(append('exception:EX-1', 0, 'Requested', 'Reviewed'));
      bench.clock.at += 5;
      await store.commit({ ...append('exception:EX-1', 2, 'Granted'), actor: 'omar' });
      const entries = await store.read('exception:EX-1');
      expect(entries.map((entry) => [entry.version, entry.type, entry.actor, entry.at])).toEqual([
        [1, 'Requested', 'lena', 1_000_000],
        [2, 'Reviewed', 'lena', 1_000_000],
        [3, 'Granted', 'omar', 1_000_005],
      ]);
      expect(entries[0]?.data).toEqual({ type: 'Requested' });
      expect(await store.read('exception:EX-2')).toEqual([]);
    });

    it('reads all streams of a kind as they are, whoever added to them since they were read last', async () => {
      const other = await bench.open('another process');
      await store.commit(append('exception:EX-1', 0, 'Requested'));
      const first = await store.readAll('exception');
      expect(await store.readAll('exception')).toBe(first);
      await other.commit(append('exception:EX-1', 1, 'Reviewed', 'Granted'));
      await other.commit(append('exception:EX-2', 0, 'Requested'));
      await other.commit(append('report:R-1', 0, 'Reported'));
      const then = await store.readAll('exception');
      expect([...then.keys()]).toEqual(['exception:EX-1', 'exception:EX-2']);
      expect(then.get('exception:EX-1')).toEqual(await store.read('exception:EX-1'));
      expect(then.get('exception:EX-2')).toEqual(await store.read('exception:EX-2'));
      expect(first.get('exception:EX-1')).toHaveLength(1);
    });

    it('refuses a decision made on a version that has passed, or that has not come', async () => {
      await store.commit(append('exception:EX-1', 0, 'Requested'));
      await expect(store.commit(append('exception:EX-1', 0, 'Requested'))).rejects.toThrow(VersionConflict);
      await expect(store.commit(append('exception:EX-1', 2, 'Granted'))).rejects.toThrow(VersionConflict);
      expect(await store.read('exception:EX-1')).toHaveLength(1);
    });

    it('writes nothing of a change when one of its streams has moved on', async () => {
      await store.commit(append('exception:EX-1', 0, 'Requested'));
      const both = change('lena', {
        appends: [...append('report:R-1', 0, 'Raised').appends, ...append('exception:EX-1', 0, 'X').appends],
        draw: [{ subject: 'alert:R-1', place }],
        tell: [{ key: 'k', to: { place }, card: { title: 't', tone: 'plain', blocks: [], buttons: [] } }],
        timers: [{ kind: 'expiry', subject: 'EX-1', at: 1 }],
      });
      await expect(store.commit(both)).rejects.toThrow(VersionConflict);
      expect(await store.read('report:R-1')).toEqual([]);
      expect(await store.messages('alert:R-1')).toEqual([]);
      expect(await store.nextDue()).toBeUndefined();
    });

    it('gives all streams of a kind and of no other kind', async () => {
      for (const stream of ['report:R-1', 'exception:EX-2', 'exception:EX-1', 'exceptional:1', 'exception'])
        await store.commit(append(stream, 0, 'A', 'B'));
      const all = await store.readAll('exception');
      expect([...all.keys()]).toEqual(['exception', 'exception:EX-1', 'exception:EX-2']);
      expect(all.get('exception:EX-1')?.map((entry) => entry.version)).toEqual([1, 2]);
      expect((await store.readAll('exc_ption')).size).toBe(0);
    });

    it('keeps its promise not to change or delete an entry', async () => {
      await store.commit(append('exception:EX-1', 0, 'Requested', 'Denied'));
      await expect(tamper(store, `update entries set type = 'Granted' where version = 2`)).rejects.toThrow(
        /never changed/,
      );
      await expect(tamper(store, 'delete from entries')).rejects.toThrow(/deleted/);
      expect((await store.read('exception:EX-1')).map((entry) => entry.type)).toEqual([
        'Requested',
        'Denied',
      ]);
      expect(await store.verify()).toEqual({ entries: 2 });
    });

    it.each([
      ['changed data', `update entries set data = '{}' where stream = 's:2' and version = 2`, 2, /changed/],
      [
        'data that is no JSON',
        `update entries set data = '{' where stream = 's:2' and version = 2`,
        2,
        /changed/,
      ],
      [
        'a changed actor',
        `update entries set actor = 'eve' where stream = 's:2' and version = 1`,
        1,
        /changed/,
      ],
      [
        'a changed instant',
        `update entries set at = at - 1 where stream = 's:2' and version = 3`,
        3,
        /changed/,
      ],
      [
        'a deleted entry',
        `delete from entries where stream = 's:2' and version = 2`,
        3,
        /version 2 is missing/,
      ],
      [
        'a deleted first entry',
        `delete from entries where stream = 's:2' and version = 1`,
        2,
        /1 is missing/,
      ],
      [
        'a forged hash',
        `update entries set hash = prev_hash where stream = 's:2' and version = 2`,
        2,
        /changed/,
      ],
    ])('finds %s, and names the first broken row', async (_, statement, version, why) => {
      for (const stream of ['s:1', 's:2', 's:3']) await store.commit(append(stream, 0, 'A', 'B', 'C'));
      await disarm(store);
      await tamper(store, statement);
      const { broken } = await store.verify();
      expect(broken).toMatchObject([{ stream: 's:2', version }]);
      expect(broken?.[0]?.why).toMatch(why);
    });

    it('finds two entries that changed places', async () => {
      await store.commit(append('s:1', 0, 'A', 'B', 'C'));
      await disarm(store);
      const move = (from: number, to: number) => `update entries set version = ${to} where version = ${from}`;
      await tamper(store, move(1, 9), move(2, 1), move(9, 2));
      expect((await store.verify()).broken).toMatchObject([{ stream: 's:1', version: 1 }]);
    });

    it('checks more streams than it reads at a time', async () => {
      const appends = Array.from(
        { length: 450 },
        (_, index) => append(`s:${index}`, 0, 'A', 'B').appends[0]!,
      );
      await store.commit(change('lena', { appends }));
      expect(await store.verify()).toEqual({ entries: 900 });
    });

    it('keeps any JSON data and any actor so that the chain still holds after it is read again', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uuid(),
          fc.jsonValue(),
          fc.string({ unit: 'binary' }),
          async (id, data, actor) => {
            const entries = [{ type: 'T', data }];
            await store.commit(change(actor, { appends: [{ stream: `s:${id}`, expected: 0, entries }] }));
            const [read] = await (await store.read(`s:${id}`)).values();
            expect(canonicalJson(read?.data)).toBe(canonicalJson(data));
          },
        ),
        { numRuns: 40 },
      );
      await store.commit(change('nul \0 and half \ud800', { appends: append('s:x', 0, 'A').appends }));
      expect((await store.verify()).broken).toBeUndefined();
    });

    it('folds to the same state from any prefix, however the commits were cut', async () => {
      const counter = {
        initial: { sum: 0, seen: 0 },
        evolve: (state: { sum: number; seen: number }, event: NewEntry) => ({
          sum: state.sum * 3 + (event.data as number),
          seen: state.seen + 1,
        }),
      };
      const commits = fc.array(
        fc.record({ stream: fc.integer({ min: 0, max: 2 }), data: fc.array(fc.nat(9), { maxLength: 4 }) }),
        { maxLength: 12 },
      );
      await fc.assert(
        fc.asyncProperty(fc.uuid(), commits, async (id, cuts) => {
          const written = new Map<string, NewEntry[]>();
          for (const cut of cuts) {
            const stream = `p:${id}:${cut.stream}`;
            const before = written.get(stream) ?? [];
            const entries = cut.data.map((data) => ({ type: 'Added', data }));
            await store.commit(change('lena', { appends: [{ stream, expected: before.length, entries }] }));
            written.set(stream, [...before, ...entries]);
          }
          for (const [stream, entries] of written) {
            const read = await store.read(stream);
            for (let end = 0; end <= entries.length; end += 1)
              expect(fold(counter, read.slice(0, end))).toEqual(fold(counter, entries.slice(0, end)));
            expect(read).toHaveLength(entries.length);
          }
        }),
        { numRuns: 25 },
      );
      expect((await store.verify()).broken).toBeUndefined();
    });
  });
}
