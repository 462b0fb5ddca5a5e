import { describe, expect, test } from 'vitest';
import { openHouse, REQUEST } from '../flows/house.ts';

const title = (reply: unknown) => (reply as { card: { title: string } }).card.title;

describe('exception', () => {
  test('list says that there is none, then shows each with its standing', async () => {
    const house = await openHouse();
    expect(title(await house.type('rita', 'exception list'))).toBe('No exception has been asked for.');
    await house.type('rita', REQUEST);
    await house.type('rita', REQUEST);
    await house.type('sam', 'deny EX-2 an alternative exists');
    const list = (await house.type('rita', 'exception list')) as { card: { title: string; blocks: unknown } };
    expect(list.card.title).toBe('2 exceptions');
    expect(JSON.stringify(list.card.blocks)).toMatch(/EX-1.*waiting.*EX-2.*denied/);
    expect(title(await house.type('rita', 'exception list denied'))).toBe('One exception');
  });

  test('show names the one that is not there', async () => {
    const house = await openHouse();
    expect(title(await house.type('rita', 'exception show EX-9'))).toBe(
      'There is no exception EX-9: type `exception list`.',
    );
  });

  test('request names the place that is not on record', async () => {
    const house = await openHouse();
    const reply = await house.type('rita', REQUEST.replace('NL', 'NL,Narnia'));
    expect(title(reply)).toBe('No place "Narnia" is on record.');
  });

  test('withdraw takes back one’s own request', async () => {
    const house = await openHouse();
    await house.type('rita', REQUEST);
    await house.type('rita', 'withdraw EX-1 found another tool');
    expect((await house.store.read('exception:EX-1')).map(({ type }) => type)).toEqual([
      'ExceptionRequested',
      'Withdrawn',
    ]);
  });
});
