import { expect, test } from 'vitest';
import vendor from '../../commands/vendor.ts';
import { cardText } from '../../src/domain/card.ts';
import { Refusal } from '../../src/domain/error.ts';
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
