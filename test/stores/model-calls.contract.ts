/** What every count of the model's calls promises. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBudget } from '../../src/stores/model-calls.ts';
import type { Bench, NewBench } from './bench.ts';

export function describeModelCalls(newBench: NewBench): void {
  describe('the calls of a model', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await newBench();
    });
    afterEach(() => bench.close());

    test('are never more than the limit, however many ask at once', async () => {
      const store = await bench.open();
      const budget = openBudget(store.database, { aDay: 7, aDayAndPerson: 100 });
      const taken = await Promise.all(
        Array.from({ length: 40 }, (_, at) => budget.take('2026-01-01', `p${at % 3}`)),
      );
      expect(taken.filter(Boolean).length).toBe(7);
    });

    test('are counted by person, and outlive the process', async () => {
      const limits = { aDay: 100, aDayAndPerson: 2 };
      const first = await bench.open();
      const one = openBudget(first.database, limits);
      expect([await one.take('2026-01-01', 'rita'), await one.take('2026-01-01', 'rita')]).toEqual([
        true,
        true,
      ]);
      const again = openBudget((await bench.open()).database, limits);
      expect([await again.take('2026-01-01', 'rita'), await again.take('2026-01-01', 'sam')]).toEqual([
        false,
        true,
      ]);
      expect(await again.take('2026-01-02', 'rita')).toBe(true);
    });

    test('of a limit of none are none', async () => {
      const store = await bench.open();
      expect(await openBudget(store.database, { aDay: 5, aDayAndPerson: 0 }).take('2026-01-01', 'rita')).toBe(
        false,
      );
    });
  });
}
