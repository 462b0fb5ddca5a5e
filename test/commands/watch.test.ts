import { describe, expect, test } from 'vitest';
import { watches } from '../../src/domain/alert.ts';
import { openHouse } from '../flows/house.ts';

const title = (reply: unknown) => (reply as { card: { title: string } }).card.title;

describe('watch', () => {
  test('add prints the effective filter, list shows it, remove ends it', async () => {
    const house = await openHouse();
    await house.type('rita', 'watch add vendor:Kaspersky place:NL not:advisory');
    expect(house.whispers('rita')).toEqual([
      'W-1: this channel now hears of vendor Kaspersky and place NL, but not advisory.',
    ]);
    expect(title(await house.type('rita', 'watch list'))).toBe('One watch is set here');
    await house.type('rita', 'watch remove W-1');
    expect(title(await house.type('rita', 'watch list'))).toBe('No watch is set here.');
  });

  test('remove ends no watch of another channel', async () => {
    const house = await openHouse();
    await house.type('rita', 'watch add');
    await house.type('rita', 'watch remove W-1', { place: { platform: 'chat', channel: 'elsewhere' } });
    expect(house.whispers('rita').at(-1)).toBe('There is no watch W-1 in this channel: type `watch list`.');
  });

  test('add refuses a word that it does not know, with the nearest right one', async () => {
    const house = await openHouse();
    expect(title(await house.type('rita', 'watch add action:bann'))).toBe(
      '"bann" is no action: did you mean ban?',
    );
    expect(title(await house.type('rita', 'watch add not:narnia'))).toContain('"narnia" is no vendor, place');
  });

  test('asks for everything without filters, for parts of a state with the state, and never for what is left out', () => {
    const none = { vendors: [], jurisdictions: [], actions: [], binds: [] };
    const measure = {
      vendors: ['TikTok'],
      jurisdiction: 'US-TX',
      action: 'ban',
      binds: ['education'],
    } as const;
    const watched = { ...measure, vendors: [...measure.vendors], binds: [...measure.binds] };
    expect(watches({ filter: none, not: none }, watched)).toBe(true);
    expect(watches({ filter: { ...none, jurisdictions: ['US'] }, not: none }, watched)).toBe(true);
    expect(watches({ filter: { ...none, jurisdictions: ['US-FL'] }, not: none }, watched)).toBe(false);
    expect(watches({ filter: none, not: { ...none, binds: ['education'] } }, watched)).toBe(false);
    expect(watches({ filter: { ...none, vendors: ['Huawei'] }, not: none }, watched)).toBe(false);
  });
});
