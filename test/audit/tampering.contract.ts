/** Whatever is done to the rows of the ledger is found and named, on every database. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenStore } from '../../src/stores/store.ts';
import type { EntryRow } from '../../src/stores/tables.ts';
import { type Bench, disarm, type NewBench, tamper } from '../stores/bench.ts';
import { fillLedger, replaceRows, resealed, rootsOf, rowsOf } from './ledgers.ts';
import { choices, tampered } from './tamperings.ts';

export function describeTampering(newBench: NewBench, numRuns: number): void {
  describe('a ledger with checkpoints', { timeout: 60_000 }, () => {
    let bench: Bench;
    let store: OpenStore;
    let rows: EntryRow[];
    beforeEach(async () => {
      bench = await newBench();
      store = await bench.open();
      await fillLedger(store, bench.clock);
      rows = await rowsOf(store);
      await disarm(store);
    });
    afterEach(() => bench.close());

    it('is whole as it was written', async () => {
      expect(await store.verify()).toEqual({ entries: rows.length });
      await replaceRows(store, rows);
      expect(await store.verify()).toEqual({ entries: rows.length });
    });

    it('shows any change, deletion, insertion, exchange, cut or removal, and where it begins', async () => {
      await fc.assert(
        fc.asyncProperty(choices, async (choice) => {
          const { rows: after, stream, version } = tampered(rows, choice);
          await replaceRows(store, after);
          const { broken } = await store.verify();
          const named = broken?.find((breach) => breach.stream === stream);
          expect(named).toBeDefined();
          if (version !== undefined) expect(named?.version).toBe(version);
        }),
        { numRuns },
      );
    });

    it('cut in its checkpoints is told by the messages that show them, or by a root read in the chat', async () => {
      const roots = await rootsOf(store);
      const cut = rows.filter(({ stream, version }) => stream !== 'checkpoint' || version < 4);
      await replaceRows(store, cut);
      expect((await store.verify()).broken).toMatchObject([{ stream: 'checkpoint', version: 4 }]);
      await tamper(store, `delete from messages where subject = 'checkpoint:4'`);
      expect((await store.verify()).broken).toBeUndefined();
      expect(await rootsOf(store)).not.toContain(roots[3]);
    });

    it('written anew from end to end has other roots than those in the chat', async () => {
      const roots = await rootsOf(store);
      const stream = 'exception:EX-2';
      const forged = resealed(
        rows.map((row) => (row.type === 'Denied' ? { ...row, type: 'Granted' } : row)),
        stream,
      );
      const head = forged.findLast((row) => row.stream === stream)!;
      const before = rows.findLast((row) => row.stream === stream)!;
      const all = resealed(
        forged.map((row) => ({ ...row, data: row.data.replaceAll(before.hash, head.hash) })),
        'checkpoint',
      );
      await replaceRows(store, all);
      expect((await store.verify()).broken).toBeUndefined();
      for (const root of await rootsOf(store)) expect(roots).not.toContain(root);
    });
  });
}
