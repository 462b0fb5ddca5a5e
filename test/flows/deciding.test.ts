import { expect, test } from 'vitest';
import { openHouse, REQUEST } from './house.ts';

test('two requests that take the same free id at one moment become two exceptions', async () => {
  const house = await openHouse();
  const clicks = ['rita', 'sam', 'lena'].map((person) => house.invocation(person, REQUEST));
  for (const click of clicks) await house.reception.receive(click);
  const jobs = await house.store.claim(10, 30_000);
  await Promise.all(jobs.map((job) => house.reception.runStored(job)));
  const exceptions = await house.store.readAll('exception');
  expect([...exceptions.keys()].sort()).toEqual(['exception:EX-1', 'exception:EX-2', 'exception:EX-3']);
  expect([...exceptions.values()].every((entries) => entries.length === 1)).toBe(true);
});
