import { expect, test } from 'vitest';
import { createGatherer } from '../../src/stores/gather.ts';

test('what arrives together is written together, and each waits for its write', async () => {
  const writes: string[][] = [];
  const write = createGatherer<string>(async (items) => void writes.push([...items]));
  await Promise.all([write('a'), write('b'), write('c')]);
  await write('d');
  expect(writes).toEqual([['a', 'b', 'c'], ['d']]);
});

test('one that cannot be written takes no other with it, and is told its own fault', async () => {
  const kept: string[] = [];
  const write = createGatherer<string>(async (items) => {
    if (items.includes('bad')) throw new Error('bad cannot be written');
    kept.push(...items);
  });
  const ends = await Promise.allSettled([write('a'), write('bad'), write('b')]);
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(kept).toEqual(['a', 'b']);
});
