import { describe, expect, test } from 'vitest';
import { openHouse } from '../flows/house.ts';

const title = (reply: unknown) => (reply as { card: { title: string } }).card.title;

describe('watch', () => {
  test('add prints the filter in force, list shows it, edit changes it, remove ends it', async () => {
    const house = await openHouse();
    await house.type('rita', 'watch add vendor:Kaspersky place:NL not:advisory');
    await house.type('rita', 'watch edit W-1 vendor:Kaspersky or place:NL');
    expect(house.whispers('rita')).toEqual([
      'W-1: this channel now hears of vendor:Kaspersky and place:NL and not action:advisory.',
      'W-1: this channel now hears of vendor:Kaspersky or place:NL.',
    ]);
    expect(await house.type('rita', 'watch list')).toMatchObject({
      card: { blocks: [{ items: ['W-1: vendor:Kaspersky or place:NL · at once'] }] },
    });
    await house.type('rita', 'watch remove W-1');
    expect(house.whispers('rita').at(-1)).toBe(
      'W-1 has ended: this channel no longer hears of vendor:Kaspersky or place:NL.',
    );
    expect(title(await house.type('rita', 'watch list'))).toBe('No watch is set here.');
  });

  test('edit by a press starts from the filter in force', async () => {
    const house = await openHouse();
    await house.type('rita', 'watch add (vendor:Kaspersky or place:NL) and verdict:prohibited');
    expect(await house.type('rita', 'watch edit W-1', { source: 'press' })).toMatchObject({
      kind: 'form',
      form: {
        fields: [
          { name: 'digest', value: 'now' },
          { name: 'quiet', value: 'none' },
          { name: 'zone' },
          { name: 'urgent', value: '14' },
          { name: 'filter', value: '(vendor:Kaspersky or place:NL) and verdict:prohibited' },
        ],
      },
    });
  });

  test('of another channel is neither changed nor ended', async () => {
    const house = await openHouse();
    await house.type('rita', 'watch add');
    const place = { platform: 'chat', channel: 'elsewhere' };
    for (const line of ['watch edit W-1 place:NL', 'watch remove W-1']) {
      const reply = await house.type('rita', line, { place });
      const said = reply.kind === 'card' ? reply.card.title : house.whispers('rita').at(-1);
      expect(said).toBe('There is no watch W-1 in this channel: type `watch list`.');
    }
    expect(title(await house.type('rita', 'watch list'))).toBe('One watch is set here');
  });

  test('add refuses what it does not know at its letter, with the nearest right one', async () => {
    const house = await openHouse();
    expect(title(await house.type('rita', 'watch add place:NL action:bann'))).toBe(
      'At letter 10: "bann" is no action: did you mean ban?',
    );
    expect(title(await house.type('rita', 'watch add not:narnia'))).toContain('"narnia" is no vendor, place');
    expect(title(await house.type('rita', 'watch add (place:NL'))).toContain('this "(" is not closed');
  });

  test('preview says what it would bring and that nobody is pinged, and sets nothing', async () => {
    const house = await openHouse();
    const reply = await house.type('rita', 'watch preview binds:us');
    expect(reply).toMatchObject({ card: { title: 'Preview: binds:us' } });
    const words = JSON.stringify(reply);
    expect(words).toContain('nobody would be pinged');
    expect(words).toContain('No profile is set');
    expect(title(await house.type('rita', 'watch list'))).toBe('No watch is set here.');
  });
});
