import { expect, test } from 'vitest';
import vendor from '../../commands/vendor.ts';
import { cardText } from '../../src/domain/card.ts';
import { Refusal } from '../../src/domain/error.ts';
import { placeName } from '../../src/domain/place-name.ts';
import { knowledge } from '../questions/asking.ts';
import { run } from './record-desk.ts';

test('vendor is found by a product, and shows in how many places it is prohibited', async () => {
  const { card } = await run(vendor, { name: 'tiktok' });
  expect(card.title).toMatch(/^ByteDance · prohibited for some group in \d+ places$/);
});

test('the timeline goes by year, oldest first', async () => {
  const { card } = await run(vendor, { name: 'Nuctech' }, 'timeline');
  const years = card.blocks.flatMap((block) => (block.kind === 'list' ? [block.title] : []));
  expect(years).toEqual([...years].sort());
  expect(cardText(card)).toContain('us-2020-nuctech-entity-list');
});

test('an unknown vendor is refused without sounding allowed', async () => {
  await expect(run(vendor, { name: 'blorptech' })).rejects.toThrow(Refusal);
  await expect(run(vendor, { name: 'blorptech' })).rejects.toThrow(/not the same as allowed/);
});

test.each(['timeline', 'map'])(
  'the %s is a picture with its sentences, above the same in words',
  async (action) => {
    const { card } = await run(vendor, { name: 'Kaspersky' }, action);
    const [picture, ...words] = card.blocks;
    expect(picture).toMatchObject({ kind: 'image', svg: expect.stringMatching(/^<svg /) });
    expect(cardText(card)).toMatch(/(?:Timeline|Map) of Kaspersky.*as of 23 November 2026/);
    expect(words.length).toBeGreaterThan(1);
  },
);

test('the map names every place of the records in words', async () => {
  const { card, data } = await run(vendor, { name: 'Kaspersky' }, 'map');
  const { places } = data as { places: { code: string }[] };
  expect(places.length).toBeGreaterThan(10);
  for (const { code } of places)
    expect(cardText({ ...card, blocks: card.blocks.slice(1) })).toContain(placeName(knowledge, code));
});

test('the card of a vendor leads to both pictures', async () => {
  const { card } = await run(vendor, { name: 'Kaspersky' });
  expect(card.buttons.map(({ line }) => line)).toEqual([
    'vendor timeline "Kaspersky"',
    'vendor map "Kaspersky"',
  ]);
});
