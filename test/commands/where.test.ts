import { expect, test } from 'vitest';
import where from '../../commands/where.ts';
import { cardText } from '../../src/domain/card.ts';
import { Refusal } from '../../src/domain/error.ts';
import { run } from './record-desk.ts';

test('where lists what a place restricts', async () => {
  const { card } = await run(where, { place: 'australia' });
  expect(cardText(card)).toContain('au-2025-kaspersky-direction');
});

test('where as of a day leaves out what came later', async () => {
  const { card } = await run(where, { place: 'australia', on: '2020-01-01' });
  expect(cardText(card)).toContain('au-2018-huawei-zte-5g-guidance');
  expect(cardText(card)).not.toContain('au-2025-kaspersky-direction');
});

test('where refuses a place that nobody knows', async () => {
  await expect(run(where, { place: 'xyzzy' })).rejects.toThrow(Refusal);
});
