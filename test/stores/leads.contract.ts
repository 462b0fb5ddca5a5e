/** What every store promises of the lead among processes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenStore } from '../../src/stores/store.ts';
import type { Bench, NewBench } from './bench.ts';

export function describeLeads(newBench: NewBench): void {
  describe('the lead', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await newBench();
    });
    afterEach(() => bench.close());

    it('is held by one, for as long as it renews it in time', async () => {
      const [one, two] = [await bench.open('host-a/1/one'), await bench.open('host-b/1/two')];
      expect(await one.lead('gateway', 1000)).toBe(true);
      expect(await two.lead('gateway', 1000)).toBe(false);
      bench.clock.at += 900;
      expect(await one.lead('gateway', 1000)).toBe(true);
      bench.clock.at += 900;
      expect(await two.lead('gateway', 1000)).toBe(false);
      bench.clock.at += 200;
      expect(await two.lead('gateway', 1000)).toBe(true);
      expect(await one.lead('gateway', 1000)).toBe(false);
    });

    it('goes to another at once when it is given up, and not when somebody else gives it up', async () => {
      const [one, two] = [await bench.open('host-a/1/one'), await bench.open('host-b/1/two')];
      await one.lead('gateway', 1000);
      expect(await two.lead('gateway', 0)).toBe(false);
      expect(await two.lead('gateway', 1000)).toBe(false);
      expect(await one.lead('gateway', 0)).toBe(false);
      expect(await two.lead('gateway', 1000)).toBe(true);
    });

    it('is held in each matter by itself', async () => {
      const [one, two] = [await bench.open('host-a/1/one'), await bench.open('host-b/1/two')];
      expect(await one.lead('a', 1000)).toBe(true);
      expect(await two.lead('b', 1000)).toBe(true);
    });

    it('is taken by one of many who ask at once', async () => {
      const stores: OpenStore[] = [];
      for (const name of ['a', 'b', 'c', 'd']) stores.push(await bench.open(`${name}/1/run`));
      for (let round = 0; round < 10; round += 1) {
        bench.clock.at += 2000;
        const got = await Promise.all(stores.map((store) => store.lead('gateway', 1000)));
        expect(got.filter(Boolean)).toHaveLength(1);
      }
    });

    it('is free when its holder on this machine has died', async () => {
      const { THIS_PROCESS } = await import('../../src/stores/lease.ts');
      const [host] = THIS_PROCESS.split('/');
      const dead = await bench.open(`${host}/999999999/run`);
      expect(await dead.lead('gateway', 60_000)).toBe(true);
      const next = await bench.open();
      expect(await next.lead('gateway', 60_000)).toBe(true);
    });
  });
}
