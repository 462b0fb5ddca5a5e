/** What every cache promises. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCache, sweepCache } from '../../src/stores/cache.ts';
import type { OpenStore } from '../../src/stores/store.ts';
import type { Bench, NewBench } from './bench.ts';

export function describeCache(newBench: NewBench): void {
  describe('the cache', () => {
    let bench: Bench;
    let store: OpenStore;
    beforeEach(async () => {
      bench = await newBench();
      store = await bench.open();
    });
    afterEach(() => bench.close());

    it('gives back what was set, and nothing for what was not', async () => {
      const cache = openCache(store.database, 'pages');
      expect(await cache.set('k', { words: ['ä', 1, null] })).toBe(true);
      await cache.set('k', { words: ['ö'] });
      await cache.set('empty', '');
      expect(await cache.get('k')).toEqual({ words: ['ö'] });
      expect(await cache.get('empty')).toBe('');
      expect(await cache.get('other')).toBeUndefined();
      expect([await cache.has('k'), await cache.has('other')]).toEqual([true, false]);
      expect([await cache.delete('k'), await cache.delete('k')]).toEqual([true, false]);
      expect(await cache.get('k')).toBeUndefined();
    });

    it('takes many at once, in any number and order', async () => {
      const cache = openCache(store.database, 'pages');
      const keys = Array.from({ length: 1201 }, (_, index) => `k${index}`);
      await cache.setMany([...keys, 'k7'].map((key, index) => ({ key, value: index })));
      const got = await cache.getMany(['k1200', 'missing', 'k7', 'k0']);
      expect(got).toEqual([1200, undefined, 1201, 0]);
      expect(await cache.hasMany(['missing', 'k3'])).toEqual([false, true]);
      expect(await cache.deleteMany(['k3', 'missing'])).toEqual([true, false]);
    });

    it('keeps its caches apart', async () => {
      const [pages, names] = [openCache(store.database, 'pages'), openCache(store.database, 'names')];
      await pages.set('k', 'page');
      await names.set('k', 'name');
      expect([await pages.get('k'), await names.get('k')]).toEqual(['page', 'name']);
      await pages.clear();
      expect([await pages.get('k'), await names.get('k')]).toEqual([undefined, 'name']);
    });

    it('forgets what has expired, and sweeps it out', async () => {
      const cache = openCache(store.database, 'pages');
      await cache.set('short', 1, 20);
      await cache.set('long', 2, 3_600_000);
      await cache.set('always', 3);
      await wait(40);
      expect([await cache.get('short'), await cache.has('short')]).toEqual([undefined, false]);
      await cache.set('short', 1, 1);
      await wait(10);
      expect(await sweepCache(store.database)).toBe(1);
      expect(await cache.getMany(['long', 'always'])).toEqual([2, 3]);
    });

    it('misses and tells when the database is broken, and does not throw', async () => {
      const failures: unknown[] = [];
      const broken = await bench.open();
      const cache = openCache(broken.database, 'pages', (error) => failures.push(error));
      await broken.close();
      expect([await cache.get('k'), await cache.set('k', 1)]).toEqual([undefined, false]);
      expect(failures).toHaveLength(2);
    });
  });
}
